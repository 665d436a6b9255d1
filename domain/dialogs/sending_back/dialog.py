"""The dialog that asks an officer why a report goes back."""

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
from domain.dialogs.sending_back import texts
from domain.messages import Text
from domain.periods import Period
from domain.texts import clean_note

LONGEST_REASON = 300
"""Characters: a sentence or two that she reads on a small phone."""


def _ask(facts: Facts) -> Text:
    seed = facts.seed
    return texts.why(seed["label"], seed["owner"], Period.parse(seed["month"]), seed["rupiah"])


def _menu(_facts: Facts) -> Menu:
    choices = [Choice(label, reason.value) for reason, label in texts.LABELS.items()]
    return [choices[i : i + 2] for i in range(0, len(choices), 2)]


def _read(given: Given, _facts: Facts) -> Reading:
    if not isinstance(given, Typed):
        return NotMine()
    words = clean_note(given.text, LONGEST_REASON)
    return Took(words) if words else Again(texts.REASON_NOT_READ)


SENDING_BACK = Dialog(
    name="sending_back",
    title=texts.TITLE,
    steps=(Step(name="reason", ask=_ask, read=_read, menu=_menu),),
)
