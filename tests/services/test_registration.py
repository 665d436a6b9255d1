"""What registration keeps, and when."""

from sqlmodel import select

from domain.people.sapaan import Sapaan
from domain.sectors.sector import Sector
from services import arrival
from storage.tables import Business, Consent, Person
from tests.support.databases import Database
from tests.support.registering import register
from tests.support.talk import Talk

KEDUNG_BARUK = "35.78.03.1003"


def test_nothing_is_kept_of_a_person_before_she_agrees(database: Database) -> None:
    talk = Talk(database)
    talk.call(arrival.start, "")
    with database.session() as session:
        assert session.exec(select(Person)).all() == []
    talk.press("I agree")
    with database.session() as session:
        person = session.exec(select(Person)).one()
        consent = session.exec(select(Consent)).one()
    assert (person.telegram_id, person.chat_id) == (7001, 7001)
    assert (consent.person_id, consent.version) == (person.id, "2026-11")
    assert consent.given_at_utc == talk.now


def test_the_last_yes_makes_the_business_with_every_answer(database: Database) -> None:
    talk = Talk(database)
    register(talk)
    with database.session() as session:
        person = session.exec(select(Person)).one()
        business = session.exec(select(Business)).one()
    assert (person.sapaan, person.name, person.phone) == (Sapaan.BU, "Siti", "+6281234567890")
    assert (business.owner_id, business.name, business.product) == (
        person.id,
        "Kue Siti",
        "kue kering",
    )
    assert (business.sector, business.area_code) == (Sector.FOOD, KEDUNG_BARUK)
    assert business.registered_at_utc == talk.now


def test_pressing_the_last_button_twice_makes_one_business(database: Database) -> None:
    talk = Talk(database)
    register(talk, until="All right")
    last = talk.button("All right").data
    talk.press_data(last)
    talk.press_data(last)
    with database.session() as session:
        assert len(session.exec(select(Business)).all()) == 1


def test_a_corrected_sector_wins_over_the_inferred_one(database: Database) -> None:
    talk = Talk(database)
    register(talk, until="All right")
    talk.press("Change")
    talk.press("Kind of business")
    talk.press("Services")
    talk.press("All right")
    with database.session() as session:
        assert session.exec(select(Business.sector)).one() is Sector.SERVICES
