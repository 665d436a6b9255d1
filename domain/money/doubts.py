"""Figures that are asked about once more before they count (docs/figures.md).

An amount can be read without doubt and still be a slip: a zero too many, thousands left out. The
owner is asked; whatever she confirms is taken."""

from enum import Enum

LARGEST_FIRST_RUPIAH = 200_000_000
SMALLEST_FIRST_RUPIAH = 1_000
JUMP = 10
"""Times her own median, up or down, from which a figure is asked about."""


class Doubt(Enum):
    """What is unusual about a figure."""

    HIGH_FIRST = "high_first"
    LOW_FIRST = "low_first"
    FAR_ABOVE_USUAL = "far_above_usual"
    FAR_BELOW_USUAL = "far_below_usual"


def asked_back(revenue_rupiah: int, own_median_rupiah: int | None) -> Doubt | None:
    """What to ask about before the figure counts; None where it is taken as it is.

    `own_median_rupiah` is the median of her earlier months with sales; None (or 0) for a first
    report. Rp15.000.000 against a median of Rp1.500.000 is asked about, Rp14.900.000 is not.
    A month without sales is asked about elsewhere, never here."""
    if revenue_rupiah == 0:
        return None
    if not own_median_rupiah:
        return _of_first(revenue_rupiah)
    if revenue_rupiah >= own_median_rupiah * JUMP:
        return Doubt.FAR_ABOVE_USUAL
    return Doubt.FAR_BELOW_USUAL if revenue_rupiah * JUMP <= own_median_rupiah else None


def _of_first(revenue_rupiah: int) -> Doubt | None:
    if revenue_rupiah > LARGEST_FIRST_RUPIAH:
        return Doubt.HIGH_FIRST
    return Doubt.LOW_FIRST if revenue_rupiah < SMALLEST_FIRST_RUPIAH else None
