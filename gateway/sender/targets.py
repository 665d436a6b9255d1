"""Which message an edit, a deletion or a pin is about, when only its outbox row is known."""

from collections import OrderedDict
from dataclasses import dataclass
from functools import partial

from storage.outbox import Waiting, message_ids
from storage.work import Work

REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class NotYet:
    """The row is still owed; its message will be known when it is sent."""


@dataclass(frozen=True, slots=True)
class NeverWill:
    """The row made no message and never will: there is nothing to edit."""


Target = int | NotYet | NeverWill


class Targets:
    """Message ids by outbox row: those sent last from memory, others from the database."""

    def __init__(self, work: Work, remembered: int = REMEMBERED) -> None:
        self._work = work
        self._remembered = remembered
        self._messages: OrderedDict[int, int] = OrderedDict()

    def remember(self, row_id: int, message_id: int) -> None:
        """The row became this message."""
        self._messages[row_id] = message_id
        if len(self._messages) > self._remembered:
            self._messages.popitem(last=False)

    def at_hand(self, row: Waiting) -> int | None:
        """The message the row is about, where that is known without looking."""
        if row.message_id is not None or row.edits_id is None:
            return row.message_id
        return self._messages.get(row.edits_id)

    async def look_up(self, row_id: int) -> Target:
        """The message of this outbox row. Raises StorageAway."""
        found = await self._work.read(partial(message_ids, row_ids=[row_id]))
        if row_id not in found:
            return NeverWill()
        message_id = found[row_id]
        return NotYet() if message_id is None else message_id
