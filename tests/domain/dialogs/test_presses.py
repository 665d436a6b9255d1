"""Buttons stay on phones for years: old and double presses do no harm and are answered kindly."""

import pytest

from domain.dialogs.engine import pressed
from tests.domain.dialogs.chat import TOKEN, Chat
from tests.domain.dialogs.small import SMALL
from tests.domain.dialogs.walks import small_at


def test_a_double_tap_answers_once() -> None:
    chat = small_at("colour")
    red = chat.old_data["Red"][-1]
    before = chat.presses_data(red).state
    chat.presses_data(red)
    assert chat.toast == "Already done, Bu."
    assert chat.said == []
    assert not chat.unbuttoned
    assert chat.state == before


def test_the_other_choice_after_the_first_changes_nothing() -> None:
    chat = small_at("colour")
    red, green = chat.old_data["Red"][-1], chat.old_data["Green"][-1]
    chat.presses_data(red).presses_data(green)
    assert chat.toast == "Already done, Bu."
    assert chat.answers["colour"] == "red"


def test_a_double_tap_on_back_goes_back_once() -> None:
    chat = small_at("sizes")
    back = chat.old_data["⬅️ Back"][-1]
    assert chat.presses_data(back).presses_data(back).said == []
    assert chat.state.place == "colour"


def test_a_double_tap_on_an_edit_leaves_the_question_its_buttons() -> None:
    chat = small_at("=").presses("✏️ Change")
    colour = chat.old_data["Colour"][-1]
    chat.presses_data(colour).presses_data(colour)
    assert not chat.unbuttoned
    assert chat.state.place == "colour"


def test_an_older_button_is_told_so_and_the_open_question_comes_again() -> None:
    chat = small_at("colour")
    red = chat.old_data["Red"][-1]
    chat.presses("Green").says("big and small").presses_data(red)
    assert chat.toast == "This button no longer works."
    assert chat.unbuttoned
    assert chat.said == ["4 of 5\nHow many?"]
    assert chat.answers["colour"] == "green"


def test_a_question_answered_in_words_leaves_its_buttons_old() -> None:
    chat = small_at("colour")
    green = chat.old_data["Green"][-1]
    chat.says("red").presses_data(green)
    assert chat.toast == "This button no longer works."
    assert chat.answers["colour"] == "red"


def test_both_copies_of_a_question_shown_again_work() -> None:
    chat = small_at("colour")
    old, red = chat.says("grey").old_data["Red"][-1], "⬜ Small"
    first = chat.old_data[red][-1]
    chat.presses_data(old).presses_data(first)
    assert chat.state.ticks["sizes"] == ("small",)


def test_a_choice_of_a_page_turned_meanwhile_is_old() -> None:
    chat = small_at("colour").presses("More")
    chat.presses("Red")
    assert chat.toast == "This button no longer works."
    assert "colour" not in chat.answers
    assert chat.labels == ["Blue", "Grey", "⬅️ Back"]


def test_turning_the_same_page_twice_turns_once() -> None:
    chat = small_at("colour")
    more = chat.old_data["More"][-1]
    assert chat.presses_data(more).presses_data(more).labels == ["Blue", "Grey", "⬅️ Back"]


def test_buttons_of_the_round_before_a_fresh_start_are_old() -> None:
    chat = small_at("colour")
    red = chat.old_data["Red"][-1]
    chat.comes_back().presses("🔄 Start over").says("Budi").presses_data(red)
    assert chat.toast == "This button no longer works."
    assert chat.answers == {"name": "Budi"}


@pytest.mark.parametrize(
    "act",
    ["yes:", "edit:name", "over:", "help:", "later:", "send:", "none:", "skip:", "held:0.0", "tick:red",
     "choose:pink", "go:nowhere", "fly:away"],
)  # fmt: skip
def test_an_act_that_the_open_page_does_not_offer_changes_nothing(act: str) -> None:
    chat = small_at("colour")
    before = chat.state
    chat.presses_data(f"d:{TOKEN}:{before.page}:{act}")
    assert chat.state == before


def test_a_toggle_is_never_an_answer_by_itself() -> None:
    chat = small_at("sizes")
    chat.presses_data(f"d:{TOKEN}:{chat.state.page}:choose:small")
    assert "sizes" not in chat.answers


@pytest.mark.parametrize(
    "data",
    ["", "d", "m:lapor", "d:tok", "d:tok:1:yes", "d:tok:x:yes:", "d:tok:-1:yes:", "e:a:1:b:c"],
)
def test_callback_data_of_others_is_no_press(data: str) -> None:
    assert pressed(data) is None


def test_callback_data_may_hold_colons_in_what_it_names() -> None:
    press = pressed("d:tok:12:turn:35.78:1")
    assert press is not None
    assert (press.token, press.page, press.act, press.key) == ("tok", 12, "turn", "35.78:1")


def test_pressing_at_the_first_question_needs_no_history() -> None:
    chat = Chat.begin(SMALL, seed={"name": "Ani"})
    assert chat.presses("Red").answers == {"colour": "red"}
