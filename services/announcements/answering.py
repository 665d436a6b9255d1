"""An owner answers an invitation: Hadir, Belum pasti, Tidak bisa. The last answer counts."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.announcements.announcement import Rsvp
from domain.announcements.message import ANSWERED
from domain.messages import Text, _
from services import outgoing
from services.actors import Actor
from services.announcements.stored import stored_message
from services.dialogs import Touch
from storage.announcements import announcements, recipients
from storage.announcements.recipients import Kept

A_SAMPLE = _("This is how owners see it, {sapaan}. Their answers are counted, not this one.")
NOT_INVITED = _(
    "This invitation was not addressed to you, {sapaan}, so there is nothing to answer."
)
NOTED_ALREADY = _("Noted already, {sapaan}. Thank you.")


def answer(
    session: Session, actor: Actor, now: datetime, touch: Touch, announcement_id: int, given: Rsvp
) -> None:
    """Keeps the answer; the invitation itself shows it from now on. The same again changes nothing."""
    kept = Kept.NOT_INVITED
    if actor.person_id is not None:
        kept = recipients.answer(session, announcement_id, actor.person_id, given, now)
    match kept:
        case Kept.CHANGED:
            shown = stored_message(session, announcement_id, given)
            outgoing.redraw(session, actor.mailbox, now, shown, message_id=touch.message_id)
            _toast(session, actor, touch, ANSWERED[given])
        case Kept.SAME:
            _toast(session, actor, touch, NOTED_ALREADY)
        case Kept.NOT_INVITED:
            _toast(session, actor, touch, _why_not(session, actor, announcement_id))


def _why_not(session: Session, actor: Actor, announcement_id: int) -> Text:
    found = announcements.by_id(session, announcement_id)
    is_author = found is not None and found.author_id == actor.person_id
    return A_SAMPLE if is_author else NOT_INVITED


def _toast(session: Session, actor: Actor, touch: Touch, text: Text) -> None:
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, text)
