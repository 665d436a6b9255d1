"""What a try at a row is, what came of it, and what follows: pure values, every rule on this screen."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeAlias

from domain.delivery import Happened, Lane
from gateway.errors import Verdict
from gateway.sender.patience import Patience
from storage.outbox import MAX_TRIES, Outcome, Waiting

MAX_TROUBLES = 12
"""How often a row is tried while Telegram says that it has trouble: some five minutes."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A row on its way out.

    `tries` counts what is held against the row; `stumbles` counts failures in a row, for the pauses.
    `plain`: its entities were refused, now it goes without. `moved_to`: the group's new id.
    """

    row: Waiting
    tries: int
    stumbles: int = 0
    plain: bool = False
    moved_to: int | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one call. `verdict` None: Telegram accepted it, as `message_id` (None: no message)."""

    verdict: Verdict | None
    message_id: int | None = None
    error: str | None = None
    retry_after_s: float = 0.0
    moved_to: int | None = None


@dataclass(frozen=True, slots=True)
class Again:
    """The row is tried again after `wait_s` (and whatever the pacer says)."""

    attempt: Attempt
    wait_s: float = 0.0


Next: TypeAlias = Again | Outcome

ENDS: dict[Verdict, Happened] = {
    Verdict.SETTLED: Happened.SETTLED,
    Verdict.UNREACHABLE: Happened.BLOCKED,
    Verdict.REJECTED: Happened.REFUSED,
    Verdict.OTHER_POLLER: Happened.REFUSED,
    Verdict.CONFLICT: Happened.REFUSED,
}
"""Verdicts that end a row in any lane."""


def first(row: Waiting) -> Attempt:
    """A row nobody has tried in this process."""
    return Attempt(row, row.attempts)


def after(attempt: Attempt, result: Result, now: datetime, patience: Patience) -> Next:
    """What follows from a result. TOKEN_REJECTED is not a row's matter and never comes here."""
    if result.verdict is None:
        return _end(attempt, result, Happened.ACCEPTED)
    if result.verdict in ENDS:
        return _end(attempt, result, ENDS[result.verdict])
    match result.verdict:
        case Verdict.FLOOD:
            return Again(attempt)  # the pacer knows for how long; nobody's fault
        case Verdict.NOT_CONNECTED:
            stumbled = replace(attempt, stumbles=attempt.stumbles + 1)
            return Again(stumbled, patience.pause_s(attempt.stumbles))
        case Verdict.MIGRATED:
            return _at_new_id(attempt, result)
        case Verdict.BAD_CONTENT:
            return _bad_content(attempt, result)
        case _:
            return _unlucky(attempt, result, now, patience)


def _unlucky(attempt: Attempt, result: Result, now: datetime, patience: Patience) -> Next:
    """Telegram could not, or its answer was lost. Replies go out again; a doubled one is harmless.

    Bulk goes back to the table, where policy decides about what may have arrived already.
    """
    tried = replace(attempt, tries=attempt.tries + 1, stumbles=attempt.stumbles + 1)
    lost = result.verdict is Verdict.LOST_TRACK
    if attempt.row.lane is Lane.BULK and lost:
        return _end(tried, result, Happened.LOST_TRACK)
    if tried.tries >= (MAX_TRIES if lost else MAX_TROUBLES):
        return _end(tried, result, Happened.LOST_TRACK if lost else Happened.REFUSED)
    if attempt.row.lane is Lane.BULK:
        due = now + timedelta(seconds=patience.pause_s(tried.tries + 2))
        return replace(_end(tried, result, Happened.POSTPONED), due_at_utc=due)
    return Again(tried, patience.pause_s(attempt.stumbles))


def _at_new_id(attempt: Attempt, result: Result) -> Next:
    if attempt.moved_to is not None:
        return _end(attempt, result, Happened.REFUSED)
    return Again(replace(attempt, moved_to=result.moved_to))


def _bad_content(attempt: Attempt, result: Result) -> Next:
    """An announcement waits for its author; our own words go out without formatting, once."""
    if attempt.row.lane is Lane.BULK and attempt.row.announcement_id is not None:
        return replace(_end(attempt, result, Happened.POSTPONED), bad_content=True)
    if attempt.plain:
        return _end(attempt, result, Happened.REFUSED)
    return Again(replace(attempt, plain=True))


def _end(attempt: Attempt, result: Result, happened: Happened) -> Outcome:
    return Outcome(
        attempt.row,
        happened,
        message_id=result.message_id,
        error=result.error,
        attempts=attempt.tries,
        moved_to=attempt.moved_to,
    )
