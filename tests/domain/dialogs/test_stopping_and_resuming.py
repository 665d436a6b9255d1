"""She can stop at any place, and go on days later, after another dialog or a restart."""

from dataclasses import replace

import pytest

from domain.dialogs.engine import Cancelled, NotTaken, PutOff, Sent
from domain.replies import ReplyKind
from tests.domain.dialogs.chat import Chat
from tests.domain.dialogs.small import SMALL
from tests.domain.dialogs.walks import WALK, small_at


@pytest.mark.parametrize("word", ["batal", "/batal", "Stop", "berhenti dulu", "Batal ya, bu!"])
def test_stop_may_be_typed_at_any_question(word: str) -> None:
    chat = small_at("amount").says(word)
    assert chat.outcome.events == (Cancelled(),)
    assert chat.outcome.leaves
    assert not chat.outcome.over
    assert chat.said == [
        "All right, Bu, we stop here. What you answered is safe. Send /bantuan to see what else I can do."
    ]


def test_the_command_stops_like_the_word() -> None:
    assert small_at("amount").stops().outcome == small_at("amount").says("batal").outcome


STOPPABLE = replace(SMALL, may_stop=True)


def test_a_dialog_opened_by_a_button_may_be_left_by_one_at_any_question() -> None:
    chat = Chat.begin(STOPPABLE)
    assert chat.labels == ["Never mind"]
    chat = chat.says("Ani")
    assert chat.labels[-2:] == ["⬅️ Back", "Never mind"]
    chat = chat.presses("Never mind")
    assert chat.outcome.events == (Cancelled(),)
    assert chat.unbuttoned
    assert "we stop here" in chat.said[0]
    assert chat.presses("Never mind").toast == "Already done, Bu."


def test_it_may_be_left_on_the_last_page_too() -> None:
    chat = Chat.begin(STOPPABLE)
    for answer in WALK.values():
        chat = answer(chat)
    assert chat.labels == ["✅ All right", "✏️ Change", "Never mind"]
    assert chat.presses("Never mind").outcome.events == (Cancelled(),)


def test_where_one_answer_is_edited_back_is_the_way_out() -> None:
    assert Chat.begin(STOPPABLE, only="amount").labels == ["None sold", "Other day", "⬅️ Back"]


def test_what_was_answered_before_the_stop_is_there_when_she_comes_back() -> None:
    chat = small_at("amount").stops()
    assert chat.state.stopped
    later = chat.comes_back().presses("▶️ Go on").says("12").presses("Right")
    assert not later.state.stopped
    assert later.answers["colour"] == "red"
    assert later.answers["amount"] == 12


@pytest.mark.parametrize(
    ("place", "step"),
    [("name", 1), ("colour", 2), ("sizes", 3), ("amount", 4), ("phone", 5), ("=", 5)],
)
def test_coming_back_says_where_she_was(place: str, step: int) -> None:
    chat = small_at(place).comes_back()
    asked = f"Order: last time we got to step {step} of 5. Shall we go on, Bu?"
    assert chat.said == [asked]
    assert chat.labels == ["▶️ Go on", "🔄 Start over"]


@pytest.mark.parametrize("place", [*WALK, "="])
def test_going_on_asks_the_open_question(place: str) -> None:
    chat, fresh = small_at(place).comes_back(), small_at(place)
    assert chat.presses("▶️ Go on").text == fresh.text
    assert chat.labels == fresh.labels
    assert chat.unbuttoned


def test_coming_back_in_the_middle_of_an_edit_counts_the_place_she_returns_to() -> None:
    chat = small_at("=").presses("✏️ Change").presses("Name").comes_back()
    assert "step 5 of 5" in chat.text


@pytest.mark.parametrize("word", ["ya", "Lanjut bu", "lanjutkan", "1"])
def test_going_on_may_be_typed(word: str) -> None:
    assert small_at("name").comes_back().says(word).said == ["Name?"]


def test_starting_over_forgets_the_answers_but_not_the_seed() -> None:
    chat = Chat.begin(small_at("name").dialog, seed={"colour": "red"}).says("Ani").comes_back()
    chat.presses("🔄 Start over")
    assert chat.text == "Name?"
    assert chat.answers == {}
    assert chat.says("Budi").text == "2 of 4\nSizes?"


@pytest.mark.parametrize("word", ["nanti saja", "tidak", "lewati"])
def test_not_now_may_be_typed(word: str) -> None:
    chat = small_at("colour").comes_back().says(word)
    assert chat.outcome.events == (PutOff(),)
    assert chat.answers == {"name": "Ani"}


@pytest.mark.parametrize(
    ("place", "word"),
    [("colour", "kapan ada bazar, bu?"), ("colour", "red"), ("amount", "12"), ("sizes", "kirim"),
     ("phone", "tidak punya"), ("=", "selesai")],
)  # fmt: skip
def test_words_beside_the_offer_are_no_answer_to_a_question_she_does_not_see(
    place: str, word: str
) -> None:
    before = small_at(place).answers
    chat = small_at(place).comes_back().says(word)
    assert chat.outcome.events == (NotTaken(),)
    assert chat.answers == before


def test_a_voice_note_beside_the_offer_is_no_answer() -> None:
    chat = small_at("colour").comes_back().does(Sent(ReplyKind.VOICE, "file", "unique"))
    assert chat.outcome.events == (NotTaken(),)


def test_the_buttons_of_the_question_itself_still_answer_it() -> None:
    assert small_at("colour").comes_back().presses("Red").answers["colour"] == "red"


def test_after_a_toggle_her_words_are_heard_again() -> None:
    chat = small_at("sizes").comes_back().presses("⬜ Large").says("extra wide")
    assert chat.answers["sizes"] == {"picked": ["large"], "words": "extra wide"}


def test_after_a_page_turned_her_words_are_heard_again() -> None:
    chat = small_at("colour").comes_back().presses("More").says("blue")
    assert chat.answers["colour"] == "blue"


def test_starting_over_forgets_the_ticks_too() -> None:
    chat = small_at("sizes").presses("⬜ Small").comes_back().presses("🔄 Start over")
    assert chat.says("Ani").presses("Red").labels[0] == "⬜ Small"


def test_who_asks_to_come_back_has_not_stopped_any_more() -> None:
    assert not small_at("sizes").stops().comes_back().state.stopped


def test_an_amount_that_waited_for_a_yes_is_not_taken_for_granted_later() -> None:
    chat = small_at("amount").says("12").comes_back().says("ya")
    assert "amount" not in chat.answers
    assert chat.text == "4 of 5\nHow many?"
    assert "amount" not in chat.says("ya").answers


def test_the_offer_pressed_twice_asks_once() -> None:
    chat = small_at("colour").comes_back()
    go_on = chat.old_data["▶️ Go on"][-1]
    assert chat.presses_data(go_on).said == ["2 of 5\nColour?"]
    assert chat.presses_data(go_on).said == []
