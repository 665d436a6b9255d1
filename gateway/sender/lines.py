"""New messages of a chat go out one after the other, in the order in which they were committed."""

from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from typing import TypeAlias

from storage.outbox import Outcome, Waiting

Spawn: TypeAlias = Callable[[Coroutine[None, None, None]], None]
"""Starts a task that somebody else looks after."""

Finished: TypeAlias = Callable[[Outcome], None]


class Lines:
    """One line of rows for each chat that has any."""

    def __init__(
        self, deliver: Callable[[Waiting], Awaitable[Outcome]], finished: Finished, spawn: Spawn
    ) -> None:
        self._deliver = deliver
        self._finished = finished
        self._spawn = spawn
        self._lines: dict[int, deque[Waiting]] = {}

    def offer(self, row: Waiting) -> None:
        """Puts the row at the end of its chat's line."""
        line = self._lines.get(row.chat_id)
        if line is None:
            self._lines[row.chat_id] = line = deque((row,))
            self._spawn(self._drain(row.chat_id, line))
        else:
            line.append(row)

    async def _drain(self, chat_id: int, line: deque[Waiting]) -> None:
        while line:
            self._finished(await self._deliver(line[0]))
            line.popleft()
        del self._lines[chat_id]
