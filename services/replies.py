"""What no dialog takes is a reply: kept for the staff of her kelurahan, and she is told so."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.dialogs.engine import Answer, Contact, Facts, Pressed, Sent, Typed
from domain.messages import Message, Text, _
from domain.replies import ReplyKind
from services import menu, outgoing, registration
from services.actors import Actor
from services.house import house
from services.incoming import Incoming
from storage import businesses, replies

PASSED_ON = _("I have passed your message on to the officers of the kelurahan, {sapaan}.")
HELP_IS_COMING = _(
    "All right, {sapaan}. The officers of the kelurahan know, and will help you here."
)


def keep(session: Session, actor: Actor, now: datetime, answer: Answer, incoming: Incoming) -> None:
    """Saves what she said and says where it went. Newcomers are offered to register first."""
    owned = businesses.of_owner(session, actor.person_id) if actor.person_id else []
    if actor.person_id is None or (not owned and not actor.grants):
        registration.open_registration(session, actor, now)
        return
    sent = answer if isinstance(answer, Sent) else None
    replies.keep(
        session,
        now,
        person_id=actor.person_id,
        area_code=owned[0].area_code if owned else actor.grants[0].area_code,
        business_id=owned[0].id if owned else None,
        chat_id=actor.chat_id,
        message_id=incoming.message_id,
        kind=sent.kind if sent else ReplyKind.TEXT,
        words=_words(answer),
        file_id=sent.file_id if sent else None,
        file_unique_id=sent.file_unique_id if sent else None,
    )
    _confirm(session, actor, now, PASSED_ON, incoming.message_id)


def help_wanted(session: Session, actor: Actor, now: datetime, facts: Facts, dialog: str) -> None:
    """She asked that somebody helps her with a dialog: it stands among the replies of her area."""
    if actor.person_id is not None:
        owned = businesses.of_owner(session, actor.person_id)
        served = house(session).areas.served.code
        replies.keep(
            session,
            now,
            person_id=actor.person_id,
            area_code=owned[0].area_code if owned else facts.known("area") or served,
            business_id=owned[0].id if owned else None,
            chat_id=actor.chat_id,
            help_with=dialog,
        )
    _confirm(session, actor, now, HELP_IS_COMING, None)


def _confirm(session: Session, actor: Actor, now: datetime, text: Text, under: int | None) -> None:
    outgoing.say(session, actor.mailbox, now, Message(text, menu.for_actor(actor), reply_to=under))


def _words(answer: Answer) -> str:
    match answer:
        case Typed(text):
            return text
        case Sent(words=words):
            return words
        case Contact(phone):
            return phone
        case Pressed():
            return ""
