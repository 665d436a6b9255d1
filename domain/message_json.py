"""Messages as JSON, for the outbox: every value keeps its type, defaults are left out.

A dataclass becomes `{"$": "Rupiah", "amount": 1500000}`, a date `{"$": "date", "v": "2026-11-28"}`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from typing import Any

from domain.messages import (
    Addressee,
    Button,
    ContactButton,
    DocumentToMake,
    FileOnTelegram,
    Inline,
    Joined,
    Key,
    Keys,
    LinkButton,
    Message,
    RemoveKeys,
    Rupiah,
    Text,
)
from domain.periods import Period

_CLASSES: dict[str, Callable[..., Any]] = {
    kind.__name__: kind
    for kind in (
        Addressee, Button, ContactButton, DocumentToMake, FileOnTelegram, Inline, Joined, Key, Keys,
        LinkButton, Message, Period, RemoveKeys, Rupiah, Text,
    )
}  # fmt: skip


def dumps(value: Message | Text | Addressee | Mapping[str, Any]) -> str:
    """The value as compact JSON; a plain mapping may hold such values."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def loads(text: str) -> Any:
    """What `dumps` wrote. Raises KeyError or TypeError for JSON that is none of ours."""
    return json.loads(text, object_hook=_value)


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        named = {
            f.name: _plain(v) for f in fields(value) if (v := getattr(value, f.name)) != _default(f)
        }
        return {"$": type(value).__name__, **named}
    if isinstance(value, datetime):
        return {"$": "datetime", "v": value.isoformat()}
    if isinstance(value, date):
        return {"$": "date", "v": value.isoformat()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def _default(field: Field[Any]) -> Any:
    return field.default_factory() if field.default_factory is not MISSING else field.default


def _value(found: dict[str, Any]) -> Any:
    match found.pop("$", None):
        case None:
            return found
        case "datetime":
            return datetime.fromisoformat(found["v"])
        case "date":
            return date.fromisoformat(found["v"])
        case name:
            return _CLASSES[name](**{k: _tuples(v) for k, v in found.items()})


def _tuples(value: Any) -> Any:
    return tuple(_tuples(item) for item in value) if isinstance(value, list) else value
