"""Words that say whom they are for, by Telegram's own reply to an announcement or an officer's answer. They
go there, whatever question is open; it waits."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.dialogs.engine import Answer, Sent, Typed
from domain.words.commands import command_of
from services.actors import Actor
from services.announcements import in_words
from services.incoming import Incoming
from services.replies.keeping import keep
from storage import replies


def by_reply(
    session: Session, actor: Actor, now: datetime, answer: Answer, incoming: Incoming
) -> bool:
    """Counts it as an answer to the invitation, else keeps it. False where it replies to nothing that a
    person said, and for a command: that is for the bot."""
    if actor.person_id is None or incoming.reply_to is None or not isinstance(answer, Typed | Sent):
        return False
    if isinstance(answer, Typed) and command_of(answer.text) is not None:
        return False
    subject = replies.from_somebody(session, actor.chat_id, incoming.reply_to)
    if subject is None:
        return False
    if not in_words.answered_to(session, actor, now, answer, incoming, subject.announcement_id):
        keep(session, actor, now, answer, incoming)
    return True
