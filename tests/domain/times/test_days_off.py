"""National holidays, cuti bersama, and what an operator adds."""

from datetime import UTC, date, datetime, timedelta

import pytest
from holidays import country_holidays
from holidays.constants import GOVERNMENT, PUBLIC

from domain.times.calendar import WIB
from domain.times.days_off import DaysOff, read_days_off
from domain.times.national_days_off import NATIONAL
from domain.times.office_hours import OfficeHours

HOURS = OfficeHours(days_off=DaysOff())


def wib(month: int, day: int, hour: int) -> datetime:
    """A moment of 2026."""
    return datetime(2026, month, day, hour, tzinfo=WIB).astimezone(UTC)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 1),
        date(2026, 3, 19),  # Nyepi
        date(2026, 3, 20),  # cuti bersama before Lebaran
        date(2026, 3, 23),  # and after it
        date(2026, 8, 17),
        date(2026, 12, 25),
        date(2036, 8, 17),  # the last year of the table
    ],
)
def test_nobody_works_on_a_national_holiday(day: date) -> None:
    assert day in DaysOff()


def test_the_table_is_what_the_library_says() -> None:
    """If not, the library knows a new decree: run `python tools/days_off.py`."""
    known = country_holidays("ID", years=list(NATIONAL), categories=(GOVERNMENT, PUBLIC))
    table = {
        date.fromisoformat(f"{y}-{day}") for y, days in NATIONAL.items() for day in days.split()
    }
    assert table == set(known)


def test_an_ordinary_monday_is_none() -> None:
    assert date(2026, 11, 2) not in DaysOff()


def test_a_question_before_lebaran_is_promised_for_the_days_after_it() -> None:
    """Asked on Tuesday, 17 March at noon: two days of work are over nine days later."""
    due = HOURS.after(wib(3, 17, 12), 2 * HOURS.day, WIB)
    assert due == wib(3, 26, 12)
    assert HOURS.between(wib(3, 17, 12), due, WIB) == 2 * HOURS.day
    assert not HOURS.is_open(wib(3, 23, 10), WIB)


def test_what_the_operator_adds_is_a_day_off_too() -> None:
    added = read_days_off("2026-11-03, 2026-11-05")
    assert date(2026, 11, 3) in added
    assert date(2026, 8, 17) in added
    hours = OfficeHours(days_off=added)
    assert hours.after(wib(11, 2, 15), timedelta(hours=2), WIB) == wib(11, 4, 9)
    assert read_days_off("") == DaysOff()


@pytest.mark.parametrize("text", ["2026-13-01", "besok", "3 Nov 2026", "2026-11-03; 2026-11-05"])
def test_what_is_no_date_is_said(text: str) -> None:
    with pytest.raises(ValueError, match="where a date was expected"):
        read_days_off(text)
