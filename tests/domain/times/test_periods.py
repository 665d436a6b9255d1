"""Reporting months at their edges."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.times.periods import (
    MONTHS_OPEN,
    Period,
    default_period,
    is_open,
    offered_periods,
    open_periods,
    period_of,
)

OCTOBER = Period(2026, 10)


def test_a_period_prints_and_parses_the_same() -> None:
    assert str(OCTOBER) == "2026-10"
    assert Period.parse("2026-10") == OCTOBER


@pytest.mark.parametrize(
    "text",
    ["", "2026", "2026-1", "2026-13", "2026-00", "26-10", "2026-10-01", "٢٠٢٦-١٠", "0000-01"],
)
def test_anything_but_year_and_month_is_no_period(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Period.parse(text)


def test_periods_sort_by_time() -> None:
    assert sorted([Period(2027, 1), Period(2026, 12), Period(2026, 2)]) == [
        Period(2026, 2),
        Period(2026, 12),
        Period(2027, 1),
    ]


@pytest.mark.parametrize(
    ("period", "months", "later"),
    [
        (OCTOBER, 0, OCTOBER),
        (OCTOBER, 1, Period(2026, 11)),
        (OCTOBER, 2, Period(2026, 12)),
        (OCTOBER, 3, Period(2027, 1)),
        (OCTOBER, -9, Period(2026, 1)),
        (OCTOBER, -10, Period(2025, 12)),
        (OCTOBER, -36, Period(2023, 10)),
        (Period(2026, 12), 1, Period(2027, 1)),
    ],
)
def test_months_are_counted_over_the_year_end(period: Period, months: int, later: Period) -> None:
    assert period.plus(months) == later
    assert later.minus(months) == period
    assert later.months_since(period) == months


def test_previous_and_next_are_neighbours() -> None:
    assert Period(2026, 1).previous() == Period(2025, 12)
    assert Period(2025, 12).next() == Period(2026, 1)


@pytest.mark.parametrize(
    ("period", "last"),
    [
        (Period(2026, 2), date(2026, 2, 28)),
        (Period(2028, 2), date(2028, 2, 29)),
        (Period(2026, 11), date(2026, 11, 30)),
        (Period(2026, 12), date(2026, 12, 31)),
    ],
)
def test_a_period_ends_on_the_last_day_of_its_month(period: Period, last: date) -> None:
    assert period.first_day == last.replace(day=1)
    assert period.last_day == last
    assert period_of(last) == period


@pytest.mark.parametrize(
    ("zone", "starts"),
    [
        ("Asia/Jakarta", datetime(2026, 9, 30, 17, tzinfo=UTC)),
        ("Asia/Makassar", datetime(2026, 9, 30, 16, tzinfo=UTC)),
        ("Asia/Jayapura", datetime(2026, 9, 30, 15, tzinfo=UTC)),
    ],
)
def test_a_period_starts_at_local_midnight(zone: str, starts: datetime) -> None:
    assert OCTOBER.starts_at_utc(ZoneInfo(zone)) == starts


@pytest.mark.parametrize(
    ("today", "previous_reported", "asked_for"),
    [
        (date(2026, 11, 1), False, Period(2026, 10)),
        (date(2026, 11, 1), True, Period(2026, 10)),
        (date(2026, 11, 24), False, Period(2026, 10)),
        (date(2026, 11, 24), True, Period(2026, 10)),
        (date(2026, 11, 25), False, Period(2026, 10)),
        (date(2026, 11, 25), True, Period(2026, 11)),
        (date(2026, 11, 30), True, Period(2026, 11)),
        (date(2026, 12, 1), True, Period(2026, 11)),
        (date(2027, 1, 1), False, Period(2026, 12)),
        (date(2027, 1, 25), True, Period(2027, 1)),
    ],
)
def test_the_month_asked_for(today: date, previous_reported: bool, asked_for: Period) -> None:
    assert default_period(today, previous_reported=previous_reported) == asked_for


@pytest.mark.parametrize(
    ("today", "taken"),
    [
        (date(2026, 9, 30), False),
        (date(2026, 10, 1), True),
        (date(2026, 10, 31), True),
        (date(2026, 11, 1), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
    ],
)
def test_october_takes_reports_until_the_end_of_december(today: date, taken: bool) -> None:
    assert is_open(OCTOBER, today, MONTHS_OPEN) is taken


def test_how_long_a_month_stays_open_is_a_setting() -> None:
    assert is_open(OCTOBER, date(2027, 1, 31), months_open=3)
    assert not is_open(OCTOBER, date(2026, 12, 1), months_open=1)


def test_open_months_are_listed_newest_first() -> None:
    assert open_periods(date(2027, 1, 10), MONTHS_OPEN) == (
        Period(2027, 1),
        Period(2026, 12),
        Period(2026, 11),
    )


def test_the_running_month_is_offered_only_from_the_25th() -> None:
    assert offered_periods(date(2026, 11, 24), MONTHS_OPEN) == (Period(2026, 10), Period(2026, 9))
    assert offered_periods(date(2026, 11, 25), MONTHS_OPEN)[0] == Period(2026, 11)
    assert offered_periods(date(2026, 11, 24), 1) == (Period(2026, 10),)
