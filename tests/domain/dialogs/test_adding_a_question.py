"""Adding a question to the monthly report is one step entry: docs/howto/add-a-question.md, proven.

A copy of the report gets the question how many people work in the business. Everything else, from back to
upgrades, comes from the engine. (Questions that the report was really given since are left out of the copy.)
"""

from dataclasses import replace

import pytest

from domain.dialogs.engine import (
    Again,
    Answered,
    Choice,
    Dialog,
    Facts,
    Given,
    Menu,
    Reading,
    Step,
    Took,
    Typed,
)
from domain.dialogs.report import REPORT
from domain.messages import Text
from tests.domain.dialogs.chat import Chat
from tests.domain.dialogs.test_report import ASKED, SHOP


def read_workers(given: Given, _facts: Facts) -> Reading:
    """A whole number of people."""
    if isinstance(given, Typed) and given.text.isdecimal():
        return Took(int(given.text))
    return Again(Text("Write a number, for example: 2"))


def workers_menu(_facts: Facts) -> Menu:
    """The usual answer is one press."""
    return [[Choice(Text("Only me"), "alone", 1)]]


WORKERS = Step(
    name="workers",
    optional=True,
    ask=lambda _facts: Text("How many people work with you, {sapaan}?"),
    read=read_workers,
    menu=workers_menu,
)
LAST = [step.name for step in REPORT.steps].index("help") + 1
RELEASED = replace(REPORT, steps=REPORT.steps[:LAST])
LONGER = replace(REPORT, steps=(*RELEASED.steps, WORKERS))


def saved(dialog: Dialog = LONGER) -> Chat:
    """The amount is saved, the extra question open."""
    seed = {**ASKED, "businesses": [SHOP]}
    return Chat.begin(dialog, language="id", seed=seed).says("1,5 juta").presses("✅ Betul")


def test_the_new_question_is_asked_in_its_turn_and_can_be_skipped() -> None:
    chat = saved().presses("Tidak ada")
    assert chat.text == "How many people work with you, Bu?"
    assert chat.labels == ["Only me", "⬅️ Kembali", "Lewati"]
    assert chat.presses("Lewati").outcome.over


@pytest.mark.parametrize("move", ["Only me", "1"])
def test_its_answer_is_reported_under_its_name(move: str) -> None:
    chat = saved().presses("Tidak ada")
    chat = chat.presses(move) if move in chat.labels else chat.says(move)
    assert chat.outcome.events[0] == Answered("workers", 1)
    assert chat.outcome.over


def test_it_has_two_tries_and_a_way_out_like_every_question() -> None:
    chat = saved().presses("Tidak ada").says("banyak").says("sekali")
    assert "🙋 Minta dibantu" in chat.labels


def test_one_who_stood_before_the_last_question_of_the_old_release_gets_it_too() -> None:
    chat = saved(RELEASED)
    chat.dialog = LONGER
    assert chat.presses("✅ Kirim").text == "How many people work with you, Bu?"
