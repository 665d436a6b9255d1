"""An officer's answer comes back under her words; nobody's answer is sent twice, lost, or sent to the wrong
person."""

from datetime import timedelta

import pytest

from domain.dialogs.engine import Sent
from domain.permissions import Role
from domain.replies import ReplyKind, ReplyState, Topic
from services.replies.answering import ask
from services.replies.listing import open_ones
from services.replies.thread import thread
from storage.tables import Person
from tests.services.replies.conftest import DEWI, HASAN, SITI, Kampung, person_of, replies_to
from tests.support.city import RUNGKUT, SURABAYA
from tests.support.office import TOUCH, look, said, toast
from tests.support.talk import Talk

OPEN, JOINED, ANSWERED = ReplyState.OPEN, ReplyState.JOINED, ReplyState.ANSWERED


def answers(officer: Talk, reply_id: int | None, words: str = "Sabtu depan, Bu") -> None:
    """Presses [Answer] and writes it."""
    officer.call(ask, TOUCH, reply_id or 0)
    officer.say(words)


def test_the_answer_comes_back_under_her_last_words_in_the_offices_name(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say("kapan ada pelatihan?")
    siti.say("dan di mana?")
    answers(rina, kampung.kept[0].id)
    assert said(rina, SITI).lines == [
        "💬 Bu Rina, an answer from Kelurahan Kedung Baruk:",  # read as an English Bu Rina
        "",
        "Sabtu depan, Bu",
    ]
    to_her = next(row for row in rina.rows if row.chat_id == SITI)
    assert to_her.addressee.name == "Siti"
    assert rina.messages[0].reply_to == 102
    assert said(rina).text.startswith("✅ Sent to Bu Siti")
    assert [(r.state, r.settled_at_utc) for r in kampung.kept] == [(ANSWERED, rina.now)] * 2
    assert look(rina, open_ones, Topic.REPLY, 0).text.startswith("All messages are answered")
    page = look(rina, thread, kampung.kept[0].id or 0, "l0")
    assert page.lines[-1] == "↩️ Bu Rina, 3 Nov 2026: “Sabtu depan, Bu” "
    assert page.labels == ["✍️ Add something", "⬅️ Back"]


@pytest.mark.parametrize(
    ("role", "area", "office"),
    [(Role.DINAS, SURABAYA, "Kota Surabaya"), (Role.CAMAT, RUNGKUT, "Kecamatan Rungkut")],
)
def test_the_office_is_the_one_the_officer_speaks_for(
    kampung: Kampung, siti: Talk, role: Role, area: str, office: str
) -> None:
    hasan = kampung.officer(HASAN, "Hasan", role, area)
    kampung.announced(siti, hasan)
    siti.say("apakah gratis?")
    answers(hasan, kampung.kept[0].id)
    assert f"an answer from {office}" in said(hasan, SITI).text


def test_a_photo_answers_with_its_caption_and_long_words_stand_alone(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say("seperti apa labelnya?")
    rina.call(ask, TOUCH, kampung.kept[0].id or 0)
    rina.send(Sent(ReplyKind.PHOTO, "photo", "u", "seperti ini"))
    (answer,) = [m for m in rina.messages if m.attachment]
    assert "seperti ini" in said(rina, SITI).text
    rina.call(ask, TOUCH, kampung.kept[0].id or 0)
    rina.send(Sent(ReplyKind.PHOTO, "photo", "u", "kata " * 190))
    to_her = [m for m in rina.messages if m.reply_to]
    assert [m.attachment for m in to_her] == [None, answer.attachment]


def test_what_she_says_to_the_answer_goes_on_the_conversation(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say("ada bantuan oven?")
    answers(rina, kampung.kept[0].id, "Ada. Butuh berapa?")
    (told, _to_rina) = kampung.sent(rina)
    replies_to(siti, told, "ok")
    siti.now += timedelta(days=3)
    siti.say("satu saja")
    first, second, third = kampung.kept
    assert (second.thread_id, second.state) == (first.id, OPEN)
    assert (third.thread_id, third.state) == (first.id, JOINED)
    assert "“ok · satu saja” (+1)" in look(rina, open_ones, Topic.REPLY, 0).text


def test_thanks_for_the_answer_need_none(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    siti.say("ada bantuan oven?")
    answers(rina, kampung.kept[0].id, "Ada, Bu")
    (told, _to_rina) = kampung.sent(rina)
    replies_to(siti, told, "terima kasih banyak bu 🙏")
    assert kampung.kept[1].state is ReplyState.CLOSED
    assert look(rina, open_ones, Topic.REPLY, 0).text.startswith("All messages are answered")
    assert "terima kasih banyak" in look(rina, thread, kampung.kept[0].id or 0, "l0").text


def test_what_she_adds_while_the_answer_is_written_stays_open(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say("kapan?")
    rina.call(ask, TOUCH, kampung.kept[0].id or 0)
    siti.say("eh tidak jadi, bu. Yang penting: di mana?")
    rina.say("Sabtu depan")
    assert [r.state for r in kampung.kept] == [ANSWERED, OPEN]
    assert rina.messages[0].reply_to == 101


def test_the_slower_officer_is_told_and_may_send_all_the_same(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    dewi = kampung.officer(DEWI, "Dewi")
    siti.say("NIB saya hilang")
    reply_id = kampung.kept[0].id or 0
    rina.call(ask, TOUCH, reply_id)
    dewi.call(ask, TOUCH, reply_id)
    rina.say("Bisa dicetak lagi")
    dewi.say("Datang ke kantor")
    assert "Bu Rina has answered Bu Siti just now" in said(dewi).text
    dewi.press("Do not send")
    assert said(dewi).text.startswith("All right, Bu. Your answer was not sent")
    dewi.call(ask, TOUCH, reply_id)
    assert "Bu Rina has already answered Bu Siti" in said(dewi).text
    dewi.say("Bawa KTP ya")
    assert "Bawa KTP ya" in said(dewi, SITI).text
    page = look(rina, thread, reply_id, "l0").text
    assert "Bisa dicetak lagi" in page
    assert "Datang ke kantor" not in page
    assert "Bu Dewi" in page


def test_two_answers_of_one_officer_need_no_second_yes(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say("kapan?")
    answers(rina, kampung.kept[0].id)
    answers(rina, kampung.kept[0].id, "Jam 9")
    assert "Jam 9" in said(rina, SITI).text


def test_who_blocked_the_bot_is_not_written_to_and_stays_in_the_list(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say("halo?")
    with kampung.database.session() as session:
        her = session.get_one(Person, person_of(session, siti))
        her.unreachable_since_utc, her.phone = siti.now, "+6281234567890"
        session.add(her)
    answers(rina, kampung.kept[0].id, "Halo, Bu")
    assert {row.chat_id for row in rina.rows} == {rina.telegram_id}
    assert "Better to call: +6281234567890" in said(rina).text
    page = look(rina, thread, kampung.kept[0].id or 0, "l0").text
    assert "“Halo, Bu” ⚠️" in page
    assert "Better to call" in page
    assert look(rina, open_ones, Topic.REPLY, 0).lines[0] == "1 message to answer"


def test_an_answer_that_comes_back_is_told_to_its_officer_and_waits_again(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say("halo?")
    answers(rina, kampung.kept[0].id, "Halo, Bu")
    rina.rows = [row for row in rina.rows if row.chat_id == SITI]
    kampung.refused(rina)
    assert kampung.kept[0].state is OPEN
    assert kampung.told(rina.telegram_id)[-1].startswith("⚠️ Your answer did not reach Bu Siti")
    kampung.refused(rina)
    assert len([t for t in kampung.told(rina.telegram_id) if "did not reach" in t]) == 1


def test_telegram_has_it_is_all_that_is_claimed(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    siti.say("halo?")
    answers(rina, kampung.kept[0].id, "Halo, Bu")
    kampung.sent(rina)
    assert "“Halo, Bu” ✔️" in look(rina, thread, kampung.kept[0].id or 0, "l0").text


def test_nobody_answers_for_an_area_that_is_not_theirs(kampung: Kampung, siti: Talk) -> None:
    siti.say("halo?")
    dewi = kampung.officer(DEWI, "Dewi", Role.STAF, "35.78.08.1002")
    dewi.call(ask, TOUCH, kampung.kept[0].id or 0)
    assert toast(dewi).startswith("That message is not there any more")
    siti.call(ask, TOUCH, kampung.kept[0].id or 0)
    assert toast(siti).startswith("That message is not there any more")


def test_a_role_taken_away_while_writing_sends_nothing(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say("halo?")
    rina.call(ask, TOUCH, kampung.kept[0].id or 0)
    kampung.dismissed(rina)
    rina.say("Halo, Bu")
    assert {row.chat_id for row in rina.rows} == {rina.telegram_id}
    assert kampung.kept[0].state is OPEN


def test_words_written_an_hour_later_are_asked_about_before_they_go_to_her(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.say("halo?")
    rina.call(ask, TOUCH, kampung.kept[0].id or 0)
    rina.now += timedelta(hours=1)
    rina.say("1,5 juta")
    assert {row.chat_id for row in rina.rows} == {rina.telegram_id}
    rina.press("Send it")
    assert "1,5 juta" in said(rina, SITI).text
