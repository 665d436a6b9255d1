"""Whom an announcement goes to, and why the others get nothing."""

from collections.abc import Sequence

import pytest
from sqlalchemy import update
from sqlmodel import Session, select

from domain.announcements.announcement import AnnouncementKind, Audience, Draft, Skipped
from domain.businesses.business import BusinessState, Standing
from domain.sectors.sector import Sector
from storage.announcements import announcements, audience
from storage.tables import Consent, Recipient
from tests.support.city import KEDUNG_BARUK, RUNGKUT, RUNGKUT_KIDUL, SURABAYA, City
from tests.support.clocks import NOW
from tests.support.owners import agree, owner


@pytest.fixture
def city(session: Session) -> City:
    return City(session)


def announcement(city: City) -> int:
    """A draft by an official."""
    draft = Draft(AnnouncementKind.NEWS, "Bazar", None, SURABAYA, None)
    return announcements.create(city.session, NOW, city.person("Dinas"), draft)


def frozen(city: City, area: str = SURABAYA, sector: Sector | None = None) -> list[int]:
    """Who would be written to, in the order of their ids."""
    made = announcement(city)
    count = audience.freeze(city.session, made, area, sector)
    found: Sequence[int] = city.session.exec(
        select(Recipient.person_id).where(Recipient.announcement_id == made)
    ).all()
    assert count == len(found) == audience.count(city.session, area, sector).reached
    return sorted(found)


def why(city: City) -> dict[Skipped, int]:
    """Who is not written to, by reason; nobody is frozen who was not counted."""
    assert frozen(city) == []
    return dict(audience.count(city.session, SURABAYA, None).skipped)


def test_an_owner_who_agreed_is_written_to(city: City) -> None:
    siti = owner(city)
    assert frozen(city) == [siti]
    assert audience.count(city.session, SURABAYA, None) == Audience(1, {})


def test_an_owner_of_several_businesses_is_written_to_once(city: City) -> None:
    siti = owner(city)
    city.business("Kedua", owner_id=siti)
    city.business("Ketiga", owner_id=siti, area=RUNGKUT_KIDUL)
    assert frozen(city) == [siti]


def test_who_was_entered_by_others_and_never_opened_the_bot_gets_nothing(city: City) -> None:
    owner(city, telegram_id=None, chat_id=None)
    assert why(city) == {Skipped.UNOPENED: 1}


def test_who_never_agreed_gets_nothing(city: City) -> None:
    owner(city, agreed=False)
    assert why(city) == {Skipped.STOPPED: 1}


def test_who_withdrew_gets_nothing_until_they_agree_again(city: City) -> None:
    siti = owner(city)
    city.session.execute(update(Consent).values(withdrawn_at_utc=NOW))
    assert why(city) == {Skipped.STOPPED: 1}
    agree(city, siti)
    assert frozen(city) == [siti]


def test_who_pauses_every_business_in_question_gets_nothing(city: City) -> None:
    siti = owner(city, business={"state": BusinessState.PAUSED})
    assert why(city) == {Skipped.PAUSED: 1}
    city.business("Buka", owner_id=siti)
    assert frozen(city) == [siti]


def test_who_blocked_the_bot_gets_nothing(city: City) -> None:
    owner(city, unreachable_since_utc=NOW)
    assert why(city) == {Skipped.BLOCKED: 1}


@pytest.mark.parametrize(
    "business",
    [
        {"state": BusinessState.CLOSED},
        {"standing": Standing.REJECTED},
        {"merged_into_id": 1},
    ],
    ids=["closed", "rejected", "merged away"],
)
def test_a_business_that_does_not_count_makes_nobody_an_owner(
    city: City, business: dict[str, object]
) -> None:
    owner(city, business=business)
    assert why(city) == {}
    assert audience.count(city.session, SURABAYA, None).owners == 0


def test_each_owner_has_one_reason_the_first_that_holds(city: City) -> None:
    owner(city, agreed=False, unreachable_since_utc=NOW)
    owner(city, business={"state": BusinessState.PAUSED}, unreachable_since_utc=NOW)
    assert why(city) == {Skipped.STOPPED: 1, Skipped.PAUSED: 1}


def test_reached_and_skipped_add_up_to_all_owners(city: City) -> None:
    reached = [owner(city, f"Siti {i}") for i in range(3)]
    owner(city, agreed=False)
    owner(city, unreachable_since_utc=NOW)
    owner(city, unreachable_since_utc=NOW)
    counted = audience.count(city.session, SURABAYA, None)
    assert counted == Audience(3, {Skipped.STOPPED: 1, Skipped.BLOCKED: 2})
    assert counted.owners == 6
    assert frozen(city) == reached


def test_the_area_is_the_kelurahan_of_the_business(city: City) -> None:
    here = owner(city, area=KEDUNG_BARUK)
    beside = owner(city, area=RUNGKUT_KIDUL)
    elsewhere = owner(city, area="35.78.08.1002")
    assert frozen(city, KEDUNG_BARUK) == [here]
    assert frozen(city, RUNGKUT) == [here, beside]
    assert frozen(city, SURABAYA) == [here, beside, elsewhere]
    assert frozen(city, "35.7") == []


def test_one_sector_goes_to_owners_of_that_sector_in_that_area(city: City) -> None:
    food = owner(city, sector=Sector.FOOD)
    craft = owner(city, sector=Sector.CRAFT)
    city.business("Jahit", owner_id=food, sector=Sector.FASHION, area=RUNGKUT_KIDUL)
    assert frozen(city, SURABAYA, Sector.CRAFT) == [craft]
    assert frozen(city, KEDUNG_BARUK, Sector.FASHION) == []
    assert frozen(city, SURABAYA, Sector.FASHION) == [food]


def test_freezing_twice_adds_nobody_twice(city: City) -> None:
    owner(city)
    made = announcement(city)
    assert audience.freeze(city.session, made, SURABAYA, None) == 1
    assert audience.freeze(city.session, made, SURABAYA, None) == 1
