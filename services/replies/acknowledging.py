"""What she hears after she said something: once for a burst of messages, and in kind to a thank-you."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message, Text, _
from domain.replies import IN_ONE_BREATH
from domain.words.courtesies import Courtesy
from services import menu, outgoing
from services.actors import Actor
from storage import replies
from storage.businesses import businesses

PASSED_ON = _("I have passed your message on to the officers of the kelurahan, {sapaan}.")
PASSED_ON_ABOVE = _("I have passed your message on to the officers of the dinas, {sapaan}.")
COURTESIES = {
    Courtesy.THANKS: _("You are welcome, {sapaan} 🙏"),
    Courtesy.ASSENT: _("All right, {sapaan} 🙏"),
    Courtesy.GREETING: _("{greeting}, {call} 🙏 What can we do for you?"),
}

_ENDS = (Courtesy.THANKS, Courtesy.ASSENT)
"""Said at the end of a conversation: nobody wants a menu after "sama-sama"."""


def acknowledge(
    session: Session,
    actor: Actor,
    now: datetime,
    reply_id: int,
    under: int | None,
    courtesy: Courtesy | None,
    buttons: tuple[Button, ...] = (),
) -> None:
    """Says where her words went, with these buttons above the menu; nothing where it was said just now."""
    assert actor.person_id is not None
    needs_answer = courtesy is None
    since = now - IN_ONE_BREATH
    if not replies.acknowledged_since(
        session, actor.person_id, since, needs_answer=needs_answer, but=reply_id
    ):
        text = _words(session, actor, courtesy)
        if courtesy in _ENDS:
            said = Message(text, reply_to=under)
            outgoing.say(session, actor.mailbox, now, said, reply_id=reply_id)
        else:
            confirm(session, actor, now, text, reply_id, under, buttons)


def _words(session: Session, actor: Actor, courtesy: Courtesy | None) -> Text:
    if courtesy is not None:
        return COURTESIES[courtesy]
    assert actor.person_id is not None
    return PASSED_ON if businesses.all_of_owner(session, actor.person_id) else PASSED_ON_ABOVE


def confirm(
    session: Session,
    actor: Actor,
    now: datetime,
    text: Text,
    reply_id: int,
    under: int | None,
    buttons: tuple[Button, ...] = (),
) -> None:
    """Says it under her words, with her menu; what she replies to it goes on the conversation."""
    rows = menu.for_actor(actor).rows
    message = Message(text, Inline((buttons, *rows) if buttons else rows), reply_to=under)
    outgoing.say(session, actor.mailbox, now, message, reply_id=reply_id)
