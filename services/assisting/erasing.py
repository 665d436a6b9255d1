"""Somebody who is not on the bot asks an officer to have her erased: her right, in the officer's hands.

Once she has taken her record over, nobody but herself erases it.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message
from domain.permissions import Action
from services import outgoing
from services.actors import Actor
from services.assisting import texts
from services.dialogs import Touch
from services.staff import words
from services.staff.place import Place, may
from storage import businesses as business_rows
from storage import month_lists, own_data
from storage.month_lists import Listed


def ask(session: Session, actor: Actor, _now: datetime, place: Place, business_id: int) -> Message:
    """The second question before anything is gone."""
    found = _theirs(session, actor, place, business_id)
    back = Button(words.BACK, place.data("fix", business_id))
    if found is None:
        return Message(texts.NOT_TO_ERASE, Inline(((back,),)))
    yes = Button(texts.YES_ERASE, place.data("gone", business_id))
    return Message(texts.sure(found.owner, found.label), Inline(((yes, back),)))


def erase(
    session: Session, actor: Actor, now: datetime, touch: Touch, place: Place, business_id: int
) -> None:
    """Forgets her; a second press finds nobody, and says so."""
    home = Inline(((Button(words.OFFICE, place.data("home")),),))
    if _theirs(session, actor, place, business_id) is None:
        screen = Message(texts.NOT_TO_ERASE, home)
    else:
        owner_id = business_rows.owner_of(session, business_id)
        own_data.forget(session, owner_id, None, None, now)
        screen = Message(texts.ERASED, home)
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=touch.message_id)


def _theirs(session: Session, actor: Actor, place: Place, business_id: int) -> Listed | None:
    """A business whose owner is not on the bot, of an area in which the actor may have her erased."""
    found = month_lists.business(session, business_id)
    if found is None or not found.off_the_bot:
        return None
    there = place.at(found.area_code)
    return found if may(session, actor, Action.ERASE_FOR_OWNER, there) else None
