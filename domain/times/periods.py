"""Reporting months: the period is what a report, a reminder and a figure are about.

A period is a calendar month in the area's own zone; callers turn `now` into a local date first
(`domain.times.calendar.local_date`). The rules of docs/figures.md (which month is asked for, which
months still take a report) stand here and nowhere else."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from functools import lru_cache
from typing import Self

MONTHS_A_YEAR = 12
FIRST_DAY_OF_CURRENT = 25
"""From this day of a month on, that month itself is asked for (once the previous one is in)."""
MONTHS_OPEN = 2
"""Unless the operator sets another number: a month takes reports until two more are over."""

_ISO = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


@dataclass(frozen=True, order=True, slots=True)
class Period:
    """A calendar month; ordered by time. `Period(2026, 10)` prints as `2026-10`.

    Raises ValueError for a month outside 1..12 or a year outside 1..9999."""

    year: int
    month: int

    def __post_init__(self) -> None:
        date(self.year, self.month, 1)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    @staticmethod
    @lru_cache(maxsize=1024)
    def parse(iso: str) -> Period:
        """The period of `2026-10`. Raises ValueError for anything else."""
        match = _ISO.fullmatch(iso)
        if match is None:
            raise ValueError(f"not a period like 2026-10: {iso!r}")
        return Period(int(match[1]), int(match[2]))

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        """The last day of the month, itself part of it."""
        return date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    def starts_at_utc(self, zone: tzinfo) -> datetime:
        """The first instant of the month in `zone`; the month ends where `next()` starts."""
        return datetime.combine(self.first_day, time(), zone).astimezone(UTC)

    def plus(self, months: int) -> Self:
        """The period so many months later (earlier where `months` is negative)."""
        year, month = divmod(self._index + months, MONTHS_A_YEAR)
        return type(self)(year, month + 1)

    def minus(self, months: int) -> Self:
        """The period so many months earlier."""
        return self.plus(-months)

    def previous(self) -> Self:
        """The month before."""
        return self.minus(1)

    def next(self) -> Self:
        """The month after."""
        return self.plus(1)

    def months_since(self, earlier: Period) -> int:
        """Whole months from `earlier` to this one; negative if `earlier` is later."""
        return self._index - earlier._index

    @property
    def _index(self) -> int:
        return self.year * MONTHS_A_YEAR + self.month - 1


def period_of(day: date) -> Period:
    """The month a local date lies in."""
    return Period(day.year, day.month)


def default_period(today: date, *, previous_reported: bool) -> Period:
    """The month a report is about unless she says otherwise.

    Before the 25th the previous month; from the 25th the current one, once the previous is in.
    `today` is the local date."""
    current = period_of(today)
    if today.day >= FIRST_DAY_OF_CURRENT and previous_reported:
        return current
    return current.previous()


def is_open(period: Period, today: date, months_open: int) -> bool:
    """Whether a report for `period` is taken on the local date `today`.

    October 2026 with two months open is taken until 31 December 2026. The running month is taken
    from its first day: she may have closed early, and the echo names the month."""
    return 0 <= period_of(today).months_since(period) <= months_open


def open_periods(today: date, months_open: int) -> tuple[Period, ...]:
    """Every month that takes a report on `today`, the running one first."""
    current = period_of(today)
    return tuple(current.minus(months) for months in range(months_open + 1))


@lru_cache(maxsize=64)
def offered_periods(today: date, months_open: int) -> tuple[Period, ...]:
    """The months shown behind [Bulan lain], newest first.

    As `open_periods`, but the running month only from the 25th: a button for a month that has
    just begun would invite half a month's figure."""
    periods = open_periods(today, months_open)
    return periods if today.day >= FIRST_DAY_OF_CURRENT else periods[1:]
