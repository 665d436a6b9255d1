"""How a month compares with her own months before (docs/figures.md): never a division by zero.

Upwards in a form that stays true and readable ("naik 25%", "kira-kira 3 kali lipat"); downwards without
any figure: she knows it, and nobody shall rub it in (docs/voice.md).
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from domain.times.periods import Period

TIMES_FROM = 2
"""From twice as much on, a rise is told in times, not in percent."""
FAR_FROM = 20
"""From so many times on no number is told: it says more about a tiny month before than about this one."""


class Direction(StrEnum):
    """Against another month."""

    UP = "up"
    SAME = "same"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Change:
    """A month against another. Of a rise one of the two is known, of a rise beyond telling neither.

    `percent`: 25 for a quarter more. `times`: 3 for three times as much, rounded.
    """

    direction: Direction
    percent: int | None = None
    times: int | None = None


def direction(rupiah: int, before_rupiah: int | None) -> Direction | None:
    """Up, same or down; None when there is no month before."""
    if before_rupiah is None:
        return None
    if rupiah == before_rupiah:
        return Direction.SAME
    return Direction.UP if rupiah > before_rupiah else Direction.DOWN


def change(rupiah: int, before_rupiah: int | None) -> Change | None:
    """The change in a form that can be told; None when there is nothing, or zero, to compare with.

    1.500.000 after 1.200.000 is up 25 percent. Less than half a percent either way is the same.
    """
    if not before_rupiah:
        return None
    percent = round((rupiah - before_rupiah) * 100 / before_rupiah)
    if percent == 0:
        return Change(Direction.SAME)
    if percent < 0:
        return Change(Direction.DOWN)
    if rupiah < TIMES_FROM * before_rupiah:
        return Change(Direction.UP, percent=percent)
    times = round(rupiah / before_rupiah)
    return Change(Direction.UP, times=times if times < FAR_FROM else None)


def streak(reported: Collection[Period], upto: Period) -> int:
    """How many months in a row are reported, ending with `upto`."""
    months = 0
    while upto.minus(months) in reported:
        months += 1
    return months
