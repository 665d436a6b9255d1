"""Her right to see, stop, go on, and be forgotten."""

import json
from collections.abc import Mapping

import pytest
from sqlalchemy import delete, insert, update
from sqlmodel import select

from domain.businesses.business import BusinessState, Reach
from domain.message_json import loads
from domain.messages import Addressee, Button, Inline, Message, _, lines
from domain.permissions import Role
from domain.times.periods import Period
from domain.words.cleaning import shortened
from services import outgoing
from services.outgoing import Mailbox
from services.own_data import own_data
from services.replies.answering import ask
from services.replies.showing import show
from services.reports import report
from storage import inbox
from storage.businesses import changes
from storage.dialogs import Seat, save
from storage.inbox import Arrived
from storage.outbox.table import OUTBOX
from storage.tables import Business, Consent, DialogRow, InboxRow, Person, Reply, Report
from tests.support.city import KEDUNG_BARUK, RUNGKUT_KIDUL, City
from tests.support.databases import Database, everything
from tests.support.office import TOUCH, said
from tests.support.registering import register
from tests.support.talk import Talk, house, plain

HER_WORDS = ("Siti", "kue kering", "Kue Siti", "81234567890", "oven saya rusak", "halo bu lurah")


@pytest.fixture
def owner(database: Database) -> Talk:
    """An owner who registered, reported with a note, and wrote something outside a dialog."""
    talk = Talk(database)
    register(talk)
    talk.call(report.open_report)
    talk.say("1,5 juta")
    talk.press("Right")
    talk.say("oven saya rusak")
    talk.say("halo bu lurah")
    return talk


def test_the_page_shows_what_is_stored_with_the_phone_masked(owner: Talk) -> None:
    owner.call(own_data.show)
    (page,) = owner.texts
    assert "0812••••90" in page
    assert "81234567890" not in page
    assert "Kue Siti, Kedung Baruk" in page
    assert "Reports: 1" in page
    assert "since 2026-11-03" in page


def test_the_page_names_workers_and_reach_as_she_said_them(owner: Talk, database: Database) -> None:
    with database.session() as session:
        session.execute(update(Business).values(workers=3, reach=Reach.BEYOND, rt="3", rw="5"))
    owner.call(own_data.show)
    assert owner.heard("👥 Kue Siti: RT 3 / RW 5, 3 person, Beyond the city")


def test_erasing_leaves_no_word_of_hers_in_any_table(owner: Talk, database: Database) -> None:
    before = everything(database)
    assert all(word in before for word in HER_WORDS)
    owner.call(own_data.erase, 1)
    after = everything(database)
    assert [word for word in HER_WORDS if word in after] == []
    with database.session() as session:
        assert session.exec(select(Person.telegram_id)).one() is None


def test_updates_already_worked_off_lose_their_words(owner: Talk, database: Database) -> None:
    with database.session() as session:
        arrived = Arrived(1, owner.telegram_id, '{"text": "halo bu lurah"}')
        (row,) = inbox.arrive(session, bot_id=5, updates=[arrived], now=owner.now, claimed_by="me")
        inbox.finish(session, row.id, owner.now, "hear")
    owner.call(own_data.erase, 1)
    with database.session() as session:
        assert session.exec(select(InboxRow.body)).one() == "{}"


def test_after_erasing_she_is_a_newcomer_and_a_second_press_is_harmless(owner: Talk) -> None:
    owner.call(own_data.erase, 1)
    owner.call(own_data.erase, 1)
    assert owner.heard("Everything is erased")
    owner.call(own_data.show)
    assert owner.heard("Nothing is stored about you")


def test_no_table_knows_her_chat_any_more_once_all_is_sent(owner: Talk, database: Database) -> None:
    with database.session() as session:
        arrived = Arrived(1, owner.telegram_id, '{"text": "halo bu lurah"}')
        (row,) = inbox.arrive(session, bot_id=5, updates=[arrived], now=owner.now, claimed_by="me")
        inbox.park(session, row.id, owner.now, "ValueError", "7F3K")
        sent = {"state": "accepted", "settled_at_utc": owner.now, "message_id": 5}
        session.execute(update(OUTBOX).values(sent))
    owner.call(own_data.erase, 1)
    with database.session() as session:
        goodbye = [row.id for row in owner.rows]
        session.execute(delete(OUTBOX).where(OUTBOX.c.id.in_(goodbye)))
    assert str(owner.telegram_id) not in everything(database)


