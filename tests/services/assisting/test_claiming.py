"""Her record becomes hers by her card or by her own number, with her consent, and by nothing else.

The second half looks at it as somebody would who wants what is not theirs.
"""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from domain.dialogs.engine import Contact
from domain.messages import DocumentToMake, Message
from domain.permissions import Role
from services import arrival
from services.assisting import card
from services.entering.opening import from_list
from services.own_data import own_data
from services.profile import editing
from services.reports import report
from services.staff import home, owing
from storage.announcements import audience
from storage.tables import Assisted, Business, Consent, Person, Report
from tests.services.assisting.conftest import (
    business_of,
    businesses,
    owner_of,
    record_of,
    registers,
)
from tests.services.staff.conftest import Town
from tests.support.city import KEDUNG_BARUK
from tests.support.clocks import NOW
from tests.support.databases import Database, everything
from tests.support.office import HERE, OCTOBER, TOUCH, look, read, said
from tests.support.talk import Talk

ANI, SITI, DEWI = 7101, 7102, 8031
NUMBER = "+6281234567890"
OWN = Contact(NUMBER, own=True, name="Ani")


@pytest.fixture
def ani(database: Database) -> Talk:
    """Her own phone, new to the bot."""
    return Talk(database, ANI, "Ani")


@pytest.fixture
def business(database: Database, rina: Talk) -> int:
    """Hers, registered by Rina with her number, with a report of October."""
    registers(rina, phone=NUMBER, rt_rw="RT 3 RW 5")
    business_id = business_of(database).id or 0
    rina.call(from_list, TOUCH, business_id, OCTOBER)
    rina.say("800 ribu")
    rina.press("Right")
    return business_id


def card_of(officer: Talk, business_id: int) -> str:
    """The payload on a new card."""
    officer.now += timedelta(minutes=1)
    officer.call(card.make, TOUCH, HERE, business_id)
    (message,) = [m for m in officer.messages if isinstance(m.attachment, DocumentToMake)]
    assert isinstance(message.attachment, DocumentToMake)
    return str(message.attachment.params["link"]).partition("?start=")[2]


def told(officer: Talk, talk: Talk) -> str:
    """What the last act of somebody tells an officer; "" for nothing."""
    rows = [row.body for row in talk.rows if row.chat_id == officer.telegram_id]
    return "\n".join(read(body).text for body in rows if isinstance(body, Message))


def is_hers(database: Database) -> bool:
    """Whether the record is somebody's by now."""
    return record_of(database).claimed_at_utc is not None


def test_the_card_shows_what_is_recorded_and_her_yes_makes_it_hers(
    database: Database, rina: Talk, ani: Talk, business: int
) -> None:
    ani.call(arrival.start, card_of(rina, business))
    for part in (
        "👤 Bu Ani",
        "kue kering",
        "RT 3 / RW 5, Kedung Baruk",
        "0812••••90",
        "1 monthly report",
    ):
        assert part in said(ani).text
    assert not is_hers(database)
    ani.press("I agree")
    assert said(ani).text.startswith("Thank you, Bu Rina 🌸 kue kering is yours now")
    assert said(ani).labels[0] == "🧾 See the reports"
    assert "now uses the bot" in told(rina, ani)
    owner = owner_of(database)
    assert (owner.telegram_id, owner.chat_id, owner.sapaan) == (ANI, ANI, "bu")
    assert is_hers(database)
    with database.session() as session:
        assert session.exec(select(Consent.person_id)).all() == [owner.id]
        assert audience.count(session, KEDUNG_BARUK, None).reached == 1


def test_afterwards_she_is_an_owner_like_any_other(
    database: Database, rina: Talk, ani: Talk, business: int
) -> None:
    ani.call(arrival.start, card_of(rina, business))
    ani.press("I agree")
    assert "not on the bot" not in look(rina, owing.owing, HERE, business, 0).text
    assert "🪪 Card for owner" not in look(rina, owing.owing, HERE, business, 0).labels
    ani.call(report.open_report)
    assert "October is already reported: Rp800,000" in said(ani).text
    ani.call(own_data.show)
    assert "kue kering: registered by Bu Rina, 3 Nov 2026; the owner was present" in said(ani).text
    ani.call(own_data.erase, 1)
    with database.session() as session:
        assert session.exec(select(Assisted)).all() == []
        assert session.exec(select(Business)).all() == []


