"""What she needs and what stood in the way: one optional message of toggles, or her own words."""

from collections.abc import Mapping
from typing import Any

from domain.dialogs.engine import Again, Choice, Facts, Given, Menu, NotMine, Reading, Took, Typed
from domain.dialogs.report import texts
from domain.messages import Text
from domain.need_texts import ASKED_FOR
from domain.needs import NeedKind
from domain.reports import Obstacle
from domain.texts import NOTE_LIMIT, clean_note

_NEED = "need."
_OBSTACLE = "obstacle."


def ask_help(_facts: Facts) -> Text:
    """The report is saved by now; this is extra."""
    return texts.WHAT_HELP


def help_menu(_facts: Facts) -> Menu:
    """Needs first, then obstacles, two in a row."""
    return _MENU


def _pairs(prefix: str, labels: Mapping[NeedKind, Text] | Mapping[Obstacle, Text]) -> Menu:
    choices = [Choice(label, prefix + kind.value) for kind, label in labels.items()]
    return [choices[i : i + 2] for i in range(0, len(choices), 2)]


_MENU: Menu = (*_pairs(_NEED, ASKED_FOR), *_pairs(_OBSTACLE, texts.OBSTACLES))


def read_help(given: Given, _facts: Facts) -> Reading:
    """Her own words, kept beside what she ticked."""
    if not isinstance(given, Typed):
        return NotMine()
    words = clean_note(given.text, NOTE_LIMIT)
    return Took(words) if words else Again(texts.WORDS_NOT_READ)


def needs_of(answer: Mapping[str, Any]) -> tuple[NeedKind, ...]:
    """The needs among the toggles of the answer."""
    return tuple(NeedKind(k.removeprefix(_NEED)) for k in answer["picked"] if k.startswith(_NEED))


def obstacles_of(answer: Mapping[str, Any]) -> tuple[Obstacle, ...]:
    """The obstacles among the toggles of the answer."""
    keys = (k for k in answer["picked"] if k.startswith(_OBSTACLE))
    return tuple(Obstacle(k.removeprefix(_OBSTACLE)) for k in keys)
