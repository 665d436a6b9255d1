"""The rows in this process's hands, from the moment it has them until their outcome is written."""

import asyncio
import time
from collections.abc import Iterable, Sequence

from gateway.metrics import CALLS_HELD
from storage.outbox import MEMORY_ONLY, Outcome, Waiting

RENEWED_AFTER_S = 4.0
"""Rows held for longer need a sign of life: a third of the lease, with room for a slow database."""


class Held:
    """Row ids, and since when (monotonic seconds)."""

    def __init__(self) -> None:
        self._since_s: dict[int, float] = {}
        self._empty = asyncio.Event()
        self._empty.set()
        CALLS_HELD.set_function(self.__len__)

    def __len__(self) -> int:
        return len(self._since_s)

    def __contains__(self, row_id: object) -> bool:
        return row_id in self._since_s

    def take(self, row: Waiting) -> bool:
        """Notes the row; False when it is in hand already and must not be sent twice."""
        if row.id == MEMORY_ONLY:
            return True
        if row.id in self._since_s:
            return False
        self._since_s[row.id] = time.monotonic()
        self._empty.clear()
        return True

    def written(self, outcomes: Iterable[Outcome]) -> None:
        """These are out of our hands."""
        for outcome in outcomes:
            self._since_s.pop(outcome.row.id, None)
        if not self._since_s:
            self._empty.set()

    async def nothing(self) -> None:
        """Until no row is in hand."""
        await self._empty.wait()

    def all(self) -> Sequence[int]:
        """Every row in hand."""
        return list(self._since_s)

    def growing_old(self) -> Sequence[int]:
        """The rows that need a sign of life."""
        before_s = time.monotonic() - RENEWED_AFTER_S
        return [row_id for row_id, since_s in self._since_s.items() if since_s < before_s]
