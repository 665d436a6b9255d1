"""Messages as JSON, for the outbox: every value keeps its type, defaults are left out.

A dataclass becomes `{"$": "Rupiah", "amount": 1500000}`, a date `{"$": "date", "v": "2026-11-28"}`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from datetime import date, datetime
from functools import cache
from typing import Any

import orjson

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
from domain.times.periods import Period

_CLASSES: dict[str, Callable[..., Any]] = {
    kind.__name__: kind
    for kind in (
        Addressee, Button, ContactButton, DocumentToMake, FileOnTelegram, Inline, Joined, Key, Keys,
        LinkButton, Message, Period, RemoveKeys, Rupiah, Text,
    )
}  # fmt: skip


_AS_OURS = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME


def dumps(value: Message | Text | Addressee | Mapping[str, Any]) -> str:
    """The value as compact JSON; a plain mapping may hold such values."""
    return orjson.dumps(value, _tagged, _AS_OURS).decode()


def loads(text: str) -> Any:
    """What `dumps` wrote. Raises KeyError or TypeError for JSON that is none of ours."""
    return json.loads(text, object_hook=_value)


def _tagged(value: Any) -> dict[str, Any]:
    """One of our values, its own fields as they are: orjson goes through them by itself."""
    kind: type = type(value)
    if isinstance(value, date):
        return {"$": kind.__name__, "v": value.isoformat()}
    tagged = {"$": kind.__name__}
    for name, default in _fields(kind):
        held = getattr(value, name)
        if default is MISSING or held != default:
            tagged[name] = held
    return tagged


@cache
def _fields(kind: type) -> tuple[tuple[str, Any], ...]:
    """Names and defaults of a class, looked up once: `dataclasses.fields` would cost more than the rest.

    Raises TypeError for what is no message.
    """
    return tuple((field.name, _default(field)) for field in fields(kind))


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