def test_her_own_number_in_the_middle_of_registering_finds_her(
    database: Database, ani: Talk, business: int
) -> None:
    ani.call(arrival.start, "kel-3578031003")
    ani.press("I agree")
    for answer in ("Bu Ani Rahma", "kue", "belum"):
        ani.say(answer)
    ani.send(OWN)
    assert "👤 Bu Ani" in said(ani).text
    assert "RT 3" not in said(ani).text
    ani.press("I agree")
    assert businesses(database) == 1
    with database.session() as session:
        hers = session.exec(select(Person).where(Person.telegram_id == ANI)).one()
        assert session.exec(select(Business.owner_id)).one() == hers.id
        assert (hers.name, hers.phone) == ("Ani Rahma", NUMBER)
        assert session.exec(select(Person.name).where(col(Person.phone) == NUMBER)).all() == [
            hers.name
        ]
    ani.say("lanjut")
    assert "last time we got" not in said(ani).text


def test_a_number_that_is_anothers_by_now_opens_nothing_more_and_registering_goes_on(
    database: Database, rina: Talk, business: int
) -> None:
    son = Talk(database, SITI, "Budi")
    son.call(arrival.start, "kel-3578031003")
    son.press("I agree")
    for answer in ("Pak Budi", "bengkel", "belum"):
        son.say(answer)
    son.send(OWN)
    son.press("That is not me")
    assert "belongs to somebody who says not to be Bu Ani" in told(rina, son)
    assert son.heard("Shall we go on"), son.texts
    son.press("Go on")
    assert son.heard("0812••••90")
    son.press("All right")
    assert businesses(database) == 2
    assert not is_hers(database)
    son.send(OWN)
    assert not son.heard("Bu Ani")
    assert not record_of(database).phone_opens


def test_who_does_not_agree_is_erased_and_the_officer_learns_it_without_a_name(
    database: Database, rina: Talk, ani: Talk, business: int
) -> None:
    ani.call(arrival.start, card_of(rina, business))
    ani.press("Erase it")
    assert businesses(database) == 1
    ani.press("Keep it")
    assert businesses(database) == 1
    ani.call(arrival.start, card_of(rina, business))
    with database.session() as session:
        sent = "UPDATE outbox SET state='accepted', message_id=id, settled_at_utc=created_at_utc"
        session.connection().exec_driver_sql(sent)
    ani.press("Erase it")
    with database.session() as session:
        session.connection().exec_driver_sql(sent)
    ani.press("Yes, erase")
    assert "did not agree" in told(rina, ani)
    left = everything(database)
    assert [word for word in ("Bu Ani", NUMBER[1:]) if word in left] == []
    with database.session() as session:
        assert session.exec(select(Report)).all() == []


def test_a_business_of_her_own_stays_beside_it(
    town: Town, database: Database, rina: Talk, business: int
) -> None:
    with town.writing() as city:
        city.business("Kue Siti", owner_id=city.person("Siti", telegram_id=SITI, chat_id=SITI))
    siti = Talk(database, SITI, "Siti")
    siti.call(arrival.start, card_of(rina, business))
    assert "already has Kue Siti" in said(siti).text
    siti.press("I agree")
    with database.session() as session:
        owners = set(session.exec(select(Business.owner_id)).all())
        assert owners == {session.exec(select(Person.id).where(Person.telegram_id == SITI)).one()}


def test_her_name_on_the_card_is_drawn_when_it_is_sent(rina: Talk, business: int) -> None:
    rina.call(card.make, TOUCH, HERE, business)
    made = [m.attachment for m in rina.messages if isinstance(m.attachment, DocumentToMake)]
    assert [set(each.params) for each in made] == [{"business", "link", "until"}]


