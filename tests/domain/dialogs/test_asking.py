"""One question a message, with its buttons, and how far she has come."""

from dataclasses import replace

from domain.dialogs.engine import Answered, Finished, NotTaken, Sent
from domain.replies import ReplyKind
from tests.domain.dialogs.chat import Chat
from tests.domain.dialogs.small import AT_ONCE, NAME, SMALL
from tests.domain.dialogs.walks import WALK, small_at

PHOTO = Sent(ReplyKind.PHOTO, "file", "unique", "my shop")


def test_the_first_question_comes_at_once_and_without_a_number() -> None:
    chat = Chat.begin(SMALL)
    assert chat.said == ["Name?"]
    assert chat.labels == []


def test_the_next_questions_say_how_far_she_has_come() -> None:
    shown = [small_at(place).text for place in (*WALK, "=")]
    assert shown[1:5] == [
        "2 of 5\nColour?",
        "3 of 5\nSizes?",
        "4 of 5\nHow many?",
        "5 of 5\nPhone?",
    ]


def test_a_dialog_of_two_questions_is_not_counted() -> None:
    chat = Chat.begin(replace(SMALL, steps=SMALL.steps[:2])).says("Ani")
    assert chat.text == "Colour?"


def test_bahasa_indonesia_counts_dari() -> None:
    assert Chat.begin(SMALL, language="id").says("Ani").text.startswith("2 dari 5\n")


def test_an_answer_is_kept_and_reported_to_whoever_keeps_it() -> None:
    chat = small_at("colour")
    assert chat.outcome.events == (Answered("name", "Ani"),)
    assert chat.answers == {"name": "Ani"}


def test_a_pressed_choice_stays_readable_above_the_next_question() -> None:
    chat = small_at("colour").presses("Green")
    assert chat.redrawn == "2 of 5\nColour?\n\n👉 Green"
    assert chat.said == ["3 of 5\nSizes?"]
    assert chat.answers["colour"] == "green"


def test_a_choice_may_be_typed() -> None:
    assert small_at("colour").says("green").answers["colour"] == "green"


def test_a_menu_turns_its_page_in_place() -> None:
    chat = small_at("colour").presses("More")
    assert chat.said == []
    assert chat.labels == ["Blue", "Grey", "⬅️ Back"]
    assert chat.presses("Grey").answers["colour"] == "grey"


def test_what_the_seed_says_is_not_asked() -> None:
    chat = Chat.begin(SMALL, seed={"name": "Ani", "colour": None})
    assert chat.text == "Colour?"
    assert chat.labels[-1] == "More"  # and no way back to it
    assert chat.presses("Red").text == "2 of 4\nSizes?"


def test_answers_known_beforehand_are_not_asked_but_may_be_changed() -> None:
    chat = Chat.begin(SMALL, answers={"name": "Ani"})
    assert chat.text == "2 of 5\nColour?"
    assert chat.presses("⬅️ Back").says("Budi").answers == {"name": "Budi"}


def test_a_dialog_without_a_last_page_ends_with_its_last_question() -> None:
    chat = Chat.begin(AT_ONCE).says("Ani").says("3").presses("Right").presses("Nothing")
    assert chat.outcome.over
    assert chat.outcome.events == (
        Answered("sizes", {"picked": [], "words": None}),
        Finished(),
    )
    assert chat.answers["amount"] == 3


def test_a_dialog_whose_every_answer_is_known_ends_at_once() -> None:
    one = replace(AT_ONCE, steps=(NAME,))
    assert Chat.begin(one, seed={"name": "Ani"}).outcome.over


def test_a_photo_where_words_are_asked_is_no_answer() -> None:
    before = small_at("name")
    after = small_at("name").does(PHOTO)
    assert after.outcome.events == (NotTaken(),)
    assert after.state == before.state
    assert after.said == []


def test_a_photo_on_the_last_page_is_no_answer() -> None:
    assert small_at("=").does(PHOTO).outcome.events == (NotTaken(),)
