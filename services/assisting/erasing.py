"""Somebody who is not on the bot asks an officer to have her erased: her right, in the officer's hands.

Once she has taken her record over, nobody but herself erases it.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message
from domain.permissions import Action, allowed
from services import outgoing
from services.actors import Actor
from services.assisting import texts
from services.assisting.theirs import Theirs, theirs
from services.dialogs import Touch
from services.staff import words
from services.staff.place import Place
from storage.businesses import assisted
from storage.erasing import own_data


def ask(session: Session, actor: Actor, _now: datetime, place: Place, business_id: int) -> Message:
    """The second question before anything is gone."""
    found = _theirs(session, actor, business_id)
    back = Button(words.BACK, place.data("fix", business_id))
    if found is None:
        return Message(texts.NOT_TO_ERASE, Inline(((back,),)))
    yes = Button(texts.YES_ERASE, place.data("gone", business_id))
    return Message(texts.sure(found.owner, found.business.label), Inline(((yes, back),)))


def erase(
    session: Session, actor: Actor, now: datetime, touch: Touch, place: Place, business_id: int
) -> None:
    """Forgets her; a second press finds nobody, and says so."""
    home = Inline(((Button(words.OFFICE, place.data("home")),),))
    assisted.locked(session, business_id)  # she may be taking it over at this moment
    found = _theirs(session, actor, business_id)
    if found is None:
        screen = Message(texts.NOT_TO_ERASE, home)
    else:
        own_data.forget(session, found.person.id, None, None, now)
        screen = Message(texts.ERASED, home)
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=touch.message_id)


def _theirs(session: Session, actor: Actor, business_id: int) -> Theirs | None:
    """Somebody who is not on the bot, also with a business closed, where the actor may have her erased."""
    found = theirs(session, actor, business_id)
    if found is None:
        return None
    area = found.business.area_code
    return found if allowed(actor.grants, Action.ERASE_FOR_OWNER, area) else None
