"""When a try fails: count it, try again a little later, and in the end set the update aside."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

import structlog
from telegram import Bot

from domain.times.clock import Clock
from gateway.feed import Feed
from gateway.metrics import UPDATES_ENDED, UPDATES_TRIED_AGAIN
from gateway.worker.opening import open_row
from services.actors import Caller
from services.trouble import give_up
from storage import inbox
from storage.inbox import Claimed
from storage.work import StorageAway, Work

PAUSES_S = (1.0, 4.0, 12.0, 30.0)
"""Between the tries, of which there is one more."""

log = structlog.get_logger(__name__)


class Failures:
    """What happens to rows whose try failed. Raises StorageAway when even that cannot be kept."""

    def __init__(
        self, feed: Feed, work: Work, clock: Clock, bot: Bot, pauses_s: Sequence[float] = PAUSES_S
    ) -> None:
        self._feed = feed
        self._work = work
        self._clock = clock
        self._bot = bot
        self._pauses_s = pauses_s

    async def failed(self, row: Claimed, error: Exception) -> None:
        """One more try is used up. A suspect's was counted beforehand."""
        tries = row.attempts if row.suspect else await self._count(row)
        log.error("update failed", row=row.id, attempt=tries, exc_info=error)
        if tries == 0:  # it was committed, and failed after that
            self._feed.done(row)
        elif tries > len(self._pauses_s):
            await self.give_up(row, type(error).__name__)
        else:
            UPDATES_TRIED_AGAIN.inc()
            again = replace(row, attempts=tries, suspect=False)
            self._feed.again(again, self._pauses_s[tries - 1])

    async def count_suspect(self, row: Claimed) -> Claimed | None:
        """Counts the try before it is made; None when the row has had its tries, or is through."""
        tries = await self._work.run(partial(inbox.count_attempt, row_id=row.id))
        counted = replace(row, attempts=tries)
        if tries == 0:
            self._feed.done(row)
        elif tries > len(self._pauses_s) + 1:
            await self.give_up(counted, "it ended the process each time")
        else:
            return counted
        return None

    async def give_up(self, row: Claimed, reason: str) -> None:
        """Sets the row aside with a reference; the chat goes on."""
        caller, query_id = self._whose(row)
        park = partial(give_up, now=self._clock.now(), row_id=row.id, reason=reason)
        try:
            reference = await self._work.run(
                partial(park, caller=caller, callback_query_id=query_id)
            )
        except StorageAway:
            raise
        except Exception:  # what keeps us from answering her may keep us from apologising, too
            log.exception("cannot apologise", row=row.id)
            reference = await self._work.run(partial(park, caller=None))
        log.error("gave an update up", row=row.id, reference=reference, reason=reason)
        UPDATES_ENDED.labels("gave up").inc()
        self._feed.done(row)

    async def _count(self, row: Claimed) -> int:
        pause_s = self._pauses_s[min(row.attempts, len(self._pauses_s) - 1)]
        due_at_utc = self._clock.now() + timedelta(seconds=pause_s)
        count = partial(inbox.count_attempt, row_id=row.id, due_at_utc=due_at_utc)
        return await self._work.run(count)

    def _whose(self, row: Claimed) -> tuple[Caller | None, str | None]:
        try:
            opened = open_row(row, self._bot)
        except Exception:  # what cannot be read has no sender to apologise to
            return None, None
        return opened.caller, opened.callback_query_id