def test_what_her_officers_were_shown_is_forgotten_and_what_others_were_shown_is_not(
    owner: Talk, database: Database
) -> None:
    chats = {9001: KEDUNG_BARUK, 9002: "35.78", 9003: "35.78.08.1002"}
    with database.session() as session:
        for chat_id, area in chats.items():
            City(session).staff(chat_id, Role.STAF, area, f"Petugas {chat_id}")
            sent = {"state": "accepted", "settled_at_utc": owner.now, "message_id": 5}
            page = {"lane": "edit", "method": "edit", "body": '"Kue Siti"', "due_at_utc": owner.now}
            row = {"chat_id": chat_id, "created_at_utc": owner.now, **page, **sent}
            session.execute(insert(OUTBOX).values(row))
    owner.call(own_data.erase, 1)
    with database.session() as session:
        kept = select(OUTBOX.c.chat_id).where(OUTBOX.c.body == '"Kue Siti"')
        assert session.execute(kept).scalars().all() == [9003]


def test_officers_of_the_kelurahan_she_moved_away_from_forget_her_too(
    owner: Talk, database: Database
) -> None:
    with database.session() as session:
        city = City(session)
        city.staff(9001)
        business = session.exec(select(Business)).one()
        october = Period(2026, 10)
        changes.move(session, owner.now, business.id or 0, RUNGKUT_KIDUL, october, 1)
        sent = {"state": "accepted", "settled_at_utc": owner.now, "message_id": 5}
        page = {"lane": "edit", "method": "edit", "body": '"Kue Siti"', "due_at_utc": owner.now}
        row = {"chat_id": 9001, "created_at_utc": owner.now, **page, **sent}
        session.execute(insert(OUTBOX).values(row))
    owner.call(own_data.erase, 1)
    assert "Kue Siti" not in everything(database)


def test_what_her_officers_are_still_to_be_sent_goes_out_without_her_name(
    owner: Talk, database: Database
) -> None:
    with database.session() as session:
        City(session).staff(9001, Role.STAF, KEDUNG_BARUK, "Petugas")
        to = Mailbox(9001, None, Addressee("id"))
        moved = _("{business} of {owner} has moved", business="Kue Siti", owner="Siti Aminah")
        button = Button("Kue Siti", "a:1")
        news = Message(_("{news}", news=lines(moved, moved)), Inline(((button,),)))
        outgoing.say(house(session), to, owner.now, news)
    owner.call(own_data.erase, 1)
    with database.session() as session:
        body = session.scalars(select(OUTBOX.c.body).where(OUTBOX.c.chat_id == 9001)).one()
    message = loads(body)
    assert plain(message.text) == "\n".join(2 * ["… of Siti Aminah has moved"])
    assert message.keyboard == Inline(((Button("…", "a:1"),),))


def test_neither_her_number_nor_a_name_cut_short_for_a_button_is_left(
    owner: Talk, database: Database
) -> None:
    with database.session() as session:
        City(session).staff(9001, Role.STAF, KEDUNG_BARUK, "Petugas")
        hers = session.exec(select(Person).where(Person.telegram_id == owner.telegram_id)).one()
        hers.name, hers.phone = "Siti Aminah Wijayanti Kusuma", "+6281234567890"
        to = Mailbox(9001, None, Addressee("id"))
        cut = shortened(f"Bu {hers.name}", 17)
        call = _("please call: {phone}", phone=hers.phone)
        news = Message(call, Inline(((Button(_("▶️ {owner}", owner=cut), "a:1"),),)))
        outgoing.say(house(session), to, owner.now, news)
    owner.call(own_data.erase, 1)
    with database.session() as session:
        body = session.scalars(select(OUTBOX.c.body).where(OUTBOX.c.chat_id == 9001)).one()
    message = loads(body)
    assert plain(message.text) == "please call: …"
    assert message.keyboard == Inline(((Button(_("▶️ {owner}", owner="…"), "a:1"),),))


def test_an_erased_officer_loses_the_offices_menu(database: Database) -> None:
    with database.session() as session:
        City(session).staff(9001, Role.STAF, KEDUNG_BARUK, "Rina")
    rina = Talk(database, telegram_id=9001)
    rina.call(own_data.erase, 1)
    (menu,) = [row.body for row in rina.rows if row.method == "setMyCommands"]
    assert isinstance(menu, Mapping)
    assert "admin" not in {command["command"] for command in menu["commands"]}


