"""What the bot says unasked, by itself: its kinds, the rounds it goes out in, and whom a round passes over.

A round is one going through all people, such as "the second reminder about October". The database keeps
how far it came, and one nudge a person and round, so that nobody is told twice.
"""

from dataclasses import dataclass
from enum import StrEnum


class NudgeKind(StrEnum):
    """What it is about."""

    REMINDER = "reminder"  # to an owner: a report is owed
    DIGEST = "digest"  # to staff: what came back
    NOTICE = "notice"  # to staff: somebody waits for them


@dataclass(frozen=True, slots=True)
class Round:
    """One going through all people.

    `about` is the ISO month of a reminder ("2026-10"), the ISO date of a digest ("2026-11-03") and the local
    hour of a notice ("2026-11-03T09").
    """

    kind: NudgeKind
    about: str
    stage: int = 1


class Skipped(StrEnum):
    """Why a round passes somebody over; the first that holds is the reason that is counted."""

    UNOPENED = "unopened"  # entered by staff or an import, never opened the bot
    STOPPED = "stopped"  # has withdrawn consent, or never gave it
    PAUSED = "paused"  # no business of theirs is open
    BLOCKED = "blocked"  # blocked the bot or is gone, and has not written since
    MUTED = "muted"  # wants no reminders
    ENOUGH = "enough"  # wants one a month, and it went out
    DECLINED = "declined"  # wants no more of them about this month
    MOVED = "moved"  # had this very reminder put to another day
    TOO_SOON = "too_soon"  # has just been reminded
    NO_NEWS = "no_news"  # nothing has come in since they were told last


class NudgeAnswer(StrEnum):
    """What was pressed below a reminder, beside the report itself."""

    TOMORROW = "tomorrow"
    THIS_MONTH = "this_month"  # no more about this month
    FOR_GOOD = "for_good"
    HELP = "help"
