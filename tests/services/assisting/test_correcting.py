"""What an officer misheard is put right by an officer, and a business that is no more is closed by one."""

from datetime import timedelta

import pytest
from sqlmodel import select

from domain.businesses.business import BusinessState
from domain.dialogs.engine import Contact
from domain.permissions import Role
from services import arrival
from services.assisting import closing, correcting, erasing
from services.staff import home, lists
from storage.tables import Business, DialogRow
from tests.services.assisting.conftest import business_of, owner_of, record_of, registers
from tests.services.assisting.test_claiming import NUMBER, card_of
from tests.services.staff.conftest import Town
from tests.support.city import RUNGKUT_KIDUL
from tests.support.databases import Database
from tests.support.office import HERE, OCTOBER, TOUCH, look, said, shown
from tests.support.talk import Talk

IN_NOVEMBER = HERE.in_month(OCTOBER.next())


@pytest.fixture
def business(database: Database, rina: Talk) -> int:
    """Bu Ani's."""
    registers(rina, phone=NUMBER, rt_rw="RT 3 RW 5")
    return business_of(database).id or 0


def puts_right(officer: Talk, business_id: int, step: str, answer: str) -> None:
    """One field."""
    officer.call(correcting.ask, step, business_id)
    officer.say(answer)


def test_every_field_can_be_put_right(database: Database, rina: Talk, business: int) -> None:
    page = look(rina, correcting.fields_of, HERE, business)
    assert [label.partition(" ")[2] for label in page.labels] == [
        "Name", "Phone number", "Business name", "Product", "Kind of business", "RT/RW",
        "Close business", "Erase", "Back",
    ]  # fmt: skip
    for step, answer in (
        ("person", "Pak Anwar"), ("phone", "0813 3456 7890"), ("business_name", "Dapur Anwar"),
        ("product", "jahit baju"), ("rt_rw", "RT 1 RW 2"),
    ):  # fmt: skip
        puts_right(rina, business, step, answer)
        assert said(rina).text.startswith("✅ Changed, for ")
    person, kept = owner_of(database, "Anwar"), business_of(database, "Anwar")
    assert (person.sapaan, person.phone) == ("pak", "+6281334567890")
    assert (kept.name, kept.product, kept.rt, kept.rw) == ("Dapur Anwar", "jahit baju", "1", "2")
    assert kept.sector == "fashion"


@pytest.mark.parametrize(("step", "column"), [("phone", "phone"), ("rt_rw", "rw")])
def test_what_is_optional_can_be_taken_away(
    database: Database, rina: Talk, business: int, step: str, column: str
) -> None:
    rina.call(correcting.ask, step, business)
    rina.press("Leave it empty")
    kept = {**owner_of(database).model_dump(), **business_of(database).model_dump()}
    assert kept[column] is None


def test_a_new_number_does_not_prove_again_what_the_old_one_did_not(
    database: Database, rina: Talk, business: int
) -> None:
    with database.session() as session:
        session.connection().exec_driver_sql("UPDATE assisted SET phone_opens = FALSE")
    puts_right(rina, business, "phone", "081234567890")
    assert not record_of(database).phone_opens
    puts_right(rina, business, "phone", "0813 3456 7890")
    assert not record_of(database).phone_opens


def test_an_officer_who_writes_their_own_number_down_opens_nothing_by_it(
    database: Database, rina: Talk, wati: Talk, business: int
) -> None:
    puts_right(wati, business, "phone", "0813 3456 7890")
    wati.send(Contact("+6281334567890", own=True))
    assert not wati.heard("Is it yours")
    wati.call(arrival.start, card_of(rina, business))
    assert "for the owner" in said(wati).text
    assert record_of(database).claimed_at_utc is None


def test_nobody_changes_what_is_elsewhere_or_her_own(
    town: Town, database: Database, rina: Talk, business: int
) -> None:
    with town.writing() as city:
        own = city.business("Kue Siti")
    dewi = town.officer(8031, Role.STAF, RUNGKUT_KIDUL, "Dewi")
    for officer, about in ((dewi, business), (rina, own), (rina, 999)):
        officer.call(correcting.ask, "product", about)
        assert "nothing to change" in said(officer).text
        for act in (closing.close, closing.reopen):
            officer.call(act, TOUCH, HERE, about)
            assert "nothing to change" in shown(officer).text
    rina.call(correcting.ask, "workers", business)
    assert "nothing to change" in said(rina).text
    with database.session() as session:
        states = set(session.exec(select(Business.state)).all())
    assert states == {BusinessState.OPEN}


def test_once_it_is_hers_an_answer_given_late_changes_nothing(
    database: Database, rina: Talk, business: int
) -> None:
    ani = Talk(database, 7101, "Ani")
    ani.call(arrival.start, card_of(rina, business))
    rina.call(correcting.ask, "product", business)
    ani.press("I agree")
    rina.say("bakso")
    assert "nothing to change" in said(rina).text
    assert business_of(database).product == "kue kering"


def test_a_closed_business_owes_nothing_and_can_be_opened_again(
    database: Database, rina: Talk, business: int
) -> None:
    assert look(rina, closing.ask, HERE, business).text.startswith("Close kue kering of Bu Ani?")
    for _tap in range(2):
        rina.call(closing.close, TOUCH, IN_NOVEMBER, business)
        assert shown(rina).labels == ["🔓 Open again", "🏠 Office"]
    assert "everybody has reported" in look(rina, lists.not_reported, IN_NOVEMBER, 0).text
    assert not any("📵" in label for label in look(rina, home.home, IN_NOVEMBER).labels)
    assert look(rina, erasing.ask, HERE, business).labels == ["🗑 Yes, erase", "⬅️ Back"]
    rina.now += timedelta(minutes=1)
    rina.call(closing.reopen, TOUCH, IN_NOVEMBER, business)
    assert "counts again" in shown(rina).text
    assert "Bu Ani" in look(rina, lists.not_reported, IN_NOVEMBER, 0).text


def test_who_is_erased_meanwhile_is_not_asked_about_any_more(
    database: Database, rina: Talk, wati: Talk, business: int
) -> None:
    wati.call(correcting.ask, "product", business)
    rina.call(erasing.erase, TOUCH, HERE, business)
    with database.session() as session:
        assert "correcting" not in session.exec(select(DialogRow.dialog)).all()
