"""What a capability says of its dialog, and what the other files here need to know of whoever talks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from domain.dialogs.engine import Dialog, Facts
from services.actors import Actor
from storage.dialogs import Seat


def _unchanged(_session: Session, actor: Actor, _now: datetime, _facts: Facts, _step: str) -> Actor:
    return actor


def _nothing(_session: Session, _actor: Actor, _now: datetime, _facts: Facts) -> None:
    return None


Next = Callable[[], None]
"""Asks what comes next, where nothing that she left half-way is to be gone on with first."""


@dataclass(frozen=True, slots=True)
class Capability:
    """A dialog and what its answers do.

    `answered` keeps one answer at once and returns the actor as he is known from then on; `finished` runs
    after the last question, and may return what to ask next: one thing at a time; `help_wanted` when the
    person asks for somebody to help with it.
    """

    dialog: Dialog
    answered: Callable[[Session, Actor, datetime, Facts, str], Actor] = _unchanged
    finished: Callable[[Session, Actor, datetime, Facts], Next | None] = _nothing
    help_wanted: Callable[[Session, Actor, datetime, Facts], None] = _nothing


Capabilities = Mapping[str, Capability]


@dataclass(frozen=True, slots=True)
class Touch:
    """The press an answer came by: the message with the button, and the query to answer."""

    message_id: int
    callback_query_id: str


def seat(actor: Actor) -> Seat:
    """Whose dialogs these are."""
    return Seat(actor.chat_id, actor.telegram_id)
