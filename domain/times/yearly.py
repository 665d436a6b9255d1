"""The twelve months (or 24) that a picture or a summary of a business is about."""

from collections.abc import Collection
from datetime import date

from domain.times.periods import MONTHS_A_YEAR, Period, period_of


def last_month(today: date, reported: Collection[Period]) -> Period:
    """The month a year ends with: the newest one reported, and never one before the last that is over.

    The running month is half a month, so it counts only once she reported it herself.
    """
    over = period_of(today).previous()
    return max([over, *reported])


def months_upto(last: Period, count: int = MONTHS_A_YEAR) -> tuple[Period, ...]:
    """So many months, the earliest first, ending with `last`."""
    return tuple(last.minus(back) for back in reversed(range(count)))
