"""Minta dibantu: one entry in the office's list, her phone beside it, and word to her when it is done."""

from datetime import timedelta

from domain.replies import ReplyState, Topic
from services.replies.closing import done
from services.replies.helping import ask_for_help, no_help_needed
from services.replies.listing import open_ones
from services.replies.thread import thread
from services.reports.report import open_report
from services.staff import home
from storage.people import people
from tests.services.replies.conftest import SITI, Kampung, person_of
from tests.support.city import City
from tests.support.office import TOUCH, look, said
from tests.support.talk import Talk

OPEN, JOINED, CLOSED = ReplyState.OPEN, ReplyState.JOINED, ReplyState.CLOSED


def test_pressed_twice_it_is_one_entry(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    for _time in range(2):
        siti.call(ask_for_help)
        assert siti.heard("knows and will help you")
        siti.now += timedelta(hours=1)
    (kept,) = kampung.kept
    assert (kept.topic, kept.help_with, kept.state) == (Topic.HELP, "anything", OPEN)
    assert look(rina, home.open_office).buttons["🙋 Want help (1)"] == "ab:list:h0"


def test_nobody_who_wants_help_needs_no_button(rina: Talk) -> None:
    assert not any("Want help" in label for label in look(rina, home.open_office).labels)


def test_she_says_it_in_words(kampung: Kampung, siti: Talk) -> None:
    siti.say("Minta dibantu, Bu")
    assert [reply.help_with for reply in kampung.kept] == ["anything"]


def test_help_with_something_else_goes_on_the_same_entry(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.call(ask_for_help)
    siti.call(open_report)
    siti.say("apa ya")
    siti.say("tidak tahu")
    siti.press("Ask for help")
    assert [(r.help_with, r.state) for r in kampung.kept] == [
        ("anything", OPEN),
        ("report", JOINED),
    ]
    assert "1 owner wants help" in look(rina, open_ones, Topic.HELP, 0).text


def test_the_list_shows_what_she_wrote_last_since_she_asked(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.call(ask_for_help)
    assert "not said with what" in look(rina, open_ones, Topic.HELP, 0).text
    siti.say("oven saya rusak")
    assert "🙋 “oven saya rusak”" in look(rina, open_ones, Topic.HELP, 0).text
    siti.say("mau pinjam dulu")
    listed = look(rina, open_ones, Topic.HELP, 0).text
    assert "🙋 “mau pinjam dulu” (+1)" in listed
    assert "not said with what" not in listed


def test_the_list_says_beside_her_words_which_form_she_is_stuck_in(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.call(open_report)
    siti.say("apa ya")
    siti.say("tidak tahu")
    siti.press("Ask for help")
    siti.say("omset itu apa?")
    assert "🙋 Sales report: “omset itu apa?”" in look(rina, open_ones, Topic.HELP, 0).text


def test_what_it_is_about_is_no_answer_to_the_question_left_open(
    kampung: Kampung, siti: Talk
) -> None:
    siti.call(open_report)
    nothing_sold = siti.button("Sold nothing").data
    siti.call(ask_for_help)
    siti.say("oven saya rusak")
    assert siti.heard("passed your message on")
    assert [reply.words for reply in kampung.kept] == ["", "oven saya rusak"]
    siti.press_data(nothing_sold)  # the report goes on by its own button
    assert siti.heard("👉 <b>Sold nothing</b>")


def test_her_number_is_told_to_her_masked_and_to_the_office_whole(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    with kampung.database.session() as session:
        people.set_phone(session, person_of(session, siti), "+6281234567890")
    siti.call(ask_for_help)
    assert "by calling 0812••••90" in said(siti).text
    assert "+6281234567890" in look(rina, thread, kampung.kept[0].id or 0, "h0").text


def test_what_it_is_about_goes_with_it(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    siti.call(ask_for_help)
    siti.say("saya tidak bisa isi NIB")
    assert [(r.topic, r.state) for r in kampung.kept] == [(Topic.HELP, OPEN), (Topic.HELP, JOINED)]
    assert "saya tidak bisa isi NIB" in look(rina, thread, kampung.kept[0].id or 0, "h0").text


def test_when_it_is_done_she_hears_so_once(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    siti.call(ask_for_help)
    for _time in range(2):
        rina.call(done, TOUCH, kampung.kept[0].id or 0, "h0")
    told = [text for text in kampung.told(SITI) if "noted that you have been helped" in text]
    assert len(told) == 1
    assert look(rina, open_ones, Topic.HELP, 0).text.startswith("Nobody waits for help")
    siti.call(ask_for_help)
    assert [reply.state for reply in kampung.kept] == [CLOSED, OPEN]


def test_she_takes_it_back(kampung: Kampung, siti: Talk) -> None:
    siti.call(ask_for_help)
    siti.call(no_help_needed, TOUCH)
    assert siti.heard("If you need help later")
    assert [reply.state for reply in kampung.kept] == [CLOSED]
    siti.call(no_help_needed, TOUCH)
    assert siti.heard("Nobody was on the way")


def test_somebody_elses_call_for_help_stays(kampung: Kampung, siti: Talk) -> None:
    siti.call(ask_for_help)
    with kampung.database.session() as session:
        City(session).person("Nur", telegram_id=7500, chat_id=7500)
    Talk(kampung.database, 7500, "Nur").call(no_help_needed, TOUCH)
    assert [reply.state for reply in kampung.kept] == [OPEN]
