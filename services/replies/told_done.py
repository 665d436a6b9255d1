"""She is told when staff mark as done what she was promised: what comes next, and what if nothing came."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message, Text, Value, _, label
from domain.replies import Topic
from services import outgoing
from services.actors import Actor
from services.contacts import mailbox_of
from services.replies.rights import office_name, office_of
from storage.replies import Conversation

STILL = Inline(((Button(label("🙋 I still need help"), "m:dibantu"),),))
REPORT = Inline(((Button(label("💰 Report sales"), "m:lapor"),),))


def tell_her(session: Session, actor: Actor, now: datetime, found: Conversation) -> None:
    """Nothing is said about a mere reply, which nobody promised to answer."""
    message = _message(office_name(session, office_of(session, actor, found.area_code)), found)
    mailbox = mailbox_of(session, found.person_id) if message is not None else None
    if message is not None and mailbox is not None:
        outgoing.news(session, mailbox, now, message, reply_id=found.last_id)


def _message(office: Value, found: Conversation) -> Message | None:
    match found.topic:
        case Topic.HELP:
            return Message(_helped(office), STILL)
        case Topic.QUESTION if not found.answers:
            return Message(_seen(office), reply_to=found.spoken[-1].message_id)
        case Topic.ENTRY:
            return Message(_not_entered(office), REPORT, reply_to=found.spoken[0].message_id)
        case _:
            return None


def _helped(office: Value) -> Text:
    return _(
        "{call}, {office} noted that you have been helped. If that is not so yet, press below.",
        office=office,
    )


def _seen(office: Value) -> Text:
    return _(
        "{call}, {office} has seen your question and marked it as settled. If you miss an answer, reply to "
        "this message.",
        office=office,
    )


def _not_entered(office: Value) -> Text:
    return _(
        "{call}, {office} has seen what you sent, but could not make a report of it. You can report here, or "
        "reply to this message.",
        office=office,
    )
