"""Micro, small and medium businesses by their yearly sales, and when it is time to speak of it.

Government Regulation (PP) 7/2021, article 35, paragraph 5: yearly sales of at most 2 billion rupiah are a
micro business, at most 15 billion a small one, at most 50 billion a medium one. We know what she told
us of twelve months, nothing else; so this is a hint to her, never a verdict.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType

from domain.times.periods import MONTHS_A_YEAR, Period


class SizeClass(StrEnum):
    """By yearly sales, the smallest first."""

    MICRO = "micro"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


MOST_RUPIAH: Mapping[SizeClass, int] = MappingProxyType(
    {
        SizeClass.MICRO: 2_000_000_000,
        SizeClass.SMALL: 15_000_000_000,
        SizeClass.MEDIUM: 50_000_000_000,
    }
)
"""The yearly sales up to which a business is of the class."""

ABOVE: Mapping[SizeClass, SizeClass] = MappingProxyType(
    {
        SizeClass.MICRO: SizeClass.SMALL,
        SizeClass.SMALL: SizeClass.MEDIUM,
        SizeClass.MEDIUM: SizeClass.LARGE,
    }
)

NEAR_PERCENT = 80
ONCE_IN = timedelta(days=365)
"""The same hint is not given again sooner."""


@dataclass(frozen=True, slots=True)
class Hint:
    """The border above `below` is near, or `crossed`. Prints as it is stored: "near-micro"."""

    below: SizeClass
    crossed: bool

    def __str__(self) -> str:
        return f"{'over' if self.crossed else 'near'}-{self.below}"


def size_class(year_rupiah: int) -> SizeClass:
    """The class of a year's sales."""
    within = (kind for kind, most in MOST_RUPIAH.items() if year_rupiah <= most)
    return next(within, SizeClass.LARGE)


def hint(year_rupiah: int) -> Hint | None:
    """What to say of a year's sales: a border is near; else the one below was crossed; else nothing."""
    now = size_class(year_rupiah)
    if now in MOST_RUPIAH and year_rupiah * 100 >= MOST_RUPIAH[now] * NEAR_PERCENT:
        return Hint(now, crossed=False)
    crossed = [below for below, above in ABOVE.items() if above is now]
    return Hint(crossed[0], crossed=True) if crossed else None


def year_of(months: Mapping[Period, int]) -> int:
    """The sales of the twelve months that end with the newest month there is, in rupiah.

    `months` is rupiah by month, at least one.
    """
    newest = max(months)
    return sum(r for month, r in months.items() if newest.months_since(month) < MONTHS_A_YEAR)
