"""Lists are as long as the figures say, in one order, a page at a time."""

import pytest
from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.people.sapaan import Sapaan
from domain.reports.report import ReportState
from domain.times.periods import Period
from storage.figures.figures import month
from storage.figures.listed import Listed
from storage.reports import month_lists
from tests.support.city import KEDUNG_BARUK, RUNGKUT, RUNGKUT_KIDUL, WIB, City

OCTOBER = Period(2026, 10)


@pytest.fixture
def city(session: Session) -> City:
    return City(session)


def test_a_line_says_whose_report_it_is_and_how_she_is_called(city: City) -> None:
    owner = city.person("Siti", sapaan=Sapaan.MBAK, phone="+6281234567890")
    report = city.report(city.business(None, owner_id=owner, product="sambal"), 750_000)
    (line,) = month_lists.reports(city.session, KEDUNG_BARUK, OCTOBER, offset=0, limit=8)
    assert (line.id, line.revenue_rupiah, line.state) == (report, 750_000, ReportState.SUBMITTED)
    assert (line.by.label, line.by.owner, line.by.phone) == (
        "sambal",
        "Mbak Siti",
        "+6281234567890",
    )


def test_an_owner_without_a_sapaan_is_called_by_name(city: City) -> None:
    owner = city.person("Siti", sapaan=None, name=None)
    city.business(owner_id=owner)
    (line,) = _owing(city, KEDUNG_BARUK)
    assert line.owner == "Siti"


def test_pages_follow_each_other_without_gap_or_repeat(city: City) -> None:
    for area in (RUNGKUT_KIDUL, KEDUNG_BARUK, RUNGKUT_KIDUL, KEDUNG_BARUK, KEDUNG_BARUK):
        city.report(city.business(area=area))
    pages = [
        month_lists.reports(city.session, RUNGKUT, OCTOBER, offset=offset, limit=2)
        for offset in (0, 2, 4)
    ]
    ids = [line.id for page in pages for line in page]
    assert len(ids) == len(set(ids)) == 5
    areas = [line.by.area_code for page in pages for line in page]
    assert areas == sorted(areas)
    assert month_lists.count_reports(city.session, RUNGKUT, OCTOBER) == 5


def test_who_owes_is_listed_as_counted(city: City) -> None:
    city.report(city.business("Sudah"))
    city.business("Belum")
    city.business("Libur", state=BusinessState.PAUSED)
    figures = month(city.session, KEDUNG_BARUK, OCTOBER, WIB)
    assert [line.label for line in _owing(city, KEDUNG_BARUK)] == ["Belum"]
    assert figures.expected - figures.reported == 1


def test_reports_to_check_come_one_after_the_other(city: City) -> None:
    doubtful = [city.report(city.business(), doubt="high_first") for _ in range(3)]
    city.report(city.business())
    after, seen = 0, []
    while found := month_lists.next_to_check(city.session, KEDUNG_BARUK, OCTOBER, after):
        after = found.id
        seen.append((found.id, _position(city, found.id)))
    assert seen == list(zip(doubtful, (1, 2, 3), strict=True))
    assert month_lists.count_to_check(city.session, KEDUNG_BARUK, OCTOBER) == 3


def test_the_list_to_check_is_as_long_as_its_figure(city: City) -> None:
    city.report(city.business(state=BusinessState.PAUSED), doubt="low_first")
    city.report(city.business(state=BusinessState.CLOSED), doubt="low_first")
    city.report(city.business(), doubt="low_first", state=ReportState.ACCEPTED)
    figures = month(city.session, KEDUNG_BARUK, OCTOBER, WIB)
    assert figures.to_check == 1
    assert month_lists.count_to_check(city.session, KEDUNG_BARUK, OCTOBER) == 1


def test_one_report_is_found_with_its_month(city: City) -> None:
    report = city.report(city.business(), period="2026-09")
    found = month_lists.one(city.session, report)
    assert found is not None
    assert (found[0].id, found[1]) == (report, Period(2026, 9))


def test_reports_that_do_not_count_any_more_are_not_found(city: City) -> None:
    merged = city.report(city.business(), live=False)
    closed = city.report(city.business(state=BusinessState.CLOSED))
    assert month_lists.one(city.session, merged) is None
    assert month_lists.one(city.session, closed) is None


def _owing(city: City, code: str) -> list[Listed]:
    return month_lists.not_reported(city.session, code, OCTOBER, WIB, offset=0, limit=8)


def _position(city: City, report_id: int) -> int:
    return month_lists.count_to_check(city.session, KEDUNG_BARUK, OCTOBER, up_to=report_id)
