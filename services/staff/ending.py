"""A role ends: taken back in the bot, or by the operator on the command line; its holder is told."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Message, Value
from services import outgoing, presentation
from services.contacts import mailbox_of
from services.house import house
from services.staff import joining_texts as texts
from services.staff.place import named
from storage.people import grants
from storage.people.grants import Held


def end_role(session: Session, now: datetime, held: Held) -> None:
    """Takes the grant, shows its holder the menu of what is left, and says so."""
    grants.revoke(session, now, held.id)
    theirs = mailbox_of(session, held.person_id)
    if theirs is None:
        return
    left = grants.of_person(session, held.person_id)
    presentation.show_commands(session, theirs, now, left)
    place = area_name(session, held.area_code)
    outgoing.say(session, theirs, now, Message(texts.lost(held, place)))


def area_name(session: Session, code: str) -> Value:
    """The place of a role as people know it; its code where it is not ours any more."""
    area = house(session).areas.get(code)
    return named(area) if area is not None else code