def test_the_data_of_others_stay(owner: Talk, database: Database) -> None:
    rina = Talk(database, telegram_id=7002, first_name="Rina")
    register(rina)
    owner.call(own_data.erase, 1)
    rina.call(own_data.show)
    assert rina.heard("Kue Siti, Kedung Baruk")


def test_stopping_pauses_the_business_and_withdraws_the_consent(
    owner: Talk, database: Database
) -> None:
    owner.call(own_data.stop, 1)
    with database.session() as session:
        assert session.exec(select(Business.state)).one() is BusinessState.PAUSED
        assert session.exec(select(Consent.withdrawn_at_utc)).one() == owner.now
        assert len(session.exec(select(Report)).all()) == 1


def test_who_stopped_is_asked_to_come_back_before_anything_is_taken(
    owner: Talk, database: Database
) -> None:
    owner.call(own_data.stop, 1)
    owner.call(report.open_report)
    assert owner.heard("no reminders and no news")
    with database.session() as session:
        assert len(session.exec(select(Report)).all()) == 1


def test_stopping_half_way_through_registration_leaves_no_button_that_registers(
    database: Database,
) -> None:
    talk = Talk(database)
    register(talk, until="All right")
    last = talk.button("All right").data
    talk.call(own_data.stop, 1)
    talk.press_data(last)
    with database.session() as session:
        assert session.exec(select(Business)).all() == []


def test_what_an_officer_was_about_to_answer_is_forgotten_with_her(
    owner: Talk, database: Database
) -> None:
    with database.session() as session:
        reply_id = session.exec(select(Reply.id)).one()
        seed = {"reply": reply_id, "said": "halo bu lurah", "owner": "Bu Siti"}
        state = json.dumps({"seed": seed})
        save(session, Seat(9001, 9001), owner.now, "answering", "t0k3n", state)
    owner.call(own_data.erase, 1)
    with database.session() as session:
        assert session.exec(select(DialogRow)).all() == []


def test_going_on_agrees_anew(owner: Talk, database: Database) -> None:
    owner.call(own_data.stop, 1)
    owner.call(own_data.go_on, 1)
    with database.session() as session:
        assert session.exec(select(Business.state)).one() is BusinessState.OPEN
        withdrawn = session.exec(select(Consent.withdrawn_at_utc).order_by(Consent.id)).all()  # type: ignore[arg-type]  # SQLModel
    assert withdrawn == [owner.now, None]


def test_the_bot_speaks_the_language_she_chose(owner: Talk) -> None:
    owner.call(own_data.choose_language, "en")
    assert owner.rows[0].addressee.language == "en"
    owner.call(own_data.show)
    assert owner.rows[0].addressee.language == "en"


def test_what_officers_were_shown_of_her_words_goes_too(database: Database) -> None:
    with database.session() as session:
        City(session).staff(8001)
    owner, rina = Talk(database), Talk(database, telegram_id=8001, first_name="Rina")
    register(owner)
    owner.say("rahasia dapur " * 60)
    with database.session() as session:
        reply_id = session.exec(select(Reply.id)).one() or 0
    rina.call(show, TOUCH, reply_id)
    rina.call(ask, TOUCH, reply_id)
    assert "rahasia dapur" in everything(database)
    owner.call(own_data.erase, 1)
    assert "rahasia dapur" not in everything(database)
    rina.say("Baik, Bu")
    assert {row.chat_id for row in rina.rows} == {8001}


def test_who_only_works_here_withdrew_nothing_and_has_nothing_to_stop(database: Database) -> None:
    with database.session() as session:
        City(session).staff(7002, Role.STAF, KEDUNG_BARUK, "Budi")
    budi = Talk(database, telegram_id=7002, first_name="Budi")
    budi.call(own_data.show)
    (page,) = budi.texts
    assert "Consent" not in page
    assert "Reports" not in page
    assert said(budi).labels == ["🗑 Erase my data"]


def test_who_stopped_and_wants_to_report_is_asked_whether_to_go_on(owner: Talk) -> None:
    owner.call(own_data.stop, 1)
    assert owner.heard("From now on there are no reminders")
    owner.call(report.open_report)
    assert owner.heard("Shall we go on?")
    assert not owner.heard("From now on")
