"""Which twelve months a picture and a summary are about, and where Ramadan lies in them."""

from datetime import date

import pytest

from domain.times.periods import Period
from domain.times.ramadan import last_years, ramadan, seasons
from domain.times.yearly import last_month, months_upto

TODAY = date(2026, 11, 3)
OCTOBER, NOVEMBER = Period(2026, 10), Period(2026, 11)


@pytest.mark.parametrize(
    ("reported", "last"),
    [([], OCTOBER), ([OCTOBER], OCTOBER), ([Period(2025, 3)], OCTOBER), ([NOVEMBER], NOVEMBER)],
)
def test_a_year_ends_with_the_last_month_that_is_over_or_reported(
    reported: list[Period], last: Period
) -> None:
    assert last_month(TODAY, reported) == last


def test_the_months_are_in_order() -> None:
    assert months_upto(OCTOBER)[0] == Period(2025, 11)
    assert months_upto(OCTOBER)[-1] == OCTOBER
    assert len(months_upto(OCTOBER, 24)) == 24


@pytest.mark.parametrize(
    ("islamic_year", "announced"),
    [
        (1441, "2020-04-24"), (1442, "2021-04-13"), (1443, "2022-04-03"), (1444, "2023-03-23"),
        (1445, "2024-03-12"), (1446, "2025-03-01"), (1447, "2026-02-19"),
    ],
)  # fmt: skip
def test_ramadan_begins_within_a_day_of_the_governments_word(
    islamic_year: int, announced: str
) -> None:
    season = ramadan(islamic_year)
    assert abs((season.first_day - date.fromisoformat(announced)).days) <= 1
    assert 29 <= (season.last_day - season.first_day).days + 1 <= 30


@pytest.mark.parametrize("year", range(2020, 2041))
def test_every_year_has_its_ramadans_and_no_others(year: int) -> None:
    january, december = Period(year, 1), Period(year, 12)
    found = list(seasons(january, december))
    assert len(found) == (2 if 2030 <= year <= 2033 else 1)
    assert all(s.last_day.year == year or s.first_day.year == year for s in found)


def test_a_season_that_only_touches_the_months_is_among_them() -> None:
    assert len(list(seasons(Period(2026, 3), Period(2027, 2)))) == 2
    assert list(seasons(Period(2026, 4), Period(2026, 12))) == []


@pytest.mark.parametrize(
    ("month", "compared", "both_ramadan"),
    [
        (OCTOBER, Period(2025, 10), False),
        (Period(2026, 2), Period(2025, 2), False),
        (Period(2026, 3), Period(2025, 3), True),
        (Period(2027, 2), Period(2026, 3), True),
        (Period(2027, 3), Period(2026, 3), False),
        (Period(2030, 1), Period(2029, 1), True),
        (Period(2031, 1), Period(2030, 1), True),
    ],
)
def test_ramadan_is_compared_with_ramadan(
    month: Period, compared: Period, both_ramadan: bool
) -> None:
    assert last_years(month) == (compared, both_ramadan)


def test_going_back_a_year_at_a_time_every_ramadan_is_found() -> None:
    month = Period(2040, 9)
    assert last_years(month)[1]
    for _year in range(30):
        earlier, both = last_years(month)
        assert both
        assert 10 <= month.months_since(earlier) <= 12
        month = earlier
