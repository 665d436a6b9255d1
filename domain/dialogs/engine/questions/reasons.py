"""What an officer says with a decision, and the owner reads: by a button, or in a sentence or two."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from domain.dialogs.engine import Again, Choice, Facts, Given, Menu, NotMine, Reading, Took, Typed
from domain.dialogs.engine.wishes import is_nothing_to_note
from domain.messages import Text
from domain.words.cleaning import clean_note

Reason = TypeVar("Reason", bound=StrEnum)

LONGEST = 300
"""Characters: what she reads on a small phone."""


def buttons(labels: Mapping[Reason, Text]) -> Menu:
    """The reasons that come up most, two in a row."""
    choices = [Choice(label, reason.value) for reason, label in labels.items()]
    return [choices[i : i + 2] for i in range(0, len(choices), 2)]


def in_words(not_read: Text) -> Callable[[Given, Facts], Reading]:
    """Reads a reason written by hand; to a bare "ya" or "menu" it says `not_read`."""

    def read(given: Given, _facts: Facts) -> Reading:
        if not isinstance(given, Typed):
            return NotMine()
        words = None if is_nothing_to_note(given.text) else clean_note(given.text, LONGEST)
        return Took(words) if words else Again(not_read)

    return read
