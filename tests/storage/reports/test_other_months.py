"""What waits to be checked about other months than the one on the screen."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from domain.reports.report import Recheck, ReportState
from domain.times.periods import Period
from storage.reports import other_months
from tests.support.city import KEDUNG_BARUK, RUNGKUT, RUNGKUT_KIDUL, City
from tests.support.clocks import NOW

OCTOBER, JULY, MARCH = Period(2026, 10), Period(2026, 7), Period(2025, 3)


@pytest.fixture
def city(session: Session) -> City:
    city = City(session)
    kue, jahit = city.business(), city.business(area=RUNGKUT_KIDUL)
    for business, period in ((kue, OCTOBER), (kue, JULY), (kue, MARCH), (jahit, JULY)):
        city.report(business, period=str(period), doubt=Recheck.CORRECTED)
    city.report(city.business(), period=str(JULY))
    city.report(
        city.business(), period=str(JULY), doubt=Recheck.CORRECTED, state=ReportState.ACCEPTED
    )
    return city


def test_each_other_month_is_counted_the_newest_first(city: City) -> None:
    found = other_months.to_check(city.session, KEDUNG_BARUK, OCTOBER)
    assert list(found.items()) == [(JULY, 1), (MARCH, 1)]
    assert other_months.to_check(city.session, RUNGKUT, JULY) == {OCTOBER: 1, MARCH: 1}


def test_what_came_in_since_leaves_out_the_open_months(city: City) -> None:
    since = NOW - timedelta(days=1)
    assert other_months.corrected_since(city.session, RUNGKUT, since, [OCTOBER]) == 3
    assert other_months.corrected_since(city.session, RUNGKUT, since, [OCTOBER, JULY]) == 1
    assert other_months.corrected_since(city.session, RUNGKUT, NOW + timedelta(1), [OCTOBER]) == 0
