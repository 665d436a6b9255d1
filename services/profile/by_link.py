"""The poster of a kelurahan scanned by somebody who is registered, or half-way through it."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Inline, Message
from services import outgoing
from services.actors import Actor
from services.places import bare_name
from services.profile import texts
from storage.businesses.profiles import OwnBusiness


def offer(
    session: Session, actor: Actor, now: datetime, business: OwnBusiness, area_code: str
) -> None:
    """Registered elsewhere: moving there, one more business there, or nothing at all."""
    text = texts.here_from_link(
        business.label, bare_name(session, business.area_code), bare_name(session, area_code)
    )
    rows = (
        (texts.button(texts.MOVE_HERE, "to", area_code),),
        (texts.button(texts.ADD_HERE, "new", area_code),),
        (texts.button(texts.STAY, "stay"),),
    )
    outgoing.say(session, actor.mailbox, now, Message(text, Inline(rows)))


def say_area(session: Session, actor: Actor, now: datetime, area_code: str) -> None:
    """Half-way through: the kelurahan is that of the newer link."""
    text = texts.area_from_link(bare_name(session, area_code))
    outgoing.say(session, actor.mailbox, now, Message(text))


def stay(session: Session, actor: Actor, now: datetime, message_id: int) -> None:
    """Nothing changes; the question loses its buttons and gets an answer."""
    message = Message(texts.STAYS, texts.to_profile())
    outgoing.redraw(session, actor.mailbox, now, message, message_id=message_id)
