"""How a month compares with her own months before (DESIGN section 5): never a division by zero."""

from collections.abc import Collection
from enum import StrEnum

from domain.periods import Period


class Direction(StrEnum):
    """Against the month before."""

    UP = "up"
    SAME = "same"
    DOWN = "down"


def change_percent(rupiah: int, before_rupiah: int | None) -> int | None:
    """The change in whole percent; None when there is nothing, or zero, to compare with."""
    if not before_rupiah:
        return None
    return round((rupiah - before_rupiah) * 100 / before_rupiah)


def direction(rupiah: int, before_rupiah: int | None) -> Direction | None:
    """Up, same or down; None when there is no month before."""
    if before_rupiah is None:
        return None
    if rupiah == before_rupiah:
        return Direction.SAME
    return Direction.UP if rupiah > before_rupiah else Direction.DOWN


def streak(reported: Collection[Period], upto: Period) -> int:
    """How many months in a row are reported, ending with `upto`."""
    months = 0
    while upto.minus(months) in reported:
        months += 1
    return months
