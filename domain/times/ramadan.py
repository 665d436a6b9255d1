"""When Ramadan is, for a mark beside the months: trade lives by it, and no month compares without it.

Computed by the arithmetic Islamic calendar (thirty-year cycle, civil epoch), as in Reingold and
Dershowitz, Calendrical Calculations. The government decides by sighting, a day earlier or later; on a
chart of months that is less than a pixel, and no rule of ours hangs on the day.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from domain.times.periods import MONTHS_A_YEAR, Period, period_of

_RAMADAN = 9
_DAYS_A_YEAR = 354
_EPOCH = date(622, 7, 19).toordinal()
"""The first day of the calendar (16 July 622 of the Julian calendar)."""


@dataclass(frozen=True, slots=True)
class Season:
    """A Ramadan; both days are part of it."""

    first_day: date
    last_day: date


def ramadan(islamic_year: int) -> Season:
    """Ramadan of a year of the Islamic calendar: of 1447 from 18 February to 19 March 2026."""
    first = _ordinal(islamic_year, _RAMADAN)
    return Season(date.fromordinal(first), date.fromordinal(_ordinal(islamic_year, 10) - 1))


def seasons(first: Period, last: Period) -> Iterator[Season]:
    """Every Ramadan with a day in these months, the earliest first."""
    start = (first.first_day.toordinal() - _EPOCH) * 30 // 10631
    for year in range(max(1, start), start + 3 + (last.year - first.year) * 2):
        season = ramadan(year)
        if season.last_day >= first.first_day and season.first_day <= last.last_day:
            yield season


def ramadan_month(season: Season) -> Period:
    """The calendar month most of whose days are that Ramadan's."""
    middle = season.first_day + (season.last_day - season.first_day) / 2
    return period_of(middle)


@lru_cache(maxsize=64)
def last_years(period: Period) -> tuple[Period, bool]:
    """The month of last year to compare with, and whether both are the months of Ramadan.

    March 2026 is compared with March 2025, both Ramadan; February 2027 with March 2026.
    """
    for season in seasons(period, period):
        if ramadan_month(season) == period:
            return ramadan_month(_before(season)), True
    return period.minus(MONTHS_A_YEAR), False


def _before(season: Season) -> Season:
    earlier = season.first_day - timedelta(days=_DAYS_A_YEAR)
    return max(seasons(period_of(earlier), period_of(earlier)), key=lambda found: found.first_day)


def _ordinal(year: int, month: int) -> int:
    """The first day of the month: months of 30 and 29 days in turn, eleven leap days in thirty years."""
    return _EPOCH + 354 * (year - 1) + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2
