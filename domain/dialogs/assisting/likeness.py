"""Whether the owner just described is one who is there already: one question, by buttons."""

from typing import Any

from domain.dialogs.assisting import texts
from domain.dialogs.engine import (
    Again,
    Choice,
    Dialog,
    Facts,
    Given,
    Menu,
    NotMine,
    Reading,
    Step,
    Typed,
)
from domain.dialogs.engine.words import NO
from domain.messages import Text, lines
from domain.words.cleaning import shortened

_ON_A_BUTTON = 30
"""Characters of a name on its button, which has a row of its own."""


def _ask(facts: Facts) -> Text:
    found = [texts.likely(each["label"], each["owner"], each["place"]) for each in _likely(facts)]
    return texts.is_it_her(facts.seed["owner"], lines(*found))


def _likely(facts: Facts) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = facts.seed["likely"]
    return found


def _menu(facts: Facts) -> Menu:
    rows = [[Choice(_button(each), str(each["id"]), each["id"])] for each in _likely(facts)]
    return [*rows, [Choice(texts.ANOTHER, "other", None, NO | {"orang lain", "somebody else"})]]


def _button(each: dict[str, Any]) -> str:
    return shortened(f"👤 {each['owner']}, {each['label']}", _ON_A_BUTTON)


def _read(given: Given, _facts: Facts) -> Reading:
    return Again(texts.CHOOSE) if isinstance(given, Typed) else NotMine()


LIKENESS = Dialog(
    name="likeness",
    title=texts.TITLE,
    steps=(Step(name="same", ask=_ask, read=_read, menu=_menu),),
)
