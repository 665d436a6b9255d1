"""When an office works, so that what it promises is counted in its own hours and kept.

A question of Friday night is not late on Saturday; what is answered on Monday at nine took one hour, and
after the days off of Lebaran it is counted on from there.
"""

from collections.abc import Container
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

SATURDAY = 5
MOST_DAYS = 60
"""Beyond two months a wait is simply long; the counting stops there."""


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """Local times, Monday to Friday but `days_off`; `closes` is not included. A day of work is from one to
    the other."""

    opens: time = time(8)
    closes: time = time(16)
    days_off: Container[date] = frozenset()

    @property
    def day(self) -> timedelta:
        """How long a day of work is."""
        midnight = date(2024, 1, 1)
        return datetime.combine(midnight, self.closes) - datetime.combine(midnight, self.opens)

    def is_open(self, at_utc: datetime, zone: tzinfo) -> bool:
        """Whether somebody works at this instant."""
        local = at_utc.astimezone(zone)
        return self.opens <= local.time() < self.closes and self._works_on(local.date())

    def between(self, start_utc: datetime, end_utc: datetime, zone: tzinfo) -> timedelta:
        """How much of the time between two instants was worked; at most that of MOST_DAYS days."""
        worked, day = timedelta(), start_utc.astimezone(zone).date()
        last = min(end_utc.astimezone(zone).date(), day + timedelta(MOST_DAYS))
        while day <= last:
            opens, closes = self._of(day, zone)
            worked += max(timedelta(), min(closes, end_utc) - max(opens, start_utc))
            day += timedelta(1)
        return worked

    def after(self, start_utc: datetime, work: timedelta, zone: tzinfo) -> datetime:
        """The instant (UTC) at which so much work has been done since `start_utc`."""
        left, day = work, start_utc.astimezone(zone).date()
        while True:
            opens, closes = self._of(day, zone)
            begins = max(opens, start_utc)
            if closes - begins >= left and begins < closes:
                return (begins + left).astimezone(UTC)
            left -= max(timedelta(), closes - begins)
            day += timedelta(1)

    def _of(self, day: date, zone: tzinfo) -> tuple[datetime, datetime]:
        """From when to when somebody works that day; on a day off no time at all."""
        opens = datetime.combine(day, self.opens, zone)
        closes = datetime.combine(day, self.closes, zone)
        return opens, closes if self._works_on(day) else opens

    def _works_on(self, day: date) -> bool:
        return day.weekday() < SATURDAY and day not in self.days_off
