"""The updates that wait for the bot: getUpdates with its offset, limit and long poll."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Any

import orjson

from benchmarks.standin.http import Reply

_MOST = 100  # Bot API, getUpdates: limit
_NONE = b'{"ok":true,"result":[]}'


class Updates:
    """Kept until a higher offset confirms them; one poll waits at a time."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[int, bytes]] = deque()
        self._last_id = 1_000_000
        self._poll: tuple[Reply, asyncio.TimerHandle] | None = None
        self._due = False

    def add(self, content: dict[str, Any]) -> None:
        """One more update, such as `{"message": …}`; a waiting poll gets it at once."""
        self._last_id += 1
        line = orjson.dumps({"update_id": self._last_id, **content})
        self._waiting.append((self._last_id, line))
        if self._poll is not None and not self._due:
            self._due = True  # whoever acts in the same moment travels in the same answer
            asyncio.get_running_loop().call_soon(self._answer_poll)

    def poll(self, offset: int, limit: int, timeout_s: float, reply: Reply) -> None:
        """Answers with what waits from `offset` on, or later; a newer poll ends an older one."""
        self._end_poll()
        while self._waiting and self._waiting[0][0] < offset:
            self._waiting.popleft()
        if self._waiting or not timeout_s:
            reply(200, self._batch(limit))
            return
        timer = asyncio.get_running_loop().call_later(timeout_s, self._end_poll)
        self._poll = (reply, timer)

    def _answer_poll(self) -> None:
        self._due = False
        if self._poll is not None:
            (reply, timer), self._poll = self._poll, None
            timer.cancel()
            reply(200, self._batch(_MOST))

    def _end_poll(self) -> None:
        if self._poll is not None:
            (reply, timer), self._poll = self._poll, None
            timer.cancel()
            reply(200, _NONE)

    def _batch(self, limit: int) -> bytes:
        count = min(limit or _MOST, _MOST, len(self._waiting))
        lines = [self._waiting[i][1] for i in range(count)]
        return b'{"ok":true,"result":[%b]}' % b",".join(lines)
