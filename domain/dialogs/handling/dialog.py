"""The dialog that asks an officer for the date of a need, or for the reason why it cannot be met."""

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
from domain.dialogs.engine.wishes import is_nothing_to_note
from domain.dialogs.handling import texts
from domain.messages import Text
from domain.need_texts import REASONS, named
from domain.needs import NeedKind, NeedState
from domain.texts import clean_note

LONGEST_ANSWER = 300
"""Characters: a sentence or two that she reads on a small phone."""


def _declines(facts: Facts) -> bool:
    return NeedState(facts.seed["to"]) is NeedState.DECLINED


def _ask(facts: Facts) -> Text:
    need = named(NeedKind(facts.seed["kind"]), facts.seed["note"])
    ask = texts.why_not if _declines(facts) else texts.when_and_where
    return ask(need, facts.seed["owner"])


def _menu(facts: Facts) -> Menu:
    if not _declines(facts):
        return ()
    choices = [Choice(label, reason.value) for reason, label in REASONS.items()]
    return [choices[i : i + 2] for i in range(0, len(choices), 2)]


def _read(given: Given, _facts: Facts) -> Reading:
    if not isinstance(given, Typed):
        return NotMine()
    nothing = is_nothing_to_note(given.text)
    words = None if nothing else clean_note(given.text, LONGEST_ANSWER)
    return Took(words) if words else Again(texts.NOT_READ)


HANDLING = Dialog(
    name="handling",
    title=texts.TITLE,
    steps=(Step(name="answer", ask=_ask, read=_read, menu=_menu),),
)
