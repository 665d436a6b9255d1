"""The dialog that takes her question."""

from datetime import datetime

from domain.areas.texts import office
from domain.dialogs.engine import (
    Again,
    Choice,
    Dialog,
    Facts,
    Given,
    Menu,
    Reading,
    Sent,
    Step,
    Took,
    Typed,
    value_of,
)
from domain.dialogs.engine.wishes import is_nothing_to_note
from domain.dialogs.engine.words import NO
from domain.dialogs.question import texts
from domain.messages import Text
from domain.promises.promise import Promise
from domain.promises.texts import usually


def _ask(facts: Facts) -> Text:
    seed, world = facts.seed, facts.world
    made = Promise(seed["hours"], seed["days"], datetime.fromisoformat(seed["due_at"]))
    answers = office(world.areas, seed["area"])
    return texts.what_question(answers, usually(made, world), seed["waiting"])


def _menu(_facts: Facts) -> Menu:
    return ((Choice(texts.NEVER_MIND, "none", None, NO | {"tidak jadi"}),),)


def _read(given: Given, _facts: Facts) -> Reading:
    value = value_of(given)
    if value is None or not isinstance(given, Typed | Sent):
        return Again(texts.NOT_A_QUESTION)
    if isinstance(given, Typed) and is_nothing_to_note(given.text):
        return Again(texts.NOT_A_QUESTION)
    return Took({**value, "message_id": given.message_id})


QUESTION = Dialog(
    name="question",
    title=texts.TITLE,
    steps=(Step(name="question", ask=_ask, read=_read, menu=_menu),),
)
