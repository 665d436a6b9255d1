"""An owner answers an invitation in words, and it counts as if she had pressed the button.

Which one she means is clear by Telegram's own reply, or where she got one alone; else she is asked.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from domain.announcements.announcement import Rsvp
from domain.announcements.in_words import is_about_coming, rsvp_in
from domain.announcements.message import ANSWERED, PREFIX
from domain.dialogs.engine import Answer, Typed, words
from domain.messages import Button, Inline, Message, _
from domain.replies import SUBJECT_KEPT
from domain.words.cleaning import shortened
from domain.words.said import said
from services import outgoing
from services.actors import Actor
from services.announcements.answering import NOT_INVITED, NOTED_ALREADY
from services.announcements.stored import stored_message
from services.dialogs import Touch
from services.incoming import Incoming
from services.inquiries import talking
from services.replies.keeping import subject_of
from storage.announcements import recipients
from storage.announcements.recipients import Invited, Kept

WHICH_ONE = _("Which invitation do you mean, {sapaan}?")
_TITLE = 40
"""So much of an invitation tells which it is, on a button of its own row."""


_NO_ALONE = words.DENIAL | {"👎", "❌"}


def answered(
    session: Session, actor: Actor, now: datetime, answer: Answer, incoming: Incoming
) -> bool:
    """Keeps "hadir" as her answer to the invitation she got last, and says so; asks which one where she got
    several. False where it is none."""
    given = rsvp_in(answer.text) if isinstance(answer, Typed) and not answer.forwarded else None
    if given is None or not isinstance(answer, Typed):
        return False
    match _meant(session, actor, now, answer, incoming):
        case []:
            return False
        case [one]:
            heard = _keep(session, actor, now, one.announcement_id, given)
        case several:
            heard = _which_one(several, given)
    _reply(session, actor, now, heard, incoming)
    return True


def answered_to(
    session: Session,
    actor: Actor,
    now: datetime,
    answer: Answer,
    incoming: Incoming,
    announcement_id: int | None,
) -> bool:
    """As `answered`, to the very announcement she replies to: a yes or a no alone is enough there."""
    if not isinstance(answer, Typed) or answer.forwarded or actor.person_id is None:
        return False
    given = rsvp_in(answer.text) or _bare(answer.text)
    if given is None or announcement_id is None:
        return False
    if not recipients.invited(session, actor.person_id, only=announcement_id):
        return False
    _reply(session, actor, now, _keep(session, actor, now, announcement_id, given), incoming)
    return True


def chosen(
    session: Session, actor: Actor, now: datetime, touch: Touch, announcement_id: int, given: Rsvp
) -> None:
    """She says which invitation her words were for; it is named above what she hears."""
    heard = _keep(session, actor, now, announcement_id, given)
    for one in recipients.invited(session, actor.person_id or 0, only=announcement_id):
        title = shortened(one.text, _TITLE)
        heard = Message(_("📣 {text}\n\n{line}", text=title, line=heard.text))
    outgoing.redraw(session, actor.mailbox, now, heard, message_id=touch.message_id)


def _bare(text: str) -> Rsvp | None:
    """A yes or a no alone, and no "bisa?"; "salah" or "ganti" tells of something else."""
    word = said(text) if "?" not in text else ""
    if word in _NO_ALONE:
        return Rsvp.NO
    return Rsvp.YES if word in words.YES else None


def _meant(
    session: Session, actor: Actor, now: datetime, answer: Typed, incoming: Incoming
) -> list[Invited]:
    """The invitations of these days, if one of them was the last she was told; none where "tidak bisa" may
    be for a buyer who waits."""
    if actor.person_id is None:
        return []
    last = subject_of(session, actor.person_id, now, incoming, actor.chat_id).announcement_id
    invited = recipients.invited(session, actor.person_id, since_utc=now - SUBJECT_KEPT)
    if last not in {each.announcement_id for each in invited}:
        return []
    for_a_buyer = not is_about_coming(answer.text) and talking.waits_for(session, actor, now)
    return [] if for_a_buyer else invited


def _which_one(invited: list[Invited], given: Rsvp) -> Message:
    rows = tuple(
        (Button(shortened(each.text, _TITLE), f"{PREFIX}:w:{each.announcement_id}:{given}"),)
        for each in invited
    )
    return Message(WHICH_ONE, Inline(rows))


def _keep(
    session: Session, actor: Actor, now: datetime, announcement_id: int, given: Rsvp
) -> Message:
    """Her answer, shown in the invitation too; returns what she hears of it."""
    if actor.person_id is None:
        return Message(NOT_INVITED)
    kept = recipients.answer(session, announcement_id, actor.person_id, given, now)
    sent_as = recipients.message_of(session, announcement_id, actor.person_id)
    if kept is Kept.CHANGED and sent_as is not None:
        shown = stored_message(session, announcement_id, given)
        outgoing.redraw(session, actor.mailbox, now, shown, message_id=sent_as)
    return Message({Kept.CHANGED: ANSWERED[given], Kept.SAME: NOTED_ALREADY}.get(kept, NOT_INVITED))


def _reply(
    session: Session, actor: Actor, now: datetime, message: Message, incoming: Incoming
) -> None:
    outgoing.say(session, actor.mailbox, now, replace(message, reply_to=incoming.message_id))
