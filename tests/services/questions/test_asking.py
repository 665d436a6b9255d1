"""/tanya: her question reaches the office with a promise, and comes back answered, for several rounds."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.dialogs.engine import Sent, Typed
from domain.permissions import Role
from domain.replies import ReplyKind, ReplyState, Topic
from services.incoming import Incoming
from services.questions.asking import ask_at_once, open_question
from services.questions.mine import mine
from services.replies.answering import ask
from services.replies.closing import done
from services.replies.listing import open_ones
from services.replies.thread import thread
from services.staff import home
from storage.replies import add_answer, answer
from tests.services.replies.conftest import ANI, SITI, Kampung, replies_to
from tests.support.city import KEDUNG_BARUK, SURABAYA
from tests.support.clocks import NOW
from tests.support.office import TOUCH, look, read, said
from tests.support.talk import Talk

OPEN, JOINED, ANSWERED = ReplyState.OPEN, ReplyState.JOINED, ReplyState.ANSWERED


def asks(talk: Talk, words: str, message_id: int = 301) -> None:
    """The question in one line."""
    talk.call(ask_at_once, Typed(words), Incoming(message_id))


def answers(rina: Talk, reply_id: int | None, words: str) -> None:
    """The officer opens the conversation and answers."""
    rina.call(ask, TOUCH, reply_id or 0)
    rina.say(words)


def test_the_question_is_kept_with_the_message_it_came_in(kampung: Kampung, siti: Talk) -> None:
    siti.call(open_question)
    siti.say("kapan bazar?")
    (kept,) = kampung.kept
    assert (kept.topic, kept.words, kept.message_id) == (Topic.QUESTION, "kapan bazar?", 101)
    assert siti.messages[-1].reply_to == 101


def test_she_is_told_who_answers_and_by_when(siti: Talk) -> None:
    siti.call(open_question)
    asked = said(siti).text
    assert "Kelurahan Kedung Baruk answers" in asked
    assert "Usually within 2 working days, about Thursday, 5 November 2026" in asked
    siti.say("kapan bazar?")
    assert "Usually within 2 working days, about Thursday, 5 November 2026" in said(siti).text


@pytest.mark.parametrize("kind", [ReplyKind.PHOTO, ReplyKind.VOICE, ReplyKind.DOCUMENT])
def test_a_photo_or_a_voice_note_is_a_question(
    kampung: Kampung, siti: Talk, kind: ReplyKind
) -> None:
    siti.call(open_question)
    siti.send(Sent(kind, "file", "unique", "ini kenapa?"))
    (kept,) = kampung.kept
    assert (kept.topic, kept.kind, kept.file_id) == (Topic.QUESTION, kind, "file")


def test_a_sticker_is_no_question(kampung: Kampung, siti: Talk) -> None:
    siti.call(open_question)
    siti.send(Sent(ReplyKind.OTHER, "file", "unique", "👍"))
    assert siti.heard("Please write your question")
    assert kampung.kept == []


def test_she_may_leave_it(kampung: Kampung, siti: Talk) -> None:
    siti.call(open_question)
    siti.press("Never mind")
    assert siti.heard("Whenever you have a question")
    assert kampung.kept == []


def test_a_second_press_on_a_button_of_the_question_keeps_nothing(
    kampung: Kampung, siti: Talk
) -> None:
    siti.call(open_question)
    button = siti.button("Never mind").data
    siti.say("kapan bazar?")
    siti.press_data(button)
    assert [reply.words for reply in kampung.kept] == ["kapan bazar?"]


def test_what_she_adds_at_once_goes_with_the_question(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    asks(siti, "kapan bazar?")
    siti.send(Sent(ReplyKind.PHOTO, "file", "unique"))
    assert siti.messages == []
    asks(siti, "yang di balai RW", 303)
    siti.say("terima kasih")
    assert siti.heard("You are welcome")
    assert [(r.topic, r.state) for r in kampung.kept[:3]] == [
        (Topic.QUESTION, OPEN), (Topic.QUESTION, JOINED), (Topic.QUESTION, JOINED),
    ]  # fmt: skip
    assert look(rina, open_ones, Topic.QUESTION, 0).lines[0] == "1 question to answer"


def test_another_question_later_is_another_entry(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    asks(siti, "kapan bazar?")
    siti.now += timedelta(hours=1)
    asks(siti, "apa syarat NIB?", 302)
    assert [reply.state for reply in kampung.kept] == [OPEN, OPEN]
    assert look(rina, open_ones, Topic.QUESTION, 0).lines[0] == "2 questions to answer"
    siti.now += timedelta(hours=1)
    siti.call(open_question)
    assert "“apa syarat NIB?”\n⏳ “kapan bazar?”" in said(siti).text


def test_the_office_counts_questions_apart_from_replies(siti: Talk, rina: Talk) -> None:
    siti.say("halo bu lurah")
    siti.now += timedelta(hours=1)
    asks(siti, "kapan bazar?")
    seen = look(rina, home.open_office)
    assert seen.buttons["Questions (1)"] == "ab:list:q0"
    assert seen.buttons["Replies (1)"] == "ab:list:l0"
    assert "halo bu lurah" not in look(rina, open_ones, Topic.QUESTION, 0).text


def test_the_answer_comes_back_under_her_words_and_she_may_go_on(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    siti.call(open_question)
    siti.say("kapan bazar?")
    answers(rina, kampung.kept[0].id, "Sabtu depan, Bu")
    (message,) = [row.body for row in rina.rows if row.chat_id == SITI and row.method == "send"]
    assert getattr(message, "reply_to", None) == 101
    assert said(rina).buttons["💬 More messages"] == "ab:list:q0"
    (sent, *_rest) = kampung.sent(rina)
    replies_to(siti, sent, "jam berapa?")
    assert [(r.topic, r.state) for r in kampung.kept] == [
        (Topic.QUESTION, ANSWERED), (Topic.QUESTION, OPEN),
    ]  # fmt: skip
    assert "“jam berapa?”" in look(rina, open_ones, Topic.QUESTION, 0).text
    answers(rina, kampung.kept[1].id, "Jam 8")
    assert "Jam 8" in kampung.told(SITI)[-1]
    page = look(rina, thread, kampung.kept[1].id or 0, "q0").text
    assert "“kapan bazar?”" in page
    assert "“Sabtu depan, Bu”" in page


def test_she_sees_what_waits_and_what_is_answered(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    assert "not asked anything yet" in look(siti, mine, 0).text
    asks(siti, "kapan bazar?")
    answers(rina, kampung.kept[0].id, "Sabtu")
    siti.now += timedelta(hours=1)
    asks(siti, "apa syarat NIB?", 302)
    assert look(siti, mine, 0).lines[1:5] == [
        "1. 3 Nov 2026: “apa syarat NIB?”", "⏳ waits for an answer",
        "2. 3 Nov 2026: “kapan bazar?”", "✅ answered",
    ]  # fmt: skip


def test_a_question_that_waits_too_long_is_marked_and_stands_first(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    asks(siti, "kapan bazar?")
    ani = kampung.owner(ANI, "Ani")
    ani.now = NOW + timedelta(days=2)
    asks(ani, "apa syarat NIB?")
    rina.now = datetime(2026, 11, 5, 3, 0, tzinfo=UTC)
    assert "⏰ Questions (2)" in look(rina, home.open_office).labels
    lines = look(rina, open_ones, Topic.QUESTION, 0).lines
    assert lines[1] == "1. ⏰ Kue Siti (Bu Siti), 3 Nov 2026"
    assert lines[3] == "2. Kue Ani (Bu Ani), 5 Nov 2026"
    assert "⏰ We said" in look(rina, thread, kampung.kept[0].id or 0, "q0").text
    rina.now = NOW + timedelta(days=1)
    assert "Questions (2)" in look(rina, home.open_office).labels


def test_the_time_is_the_offices_own_once_it_answered_ten(kampung: Kampung, siti: Talk) -> None:
    for number in range(10):
        siti.now = NOW + timedelta(days=7 * number)
        asks(siti, f"pertanyaan {number}")
        _answered(kampung, siti, after=timedelta(hours=2, minutes=40))
    siti.now += timedelta(days=7)
    siti.call(open_question)
    assert "Usually within 3 working hours, about today" in said(siti).text


def _answered(kampung: Kampung, siti: Talk, after: timedelta) -> None:
    kept = kampung.kept[-1]
    with kampung.database.session() as session:
        at, thread_id = siti.now + after, kept.id or 0
        answer(session, at, thread_id, thread_id, by=1)
        add_answer(
            session, at, thread_id=thread_id, person_id=kept.person_id, by_person_id=1,
            office=KEDUNG_BARUK, kind=ReplyKind.TEXT, words="ya", file_id=None, file_unique_id=None,
            outbox_id=None,
        )  # fmt: skip


def test_a_question_closed_without_an_answer_is_told_to_her(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    asks(siti, "kapan bazar?")
    rina.call(done, TOUCH, kampung.kept[0].id or 0, "q0")
    assert "has seen your question" in kampung.told(SITI)[-1]
    rina.call(done, TOUCH, kampung.kept[0].id or 0, "q0")
    assert len([text for text in kampung.told(SITI) if "has seen" in text]) == 1


def test_somebody_without_a_business_asks_the_dinas(kampung: Kampung) -> None:
    officer = kampung.officer(8009, "Wati")
    asks(officer, "kapan rapat?")
    assert kampung.kept[0].area_code == SURABAYA
    hasan = kampung.officer(8010, "Hasan", Role.DINAS, SURABAYA)
    assert "kapan rapat?" in look(hasan, open_ones, Topic.QUESTION, 0).text


def test_newcomers_are_asked_to_register_and_nothing_is_kept(kampung: Kampung) -> None:
    newcomer = Talk(kampung.database, 7999, "Nur")
    asks(newcomer, "kapan bazar?")
    assert kampung.kept == []
    assert read(newcomer.messages[-1]).labels[0] == "✅ I agree"


@pytest.mark.parametrize(
    "hostile",
    [
        "<b>kapan</b> & <script>",
        "\u202ekapan\u202c bazar",
        "a" * 4096,
        "👩‍🍳🔥 kapan?",
        "{call} {0} %s",
        "/",
        "*_`",
    ],
)
def test_whatever_she_asks_breaks_no_page(
    kampung: Kampung, siti: Talk, rina: Talk, hostile: str
) -> None:
    asks(siti, hostile)
    assert kampung.kept[0].words == hostile
    siti.now += timedelta(hours=1)
    siti.call(open_question)
    assert said(siti).text
    assert look(siti, mine, 0).buttons
    assert look(rina, open_ones, Topic.QUESTION, 0).buttons["1"]
    assert look(rina, thread, kampung.kept[0].id or 0, "q0").buttons
    answers(rina, kampung.kept[0].id, hostile)
    assert "from" in kampung.told(SITI)[-1]


@pytest.mark.parametrize("words", ["Tanya kapan bazar?", "saya mau tanya, bu: kapan bazar?"])
def test_a_question_that_says_so_needs_no_command(kampung: Kampung, siti: Talk, words: str) -> None:
    siti.say(words)
    (kept,) = kampung.kept
    assert (kept.topic, kept.words, kept.message_id) == (Topic.QUESTION, words, 101)
