"""Writing outcomes down, many at a time: while one batch is committed, the next one gathers."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial

import structlog

from domain.times.clock import Clock
from services.delivery import settled
from storage.outbox import Outcome
from storage.work import StorageAway, Work

LINGER_S = 0.02
"""A little patience makes one commit of many; nobody waits for it."""

AWAY_S = 1.0
BATCH = 250
log = structlog.get_logger(__name__)


class Marks:
    """Outcomes on their way to the database. `written` is told of those that have arrived."""

    def __init__(
        self,
        work: Work,
        clock: Clock,
        owner: str,
        written: Callable[[Sequence[Outcome]], None],
        *,
        away_s: float = AWAY_S,
    ) -> None:
        """`away_s`: seconds between looks whether the database is back."""
        self._away_s = away_s
        self._work = work
        self._clock = clock
        self._owner = owner
        self._written = written
        self._waiting: list[Outcome] = []
        self._some = asyncio.Event()

    def add(self, outcome: Outcome) -> None:
        """Hands over an outcome."""
        self._waiting.append(outcome)
        self._some.set()

    async def run(self) -> None:
        """Writes, until cancelled."""
        while True:
            await self._some.wait()
            await asyncio.sleep(LINGER_S)
            try:
                await self.flush()
            except StorageAway as error:
                log.warning(
                    "outcomes wait for the database", waiting=len(self._waiting), reason=str(error)
                )
                await asyncio.sleep(self._away_s)

    async def flush(self) -> None:
        """Writes everything there is. Raises StorageAway; what was not written is kept."""
        while self._waiting:
            batch = self._waiting[:BATCH]
            await self._write(batch)
            del self._waiting[: len(batch)]
            self._written(batch)
        self._some.clear()

    async def _write(self, batch: Sequence[Outcome]) -> None:
        try:
            await self._settle(batch)
        except StorageAway:
            raise
        except Exception:
            if len(batch) == 1:
                log.exception("an outcome cannot be written", row=batch[0].row.id)
                return
            for outcome in batch:
                await self._write([outcome])

    async def _settle(self, batch: Sequence[Outcome]) -> None:
        now = self._clock.now()
        await self._work.run(partial(settled, outcomes=batch, now=now, owner=self._owner))
