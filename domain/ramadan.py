"""When Ramadan is, for a mark beside the months: trade lives by it, and no month compares without it.

Computed by the arithmetic Islamic calendar (thirty-year cycle, civil epoch), as in Reingold and
Dershowitz, Calendrical Calculations. The government decides by sighting, a day earlier or later; on a
chart of months that is less than a pixel, and no rule of ours hangs on the day.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from domain.periods import Period

_RAMADAN = 9
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


def _ordinal(year: int, month: int) -> int:
    """The first day of the month: months of 30 and 29 days in turn, eleven leap days in thirty years."""
    return _EPOCH + 354 * (year - 1) + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2
