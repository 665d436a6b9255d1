"""Dialogs change between releases; who is half-way through one goes on."""

from dataclasses import replace
from typing import Any

from domain.dialogs.engine import Cancelled, Dialog, Finished
from tests.domain.dialogs.chat import Chat
from tests.domain.dialogs.small import AT_ONCE, SMALL, question
from tests.domain.dialogs.walks import small_at

CHANGED = "The questions have changed a little. Your answers are still here."


def released(**changes: Any) -> Dialog:
    """The next release of the small dialog: `colour=None` drops a step, a dict changes it."""
    steps = []
    for step in SMALL.steps:
        change = changes.get(step.name, {})
        if change is not None:
            steps.append(replace(step, **change))
    return replace(SMALL, steps=tuple(steps))


def on(chat: Chat, dialog: Dialog) -> Chat:
    """The same chat after the release."""
    chat.dialog = dialog
    return chat


def test_a_new_question_is_asked_in_its_turn() -> None:
    more = replace(SMALL, steps=(*SMALL.steps, question("Shoe?", name="shoe")))
    chat = on(small_at("sizes"), more).presses("Nothing")
    assert chat.said == ["4 of 6\nHow many?"]
    assert chat.says("1").presses("Right").presses("Skip").text == "6 of 6\nShoe?"


def test_a_new_question_is_asked_of_one_who_stood_before_the_last_yes() -> None:
    more = replace(SMALL, steps=(*SMALL.steps, question("Shoe?", name="shoe")))
    chat = on(small_at("="), more).presses("✅ All right")
    assert chat.said == [CHANGED, "6 of 6\nShoe?"]
    assert chat.says("large").state.place == "="


def test_the_open_question_dropped_gives_way_to_the_next() -> None:
    chat = on(small_at("sizes"), released(sizes=None)).presses("⬜ Small")
    assert chat.said == [CHANGED, "3 of 4\nHow many?"]
    assert chat.unbuttoned
    assert chat.answers == {"name": "Ani", "colour": "red"}


def test_words_meant_for_a_dropped_question_are_not_taken_for_the_next() -> None:
    chat = on(small_at("name"), released(name=None)).says("red")
    assert chat.said == [CHANGED, "Colour?"]
    assert chat.answers == {}


def test_an_answer_to_a_dropped_question_is_kept_out_of_sight() -> None:
    chat = on(small_at("="), released(colour=None)).says("hm")
    assert "red" not in chat.text
    assert chat.answers["colour"] == "red"


def test_an_answer_whose_meaning_changed_is_asked_again_and_no_other() -> None:
    newer = released(colour={"since": 2})
    assert newer.version == 2
    chat = on(small_at("="), newer).presses("✅ All right")
    assert chat.said == [CHANGED, "2 of 5\nColour?"]
    assert "colour" not in chat.answers
    assert chat.presses("Red").state.place == "="
    assert chat.state.version == 2


def test_no_question_looks_at_an_answer_whose_meaning_changed() -> None:
    by_shade = {"applies": lambda facts: facts.answers.get("colour", {"shade": 1})["shade"] > 0}
    newer = released(colour={"since": 2}, sizes=by_shade)
    assert on(small_at("="), newer).presses("✅ All right").said == [CHANGED, "2 of 5\nColour?"]


def test_coming_back_looks_at_no_answer_whose_meaning_changed() -> None:
    by_shade = {"applies": lambda facts: facts.answers.get("colour", {"shade": 1})["shade"] > 0}
    chat = small_at("=").comes_back(released(colour={"since": 2}, sizes=by_shade))
    assert chat.presses("▶️ Go on").said == [CHANGED, "2 of 5\nColour?"]


def test_words_typed_to_the_old_meaning_are_not_taken_for_the_new() -> None:
    chat = on(small_at("colour"), released(colour={"since": 2})).says("red")
    assert chat.said == [CHANGED, "2 of 5\nColour?"]
    assert "colour" not in chat.answers


def test_an_edit_of_a_dropped_question_leads_back_to_the_last_page() -> None:
    chat = small_at("=").presses("✏️ Change").presses("Colour")
    chat = on(chat, released(colour=None)).says("green")
    assert chat.said[0] == CHANGED
    assert chat.state.place == "="


def test_a_detour_whose_question_was_dropped_goes_on_with_the_next() -> None:
    chat = small_at("amount").presses("Other day")
    chat = on(chat, released(amount=None)).says("Monday")
    assert chat.text == "4 of 4\nPhone?"
    assert chat.answers["day"] == "Monday"


def test_a_single_answer_nobody_wants_any_more_ends_kindly() -> None:
    chat = on(Chat.begin(SMALL, only="colour"), released(colour=None)).says("red")
    assert chat.said == [CHANGED]
    assert chat.outcome.events == (Cancelled(),)
    assert chat.outcome.over


def test_a_last_page_dropped_ends_the_dialog_with_its_answers() -> None:
    chat = on(small_at("="), replace(SMALL, summary=None)).presses("✅ All right")
    assert chat.outcome.events == (Finished(),)
    assert chat.answers["name"] == "Ani"


def test_the_last_question_dropped_ends_a_dialog_without_a_last_page() -> None:
    chat = Chat.begin(AT_ONCE).says("Ani").says("3").presses("Right")
    chat = on(chat, replace(AT_ONCE, steps=AT_ONCE.steps[:2])).says("anything")
    assert chat.outcome.events == (Finished(),)


def test_the_offer_to_go_on_counts_the_questions_of_today() -> None:
    chat = small_at("sizes").comes_back(released(sizes=None))
    assert "step 3 of 4" in chat.text
    assert chat.presses("▶️ Go on").said == [CHANGED, "3 of 4\nHow many?"]


def test_a_release_taken_back_keeps_what_it_can() -> None:
    newer = released(colour={"since": 2})
    chat = Chat.begin(newer).says("Ani").presses("Red")
    assert on(chat, SMALL).presses("Nothing").answers["colour"] == "red"
