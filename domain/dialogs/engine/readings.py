"""What may come of reading an answer. A rejected answer is a value, not an exception."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

from domain.dialogs.engine.menus import Go
from domain.dialogs.engine.texts import WRITE_AGAIN
from domain.messages import Text, Value


@dataclass(frozen=True, slots=True)
class Took:
    """The answer was understood beyond doubt: `value` is JSON."""

    value: Any


@dataclass(frozen=True, slots=True)
class Check:
    """The answer has one reading to be confirmed, or several to choose from.

    `readings` are (label, value) in order, likeliest first; `text` asks which. She may also write it again.
    """

    text: Text
    readings: tuple[tuple[Value, Any], ...]
    retry: Text = WRITE_AGAIN


@dataclass(frozen=True, slots=True)
class Again:
    """The answer was not understood: `text` says kindly how to write it, or what to press `instead`."""

    text: Text
    instead: tuple[Go, ...] = ()


@dataclass(frozen=True, slots=True)
class NotMine:
    """What came is no answer to this question at all (a photo where words are asked): a reply."""


Reading: TypeAlias = Took | Check | Again | NotMine
