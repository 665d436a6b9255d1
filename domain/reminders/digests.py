"""What staff are told of a morning: what came back, and when it is time to say so."""

from collections.abc import Container
from dataclasses import astuple, dataclass
from datetime import date, datetime, time, tzinfo

from domain.times.calendar import QuietHours, local_date

OPENS, CLOSES = time(8), time(12)
"""Local times of a morning; what is not said by noon is in the next morning's digest."""

SUNDAY = 6


def morning_of(
    now: datetime, zone: tzinfo, quiet: QuietHours, days_off: Container[date] = frozenset()
) -> date | None:
    """The local date whose digest is due at `now`.

    None outside mornings, in quiet hours, on Sundays and days off.
    """
    local = now.astimezone(zone)
    if not OPENS <= local.time() < CLOSES or quiet.is_quiet(now, zone):
        return None
    day = local_date(now, zone)
    return None if local.weekday() == SUNDAY or day in days_off else day


def speaks_of_silence(at_utc: datetime, last_reminder_utc: datetime, zone: tzinfo) -> bool:
    """Whether a digest says who has not reported: from the day after the last reminder on."""
    return local_date(last_reminder_utc, zone) < local_date(at_utc, zone)


@dataclass(frozen=True, slots=True)
class Fresh:
    """What came in since somebody was told last.

    `corrected`: reports about months that are no longer open, which wait to be checked. `overdue`: questions
    whose promise was broken since then. `changes`: businesses that moved, closed or opened again.
    """

    reports: int
    replies: int
    needs: int
    corrected: int = 0
    overdue: int = 0
    complaints: int = 0
    changes: int = 0

    @property
    def anything(self) -> bool:
        """Whether there is something to tell."""
        return any(astuple(self))
