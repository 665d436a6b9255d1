"""Telegram's own reply: the words go to whom it was pressed for, whatever else is open."""

from domain.dialogs.engine import Contact
from domain.replies import ReplyState
from services.replies.answering import ask
from services.replies.showing import show
from services.replies.thread import thread
from services.reports.report import open_report
from tests.services.replies.conftest import ANI, DEWI, SITI, Kampung, replies_to
from tests.support.office import TOUCH, look, said
from tests.support.talk import Talk

LONG = "panjang " * 60


def shown(kampung: Kampung, officer: Talk, reply_id: int | None) -> int:
    """Has one long message shown; gives its message id in the officer's chat."""
    officer.call(show, TOUCH, reply_id or 0)
    return kampung.sent(officer)[-1]


def test_a_reply_to_words_shown_is_the_answer_to_them(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say(LONG)
    replies_to(rina, shown(kampung, rina, kampung.kept[0].id), "Baik, Bu, kami bantu")
    assert "Baik, Bu, kami bantu" in said(rina, SITI).text
    assert rina.messages[0].reply_to == 101
    assert kampung.kept[0].state is ReplyState.ANSWERED


def test_it_goes_to_her_although_a_question_about_another_is_open(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    ani = kampung.owner(ANI, "Ani")
    siti.say(LONG)
    ani.say("halo bu")
    sitis = shown(kampung, rina, kampung.kept[0].id)
    rina.call(ask, TOUCH, kampung.kept[1].id or 0)
    replies_to(rina, sitis, "Untuk Bu Siti")
    assert {row.chat_id for row in rina.rows} == {SITI, rina.telegram_id}
    rina.say("Untuk Bu Ani")
    assert {row.chat_id for row in rina.rows} == {ANI, rina.telegram_id}


def test_a_reply_to_the_open_question_answers_it_once(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say("halo bu")
    rina.call(ask, TOUCH, kampung.kept[0].id or 0)
    (asked,) = kampung.sent(rina)
    replies_to(rina, asked, "Halo, Bu")
    assert {row.chat_id for row in rina.rows} == {SITI, rina.telegram_id}
    rina.say("bagaimana cara mengunduh?")
    assert {row.chat_id for row in rina.rows} == {rina.telegram_id}
    assert kampung.kept[-1].words == "bagaimana cara mengunduh?"


def test_where_a_colleague_answered_already_it_is_asked_about(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    dewi = kampung.officer(DEWI, "Dewi")
    siti.say(LONG)
    sitis = shown(kampung, dewi, kampung.kept[0].id)
    rina.call(ask, TOUCH, kampung.kept[0].id or 0)
    rina.say("Sudah saya urus, Bu")
    replies_to(dewi, sitis, "Kami bantu")
    assert {row.chat_id for row in dewi.rows} == {DEWI}
    dewi.press("Send it anyway")
    assert "Kami bantu" in said(dewi, SITI).text


def test_a_contact_is_no_answer_and_is_kept(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    siti.say(LONG)
    replies_to(rina, shown(kampung, rina, kampung.kept[0].id), Contact("+628123", own=False))
    assert {row.chat_id for row in rina.rows} == {rina.telegram_id}
    assert [r.words for r in kampung.kept][1:] == ["+628123"]


def test_an_officer_without_the_role_any_more_answers_nobody(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say(LONG)
    sitis = shown(kampung, rina, kampung.kept[0].id)
    kampung.dismissed(rina)
    replies_to(rina, sitis, "Halo, Bu")
    assert {row.chat_id for row in rina.rows} == {rina.telegram_id}
    assert "Halo, Bu" not in look(rina, thread, kampung.kept[0].id or 0, "l0").text


def test_an_owners_reply_to_the_answer_goes_there_while_she_is_asked_something(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say("kapan ada pelatihan?")
    rina.call(ask, TOUCH, kampung.kept[0].id or 0)
    rina.say("Sabtu depan, Bu. Bisa?")
    to_her = next(
        n for row, n in zip(rina.rows, kampung.sent(rina), strict=True) if row.chat_id == SITI
    )
    siti.call(open_report)
    replies_to(siti, to_her, "jam berapa, Bu?")
    assert [row.words for row in kampung.kept] == ["kapan ada pelatihan?", "jam berapa, Bu?"]
    assert kampung.kept[1].thread_id == kampung.kept[0].id
    siti.say("1,5 juta")
    assert siti.heard("Right, ")
