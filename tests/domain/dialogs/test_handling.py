"""When and where, or why not: an officer's words, or a button."""

import pytest

from domain.dialogs.handling import HANDLING
from tests.domain.dialogs.chat import Chat


def opened(to: str, note: str | None = None) -> Chat:
    seed = {"to": to, "kind": "other" if note else "packaging", "note": note, "owner": "Bu Siti"}
    return Chat.begin(HANDLING, language="id", seed=seed)


def test_a_date_is_taken_as_it_is_written() -> None:
    chat = opened("scheduled")
    assert chat.text.startswith("Kemasan untuk Bu Siti: kapan dan di mana?")
    assert chat.labels == ["Tidak jadi"]
    assert chat.says("Sabtu, 09.00\nBalai RW 05").answers == {"answer": "Sabtu, 09.00\nBalai RW 05"}


def test_a_reason_is_one_press() -> None:
    chat = opened("declined")
    assert chat.labels == [
        "Kuota habis",
        "Syarat kurang",
        "Sudah pernah dibantu",
        "Bukan bagian kami",
        "Tidak jadi",
    ]
    assert chat.presses("Kuota habis").answers == {"answer": "quota"}


def test_her_own_words_stand_in_the_question() -> None:
    assert opened("declined", "oven rusak").text.startswith("“oven rusak” untuk Bu Siti")


@pytest.mark.parametrize("typed", ["x" * 301, "menu", "ya", "makasih"])
def test_what_is_no_answer_is_not_passed_on(typed: str) -> None:
    assert opened("scheduled").says(typed).answers == {}
