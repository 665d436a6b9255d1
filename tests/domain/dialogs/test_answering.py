"""An officer is asked for an answer."""

from datetime import timedelta
from typing import Any

import pytest

from domain.dialogs.answering import ANSWERING
from domain.dialogs.answering.dialog import FRESH
from domain.dialogs.engine import Answered, Contact, Sent, said_value
from domain.replies import ReplyKind
from tests.domain.dialogs.chat import Chat
from tests.support.clocks import NOW

DRAFT = said_value(ReplyKind.TEXT, "Sabtu depan, Bu")


def asked(**facts: Any) -> Chat:
    seed = {
        "owner": "Bu Siti", "said": "kapan ada pelatihan?", "asked_at": NOW.isoformat(),
        "before": None, "draft": None, **facts,
    }  # fmt: skip
    return Chat.begin(ANSWERING, language="id", seed=seed)


def given(chat: Chat) -> Any:
    assert chat.outcome.over
    event = chat.outcome.events[0]
    assert isinstance(event, Answered)
    return event.value


def test_the_question_shows_whom_and_what_it_answers() -> None:
    assert "Bu Siti: “kapan ada pelatihan?”" in asked().text
    assert "sudah dijawab Rina" in asked(before="Rina").text


@pytest.mark.parametrize("words", ["Sabtu depan, Bu", "ya", "tidak", "2", "1,5 juta", "<b>&amp;"])
def test_words_are_the_answer_whatever_they_say(words: str) -> None:
    assert given(asked().says(words)) == said_value(ReplyKind.TEXT, words)


@pytest.mark.parametrize("kind", [ReplyKind.PHOTO, ReplyKind.VOICE, ReplyKind.DOCUMENT])
def test_a_file_is_an_answer_with_its_caption(kind: ReplyKind) -> None:
    chat = asked().does(Sent(kind, "file", "unique", "seperti ini"))
    assert given(chat) == said_value(kind, "seperti ini", "file", "unique")


@pytest.mark.parametrize(
    "no_answer", [Contact("+628123", own=True), Sent(ReplyKind.OTHER, None, None, "🌸")]
)
def test_a_contact_or_a_sticker_is_no_answer(no_answer: Contact | Sent) -> None:
    chat = asked().does(no_answer)
    assert not chat.outcome.over
    assert "Silakan tulis jawabannya" in chat.text


def test_words_said_long_after_the_question_are_asked_about() -> None:
    chat = asked(asked_at=(NOW - FRESH - timedelta(seconds=1)).isoformat())
    chat.says("1,5 juta")
    assert chat.text == "Ini jawaban untuk Bu Siti?"
    assert not chat.outcome.over
    assert given(chat.presses("✅ Ya, kirim")) == said_value(ReplyKind.TEXT, "1,5 juta")


def test_a_draft_is_sent_or_left_by_one_tap_and_can_be_written_anew() -> None:
    assert given(asked(draft=DRAFT, before="Rina").presses("✅ Tetap kirim")) == DRAFT
    assert given(asked(draft=DRAFT, before="Rina").presses("Tidak jadi")) is None
    other = asked(draft=DRAFT, before="Rina").says("Minggu, Bu")
    assert given(other) == said_value(ReplyKind.TEXT, "Minggu, Bu")


def test_batal_leaves_it() -> None:
    assert asked().says("batal").answers == {}
