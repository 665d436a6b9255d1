"""Who asks for what, each once."""

import pytest
from sqlmodel import Session

from domain.needs.need import NeedKind, NeedState
from storage import needs
from storage.figures.figures import waiting
from tests.support.city import KEDUNG_BARUK, RUNGKUT, RUNGKUT_KIDUL, City
from tests.support.clocks import NOW


@pytest.fixture
def city(session: Session) -> City:
    return City(session)


def test_kinds_are_counted_the_most_asked_first(city: City) -> None:
    first, second = city.business(), city.business()
    for business in (first, second):
        city.need(business, NeedKind.PACKAGING)
    city.need(second, NeedKind.CAPITAL)
    city.need(city.business(area=RUNGKUT_KIDUL), NeedKind.CAPITAL, state=NeedState.MET)
    assert list(needs.kinds(city.session, RUNGKUT).items()) == [
        (NeedKind.PACKAGING, 2),
        (NeedKind.CAPITAL, 1),
    ]
    assert (
        sum(needs.kinds(city.session, RUNGKUT).values())
        == waiting(city.session, RUNGKUT, NOW).needs
    )


def test_her_own_words_are_shown(city: City) -> None:
    business = city.business("Kue Siti")
    city.need(business, NeedKind.OTHER, note="oven")
    city.need(business, NeedKind.OTHER, note="loyang")
    first, second = _page(city, NeedKind.OTHER)
    assert (first.by.label, first.need.note) == ("Kue Siti", "oven")
    assert second.need.note == "loyang"


def test_only_the_kind_asked_for_is_listed_a_page_at_a_time(city: City) -> None:
    for name in ("A", "B", "C"):
        city.need(city.business(name), NeedKind.NIB)
    city.need(city.business("D"), NeedKind.HALAL)
    assert [a.by.label for a in _page(city, NeedKind.NIB, limit=2)] == ["A", "B"]
    assert [a.by.label for a in _page(city, NeedKind.NIB, offset=2, limit=2)] == ["C"]


def _page(city: City, kind: NeedKind, *, offset: int = 0, limit: int = 8) -> list[needs.Asked]:
    return needs.asked(
        city.session, KEDUNG_BARUK, NeedState.NOTED, kind, offset=offset, limit=limit
    )
