"""Moves, closures and reopenings as staff of an area are told of them."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from domain.businesses.business import BusinessChange, BusinessState, ClosingReason
from domain.times.periods import Period
from storage.businesses import changes, recent_changes
from storage.businesses.recent_changes import Changed
from tests.support.city import KEDUNG_BARUK, RUNGKUT, RUNGKUT_KIDUL, City
from tests.support.clocks import NOW
from tests.support.databases import Database

NOVEMBER = Period(2026, 11)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def city(database: Database) -> Iterator[City]:
    """Nobody yet."""
    with database.session() as session:
        yield City(session)


def newest(city: City, code: str = KEDUNG_BARUK) -> list[Changed]:
    found = recent_changes.newest(city.session, code, NOW, limit=8)
    assert recent_changes.count(city.session, code, NOW) == len(found)
    return found


def test_a_move_is_told_to_both_sides_and_not_to_what_holds_both(city: City) -> None:
    changes.move(city.session, NOW, city.business(), RUNGKUT_KIDUL, NOVEMBER, 1)
    here = Changed(BusinessChange.WENT, NOW, "Kue Siti", "Bu Siti", RUNGKUT_KIDUL)
    there = Changed(BusinessChange.CAME, NOW, "Kue Siti", "Bu Siti", KEDUNG_BARUK)
    assert (newest(city), newest(city, RUNGKUT_KIDUL)) == ([here], [there])
    assert newest(city, RUNGKUT) == []


def test_a_closure_is_told_with_its_reason_where_she_gave_one(city: City) -> None:
    for reason in (ClosingReason.ANOTHER_TRADE, None):
        changes.close(city.session, NOW, city.business(), NOVEMBER, reason)
    assert [(c.kind, c.reason) for c in newest(city)] == [
        (BusinessChange.CLOSED, ClosingReason.ANOTHER_TRADE),
        (BusinessChange.CLOSED, None),
    ]
    assert newest(city, RUNGKUT_KIDUL) == []


def test_closed_and_open_again_is_told_once(city: City) -> None:
    business_id = city.business()
    changes.close(city.session, NOW, business_id, NOVEMBER, None)
    changes.reopen(city.session, LATER, business_id, NOVEMBER, BusinessState.OPEN)
    assert [(c.kind, c.at_utc) for c in newest(city)] == [(BusinessChange.OPENED, LATER)]


def test_a_page_is_in_the_order_of_time_the_newest_first(city: City) -> None:
    for hours, name in enumerate(("Pertama", "Kedua", "Ketiga")):
        business_id = city.business(name)
        changes.close(city.session, NOW + timedelta(hours=hours), business_id, NOVEMBER, None)
    page = recent_changes.newest(city.session, KEDUNG_BARUK, NOW, offset=1, limit=1)
    assert [changed.business for changed in page] == ["Kedua"]


def test_what_was_before_is_told_already(city: City) -> None:
    changes.close(city.session, NOW - timedelta(seconds=1), city.business(), NOVEMBER, None)
    assert newest(city) == []
