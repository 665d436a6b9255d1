"""JSON as this server speaks it: one alias for objects and one way to write them, so that every
answer is encoded alike."""

from collections.abc import Mapping
from typing import Any

import orjson
from aiohttp import web

Json = dict[str, Any]
JsonView = Mapping[str, Any]


def respond(
    value: object, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> web.Response:
    """`value` as a JSON response."""
    return web.Response(
        body=orjson.dumps(value), status=status, content_type="application/json", headers=headers
    )


def without_none(**fields: object) -> Json:
    """The given fields that have a value: Telegram leaves absent fields out instead of sending
    null."""
    return {name: value for name, value in fields.items() if value is not None}
