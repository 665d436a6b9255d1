"""What comes of one move in a dialog: the next state, what to show, and what happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from domain.dialogs.engine.state import State
from domain.messages import Message, Text


@dataclass(frozen=True, slots=True)
class Say:
    """A new message."""

    message: Message


@dataclass(frozen=True, slots=True)
class Redraw:
    """The message whose button was pressed, as it reads from now on."""

    message: Message


@dataclass(frozen=True, slots=True)
class Unbutton:
    """The message whose button was pressed keeps its words and loses its buttons."""


@dataclass(frozen=True, slots=True)
class Toast:
    """A short notice over the chat, in answer to a press (Bot API answerCallbackQuery)."""

    text: Text


Shown: TypeAlias = Say | Redraw | Unbutton | Toast


@dataclass(frozen=True, slots=True)
class Answered:
    """A step has its answer; services that keep answers at once do it on this."""

    step: str
    value: Any


@dataclass(frozen=True, slots=True)
class Finished:
    """Every question is answered and confirmed."""


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The person stopped. What she answered stays in the state, unless the dialog is over."""


@dataclass(frozen=True, slots=True)
class HelpWanted:
    """The person asks that somebody helps with the open question; the dialog can be taken up again."""


@dataclass(frozen=True, slots=True)
class PutOff:
    """The person wants to go on later."""


@dataclass(frozen=True, slots=True)
class NotTaken:
    """What came was no answer to the open question; it is to be kept as a reply."""


Event: TypeAlias = Answered | Finished | Cancelled | HelpWanted | PutOff | NotTaken


class Outcome(NamedTuple):
    """`state` with every answer in it, also when the dialog is `over`; `shown` in the order of showing."""

    state: State
    shown: tuple[Shown, ...] = ()
    events: tuple[Event, ...] = ()
    over: bool = False

    @property
    def leaves(self) -> bool:
        """Whether the dialog stops listening: over, stopped, put off, or waiting for a helper."""
        return self.over or any(isinstance(event, _LEAVING) for event in self.events)

    @property
    def speaks(self) -> bool:
        """Whether it says more than a word over the chat: then it is this dialog that goes on."""
        return any(isinstance(shown, _SPEAKING) for shown in self.shown)


_LEAVING, _SPEAKING = (Cancelled, PutOff, HelpWanted), (Say, Redraw)
