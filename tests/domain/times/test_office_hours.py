"""What an office takes is counted in its own hours."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.times.calendar import WIB
from domain.times.office_hours import OfficeHours

HOURS = OfficeHours()
H = timedelta(hours=1)


def wib(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of November 2026; the 2nd is a Monday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=WIB).astimezone(UTC)


@pytest.mark.parametrize(
    ("start", "end", "worked"),
    [
        (wib(3, 9), wib(3, 11, 30), 2.5 * H),
        (wib(3, 15), wib(4, 9), 2 * H),
        (wib(3, 22), wib(4, 8), 0 * H),
        (wib(6, 15), wib(9, 9), 2 * H),
        (wib(7, 9), wib(8, 20), 0 * H),
        (wib(3, 5), wib(3, 20), 8 * H),
        (wib(3, 9), wib(3, 9), 0 * H),
    ],
)
def test_only_office_hours_count(start: datetime, end: datetime, worked: timedelta) -> None:
    assert HOURS.between(start, end, WIB) == worked


@pytest.mark.parametrize(
    ("start", "work", "then"),
    [
        (wib(3, 9), 2 * H, wib(3, 11)),
        (wib(3, 9), 16 * H, wib(5, 9)),
        (wib(3, 22), 1 * H, wib(4, 9)),
        (wib(6, 15), 2 * H, wib(9, 9)),
        (wib(7, 12), 8 * H, wib(9, 16)),
        (wib(3, 15), 1 * H, wib(3, 16)),
    ],
)
def test_work_goes_on_the_next_working_day(
    start: datetime, work: timedelta, then: datetime
) -> None:
    assert HOURS.after(start, work, WIB) == then


def test_a_wait_of_years_is_counted_no_further_than_two_months() -> None:
    worked = HOURS.between(wib(2, 8), wib(2, 8) + timedelta(days=3650), WIB)
    assert worked <= 61 * HOURS.day


def test_it_is_open_on_weekdays_by_day() -> None:
    moments = [wib(3, 8), wib(3, 15, 59), wib(3, 16), wib(3, 7, 59), wib(7, 10)]
    assert [HOURS.is_open(at, WIB) for at in moments] == [True, True, False, False, False]
