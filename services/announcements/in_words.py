"""An owner answers an invitation in words, and it counts as if she had pressed the button: the invitation she
replies to, else the one she got last."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.announcements.announcement import AnnouncementKind, Rsvp
from domain.announcements.in_words import rsvp_in
from domain.announcements.message import ANSWERED
from domain.dialogs.engine import Answer, Typed, words
from domain.messages import Message
from domain.words.said import said
from services import outgoing
from services.actors import Actor
from services.announcements.answering import NOTED_ALREADY
from services.announcements.stored import stored_message
from services.incoming import Incoming
from services.replies.keeping import subject_of
from storage.announcements import announcements, recipients
from storage.announcements.recipients import Kept


def answered(
    session: Session, actor: Actor, now: datetime, answer: Answer, incoming: Incoming
) -> bool:
    """Keeps "hadir" as her answer to the invitation she got last, and says so. False where it is none."""
    given = rsvp_in(answer.text) if isinstance(answer, Typed) and not answer.forwarded else None
    if given is None or actor.person_id is None:
        return False
    about = subject_of(session, actor.person_id, now, incoming, actor.chat_id).announcement_id
    return _keep(session, actor, now, about, given, incoming)


def answered_to(
    session: Session,
    actor: Actor,
    now: datetime,
    answer: Answer,
    incoming: Incoming,
    announcement_id: int | None,
) -> bool:
    """As `answered`, to the very announcement she replies to: a yes or a no alone is enough there."""
    if not isinstance(answer, Typed) or answer.forwarded:
        return False
    given = rsvp_in(answer.text) or _bare(answer.text)
    return given is not None and _keep(session, actor, now, announcement_id, given, incoming)


def _bare(text: str) -> Rsvp | None:
    word = said(text)
    if word in words.NO:
        return Rsvp.NO
    return Rsvp.YES if word in words.YES else None


def _keep(
    session: Session,
    actor: Actor,
    now: datetime,
    announcement_id: int | None,
    given: Rsvp,
    incoming: Incoming,
) -> bool:
    found = announcements.by_id(session, announcement_id) if announcement_id is not None else None
    if found is None or found.draft.kind is not AnnouncementKind.INVITATION:
        return False
    assert actor.person_id is not None
    kept = recipients.answer(session, found.id, actor.person_id, given, now)
    if kept is Kept.NOT_INVITED:
        return False
    sent_as = recipients.message_of(session, found.id, actor.person_id)
    if kept is Kept.CHANGED and sent_as is not None:
        shown = stored_message(session, found.id, given)
        outgoing.redraw(session, actor.mailbox, now, shown, message_id=sent_as)
    text = ANSWERED[given] if kept is Kept.CHANGED else NOTED_ALREADY
    outgoing.say(session, actor.mailbox, now, Message(text, reply_to=incoming.message_id))
    return True
