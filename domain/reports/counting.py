"""Counting help: the days of a month on which people sell, for who keeps no books but knows a usual day."""

import calendar

from domain.times.periods import Period

SUNDAY = frozenset({calendar.SUNDAY})
WEEKEND = frozenset({calendar.SATURDAY, calendar.SUNDAY})


def selling_days(period: Period, *, closed: frozenset[int] = frozenset()) -> int:
    """The days of the month without the weekdays in `closed`: 31 for October 2026, 27 without Sundays."""
    first, days = calendar.monthrange(period.year, period.month)
    return sum((first + day) % 7 not in closed for day in range(days))
