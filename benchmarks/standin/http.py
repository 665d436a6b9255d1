"""HTTP/1.1 for one purpose: small requests with a Content-Length on kept-alive loopback connections.

A general server (aiohttp.web) costs 150 µs a request, which is what the fastest bot needs; this costs
about 15. A client that needs more (chunked bodies, pipelining before an answer) gets 411 or waits.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_TYPE = re.compile(rb"\r\ncontent-type: *([^\r]+)", re.IGNORECASE)
_REASONS = {200: b"OK", 404: b"Not Found", 411: b"Length Required", 429: b"Too Many Requests"}
_HEADS = {
    status: b"HTTP/1.1 %d %b\r\nContent-Type: application/json\r\nContent-Length: " % (status, why)
    for status, why in _REASONS.items()
}

Reply = Callable[[int, bytes], None]
"""Takes the status and the JSON body, once, now or later."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request. `path` is as written in the request line."""

    path: bytes
    content_type: bytes
    body: bytes


Take = Callable[[Request, Reply], None]


class Connection(asyncio.Protocol):
    """One connection of a client; every whole request goes to `take`."""

    def __init__(self, take: Take) -> None:
        self._take = take
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keeps the way back."""
        self._transport = cast(asyncio.Transport, transport)

    def connection_lost(self, _error: Exception | None) -> None:
        """Nothing can be answered any more."""
        self._transport = None

    def data_received(self, data: bytes) -> None:
        """Takes what is whole, keeps the rest."""
        self._buffer = self._buffer + data if self._buffer else data
        while self._buffer:
            head_end = self._buffer.find(b"\r\n\r\n")
            if head_end < 0:
                return
            body_end = head_end + 4 + self._body_length(head_end)
            if len(self._buffer) < body_end:
                return
            request = _request(self._buffer, head_end, body_end)
            self._buffer = self._buffer[body_end:]
            self._take(request, self.answer)

    def answer(self, status: int, body: bytes) -> None:
        """Writes one answer; a client that has left gets none."""
        if self._transport is not None:
            self._transport.write(b"%b%d\r\n\r\n%b" % (_HEADS[status], len(body), body))

    def _body_length(self, head_end: int) -> int:
        found = _LENGTH.search(self._buffer, 0, head_end)
        if found is not None:
            return int(found[1])
        if self._buffer.find(b"chunked", 0, head_end) >= 0 and self._transport is not None:
            self.answer(411, b'{"ok":false,"error_code":411,"description":"Length Required"}')
            self._transport.close()
        return 0


def _request(data: bytes, head_end: int, body_end: int) -> Request:
    path = data[data.index(b" ") + 1 : data.index(b" HTTP/1.1")]
    found = _TYPE.search(data, 0, head_end)
    return Request(path, found[1] if found else b"", data[head_end + 4 : body_end])
