"""Questions that depend on earlier answers come and go with them."""

from dataclasses import replace

from tests.domain.dialogs.chat import Chat
from tests.domain.dialogs.small import AMOUNT, DAY, SIZES, SMALL
from tests.domain.dialogs.walks import small_at


def blue() -> Chat:
    """She chose blue, and said why."""
    return small_at("colour").presses("More").presses("Blue").says("Like the sea")


def test_a_question_that_applies_is_asked_and_counted() -> None:
    chat = small_at("colour").presses("More").presses("Blue")
    assert chat.said == ["3 of 6\nWhy blue?"]
    assert chat.says("Like the sea").text == "4 of 6\nSizes?"


def test_an_edit_that_opens_a_question_asks_it_before_the_last_page() -> None:
    chat = small_at("=").presses("✏️ Change").presses("Colour").presses("More").presses("Blue")
    assert chat.text == "3 of 6\nWhy blue?"
    assert chat.says("Like the sea").state.place == "="


def test_back_from_a_question_an_edit_opened_leads_to_the_edited_one() -> None:
    chat = small_at("=").presses("✏️ Change").presses("Colour").says("blue").presses("⬅️ Back")
    assert chat.text == "2 of 6\nColour?"
    assert chat.says("red").state.place == "="


def test_an_edit_that_closes_a_question_takes_its_answer_out_of_sight() -> None:
    chat = blue().presses("Nothing").says("1").presses("Right").presses("Skip")
    assert "Like the sea" in chat.text
    chat.presses("✏️ Change").presses("Colour").presses("Red")
    assert "Like the sea" not in chat.text
    assert "Why" not in chat.presses("✏️ Change").labels


def test_the_answer_is_there_again_when_the_question_is() -> None:
    chat = blue().presses("⬅️ Back").presses("⬅️ Back").presses("Red")
    assert chat.text == "3 of 5\nSizes?"
    chat.presses("⬅️ Back").says("blue")
    assert chat.text == "4 of 6\nSizes?"
    assert chat.answers["why"] == "Like the sea"


def test_an_aside_counts_for_questions_before_and_after_it() -> None:
    weekend = replace(SIZES, applies=lambda facts: facts.known("day") == "Sunday")
    dialog = replace(SMALL, steps=(AMOUNT, weekend, DAY))
    chat = Chat.begin(dialog).presses("Other day").says("Sunday").says("1").presses("Right")
    assert chat.presses("✅ Send").state.place == "="
    assert "'sizes'" in chat.text
