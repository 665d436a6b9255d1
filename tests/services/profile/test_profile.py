"""/profil: every field, a second business, moving, closing, and which reminders she wants."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import select

from domain.businesses.business import BusinessState, ClosingReason, Reach
from domain.dialogs.engine import Contact
from domain.people.sapaan import Sapaan
from domain.reminders.reminder import Wish
from domain.reports.extra_questions import Topic
from domain.sectors.sector import Sector
from services import arrival, registration
from services.own_data import own_data
from services.profile import adding, by_link, closing, editing, moving, page, wishes
from services.reports import report
from storage.tables import (
    Business,
    BusinessBreak,
    BusinessMove,
    DialogRow,
    ExtraQuestion,
    Person,
    Reply,
)
from tests.support.databases import Database
from tests.support.office import said
from tests.support.registering import register
from tests.support.talk import Talk, home

KEDUNG_BARUK = "35.78.03.1003"
BARATAJAYA = "kel-3578081005"


@pytest.fixture
def siti(database: Database) -> Talk:
    talk = Talk(database)
    register(talk)
    return talk


def business(database: Database) -> Business:
    """The first one, as a fresh session sees it."""
    with database.session() as session:
        return session.exec(select(Business).order_by(Business.id)).first() or pytest.fail("none")  # type: ignore[arg-type]  # SQLModel


def person(database: Database) -> Person:
    with database.session() as session:
        return session.exec(select(Person)).one()


def number(database: Database) -> int:
    return business(database).id or 0


def test_the_page_shows_her_and_her_businesses(siti: Talk) -> None:
    siti.call(page.show)
    (shown,) = siti.texts
    for part in ("Bu Siti", "0812••••90", "Three times", "Kue Siti", "Kedung Baruk"):
        assert part in shown
    siti.call(page.show_business, None, 1)
    assert "kue kering" in siti.texts[0]


def test_a_stranger_is_told_that_nothing_is_stored(database: Database) -> None:
    talk = Talk(database)
    talk.call(page.show)
    assert talk.heard("Nothing is stored")


@pytest.mark.parametrize(
    ("step", "said", "column", "value", "echo"),
    [
        ("business_name", "Dapur Siti", "name", "Dapur Siti", "Dapur Siti"),
        ("business_name", "belum punya", "name", None, "not filled in"),
        ("sector", "jahit baju", "sector", Sector.FASHION, "Fashion"),
        ("rt_rw", "rt 3 rw 5", "rw", "5", "RT 3 / RW 5"),
        ("workers", "tujuh orang", "workers", 7, "7 person"),
        ("workers", "1", "workers", 1, "Just me"),
        ("workers", "150", "workers", 150, "150 person"),
        ("reach", "luar kota", "reach", Reach.BEYOND, "Beyond the city"),
        ("reach", "4", "reach", Reach.EXPORT, "Abroad"),
    ],
)
def test_a_field_of_a_business_is_changed_alone_and_echoed(
    siti: Talk, database: Database, step: str, said: str, column: str, value: object, echo: str
) -> None:
    siti.call(editing.ask, step, number(database))
    siti.say(said)
    assert siti.heard("✅ Changed")
    assert siti.heard(echo)
    assert getattr(business(database), column) == value


def test_workers_and_reach_show_when_she_said_so(siti: Talk, database: Database) -> None:
    siti.call(page.show_business, None, number(database))
    assert siti.heard("👥 Workers: not filled in")
    siti.call(editing.ask, "workers", number(database))
    siti.say("3")
    siti.now += timedelta(days=30)
    siti.call(editing.ask, "reach", number(database))
    assert not siti.heard("Now:")
    siti.press("As far as Jakarta")
    siti.call(page.show_business, None, number(database))
    shown = said(siti).text
    assert "👥 Workers: 3 people (told 3 Nov 2026)" in shown
    assert "🧭 Sold as far as: As far as Jakarta (told 3 Dec 2026)" in shown


def test_the_same_number_said_again_is_fresh_again(siti: Talk, database: Database) -> None:
    for _time in range(2):
        siti.call(editing.ask, "workers", number(database))
        siti.say("3")
        siti.now += timedelta(days=365)
    assert "It stays as it is" in said(siti).text
    assert "3 people (told 3 Nov 2027)" in said(siti).text


def test_workers_and_reach_can_be_emptied_again(siti: Talk, database: Database) -> None:
    for step, answer in (("workers", "3"), ("reach", "1")):
        siti.call(editing.ask, step, number(database))
        siti.say(answer)
        siti.call(editing.ask, step, number(database))
        siti.press("Leave it empty")
        assert getattr(business(database), step) is None
    assert siti.heard("not filled in")


@pytest.mark.parametrize("words", ["banyak", "0", "-3", "2-3", "1,5", "99999", "<b>", "\u202e"])
def test_what_is_no_number_of_people_is_asked_again(
    siti: Talk, database: Database, words: str
) -> None:
    siti.call(editing.ask, "workers", number(database))
    siti.say(words)
    assert siti.heard("write a number")
    assert business(database).workers is None


def test_what_she_told_in_her_profile_is_not_asked_for_a_year(
    siti: Talk, database: Database
) -> None:
    siti.call(editing.ask, "workers", number(database))
    siti.say("3")
    with database.session() as session:
        (row,) = session.exec(select(ExtraQuestion)).all()
    assert (row.topic, row.answered_at_utc) == (Topic.WORKERS, siti.now)


def test_the_kind_of_business_follows_the_product(siti: Talk, database: Database) -> None:
    siti.call(editing.ask, "product", number(database))
    siti.say("jahit baju")
    assert business(database).sector is Sector.FASHION
    assert siti.heard("jahit baju")
    assert siti.heard("Fashion and batik")


def test_a_kind_of_business_she_corrected_stays(siti: Talk, database: Database) -> None:
    siti.call(editing.ask, "sector", number(database))
    siti.press("Services")
    siti.call(editing.ask, "product", number(database))
    siti.say("jahit baju")
    assert business(database).sector is Sector.SERVICES


@pytest.mark.parametrize("sapaan", list(Sapaan))
def test_every_sapaan_is_one_press(siti: Talk, database: Database, sapaan: Sapaan) -> None:
    siti.call(editing.ask, "person", 0)
    siti.press(f"{sapaan.short} Siti")
    assert person(database).sapaan is sapaan
    assert siti.rows[-1].addressee.sapaan == sapaan.value


def test_the_phone_number_is_shared_typed_or_taken_away(siti: Talk, database: Database) -> None:
    siti.call(editing.ask, "phone", 0)
    siti.send(Contact("+6281999888777", own=True))
    assert person(database).phone == "+6281999888777"
    siti.call(editing.ask, "phone", 0)
    siti.say("🗑 Hapus nomor")
    assert person(database).phone is None
    assert siti.heard("not filled in")
    siti.call(editing.ask, "phone", 0)
    siti.say("0812 3456 7890")
    assert person(database).phone == "+6281234567890"


def test_the_same_again_is_no_change(siti: Talk, database: Database) -> None:
    siti.call(editing.ask, "business_name", number(database))
    siti.say("Kue Siti")
    assert siti.heard("It stays as it is")


@pytest.mark.parametrize("step", ["person", "nonsense", "phone"])
def test_what_is_no_field_of_a_business_shows_the_profile(siti: Talk, step: str) -> None:
    siti.call(editing.ask, step, 1)
    assert siti.heard("Your profile")


def test_nobody_edits_moves_or_closes_the_business_of_somebody_else(
    siti: Talk, database: Database
) -> None:
    rina = Talk(database, telegram_id=7002, first_name="Rina")
    register(rina)
    theirs = number(database)
    rina.call(editing.ask, "business_name", theirs)
    assert rina.heard("cannot find that business")
    rina.call(moving.open_moving, theirs)
    assert rina.heard("cannot find that business")
    rina.call(closing.close, 5, theirs)
    assert rina.heard("cannot find that business")
    assert business(database).state is BusinessState.OPEN


def test_a_second_business_asks_neither_consent_nor_person(siti: Talk, database: Database) -> None:
    siti.call(adding.open_adding)
    siti.say("sambal botolan")
    siti.press("No name yet")
    siti.say("baratajaya")
    siti.press("All right")
    assert siti.heard("sambal botolan</b> in Baratajaya is registered too")
    with database.session() as session:
        assert len(session.exec(select(Business)).all()) == 2
    siti.call(report.open_report)
    assert siti.heard("Which business")


def test_a_second_business_at_the_same_place_is_one_tap(siti: Talk, database: Database) -> None:
    siti.call(adding.open_adding)
    siti.say("sambal botolan")
    siti.press("No name yet")
    siti.press("📍 Kedung Baruk")
    assert siti.heard("Kedung Baruk, Kec. Rungkut")
    siti.press("All right")
    with database.session() as session:
        assert {b.area_code for b in session.exec(select(Business))} == {KEDUNG_BARUK}


def test_the_last_button_pressed_twice_adds_one(siti: Talk, database: Database) -> None:
    siti.call(adding.open_adding)
    siti.say("sambal")
    siti.press("No name yet")
    siti.say("baratajaya")
    last = siti.button("All right").data
    siti.press_data(last)
    siti.press_data(last)
    with database.session() as session:
        assert len(session.exec(select(Business)).all()) == 2


def test_there_is_an_end_to_adding(siti: Talk, database: Database) -> None:
    with database.session() as session:
        for _each in range(9):
            copy = business(database).model_dump(exclude={"id"})
            session.add(Business.model_validate(copy))
    siti.call(adding.open_adding)
    assert siti.heard("as many businesses as I can keep")


def test_who_paused_everything_is_asked_to_go_on_first(siti: Talk) -> None:
    siti.call(own_data.stop, 1)
    siti.call(adding.open_adding)
    assert siti.heard("no reminders and no news")
    siti.call(page.show)
    assert siti.button("I agree, go on").data == own_data.RESUME


def test_a_move_is_confirmed_and_kept(siti: Talk, database: Database) -> None:
    siti.call(moving.open_moving, number(database))
    siti.say("baratajaya")
    assert siti.heard("From: Kedung Baruk, Kec. Rungkut\nTo: Baratajaya, Kec. Gubeng")
    assert business(database).area_code == KEDUNG_BARUK
    siti.press("All right")
    assert business(database).area_code == "35.78.08.1005"
    with database.session() as session:
        move = session.exec(select(BusinessMove)).one()
    assert (move.from_area, move.before_period) == (KEDUNG_BARUK, "2026-09")


def test_with_her_go_the_months_the_city_still_keeps_open(siti: Talk, database: Database) -> None:
    siti.home = replace(home(), months_open=4)
    siti.call(moving.open_moving, number(database))
    siti.say("baratajaya")
    siti.press("All right")
    with database.session() as session:
        assert session.exec(select(BusinessMove.before_period)).one() == "2026-07"


def test_moving_to_where_it_is_changes_nothing(siti: Talk, database: Database) -> None:
    siti.call(moving.open_moving, number(database))
    siti.say("kedung baruk")
    siti.press("All right")
    assert siti.heard("belongs to Kedung Baruk, Kec. Rungkut already")
    with database.session() as session:
        assert session.exec(select(BusinessMove)).all() == []


def test_the_link_of_another_kelurahan_offers_to_move_there(siti: Talk, database: Database) -> None:
    siti.call(arrival.start, BARATAJAYA)
    assert siti.heard("this link is from Baratajaya")
    assert siti.button("Yes, it moves").data == "p:to:35.78.08.1005"
    siti.call(moving.open_moving_to, "35.78.08.1005")
    siti.press("All right")
    assert business(database).area_code == "35.78.08.1005"
    siti.call(arrival.start, BARATAJAYA)
    assert siti.heard("is already registered")


def test_she_may_let_the_link_be(siti: Talk, database: Database) -> None:
    siti.call(by_link.stay, 5)
    assert siti.heard("Everything stays")
    assert business(database).area_code == KEDUNG_BARUK


def test_with_several_the_move_asks_which(siti: Talk, database: Database) -> None:
    siti.call(adding.open_adding, KEDUNG_BARUK)
    siti.say("sambal")
    siti.press("No name yet")
    siti.press("All right")
    siti.call(moving.open_moving_to, "35.78.08.1005")
    siti.press("sambal")
    siti.press("All right")
    with database.session() as session:
        places = session.exec(select(Business.area_code).order_by(Business.id)).all()  # type: ignore[arg-type]  # SQLModel
    assert places == [KEDUNG_BARUK, "35.78.08.1005"]


def test_half_way_through_registration_the_newer_link_wins(database: Database) -> None:
    talk = Talk(database)
    register(talk, until="All right")
    old = talk.button("All right").data
    talk.call(arrival.start, BARATAJAYA)
    assert talk.heard("by the new link the kelurahan is Baratajaya")
    talk.press_data(old)
    assert business_count(database) == 0
    talk.press("Go on") if talk.heard("Shall we go on") else None
    assert talk.heard("Baratajaya, Kec. Gubeng")
    talk.press("All right")
    assert business(database).area_code == "35.78.08.1005"


def business_count(database: Database) -> int:
    with database.session() as session:
        return len(session.exec(select(Business)).all())


def test_the_same_link_again_only_offers_to_go_on(database: Database) -> None:
    talk = Talk(database)
    register(talk, until="All right")
    talk.call(arrival.start, "kel-3578031003")
    assert len(talk.texts) == 1
    assert talk.heard("Shall we go on")


def test_a_link_answers_the_question_that_was_open(database: Database) -> None:
    talk = Talk(database)
    talk.call(arrival.start, "")
    talk.press("I agree")
    talk.press("Bu Siti")
    talk.say("kue")
    talk.press("No name yet")
    assert talk.heard("In which kelurahan")
    talk.call(arrival.start, BARATAJAYA)
    talk.press("Go on")
    assert talk.heard("phone number")


def test_closed_it_is_asked_for_nothing_and_can_be_opened_again(
    siti: Talk, database: Database
) -> None:
    siti.call(report.open_report)
    siti.call(closing.ask, 5, number(database))
    assert siti.button("Closed for a while").data == f"p:shut:{number(database)}:for_a_while"
    siti.call(closing.close, 5, number(database), ClosingReason.FOR_A_WHILE)
    assert business(database).state is BusinessState.CLOSED
    with database.session() as session:
        kept = session.exec(select(BusinessBreak)).one()
        assert (kept.since_period, kept.reason) == ("2026-11", ClosingReason.FOR_A_WHILE)
        assert "report" not in session.exec(select(DialogRow.dialog)).all()
    for opened in (report.open_report, registration.open_registration):
        siti.call(opened)
        assert siti.heard("is closed just now")
    siti.call(closing.reopen, 5, number(database))
    assert business(database).state is BusinessState.OPEN
    siti.call(report.open_report)
    assert siti.heard("Sales in 2026-10")


def test_a_closed_business_is_still_hers_to_see_and_to_write_about(
    siti: Talk, database: Database
) -> None:
    siti.call(closing.close, 5, number(database))
    siti.call(own_data.show)
    assert siti.heard("Kue Siti, Kedung Baruk (closed)")
    siti.say("halo bu lurah")
    with database.session() as session:
        assert session.exec(select(Reply.area_code)).one() == KEDUNG_BARUK


def test_a_month_that_is_reported_already_still_counts(siti: Talk, database: Database) -> None:
    siti.now += timedelta(days=25)  # 28 November: the running month may be reported
    for amount in ("1,5 juta", "2 juta"):
        siti.call(report.open_report)
        siti.say(amount)
        siti.press("Right")
        siti.press("Nothing")
    siti.call(closing.close, 5, number(database))
    with database.session() as session:
        assert session.exec(select(BusinessBreak.since_period)).one() == "2026-12"


def test_opened_again_while_everything_is_paused_it_stays_paused(
    siti: Talk, database: Database
) -> None:
    siti.call(closing.close, 5, number(database))
    siti.call(own_data.stop, 1)
    siti.call(closing.reopen, 5, number(database))
    assert business(database).state is BusinessState.PAUSED


@pytest.mark.parametrize("wish", list(Wish))
def test_she_chooses_her_reminders(siti: Talk, database: Database, wish: Wish) -> None:
    siti.call(wishes.choose, 5, wish)
    assert person(database).reminders is wish
    siti.call(page.show)
    assert siti.heard({"all": "Three times", "one": "Only once", "none": "Not at all"}[wish])


def test_none_this_month_ends_with_the_month(siti: Talk, database: Database) -> None:
    siti.call(wishes.ask_how_long, 5)
    assert siti.button("This month only").data == "p:r:month"
    siti.call(wishes.skip_month, 5)
    assert person(database).reminders_skip == "2026-10"
    assert siti.heard("none about 2026-10")
    siti.now += timedelta(days=8)  # 11 November: October's reminders are over
    siti.call(wishes.show)
    assert siti.heard("Three times")