def test_staff_hear_of_a_newcomer_who_may_be_her_and_the_newcomer_learns_nothing(
    database: Database, rina: Talk, business: int
) -> None:
    for name, product, hears in (("Bu Ani", "kue kring", True), ("Bu Tutik", "bakso", False)):
        talk = Talk(database, ANI if hears else SITI, "Ani")
        talk.call(arrival.start, "kel-3578031003")
        talk.press("I agree")
        for answer in (name, product, "belum", "lewati"):
            talk.say(answer)
        talk.press("All right")
        assert (
            "has registered on the bot. You have kue kering (Bu Ani)" in told(rina, talk)
        ) is hears
        assert not any("kue kering" in read(m).text for m in own_messages(talk))
    assert businesses(database) == 3


def own_messages(talk: Talk) -> list[Message]:
    """What the last act said in the person's own chat."""
    bodies = [row.body for row in talk.rows if row.chat_id == talk.telegram_id]
    return [body for body in bodies if isinstance(body, Message)]


def test_the_contact_that_answers_her_profile_is_kept_there(
    town: Town, database: Database, business: int
) -> None:
    with town.writing() as city:
        city.business("Kue Siti", owner_id=city.person("Siti", telegram_id=SITI, chat_id=SITI))
    siti = Talk(database, SITI, "Siti")
    siti.call(editing.ask, "phone", 0)
    siti.send(OWN)
    assert not siti.heard("Is it yours")
    with database.session() as session:
        kept = session.exec(select(Person.phone).where(Person.telegram_id == SITI)).one()
    assert kept == NUMBER


def test_who_looks_at_it_by_number_is_too_late_once_it_is_hers_by_card(
    database: Database, rina: Talk, ani: Talk, business: int
) -> None:
    son = Talk(database, SITI, "Budi")
    son.send(OWN)
    late = son.button("I agree").data
    ani.call(arrival.start, card_of(rina, business))
    ani.press("I agree")
    son.press_data(late)
    assert "changed meanwhile" in said(son).text
    assert owner_of(database).telegram_id == ANI


# As somebody would who wants what is not theirs


def test_a_number_that_is_typed_proves_nothing_and_shows_nothing(
    database: Database, business: int
) -> None:
    thief = Talk(database, SITI, "Siti")
    thief.call(arrival.start, "kel-3578031003")
    thief.press("I agree")
    for answer in ("Bu Siti", "bakso", "belum", "081234567890"):
        thief.say(answer)
        assert not thief.heard("Ani")
    thief.press("All right")
    assert not is_hers(database)


def test_a_contact_that_is_not_the_senders_own_proves_nothing(
    database: Database, business: int
) -> None:
    thief = Talk(database, SITI, "Siti")
    thief.send(Contact(NUMBER, own=False, name="Ani"))
    assert not thief.heard("Ani")
    assert not is_hers(database)


def test_a_card_works_once_and_the_second_is_told_so(
    database: Database, rina: Talk, ani: Talk, business: int
) -> None:
    payload = card_of(rina, business)
    thief = Talk(database, SITI, "Siti")
    thief.call(arrival.start, payload)
    late = thief.button("I agree").data
    ani.call(arrival.start, payload)
    ani.press("I agree")
    thief.press_data(late)
    assert "changed meanwhile" in said(thief).text
    thief.call(arrival.start, payload)
    assert "used already" in said(thief).text
    assert owner_of(database).telegram_id == ANI
    ani.call(arrival.start, payload)
    assert "is already registered" in said(ani).text


def test_the_officer_who_made_it_cannot_use_it(
    town: Town, database: Database, rina: Talk, wati: Talk, business: int
) -> None:
    for officer in (wati, rina):
        payload = card_of(wati, business)
        officer.call(arrival.start, payload)
        assert "for the owner" in said(officer).text
    rina.send(OWN)
    assert not rina.heard("Is it yours")
    assert not is_hers(database)


