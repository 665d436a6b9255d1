"""Which message an edit, a deletion or a pin is about, when only its outbox row is known."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TypeAlias

from domain.delivery import Happened
from services.render import SEND
from storage.outbox import Outcome, Waiting, message_ids
from storage.work import StorageAway, Work

REMEMBERED = 20_000

LOOKS_AGAIN = timedelta(seconds=5)
"""How soon a call is taken up again whose message somebody else still owes."""


@dataclass(frozen=True, slots=True)
class NotYet:
    """The row is still owed; its message will be known when it is sent."""


@dataclass(frozen=True, slots=True)
class NeverWill:
    """The row made no message and never will: there is nothing to edit."""


Target: TypeAlias = int | NotYet | NeverWill


class Targets:
    """What rows became: those that ended last from memory, others from the database."""

    def __init__(self, work: Work, remembered: int = REMEMBERED) -> None:
        self._work = work
        self._remembered = remembered
        self._ended: OrderedDict[int, int | NeverWill] = OrderedDict()

    def ended(self, outcome: Outcome) -> None:
        """Remembers what a new message became."""
        if outcome.row.method != SEND or outcome.happened is Happened.POSTPONED:
            return
        became = outcome.message_id if outcome.message_id is not None else NeverWill()
        self._ended[outcome.row.id] = became
        if len(self._ended) > self._remembered:
            self._ended.popitem(last=False)

    def at_hand(self, row: Waiting) -> int | NeverWill | None:
        """What the row is about, where that is known without looking."""
        if row.message_id is not None or row.edits_id is None:
            return row.message_id
        return self._ended.get(row.edits_id)

    async def look_up(self, row_id: int) -> Target:
        """The message of this outbox row; while the database is away, NotYet."""
        try:
            found = await self._work.read(partial(message_ids, row_ids=[row_id]))
        except StorageAway:
            return NotYet()
        if row_id not in found:
            return NeverWill()
        message_id = found[row_id]
        return NotYet() if message_id is None else message_id


def not_yet(row: Waiting, now: datetime) -> Outcome:
    """The call goes back to the table for a while."""
    due = now + LOOKS_AGAIN
    return Outcome(row, Happened.POSTPONED, attempts=row.attempts, due_at_utc=due)


def never_will(row: Waiting) -> Outcome:
    """The call is settled: there is nothing left to do."""
    return Outcome(row, Happened.SETTLED, error="no message to edit", attempts=row.attempts)
