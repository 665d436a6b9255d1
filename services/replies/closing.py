"""An officer says that a conversation needs no answer (any more)."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Message, _
from services import outgoing
from services.actors import Actor
from services.dialogs import Touch
from services.replies import told_done
from services.replies.listing import of_announcement, open_ones
from services.replies.rights import may_answer
from services.replies.thread import thread
from services.replies.topics import TOPICS
from storage import replies

DONE = _("☑️ Done")
ALREADY = _("Somebody has taken care of it already, {sapaan}.")


def done(
    session: Session, actor: Actor, now: datetime, touch: Touch, reply_id: int, back: str
) -> None:
    """What she said up to this reply is taken care of; twice, or by two officers, is harmless."""
    found = replies.conversation(session, reply_id)
    if found is None or actor.person_id is None or not may_answer(actor, found):
        _show(session, actor, now, touch, thread(session, actor, now, reply_id, back))
        return
    closed = replies.close(session, now, found.id, reply_id, actor.person_id)
    if closed:
        told_done.tell_her(session, actor, now, found)
    notice = DONE if closed else ALREADY
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, notice)
    _show(session, actor, now, touch, _list(session, actor, now, back))


def _list(session: Session, actor: Actor, now: datetime, back: str) -> Message:
    if back.startswith("a"):
        announcement_id, _dash, page = back[1:].partition("-")
        return of_announcement(session, actor, now, int(announcement_id), int(page))
    return open_ones(session, actor, now, TOPICS[back[0]], int(back[1:]))


def _show(session: Session, actor: Actor, now: datetime, touch: Touch, screen: Message) -> None:
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=touch.message_id)