def test_a_newer_card_makes_the_older_one_worthless(
    database: Database, rina: Talk, ani: Talk, business: int
) -> None:
    old = card_of(rina, business)
    new = card_of(rina, business)
    ani.call(arrival.start, old)
    assert "do not know that card" in said(ani).text
    ani.call(arrival.start, new)
    assert "Is it yours?" in said(ani).text


def test_two_taps_make_one_card(rina: Talk, business: int) -> None:
    card_of(rina, business)
    rina.call(card.make, TOUCH, HERE, business)
    assert rina.messages == []


def test_an_old_card_and_one_of_an_officer_who_is_gone_open_nothing(
    database: Database, rina: Talk, ani: Talk, business: int
) -> None:
    payload = card_of(rina, business)
    ani.now = NOW + timedelta(days=31)
    ani.call(arrival.start, payload)
    assert "too old" in said(ani).text
    ani.now = NOW
    ani.call(arrival.start, payload)
    yes = ani.button("I agree").data
    with database.session() as session:
        session.connection().exec_driver_sql("DELETE FROM role_grant")
    ani.press_data(yes)
    assert "changed meanwhile" in said(ani).text
    ani.call(arrival.start, payload)
    assert "does not work any more" in said(ani).text
    assert not is_hers(database)


@pytest.mark.parametrize(
    "payload", ["milik-", "milik-AAAAAAAAAAAAAAAAAAAAAA", "milik-\x00", "milik-é"]
)
def test_made_up_cards_open_nothing(ani: Talk, business: int, payload: str) -> None:
    ani.call(arrival.start, payload)
    assert "do not know that card" in said(ani).text


def test_a_card_in_the_wrong_hands_dies_there_and_the_officer_is_told(
    database: Database, rina: Talk, ani: Talk, business: int
) -> None:
    payload = card_of(rina, business)
    ani.call(arrival.start, payload)
    ani.press("That is not me")
    assert "reached somebody else" in told(rina, ani)
    ani.call(arrival.start, payload)
    assert "do not know that card" in said(ani).text


def test_cards_are_made_by_those_who_help_there_and_for_those_not_on_the_bot(
    town: Town, database: Database, rina: Talk, business: int
) -> None:
    dewi = town.officer(DEWI, Role.STAF, "35.78.03.1002", "Dewi")
    hasan = town.officer(8032, Role.DINAS, "35.78", "Hasan")
    for officer in (dewi, hasan, Talk(database, SITI, "Siti")):
        officer.call(card.make, TOUCH, HERE, business)
        assert "no card to make" in said(officer).text
    with town.writing() as city:
        own = city.business("Kue Siti")
    rina.call(card.make, TOUCH, HERE, own)
    assert "no card to make" in said(rina).text
    assert record_of(database).card_hash is None


def test_a_number_that_two_owners_gave_opens_neither(
    database: Database, rina: Talk, ani: Talk, business: int
) -> None:
    registers(rina, name="Bu Tutik", product="jahit", phone=NUMBER)
    rina.press("somebody else")
    ani.send(OWN)
    assert not ani.heard("Is it yours?")


def test_erased_while_she_looks_at_it_there_is_nothing_to_agree_to(
    database: Database, rina: Talk, ani: Talk, business: int
) -> None:
    from services.assisting import erasing

    ani.call(arrival.start, card_of(rina, business))
    yes = ani.button("I agree").data
    rina.call(erasing.erase, TOUCH, HERE, business)
    ani.press_data(yes)
    assert businesses(database) == 0
    with database.session() as session:
        assert session.exec(select(Person).where(Person.telegram_id == ANI)).all() == []


def test_the_office_counts_her_no_more_among_those_off_the_bot(
    rina: Talk, ani: Talk, business: int
) -> None:
    assert "📵 No bot (1)" in look(rina, home.home, HERE).labels
    ani.call(arrival.start, card_of(rina, business))
    ani.press("I agree")
    assert not any("📵" in label for label in look(rina, home.home, HERE).labels)
