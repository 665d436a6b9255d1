"""The dialog that asks an officer why a product goes."""

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
    Took,
    Typed,
)
from domain.dialogs.taking_down import texts
from domain.messages import Text
from domain.texts import clean_note

LONGEST_REASON = 300


def _ask(facts: Facts) -> Text:
    return texts.why(facts.seed["name"], facts.seed["shop"])


def _menu(_facts: Facts) -> Menu:
    choices = [Choice(label, reason.value) for reason, label in texts.LABELS.items()]
    return [choices[i : i + 2] for i in range(0, len(choices), 2)]


def _read(given: Given, _facts: Facts) -> Reading:
    if not isinstance(given, Typed):
        return NotMine()
    words = clean_note(given.text, LONGEST_REASON)
    return Took(words) if words else Again(texts.NOT_READ)


TAKING_DOWN = Dialog(
    name="taking_down",
    title=texts.TITLE,
    steps=(Step(name="reason", ask=_ask, read=_read, menu=_menu),),
)
