"""Her needs: none doubled, each step kept, nothing changed by who comes late."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from domain.needs.need import NeedKind, NeedState
from storage import needs
from storage.needs import Need
from tests.support.city import City
from tests.support.clocks import NOW
from tests.support.databases import Database


@pytest.fixture
def city(session: Session) -> City:
    return City(session)


@pytest.fixture
def business(city: City) -> int:
    return city.business()


def test_an_open_need_is_not_asked_twice(city: City, business: int) -> None:
    first = needs.ask(city.session, NOW, business, NeedKind.PACKAGING, None)
    assert needs.ask(city.session, NOW, business, NeedKind.PACKAGING, None) == first
    assert [need.id for need in needs.open_of(city.session, business)] == [first]


def test_new_words_take_the_place_of_those_before(city: City, business: int) -> None:
    needs.ask(city.session, NOW, business, NeedKind.PACKAGING, "botol")
    needs.ask(city.session, NOW, business, NeedKind.PACKAGING, None)
    needs.ask(city.session, NOW, business, NeedKind.PACKAGING, "botol 250 ml")
    (need,) = needs.open_of(city.session, business)
    assert need.note == "botol 250 ml"


def test_what_was_met_or_withdrawn_can_be_asked_again(city: City, business: int) -> None:
    first = needs.ask(city.session, NOW, business, NeedKind.PACKAGING, None)
    (need,) = needs.open_of(city.session, business)
    assert withdrawn(city, need)
    assert needs.open_of(city.session, business) == []
    assert needs.ask(city.session, NOW, business, NeedKind.PACKAGING, None) != first


def test_two_wishes_in_her_own_words_stand_side_by_side(city: City, business: int) -> None:
    for words in ("oven", "loyang", "oven"):
        needs.ask(city.session, NOW, business, NeedKind.OTHER, words)
    assert [n.note for n in needs.open_of(city.session, business)] == ["oven", "loyang"]


def test_the_database_refuses_a_second_open_need_of_a_kind(city: City, business: int) -> None:
    city.need(business)
    with pytest.raises(IntegrityError), city.session.begin_nested():
        city.need(business, state=NeedState.IN_PROGRESS)


def test_two_phones_that_ask_at_once_ask_once(database: Database) -> None:
    with database.session() as session:
        business = City(session).business()
    with database.session() as session:
        first = needs.ask(session, NOW, business, NeedKind.NIB, None)
    with database.session() as session:
        assert needs.ask(session, NOW, business, NeedKind.NIB, None) == first


def test_withdrawing_late_or_twice_changes_nothing(city: City, business: int) -> None:
    needs.ask(city.session, NOW, business, NeedKind.NIB, None)
    (seen,) = needs.open_of(city.session, business)
    assert needs.change(city.session, NOW, seen.id, seen.state, NeedState.IN_PROGRESS, 5)
    assert not withdrawn(city, seen)
    (now_seen,) = needs.open_of(city.session, business)
    assert withdrawn(city, now_seen)
    assert not withdrawn(city, now_seen)


def test_every_step_is_kept_with_who_and_when(city: City, business: int) -> None:
    rina = city.person("Rina")
    need_id = needs.ask(city.session, NOW, business, NeedKind.NIB, None)
    later = NOW + timedelta(days=1)
    steps = (NeedState.IN_PROGRESS, None), (NeedState.SCHEDULED, "Sabtu, Balai RW 05")
    for days, (state, answer) in enumerate(steps):
        before = _found(city, need_id).state
        at = NOW + timedelta(days=days)
        assert needs.change(city.session, at, need_id, before, state, rina, answer)
    kept = needs.changes(city.session, need_id)
    assert [(c.state, c.answer, c.by) for c in kept] == [(*step, "Bu Rina") for step in steps]
    assert kept[-1].at_utc == later
    need = _found(city, need_id)
    assert (need.answer, need.changed_at_utc, need.changed_by) == (steps[1][1], later, rina)


def test_open_needs_stand_first_and_the_newest_first(city: City, business: int) -> None:
    kinds = (NeedKind.NIB, NeedKind.HALAL, NeedKind.CAPITAL)
    ids = [needs.ask(city.session, NOW, business, kind, None) for kind in kinds]
    assert withdrawn(city, _found(city, ids[2]))
    page = needs.of_businesses(city.session, [business], offset=0, limit=8)
    assert [need.id for need in page] == [ids[1], ids[0], ids[2]]
    assert needs.count_of(city.session, [business]) == 3
    assert needs.count_of(city.session, [business], [NeedState.WITHDRAWN]) == 1


def withdrawn(city: City, seen: Need) -> bool:
    return needs.change(city.session, NOW, seen.id, seen.state, NeedState.WITHDRAWN, None)


def _found(city: City, need_id: int) -> Need:
    need = needs.by_id(city.session, need_id)
    assert need is not None
    return need
