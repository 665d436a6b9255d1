"""What a business usually sells in a month, as staff see it beside a figure to check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.times.periods import Period

MONTHS = 6
"""So many of her newest other months make up what is usual."""


@dataclass(frozen=True, slots=True)
class Usual:
    """The smallest and the largest of those months, in rupiah; equal when there is only one."""

    low_rupiah: int
    high_rupiah: int


def usual(months: Mapping[Period, int], asked: Period) -> Usual | None:
    """Her usual range beside the month asked about; months without sales are left out.

    `months` is rupiah by month. None when she never reported any other sales.
    """
    others = sorted((p for p in months if p != asked and months[p] > 0), reverse=True)
    amounts = [months[period] for period in others[:MONTHS]]
    return Usual(min(amounts), max(amounts)) if amounts else None
