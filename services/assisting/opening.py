"""An officer begins to register somebody: in their own kelurahan, or which of several."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.dialogs.assisting import ASSISTING
from domain.messages import Button, Inline, Message
from domain.permissions import Action, scopes
from services import dialogs, outgoing
from services.actors import Actor
from services.assisting import texts
from services.house import house
from services.staff.place import name_of


def open_assisting(
    session: Session, actor: Actor, now: datetime, area_code: str | None = None
) -> None:
    """Asks for the owner; `area_code` None: where the officer helps, to choose from where that is several."""
    theirs = helps_in(session, actor)
    if area_code is None and len(theirs) > 1:
        outgoing.say(session, actor.mailbox, now, _where(session, theirs))
        return
    area = area_code or next(iter(theirs), None)
    if area not in theirs:
        outgoing.say(session, actor.mailbox, now, Message(texts.NOT_YOURS))
        return
    dialogs.tell(session, actor, now, ASSISTING, area=area)
    dialogs.begin(session, actor, now, ASSISTING, seed={"area": area})


def helps_in(session: Session, actor: Actor) -> list[str]:
    """The kelurahan in which the officer may enter what owners have; no such role sits above one."""
    book = house(session).areas
    return [code for code in scopes(actor.grants, Action.ENTER_FOR_OWNER) if code in book]


def _where(session: Session, codes: list[str]) -> Message:
    rows = ((Button(name_of(session, code), texts.data("new", code)),) for code in codes)
    return Message(texts.WHERE, Inline(tuple(rows)))
