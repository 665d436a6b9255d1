"""Taking one row to its end: wait for its turn, call, see what follows, and again if need be."""

import time
from collections.abc import Awaitable, Callable
from functools import cache

import structlog
from prometheus_client import Counter, Histogram

from domain.delivery import Happened, Lane
from domain.times.clock import Clock
from gateway.errors import Verdict
from gateway.metrics import CALL_SECONDS, CALLS
from gateway.pacer import Pacer
from gateway.sender.attempts import Again, Attempt, Result, after, first
from gateway.sender.calling import Calling
from gateway.sender.patience import Patience
from gateway.sender.stopping import Stopped, Stopping
from storage.outbox import Outcome, Waiting

log = structlog.get_logger(__name__)

Turn = Callable[[int], Awaitable[None]]
"""Waits until a message may go to the chat, and books it. Raises Stopped."""


class Delivering:
    """Takes rows to their end."""

    def __init__(
        self, calling: Calling, pacer: Pacer, clock: Clock, stopping: Stopping, patience: Patience
    ) -> None:
        self._patience = patience
        self._calling = calling
        self._pacer = pacer
        self._clock = clock
        self._stopping = stopping

    def reply_turn(self, chat_id: int) -> Awaitable[None]:
        """The turn of a reply or an edit."""
        return self._wait_for(chat_id, self._pacer.reply_wait_s)

    def leisure_turn(self, chat_id: int) -> Awaitable[None]:
        """The turn of what nobody waits for, once nothing is said to the chat for a moment."""
        return self._wait_for(chat_id, self._pacer.leisure_wait_s)

    async def _wait_for(self, chat_id: int, wait_of: Callable[[int, float], float]) -> None:
        self._stopping.look()
        while wait_s := wait_of(chat_id, time.monotonic()):
            await self._stopping.rest(wait_s)
        self._pacer.book_reply(chat_id, time.monotonic())

    async def bulk_turn(self, chat_id: int) -> None:
        """The turn of a bulk row that is tried again."""
        self._stopping.look()
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
            if booked:
                self._stopping.look()
            else:
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
        return after(attempt, result, self._clock.now(), self._patience)

    def _note(self, row: Waiting, result: Result, took_s: float) -> None:
        calls, seconds = _meters(row.lane, result.verdict or "accepted")
        calls.inc()
        seconds.observe(took_s)
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


@cache
def _meters(lane: Lane, outcome: str) -> tuple[Counter, Histogram]:
    """Labels are looked up once: it costs more than counting."""
    return CALLS.labels(lane.value, outcome), CALL_SECONDS.labels(lane.value)
