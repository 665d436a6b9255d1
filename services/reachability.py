"""Somebody blocked the bot, or let it write again (Bot API my_chat_member)."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from services.actors import Actor
from storage.people import people


def blocked(session: Session, actor: Actor, now: datetime) -> None:
    """Nothing is sent to them until they come back."""
    if actor.person_id is not None:
        people.unreachable(session, actor.person_id, now)


def unblocked(_session: Session, _actor: Actor, _now: datetime) -> None:
    """They can be reached again: that was noted when the actor was loaded, as for whoever writes."""
