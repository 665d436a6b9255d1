"""She can always go back, and nothing she said before is lost by it."""

from dataclasses import replace

import pytest

from domain.dialogs.engine import Cancelled
from tests.domain.dialogs.chat import Chat
from tests.domain.dialogs.small import AT_ONCE, COLOUR, NAME, SMALL
from tests.domain.dialogs.walks import WALK, small_at


@pytest.mark.parametrize("place", [p for p in WALK if p != "name"])
def test_every_question_but_the_first_has_a_way_back(place: str) -> None:
    assert "⬅️ Back" in small_at(place).labels


@pytest.mark.parametrize("word", ["kembali", "Kembali, bu", "balik", "back", "⬅️ Kembali"])
def test_back_may_be_typed(word: str) -> None:
    chat = small_at("sizes").says(word)
    assert chat.text == "2 of 5\nColour?"
    assert chat.answers == {"name": "Ani", "colour": "red"}


def test_after_the_correction_she_is_where_she_was() -> None:
    chat = small_at("amount").presses("⬅️ Back").presses("⬅️ Back").presses("Green")
    assert chat.text == "4 of 5\nHow many?"
    assert chat.answers["colour"] == "green"
    assert chat.answers["sizes"] == {"picked": ["small"], "words": None}


def test_back_from_the_last_page_leads_to_the_last_question() -> None:
    assert small_at("=").says("kembali").text == "5 of 5\nPhone?"


def test_back_at_the_first_question_asks_it_again() -> None:
    assert small_at("name").says("kembali").said == ["Name?"]


def test_nothing_leads_back_to_an_answer_that_counts_already() -> None:
    chat = Chat.begin(AT_ONCE).says("Ani").says("3").presses("Right")
    assert "⬅️ Back" not in chat.labels
    assert chat.says("kembali").text == "Sizes?"


def test_before_it_counts_the_way_back_is_open() -> None:
    assert "⬅️ Back" in Chat.begin(AT_ONCE).says("Ani").labels


def test_back_from_a_detour_leads_to_the_question_it_started_from() -> None:
    chat = small_at("amount").presses("Other day")
    assert chat.redrawn == "Which day?"
    assert chat.presses("⬅️ Back").text == "4 of 5\nHow many?"


def test_back_from_a_single_answer_ends_without_it() -> None:
    chat = Chat.begin(SMALL, only="name").presses("⬅️ Back")
    assert chat.outcome.over
    assert chat.outcome.events == (Cancelled(),)


def test_a_single_answer_is_asked_and_ends() -> None:
    chat = Chat.begin(SMALL, only="colour").presses("Red")
    assert chat.outcome.over
    assert chat.answers == {"colour": "red"}


def test_a_detour_from_a_single_answer_comes_back_and_still_ends_with_it() -> None:
    chat = Chat.begin(AT_ONCE, only="amount").presses("Other day").says("Monday")
    assert chat.text == "How many?"
    chat.says("7").presses("Right")
    assert chat.outcome.over
    assert chat.answers == {"day": "Monday", "amount": 7}


def test_steps_that_do_not_apply_are_stepped_over_both_ways() -> None:
    hidden = replace(COLOUR, applies=lambda _facts: False)
    dialog = replace(SMALL, steps=(NAME, hidden, *SMALL.steps[3:]))
    chat = Chat.begin(dialog).says("Ani")
    assert chat.text == "2 of 4\nSizes?"
    assert chat.presses("⬅️ Back").text == "Name?"
