"""Words typed below a screen: which of its buttons is meant."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain import screens
from domain.dialogs.engine import Answer, Typed
from domain.screens import FRESH, Pressed
from services.actors import PRIVATE, Actor
from services.incoming import Incoming
from storage import screens as stored


def may_mean_a_button(answer: Answer, incoming: Incoming) -> bool:
    """Whether it can be meant for the screen above; what is said under a message is about that message."""
    if not isinstance(answer, Typed) or answer.forwarded or incoming.reply_to is not None:
        return False
    return screens.may_mean_a_button(answer.text)


def meant(session: Session, actor: Actor, now: datetime, answer: Answer) -> Pressed | None:
    """The button of the screen that the person saw last; None where that was no screen, or has no such."""
    if not isinstance(answer, Typed) or actor.chat_kind != PRIVATE:
        return None
    screen = stored.last(session, actor.chat_id, now - FRESH)
    data = screens.meant(screen.keyboard, answer.text) if screen is not None else None
    return Pressed(data, screen.message_id) if screen is not None and data is not None else None
