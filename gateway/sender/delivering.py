"""Taking one row to its end: wait for its turn, call, see what follows, and again if need be."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import datetime

import structlog

from domain.clock import Clock
from domain.delivery import Happened, Lane
from gateway.errors import Verdict
from gateway.pacer import Pacer
from gateway.sender import metrics
from gateway.sender.attempts import Again, Attempt, Result, after, first
from gateway.sender.calling import Calling
from storage.outbox import Outcome, Waiting

log = structlog.get_logger(__name__)

Turn = Callable[[int], Awaitable[None]]
"""Waits until a message may go to the chat, and books it. Raises Stopped."""


class Stopped(Exception):
    """The sender stops: whatever has not begun is given back."""


class Stopping:
    """Whether the sender is stopping, and why."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self.token_rejected = False

    @property
    def now(self) -> bool:
        """Whether nothing new begins."""
        return self._event.is_set()

    def stop(self, *, token_rejected: bool = False) -> None:
        """From now on nothing new begins."""
        self.token_rejected = self.token_rejected or token_rejected
        self._event.set()

    async def wait(self) -> None:
        """Until somebody says stop."""
        await self._event.wait()

    async def rest(self, duration_s: float) -> None:
        """A pause that a stop ends. Raises Stopped."""
        if duration_s > 0 and not self.now:
            try:
                async with asyncio.timeout(duration_s):
                    await self._event.wait()
            except TimeoutError:
                return
        if self.now:
            raise Stopped


class Delivering:
    """Takes rows to their end."""

    def __init__(self, calling: Calling, pacer: Pacer, clock: Clock, stopping: Stopping) -> None:
        self._calling = calling
        self._pacer = pacer
        self._clock = clock
        self._stopping = stopping

    async def reply_turn(self, chat_id: int) -> None:
        """The turn of a reply or an edit."""
        while (wait_s := self._pacer.reply_wait_s(chat_id, time.monotonic())) or self._stopping.now:
            await self._stopping.rest(wait_s)
        self._pacer.book_reply(chat_id, time.monotonic())

    async def bulk_turn(self, chat_id: int) -> None:
        """The turn of a bulk row that is tried again."""
        while wait_s := self._bulk_wait_s(chat_id):
            await self._stopping.rest(wait_s)
        self._pacer.book_bulk(chat_id, time.monotonic())

    async def deliver(
        self, row: Waiting, turn: Turn, target: int | None = None, *, booked: bool = False
    ) -> Outcome:
        """The row's outcome, however many tries it takes; never raises but when cancelled.

        `booked`: its first turn has come already. When the sender stops, what has not begun is
        POSTPONED.
        """
        attempt = first(row)
        try:
            if not booked:
                await turn(row.chat_id)
            while True:
                following = await self._try(attempt, target)
                if isinstance(following, Outcome):
                    return following
                attempt = following.attempt
                await self._stopping.rest(following.wait_s)
                await turn(row.chat_id)
        except Stopped:
            return Outcome(row, Happened.POSTPONED, attempts=attempt.tries)
        except Exception as error:
            log.exception("a row cannot be sent", row=row.id, method=row.method)
            return Outcome(row, Happened.REFUSED, error=f"sending: {type(error).__name__}")

    async def _try(self, attempt: Attempt, target: int | None) -> Again | Outcome:
        started_s = time.monotonic()
        result = await self._calling.make(attempt, target)
        self._note(attempt.row, result, time.monotonic() - started_s)
        if result.verdict is Verdict.TOKEN_REJECTED:
            self._stopping.stop(token_rejected=True)
            raise Stopped
        return after(attempt, result, self._now())

    def _note(self, row: Waiting, result: Result, took_s: float) -> None:
        metrics.called(row.lane, result.verdict or "accepted", took_s)
        if result.verdict is None:
            return
        log.info(
            "a call failed",
            row=row.id,
            lane=row.lane.value,
            verdict=result.verdict.value,
            error=result.error,
        )
        if result.verdict is Verdict.FLOOD:
            bulk = row.lane is Lane.BULK
            self._pacer.flooded(row.chat_id, result.retry_after_s, time.monotonic(), bulk=bulk)

    def _bulk_wait_s(self, chat_id: int) -> float:
        at_s = time.monotonic()
        return max(self._pacer.bulk_wait_s(at_s), self._pacer.reply_wait_s(chat_id, at_s))

    def _now(self) -> datetime:
        return self._clock.now()
