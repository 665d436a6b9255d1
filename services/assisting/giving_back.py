"""Somebody else took over what was hers: staff of her kelurahan take it back, and nothing stays there."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.businesses.assisted import WRONG_PERSON_FOR
from domain.messages import Button, Inline, Message
from domain.permissions import Action, allowed
from services import outgoing
from services.actors import Actor
from services.assisting import claiming_texts as texts
from services.contacts import mailbox_of
from services.dialogs import Touch
from storage import dialogs
from storage.businesses import assisted, taking_over
from storage.businesses.assisted import Claimable
from storage.businesses.taking_over import Returned
from storage.dialogs import Seat
from storage.erasing import messages as forgotten_messages
from storage.people import contacts


def ask(session: Session, actor: Actor, now: datetime, touch: Touch, business_id: int) -> None:
    """The second question: a real owner would lose her way to what is hers."""
    found = _theirs(session, actor, now, business_id)
    if found is None:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, texts.TOO_LATE)
        return
    account = contacts.by_id(session, found.owner_id)
    yes = Button(texts.YES_TAKE_BACK, f"ai:back:{business_id}")
    leave = Button(texts.LEAVE_IT, "ai:leave")
    text = texts.ask_to_take_back(found.noted, found.label, account.call if account else "…")
    outgoing.say(session, actor.mailbox, now, Message(text, Inline(((yes, leave),))))


def leave(session: Session, actor: Actor, now: datetime, touch: Touch) -> None:
    """It stays where it is."""
    outgoing.unbutton(session, actor.mailbox, now, touch.message_id)


def take_back(
    session: Session, actor: Actor, now: datetime, touch: Touch, business_id: int
) -> None:
    """Once; whoever had it is told, and what they were about to say of it goes nowhere."""
    found = _theirs(session, actor, now, business_id)
    outgoing.unbutton(session, actor.mailbox, now, touch.message_id)
    returned = taking_over.give_back(session, now, business_id) if found else None
    if found is None or returned is None:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, texts.TOO_LATE)
        return
    _clear(session, now, found, returned)
    text = texts.taken_back(found.noted, found.label)
    outgoing.say(session, actor.mailbox, now, Message(text))


def _clear(session: Session, now: datetime, found: Claimable, returned: Returned) -> None:
    """In a private chat the chat's id is the person's."""
    dialogs.drop(session, Seat(returned.chat_id, returned.chat_id))
    forgotten_messages.forget_shown(session, returned.chat_id, returned.names)
    mailbox = mailbox_of(session, returned.person_id)
    if mailbox is not None:
        outgoing.news(session, mailbox, now, Message(texts.taken_from_you(found.label)))


def _theirs(session: Session, actor: Actor, now: datetime, business_id: int) -> Claimable | None:
    """What was taken over lately in the actor's kelurahan."""
    found = assisted.locked(session, business_id)
    if found is None or found.claimed_at_utc is None:
        return None
    if now - found.claimed_at_utc > WRONG_PERSON_FOR:
        return None
    return found if allowed(actor.grants, Action.ERASE_FOR_OWNER, found.area_code) else None
