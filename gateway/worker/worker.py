"""Works updates off: one at a time within a chat, many chats side by side, none lost.

Rows that were in hand when a process ended are tried one by one, with the attempt counted
beforehand, so that one that ends every process is set aside in the end, and no other with it.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable

import structlog

from gateway.feed import Feed
from gateway.metrics import UPDATE_SECONDS
from gateway.worker.failing import Failures
from gateway.worker.trying import Trial
from storage.inbox import Claimed, Finish
from storage.work import StorageAway

SIDE_BY_SIDE = 64
"""Chats worked on at once; the database commits their units in groups."""

STORAGE_PAUSE_S = 1.0
OWN_MISTAKE_PAUSE_S = 30.0
log = structlog.get_logger(__name__)


class Worker:
    """Takes rows from the feed for as long as it runs."""

    def __init__(
        self,
        feed: Feed,
        trial: Trial,
        failures: Failures,
        *,
        storage_pause_s: float = STORAGE_PAUSE_S,
    ) -> None:
        self._feed = feed
        self._trial = trial
        self._failures = failures
        self._storage_pause_s = storage_pause_s

    async def run(self) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as group:
            for _ in range(SIDE_BY_SIDE):
                group.create_task(self._serve(self._feed.next, self._work_off))
            group.create_task(self._serve(self._feed.next_suspect, self._work_off_suspect))

    async def _serve(
        self,
        next_row: Callable[[], Awaitable[Claimed]],
        work_off: Callable[[Claimed], Awaitable[None]],
    ) -> None:
        while True:
            row = await next_row()
            try:
                await work_off(row)
            except StorageAway as error:
                log.warning("an update waits for the database", row=row.id, reason=str(error))
                self._feed.again(row, self._storage_pause_s)
            except Exception as error:  # our own: what a handler raises never comes this far
                log.critical("an update waits", row=row.id, exc_info=error)
                self._feed.again(row, OWN_MISTAKE_PAUSE_S)

    async def _work_off(self, row: Claimed) -> None:
        started = time.perf_counter()
        try:
            ended = await self._trial.run(row)
        except StorageAway:
            raise
        except Exception as error:
            await self._failures.failed(row, error)
            return
        UPDATE_SECONDS.observe(time.perf_counter() - started)
        if ended is Finish.NOT_YET:
            self._feed.give_back(row)
        else:
            self._feed.done(row)

    async def _work_off_suspect(self, row: Claimed) -> None:
        counted = await self._failures.count_suspect(row)
        if counted is not None:
            await self._work_off(counted)
