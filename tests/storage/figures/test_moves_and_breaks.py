"""Where a business counts after it moved, and in which months after it was closed (decision 0016)."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from domain.businesses.business import BusinessState
from domain.times.periods import Period
from storage.businesses import changes
from storage.figures.figures import month
from storage.reports import month_export, month_lists
from tests.support.city import KEDUNG_BARUK, RUNGKUT_KIDUL, SURABAYA, WIB, City
from tests.support.clocks import NOW

AUGUST, SEPTEMBER, OCTOBER, NOVEMBER = (Period(2026, m) for m in (8, 9, 10, 11))
GUBENG = "35.78.08.1003"


def counted(city: City, code: str, period: Period) -> tuple[int, int]:
    """n of m."""
    return astuple(month(city.session, code, period, WIB))[:2]


def moved(city: City, business_id: int, to: str, before: Period) -> None:
    changes.move(city.session, NOW, business_id, to, before, 1)
    city.session.expire_all()


@pytest.fixture
def business(city: City) -> int:
    """In Kedung Baruk, with reports of August and October."""
    business_id = city.business()
    city.report(business_id, period="2026-08")
    city.report(business_id)
    return business_id


def test_open_months_go_along_and_closed_ones_stay(city: City, business: int) -> None:
    moved(city, business, RUNGKUT_KIDUL, SEPTEMBER)
    assert [counted(city, KEDUNG_BARUK, p) for p in (AUGUST, SEPTEMBER, OCTOBER)] == [
        (1, 1), (0, 0), (0, 0),
    ]  # fmt: skip
    assert [counted(city, RUNGKUT_KIDUL, p) for p in (AUGUST, SEPTEMBER, OCTOBER)] == [
        (0, 0), (0, 1), (1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize("period", [AUGUST, SEPTEMBER, OCTOBER, NOVEMBER])
def test_a_move_changes_nothing_for_the_city(city: City, business: int, period: Period) -> None:
    before = counted(city, SURABAYA, period)
    moved(city, business, RUNGKUT_KIDUL, SEPTEMBER)
    assert counted(city, SURABAYA, period) == before


def test_who_moved_on_counts_in_each_month_where_it_was(city: City, business: int) -> None:
    moved(city, business, RUNGKUT_KIDUL, SEPTEMBER)
    moved(city, business, GUBENG, OCTOBER)
    for period, place in ((AUGUST, KEDUNG_BARUK), (SEPTEMBER, RUNGKUT_KIDUL), (OCTOBER, GUBENG)):
        for code in (KEDUNG_BARUK, RUNGKUT_KIDUL, GUBENG):
            assert counted(city, code, period)[1] == (code == place), (period, code)


def test_two_moves_within_a_month_leave_the_past_where_it_was(city: City, business: int) -> None:
    moved(city, business, RUNGKUT_KIDUL, SEPTEMBER)
    moved(city, business, GUBENG, SEPTEMBER)
    assert counted(city, KEDUNG_BARUK, AUGUST) == (1, 1)
    assert counted(city, RUNGKUT_KIDUL, AUGUST) == (0, 0)


def test_who_moves_back_is_counted_once(city: City, business: int) -> None:
    moved(city, business, RUNGKUT_KIDUL, SEPTEMBER)
    moved(city, business, KEDUNG_BARUK, SEPTEMBER)
    for period in (AUGUST, SEPTEMBER, OCTOBER):
        assert counted(city, KEDUNG_BARUK, period)[1] == 1
        assert counted(city, RUNGKUT_KIDUL, period)[1] == 0


def test_lists_are_as_long_as_the_figures_say_and_name_the_place_of_the_month(
    city: City, business: int
) -> None:
    moved(city, business, GUBENG, SEPTEMBER)
    then = month_lists.reports(city.session, KEDUNG_BARUK, AUGUST, offset=0, limit=8)
    now = month_lists.reports(city.session, GUBENG, OCTOBER, offset=0, limit=8)
    assert [r.by.area_code for r in (*then, *now)] == [KEDUNG_BARUK, GUBENG]
    owing = month_lists.not_reported(city.session, GUBENG, SEPTEMBER, WIB, offset=0, limit=8)
    assert [(b.business_id, b.area_code) for b in owing] == [(business, GUBENG)]
    rows = list(month_export.rows(city.session, KEDUNG_BARUK, AUGUST, WIB))
    assert [row.by.area_code for row in rows] == [KEDUNG_BARUK]


def test_the_report_of_a_closed_month_is_of_where_it_was_made(city: City, business: int) -> None:
    (august,) = month_lists.reports(city.session, KEDUNG_BARUK, AUGUST, offset=0, limit=8)
    moved(city, business, GUBENG, SEPTEMBER)
    found = month_lists.one(city.session, august.id)
    assert found is not None
    assert found[0].by.area_code == KEDUNG_BARUK


def closed(city: City, business_id: int, since: Period) -> None:
    changes.close(city.session, NOW, business_id, since, None)


def test_closed_it_counts_no_more_from_that_month_on(city: City, business: int) -> None:
    closed(city, business, NOVEMBER)
    assert counted(city, KEDUNG_BARUK, OCTOBER) == (1, 1)
    assert counted(city, KEDUNG_BARUK, SEPTEMBER) == (0, 1)
    assert counted(city, KEDUNG_BARUK, NOVEMBER) == (0, 0)
    reports = month_lists.reports(city.session, KEDUNG_BARUK, OCTOBER, offset=0, limit=8)
    assert len(reports) == 1


def test_open_again_the_months_in_between_are_not_owed(city: City, business: int) -> None:
    closed(city, business, SEPTEMBER)
    changes.reopen(city.session, NOW, business, NOVEMBER, BusinessState.OPEN)
    expected = [counted(city, KEDUNG_BARUK, p)[1] for p in (AUGUST, SEPTEMBER, OCTOBER, NOVEMBER)]
    assert expected == [1, 0, 0, 1]


def test_closed_twice_both_breaks_count(city: City, business: int) -> None:
    closed(city, business, AUGUST)
    changes.reopen(city.session, NOW, business, SEPTEMBER, BusinessState.OPEN)
    closed(city, business, NOVEMBER)
    expected = [counted(city, KEDUNG_BARUK, p)[1] for p in (AUGUST, SEPTEMBER, OCTOBER, NOVEMBER)]
    assert expected == [0, 1, 1, 0]


def test_closed_by_mistake_and_opened_at_once_nothing_changes(city: City, business: int) -> None:
    closed(city, business, NOVEMBER)
    changes.reopen(city.session, NOW, business, NOVEMBER, BusinessState.OPEN)
    assert counted(city, KEDUNG_BARUK, NOVEMBER) == (0, 1)


def test_closing_or_opening_twice_does_it_once(city: City, business: int) -> None:
    changes.close(city.session, NOW, business, NOVEMBER, None)
    assert not changes.close(city.session, NOW, business, NOVEMBER, None)
    assert changes.reopen(city.session, NOW, business, NOVEMBER, BusinessState.OPEN)
    assert not changes.reopen(city.session, NOW, business, NOVEMBER, BusinessState.OPEN)
