"""Which of her businesses: by its button, its place in the list, or its name. A part of a name is put to her,
for "siti" may be both of them; nothing is guessed.

Seed: businesses → [{"id", "label", …}]. Answer (JSON): business → id.
"""

from typing import Any

from domain.dialogs.engine import (
    Again,
    Check,
    Choice,
    Facts,
    Given,
    Menu,
    NotMine,
    Reading,
    Took,
    Typed,
)
from domain.dialogs.engine.questions import texts
from domain.dialogs.engine.wishes import is_nothing_to_note
from domain.words.said import said


def chosen(facts: Facts) -> dict[str, Any]:
    """The seed's entry of the business she chose, or of the only one."""
    businesses: list[dict[str, Any]] = facts.seed["businesses"]
    if len(businesses) == 1:
        return businesses[0]
    answer = facts.answers.get("business")
    return next((b for b in businesses if b["id"] == answer), businesses[0])


def several(facts: Facts) -> bool:
    """Only then she is asked."""
    return len(facts.seed["businesses"]) > 1


def menu(facts: Facts) -> Menu:
    """One in a row."""
    return [[Choice(b["label"], str(b["id"]), b["id"])] for b in facts.seed["businesses"]]


def read(given: Given, facts: Facts) -> Reading:
    """A name in full is taken."""
    if not isinstance(given, Typed):
        return NotMine()
    words = said(given.text)
    if not words or words.isdecimal() or is_nothing_to_note(given.text):
        return Again(texts.CHOOSE_BUSINESS)
    found = [b for b in facts.seed["businesses"] if said(b["label"]) == words]
    if len(found) == 1:
        return Took(found[0]["id"])
    near = found or [b for b in facts.seed["businesses"] if _is_part(words, said(b["label"]))]
    if not near:
        return Again(texts.CHOOSE_BUSINESS)
    return Check(texts.WHICH_OF_THESE, tuple((b["label"], b["id"]) for b in near))


def _is_part(words: str, label: str) -> bool:
    """Whether each of her words begins one of the name's."""
    return all(any(part.startswith(word) for part in label.split()) for word in words.split())
