"""The page "is this right?": nothing is over before her yes, and each answer can be changed alone."""

from domain.dialogs.engine import Finished
from tests.domain.dialogs.chat import Chat
from tests.domain.dialogs.small import SMALL
from tests.domain.dialogs.walks import small_at


def test_all_answers_stand_on_the_last_page() -> None:
    chat = small_at("=")
    assert "'colour': 'red'" in chat.text
    assert chat.text.endswith("Is this right, Bu?")
    assert chat.labels == ["✅ All right", "✏️ Change"]


def test_her_yes_ends_the_dialog_with_every_answer_in_the_state() -> None:
    chat = small_at("=").presses("✅ All right")
    assert chat.outcome.over
    assert chat.outcome.events == (Finished(),)
    assert chat.unbuttoned
    assert set(chat.answers) == {"name", "colour", "sizes", "amount", "phone"}


def test_a_skipped_question_does_not_keep_her_from_the_last_page() -> None:
    assert small_at("=").answers["phone"] is None


def test_change_offers_the_answers_that_have_a_name_and_a_way_back() -> None:
    chat = small_at("=").presses("✏️ Change")
    assert chat.said == []
    assert chat.labels == ["Name", "Colour", "Sizes", "Amount", "Phone", "⬅️ Back"]
    assert chat.presses("⬅️ Back").labels == ["✅ All right", "✏️ Change"]


def test_one_answer_is_changed_and_she_is_back_on_the_last_page() -> None:
    chat = small_at("=").presses("✏️ Change").presses("Colour")
    assert chat.redrawn == "Colour?"  # without "2 of 5": she is not on her way
    chat.presses("Green")
    assert chat.state.place == "="
    assert "'colour': 'green'" in chat.text


def test_a_change_given_up_leaves_the_answer() -> None:
    chat = small_at("=").presses("✏️ Change").presses("Colour").presses("⬅️ Back")
    assert chat.state.place == "="
    assert chat.answers["colour"] == "red"


def test_a_change_read_twice_is_asked_about_and_comes_back_too() -> None:
    chat = small_at("=").presses("✏️ Change").presses("Amount").says("99").presses("Right")
    assert chat.state.place == "="
    assert chat.answers["amount"] == 99


def test_a_detour_from_a_change_comes_back_to_the_change() -> None:
    chat = small_at("=").presses("✏️ Change").presses("Amount").presses("Other day").says("Monday")
    assert chat.text == "How many?"
    assert chat.says("5").presses("Right").state.place == "="


def test_a_detour_from_a_change_given_up_leads_back_step_by_step() -> None:
    chat = small_at("=").presses("✏️ Change").presses("Amount").presses("Other day")
    assert chat.presses("⬅️ Back").text == "How many?"
    assert chat.presses("⬅️ Back").labels == ["✅ All right", "✏️ Change"]


def test_an_answer_the_seed_gave_can_be_changed_too() -> None:
    chat = Chat.begin(SMALL, seed={"name": "Ani"}).presses("Red").presses("Nothing")
    chat.says("1").presses("Right").presses("Skip").presses("✏️ Change").presses("Name")
    assert chat.says("Budi").answers["name"] == "Budi"
    assert chat.state.place == "="
