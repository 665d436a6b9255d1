"""The bulk lane: announcements, reminders, digests. One process at a time sends it.

Rows are taken from the table a quarter of a second ahead and no more: whatever is taken but not marked
when a process dies is in doubt afterwards. While one batch goes out the next one is taken.
"""

import asyncio
import heapq
import math
import time
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial

import structlog
from sqlmodel import Session

from domain.delivery import Happened
from domain.times.clock import Clock
from gateway.pacer import Pacer
from gateway.sender.held import Held
from gateway.sender.lines import Finished, Spawn
from gateway.sender.stopping import Stopped, Stopping
from storage.outbox import Outcome, Taken, Waiting, recover_bulk, renew, take_bulk
from storage.work import StorageAway, Work

TAKEN_AHEAD_S = 0.25
MOST_IN_FLIGHT = 256
IDLE_S = 1.0
RECOVERED = 500
RECOVERED_EVERY_S = 10.0
log = structlog.get_logger(__name__)


class Bulk:
    """Takes bulk rows and sends them, one each slot of the pacer."""

    def __init__(
        self,
        deliver: Callable[[Waiting], Awaitable[Outcome]],
        finished: Finished,
        spawn: Spawn,
        held: Held,
        work: Work,
        pacer: Pacer,
        clock: Clock,
        stopping: Stopping,
        *,
        owner: str,
        zone: str,
    ) -> None:
        """`deliver` sends a row whose slot is booked."""
        self._deliver = deliver
        self._finished = finished
        self._spawn = spawn
        self._held = held
        self._work = work
        self._pacer = pacer
        self._clock = clock
        self._stopping = stopping
        self._owner = owner
        self._zone = zone
        self._batch = max(1, math.ceil(pacer.limits.bulk_per_s * TAKEN_AHEAD_S))
        self._ready: deque[Waiting] = deque()
        self._aside: list[tuple[float, int, Waiting]] = []
        self._wanted = asyncio.Event()
        self._arrived = asyncio.Event()
        self._ended = asyncio.Event()
        self._over = asyncio.Event()
        self._over.set()
        self._in_flight = asyncio.Semaphore(MOST_IN_FLIGHT)

    async def run(self) -> None:
        """Sends until the sender stops, or until cancelled because another process has the seat.

        What was taken and not begun is given back.
        """
        self._over.clear()
        self._ended.clear()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._take())
                await self._send()
                self._ended.set()
                self._wanted.set()  # so that the taking sees the end, too
        finally:
            self._give_back()
            self._over.set()

    def wake(self) -> None:
        """Ends its waiting for rows: it is time to stop."""
        self._arrived.set()
        self._ended.set()

    async def over(self) -> None:
        """Until it does not run, and has given back what it had taken."""
        await self._over.wait()

    async def _send(self) -> None:
        with suppress(Stopped):
            while True:
                row = await self._next()
                try:
                    await self._send_one(row)
                except BaseException:  # stopped or cancelled before it began
                    self._ready.appendleft(row)
                    raise

    async def _send_one(self, row: Waiting) -> None:
        while wait_s := self._pacer.bulk_wait_s(time.monotonic()):
            await self._stopping.rest(wait_s)
        at_s = time.monotonic()
        if chat_wait_s := self._pacer.reply_wait_s(row.chat_id, at_s):
            heapq.heappush(self._aside, (at_s + chat_wait_s, row.id, row))
            return
        await self._in_flight.acquire()
        self._pacer.book_bulk(row.chat_id, at_s)
        self._spawn(self._deliver_one(row))

    async def _deliver_one(self, row: Waiting) -> None:
        try:
            self._finished(await self._deliver(row))
        finally:
            self._in_flight.release()

    async def _next(self) -> Waiting:
        """The next row to send. Raises Stopped."""
        while True:
            if self._stopping.now:
                raise Stopped
            if self._aside and self._aside[0][0] <= time.monotonic():
                return heapq.heappop(self._aside)[2]
            if len(self._ready) * 2 <= self._batch:
                self._wanted.set()
            if self._ready:
                return self._ready.popleft()
            self._arrived.clear()
            await _first(self._arrived, self._patience_s())

    def _patience_s(self) -> float:
        if not self._aside:
            return IDLE_S
        return max(0.0, min(IDLE_S, self._aside[0][0] - time.monotonic()))

    async def _take(self) -> None:
        """Takes batches as they are wanted, until the sender stops."""
        recovered_at_s = float("-inf")
        await self._wanted.wait()
        while not self._stopping.now:
            try:
                if time.monotonic() > recovered_at_s + RECOVERED_EVERY_S:
                    await self._recover()
                    recovered_at_s = time.monotonic()
                more = await self._take_batch()
            except StorageAway as error:
                log.warning("bulk waits for the database", reason=str(error))
                more = False
            except Exception:  # whatever it is, the rest of the bulk goes on
                log.exception("bulk could not be taken")
                more = False
            if not more:
                await _first(self._ended, IDLE_S)
            await self._wanted.wait()

    async def _take_batch(self) -> bool:
        """One batch; whether there is more."""
        take = partial(
            take_bulk, now=self._clock.now(), owner=self._owner, limit=self._batch, zone=self._zone
        )
        taking = asyncio.ensure_future(self._work.run(take))  # noqa: TID251  # awaited right here
        try:
            return self._took(await asyncio.shield(taking))
        except asyncio.CancelledError:
            with suppress(Exception):  # the seat is lost; what was taken would be in nobody's hands
                self._took(await taking)
            raise

    def _took(self, taken: Taken) -> bool:
        self._ready.extend(row for row in taken.rows if self._held.take(row))
        if taken.rows:
            self._arrived.set()
        if taken.rows and not self._stopping.now:  # at the end nobody would set it again
            self._wanted.clear()
        return taken.more or bool(taken.rows)

    async def _recover(self) -> None:
        """Settles what other processes, now gone, had taken."""

        def recover(session: Session) -> bool:
            now = self._clock.now()
            renew(session, self._held.all(), now, self._owner)
            return recover_bulk(session, now, self._owner, RECOVERED, self._zone)

        while await self._work.run(recover):
            continue

    def _give_back(self) -> None:
        left = [*self._ready, *(row for _at_s, _id, row in self._aside)]
        self._ready.clear()
        self._aside.clear()
        for row in left:
            self._finished(Outcome(row, Happened.POSTPONED, attempts=row.attempts))


async def _first(event: asyncio.Event, patience_s: float) -> None:
    """Until the event, or as long as the patience lasts."""
    with suppress(TimeoutError):
        async with asyncio.timeout(patience_s):
            await event.wait()
