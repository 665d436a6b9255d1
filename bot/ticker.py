"""When to look whether something is due. What is due, the database decides (services' due functions).

APScheduler only ticks: its jobs live in memory, run one at a time, and a missed tick is made up by the
next one. Every process may tick; nothing happens twice, because each due function claims its work with
keys the database keeps unique. The sandbox's clock calls the same `run_due`.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger
from sqlmodel import Session

from domain.times.clock import Clock
from storage.work import StorageAway, Work

log = structlog.get_logger(__name__)

MOST_BATCHES = 100
"""So many batches of one tick; what is left waits for the next, so that nothing starves the rest."""


@dataclass(frozen=True, slots=True)
class Due:
    """Something to look at every `every_s` seconds.

    `run(session, now)` does one batch of at most 1,000 rows in its own transaction and says whether more
    is due.
    """

    name: str
    every_s: float
    run: Callable[[Session, datetime], bool]


class Ticker:
    """Looks at everything that may be due, each in its own rhythm."""

    def __init__(self, work: Work, clock: Clock, dues: Sequence[Due]) -> None:
        self._work = work
        self._clock = clock
        self._dues = tuple(dues)

    async def run(self) -> None:
        """Ticks until cancelled."""
        scheduler = AsyncIOScheduler(timezone=UTC)
        for due in self._dues:
            scheduler.add_job(
                self._tick,
                IntervalTrigger(seconds=due.every_s, timezone=UTC),
                args=(due,),
                name=due.name,
                misfire_grace_time=None,
                coalesce=True,
                max_instances=1,
            )
        scheduler.start()
        try:
            await asyncio.Event().wait()
        finally:
            scheduler.shutdown(wait=False)

    async def run_due(self, now: datetime) -> None:
        """Looks at everything once, as of `now`: what the sandbox does when its clock was moved."""
        for due in self._dues:
            await self._look(due, now)

    async def _tick(self, due: Due) -> None:
        with contextlib.suppress(
            asyncio.CancelledError
        ):  # at the end; APScheduler calls it an error
            await self._look(due, self._clock.now())

    async def _look(self, due: Due, now: datetime) -> None:
        def batch(session: Session) -> bool:
            return due.run(session, now)

        batch.__qualname__ = due.name  # what a log calls the unit
        try:
            for _batch in range(MOST_BATCHES):
                if not await self._work.run(batch):
                    return
        except StorageAway as away:
            log.warning("tick put off, storage is away", due=due.name, reason=str(away))
        except Exception:
            log.exception("tick failed", due=due.name)
