"""When an owner is reminded of a report she owes: three times at most, in the month after.

The days stand in one table; the hour is local, and quiet hours push it on. The last day is a reminder,
not a lock: the month takes reports as long as `domain.times.periods.is_open` says.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from domain.reminders.nudges import NudgeKind, Round
from domain.times.calendar import QuietHours, local_date
from domain.times.periods import Period, period_of

Days = tuple[int, int, int]

DAYS: Days = (3, 7, 10)
"""The days of the following month on which the first, second and last reminder go out, unless the operator
sets others; with three of them nobody gets more than three a month (docs/voice.md, 10)."""

AT = time(9)
"""Local time of day."""

_LAST_DAY = 28
"""Every month has it."""

WAITS = timedelta(days=3)
"""How long a reminder may be late, after a standstill, before its turn is over."""


class Wish(StrEnum):
    """Which reminders a person wants, month after month; the values are stored."""

    ALL = "all"
    ONE = "one"
    NONE = "none"

    @property
    def stages(self) -> int:
        """How many of the three go out to her."""
        return {Wish.ALL: len(DAYS), Wish.ONE: 1, Wish.NONE: 0}[self]


@dataclass(frozen=True, order=True, slots=True)
class Reminder:
    """The first, second or last reminder (`stage` 1 to 3) about a month's report."""

    period: Period
    stage: int

    @property
    def is_last(self) -> bool:
        """Whether staff take over after this one."""
        return self.stage == len(DAYS)

    @property
    def round(self) -> Round:
        """The round it goes out in."""
        return Round(NudgeKind.REMINDER, str(self.period), self.stage)

    def begins_at_utc(self, zone: tzinfo, quiet: QuietHours, days: Days = DAYS) -> datetime:
        """The first moment it may go out; October's first is on 3 November, 09.00 in `zone`."""
        day = self.period.next().first_day.replace(day=days[self.stage - 1])
        return quiet.next_allowed(datetime.combine(day, AT, zone), zone)


def last_reminder(period: Period) -> Reminder:
    """The one after which staff take over."""
    return Reminder(period, len(DAYS))


def reminded_next(today: date, days: Days = DAYS) -> Period:
    """The month whose reminders go out now or next: October until 10 November, then November."""
    month = period_of(today)
    return month.previous() if today.day <= days[-1] else month


def due_reminder(
    now: datetime, zone: tzinfo, quiet: QuietHours, days: Days = DAYS
) -> Reminder | None:
    """The reminder whose turn it is at `now`; None between the turns and in quiet hours.

    A turn ends when the next begins, or after `WAITS`: of two that were missed only the newer goes out.
    """
    if quiet.is_quiet(now, zone):
        return None
    period = period_of(local_date(now, zone)).previous()
    begun = [r for r in _all(period) if r.begins_at_utc(zone, quiet, days) <= now]
    if not begun or now >= begun[-1].begins_at_utc(zone, quiet, days) + WAITS:
        return None
    return begun[-1]


def moved_to_tomorrow(
    period: Period, spent: int, now: datetime, zone: tzinfo, quiet: QuietHours
) -> tuple[Reminder, datetime] | None:
    """The next reminder about `period`, and tomorrow's moment (UTC) for it.

    `spent` is the stage of the newest one that went out or was moved before. None when she has had them
    all, and when tomorrow lies in another month, whose own reminders begin.
    """
    tomorrow = local_date(now, zone) + timedelta(days=1)
    if spent >= len(DAYS) or period_of(tomorrow) != period.next():
        return None
    at = quiet.next_allowed(datetime.combine(tomorrow, AT, zone).astimezone(UTC), zone)
    return Reminder(period, spent + 1), at


def read_days(text: str) -> Days:
    """ "3, 7, 10" as an operator writes it. Raises ValueError with what is wrong, in a few words."""
    days = [int(part) if part.strip().isdecimal() else 0 for part in text.split(",")]
    if len(days) != 3 or days != sorted(set(days)) or not 1 <= days[0] <= days[-1] <= _LAST_DAY:
        raise ValueError(f"needs three days from 1 to {_LAST_DAY}, one after the other")
    return days[0], days[1], days[2]


def _all(period: Period) -> list[Reminder]:
    return [Reminder(period, stage) for stage in range(1, len(DAYS) + 1)]
