"""The parameters of a call, however the client sent them: JSON, a form, or multipart.

Only what the stand-in reads is typed; in forms everything arrives as text.
"""

from __future__ import annotations

from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl

import orjson

from benchmarks.standin.http import Request

Params = dict[str, Any]


def params_of(request: Request) -> Params:
    """Names and values; files appear as empty strings."""
    kind, body = request.content_type, request.body
    if not body:
        return dict(parse_qsl(request.path.partition(b"?")[2].decode()))
    if kind.startswith(b"application/json"):
        parsed: Params = orjson.loads(body)
        return parsed
    if kind.startswith(b"multipart/form-data"):
        return _parts(kind, body)
    return dict(parse_qsl(body.decode()))


def number(params: Params, name: str, default: int = 0) -> int:
    """A whole number."""
    return int(params.get(name) or default)


def words(params: Params) -> str:
    """What the message says."""
    return str(params.get("text") or params.get("caption") or "")


def markup(params: Params) -> dict[str, Any] | None:
    """The inline keyboard, or None for another one or none at all."""
    found = params.get("reply_markup")
    if isinstance(found, str):
        found = orjson.loads(found)
    return found if found and "inline_keyboard" in found else None


def _parts(kind: bytes, body: bytes) -> Params:
    message = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + kind + b"\r\n\r\n" + body)
    return {str(part.get_param("name", header="content-disposition")): _value(part.get_payload())
            for part in message.iter_parts() if part.get_filename() is None}  # fmt: skip


def _value(payload: object) -> str:
    return payload.strip() if isinstance(payload, str) else ""
