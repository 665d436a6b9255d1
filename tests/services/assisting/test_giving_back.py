"""A card reached the wrong person after all: staff of the kelurahan take the record back."""

from datetime import timedelta

import pytest
from sqlmodel import select

from domain.catalogue.products import CATALOGUE_CONSENT
from domain.people.sapaan import Sapaan
from domain.permissions import Role
from services import arrival
from services.assisting import erasing, giving_back
from services.entering.opening import from_list
from services.inquiries import asking
from services.own_data import own_data
from services.reports import report
from services.staff import home, owing
from storage.catalogue import listings, products
from storage.tables import Business, Inquiry, Person, Report
from tests.services.assisting.conftest import business_of, owner_of, record_of, registers
from tests.services.assisting.test_claiming import NUMBER, card_of, told
from tests.services.staff.conftest import Town
from tests.support.city import RUNGKUT_KIDUL
from tests.support.clocks import NOW
from tests.support.databases import Database, everything
from tests.support.office import HERE, OCTOBER, TOUCH, look, said, toast
from tests.support.talk import Talk

SENT = "UPDATE outbox SET state='accepted', message_id=id, settled_at_utc=created_at_utc"


@pytest.fixture
def business(database: Database, rina: Talk) -> int:
    """Bu Ani's, with her number."""
    registers(rina, phone=NUMBER)
    return business_of(database).id or 0


@pytest.fixture
def thief(database: Database, rina: Talk, business: int) -> Talk:
    """Somebody who opened her card and said yes."""
    thief = Talk(database, 7109, "Maling")
    thief.call(arrival.start, card_of(rina, business))
    thief.press("I agree")
    return thief


def test_staff_hear_of_it_and_take_it_back_by_two_presses(
    database: Database, rina: Talk, business: int, thief: Talk
) -> None:
    assert "account “Maling”" in told(rina, thief)
    rina.call(giving_back.ask, TOUCH, business)
    assert said(rina).buttons["🙅 Yes, take back"] == f"ai:back:{business}"
    rina.call(giving_back.take_back, TOUCH, business)
    assert "under the name of Bu Ani" in said(rina).text
    assert "have taken kue kering from this account" in said(rina, thief.telegram_id).text
    owner, record = owner_of(database), record_of(database)
    assert (owner.sapaan, owner.phone, owner.telegram_id) == (Sapaan.BU, NUMBER, None)
    assert (record.claimed_at_utc, record.card_hash, record.phone_opens) == (None, None, False)
    assert "📵 No bot (1)" in look(rina, home.home, HERE).labels


def test_nothing_of_her_stays_with_the_account(
    database: Database, rina: Talk, business: int, thief: Talk
) -> None:
    thief.call(report.open_report)
    thief.say("5 juta")
    saves = thief.button("Right").data
    rina.call(giving_back.take_back, TOUCH, business)
    thief.press_data(saves)
    thief.call(own_data.show)
    assert not thief.heard("Ani")
    assert not thief.heard("kue kering")
    with database.session() as session:
        assert session.exec(select(Report)).all() == []
        account = session.exec(select(Person).where(Person.telegram_id == thief.telegram_id)).one()
        assert (account.name, account.sapaan, account.phone) == (None, None, None)


def test_what_the_account_reported_can_be_typed_over(
    database: Database, rina: Talk, business: int, thief: Talk
) -> None:
    thief.call(report.open_report)
    thief.say("5 juta")
    thief.press("Right")
    rina.call(giving_back.take_back, TOUCH, business)
    assert look(rina, owing.owing, HERE, business, 0).labels[0] == "✏️ Enter it anew"
    rina.call(from_list, TOUCH, business, OCTOBER)
    rina.say("800 ribu")
    rina.press("Right")
    with database.session() as session:
        assert session.exec(select(Report.revenue_rupiah)).all() == [800_000]


def test_what_the_account_showed_in_the_catalogue_goes_and_its_buyers_with_it(
    town: Town, database: Database, rina: Talk, business: int, thief: Talk
) -> None:
    with town.writing() as city:
        city.person("Budi", telegram_id=7500, chat_id=7500)
    with database.session() as session:
        listings.agree(session, NOW, business, CATALOGUE_CONSENT)
        price = {"low_rupiah": 15_000, "high_rupiah": 15_000}
        product_id = products.add(session, NOW, business, name="Keripik", **price)
    buyer = Talk(database, 7500, "Budi")
    buyer.call(asking.ask, TOUCH, product_id)
    buyer.say("30 bungkus, Jumat depan")
    rina.call(giving_back.take_back, TOUCH, business)
    with database.session() as session:
        assert products.of_business(session, business) == []
        seller = session.exec(select(Business.owner_id)).one()
        assert session.exec(select(Inquiry.seller_id)).all() == [seller]
    rina.call(erasing.erase, TOUCH, HERE, business)
    with database.session() as session:
        assert session.exec(select(Inquiry)).all() == []


def test_an_account_with_a_business_and_a_name_keeps_both(
    town: Town, database: Database, rina: Talk, business: int
) -> None:
    with town.writing() as city:
        siti = city.person("Siti", telegram_id=7102, chat_id=7102, phone="+6281111111111")
        own = city.business("Kue Siti", owner_id=siti)
    talk = Talk(database, 7102, "Siti")
    talk.call(arrival.start, card_of(rina, business))
    talk.press("I agree")
    rina.call(giving_back.take_back, TOUCH, business)
    with database.session() as session:
        kept = session.get_one(Person, siti)
        assert (kept.name, kept.phone) == ("Siti", "+6281111111111")
        assert session.exec(select(Business.id).where(Business.owner_id == siti)).all() == [own]
    assert business_of(database, "Ani").id == business


def test_only_staff_of_her_kelurahan_and_only_for_a_month(
    town: Town, database: Database, rina: Talk, wati: Talk, business: int, thief: Talk
) -> None:
    dewi = town.officer(8031, Role.STAF, RUNGKUT_KIDUL, "Dewi")
    rina.now += timedelta(days=31)
    for officer in (wati, dewi, thief, rina):
        officer.call(giving_back.take_back, TOUCH, business)
        assert "nothing to take back" in toast(officer)
    assert record_of(database, "Ani").claimed_at_utc is not None
    rina.now -= timedelta(days=31)
    for _tap in range(2):
        rina.call(giving_back.take_back, TOUCH, business)
    assert "nothing to take back" in toast(rina)


def test_the_true_owner_takes_it_over_afterwards_and_erases_it_all(
    database: Database, rina: Talk, business: int, thief: Talk
) -> None:
    rina.call(giving_back.take_back, TOUCH, business)
    ani = Talk(database, 7101, "Ani")
    ani.call(arrival.start, card_of(rina, business))
    ani.press("I agree")
    assert "is yours now" in said(ani).text
    with database.session() as session:
        session.connection().exec_driver_sql(SENT)
    ani.call(own_data.erase, 1)
    left = everything(database)
    assert [word for word in ("Bu Ani", "'Ani'", NUMBER[1:]) if word in left] == []
