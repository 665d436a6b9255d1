"""A business of somebody who is not on the bot is closed: the officer says so, for nobody else can."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.messages import Button, Inline, Message
from domain.times.periods import period_of
from services import outgoing
from services.actors import Actor
from services.assisting import texts
from services.assisting.theirs import theirs
from services.dialogs import Touch
from services.house import house
from services.profile import closing
from services.staff import words
from services.staff.place import Place
from storage.businesses import changes


def ask(session: Session, actor: Actor, _now: datetime, place: Place, business_id: int) -> Message:
    """The second question before it is closed."""
    found = theirs(session, actor, business_id)
    back = Button(words.BACK, place.data("fix", business_id))
    if found is None:
        return Message(texts.NOT_TO_CHANGE, Inline(((back,),)))
    yes = Button(texts.YES_CLOSE, place.data("shut", business_id))
    return Message(texts.ask_close(found.owner, found.business.label), Inline(((yes, back),)))


def close(
    session: Session, actor: Actor, now: datetime, touch: Touch, place: Place, business_id: int
) -> None:
    """Closes it; a second press finds it closed, and says the same."""
    found = theirs(session, actor, business_id)
    home = Button(words.OFFICE, place.data("home"))
    if found is None:
        screen = Message(texts.NOT_TO_CHANGE, Inline(((home,),)))
    else:
        closing.shut(session, now, business_id, None)
        again = Button(texts.OPEN_AGAIN, place.data("unshut", business_id))
        text = texts.closed(found.owner, found.business.label)
        screen = Message(text, Inline(((again, home),)))
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=touch.message_id)


def reopen(
    session: Session, actor: Actor, now: datetime, touch: Touch, place: Place, business_id: int
) -> None:
    """It takes part again from this month on."""
    found = theirs(session, actor, business_id)
    home = Button(words.OFFICE, place.data("home"))
    if found is None:
        screen = Message(texts.NOT_TO_CHANGE, Inline(((home,),)))
    else:
        month = period_of(house(session).world(now).today)
        changes.reopen(session, now, business_id, month, BusinessState.OPEN)
        page = Button(texts.OPEN_PAGE, place.data("own", business_id, 0))
        text = texts.opened_again(found.owner, found.business.label)
        screen = Message(text, Inline(((page, home),)))
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=touch.message_id)
