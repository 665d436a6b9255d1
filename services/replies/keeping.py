"""Keeping what somebody says outside a dialog, whatever it is, and saying so."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.dialogs.engine import Answer, Contact, Pressed, Sent, Typed, words
from domain.messages import Button, Message, _
from domain.replies import BURST, FORWARDED, PROMISED, SUBJECT_KEPT, ReplyKind, Subject
from domain.reports.lines import Line
from domain.words.commands import searched_for
from domain.words.courtesies import Courtesy, courtesy_of, may_ask
from domain.words.said import said
from services import outgoing, registration
from services.actors import Actor
from services.catalogue import searching
from services.entering import sending
from services.incoming import Incoming
from services.replies import helping, offering
from services.replies.acknowledging import acknowledge
from services.replies.rights import area_of_owner
from services.reports import report
from storage import replies
from storage.businesses import businesses
from storage.businesses.businesses import OwnBusiness
from storage.replies import Said

NOT_READ_AGAIN = _(
    "I do not read a message again that was changed, {sapaan}. If something is different, please write it "
    "once more below."
)


def keep(session: Session, actor: Actor, now: datetime, answer: Answer, incoming: Incoming) -> None:
    """Saves what she said and says where it went; an amount is offered as a report first.

    Newcomers are offered to register; of somebody who agreed to nothing yet nothing is kept.
    """
    if actor.person_id is None:
        registration.open_registration(session, actor, now)
        return
    owned = businesses.all_of_owner(session, actor.person_id)
    subject = subject_of(session, actor.person_id, now, incoming, actor.chat_id)
    if _asks_for_help(answer, subject):
        helping.ask_for_help(session, actor, now)
        return
    line = _line(session, now, answer, subject) if owned else None
    answers = incoming.reply_to is not None and (subject.thread_id or subject.announcement_id)
    owes = None if answers else sending.meant(session, actor, now, owned, answer, line, subject)
    if owes is not None and isinstance(answer, Sent):
        sending.send(session, actor, now, owes, answer, incoming)
        return
    if line is not None and not line.amount and isinstance(answer, Typed):
        report.open_report(session, actor, now, line.period)
        return
    courtesy = None if line is not None else _courtesy(session, answer, subject)
    if line is None and courtesy is None and incoming.reply_to is None:
        subject = _just_begun(session, actor.person_id, now) or subject
    kept = _said(session, actor, owned, answer, incoming, courtesy, offered=line is not None)
    reply_id = replies.keep(session, now, kept, subject)
    if line is not None and line.amount:
        offering.offer(session, actor, now, owned, line, reply_id, incoming.message_id)
    elif owned or actor.grants:
        could_be = sending.could_be(session, now, owned, answer, reply_id) or _searches(answer)
        acknowledge(session, actor, now, reply_id, incoming.message_id, courtesy, could_be)
    else:
        registration.open_registration(session, actor, now)


def _searches(answer: Answer) -> tuple[Button, ...]:
    """She looked for something that nobody offers by that word, maybe misspelt."""
    line = searched_for(answer.text) if isinstance(answer, Typed) else None
    return (searching.similar_button(line),) if line else ()


def _asks_for_help(answer: Answer, subject: Subject) -> bool:
    """ "Minta dibantu", said by herself; to an officer it goes on the conversation."""
    if not isinstance(answer, Typed) or answer.forwarded or subject.thread_id is not None:
        return False
    return said(answer.text) in words.HELP


def _line(session: Session, now: datetime, answer: Answer, subject: Subject) -> Line | None:
    """What somebody else wrote, forwarded, is no report of hers."""
    if isinstance(answer, Typed) and answer.forwarded:
        return None
    return offering.line_in(session, now, _words(answer), subject)


def subject_of(
    session: Session, person_id: int, now: datetime, incoming: Incoming, chat_id: int
) -> Subject:
    """What she replies to with Telegram's own reply, else the last thing she was told."""
    if incoming.reply_to is not None:
        found = replies.of_message(session, person_id, chat_id, incoming.reply_to)
        if found is not None:
            return found
    return replies.latest(session, person_id, now - SUBJECT_KEPT) or Subject()


def _just_begun(session: Session, person_id: int, now: datetime) -> Subject | None:
    """What she has just asked or sent to be entered: she goes on with it, in a second message or photo."""
    thread_id = replies.open_since(session, person_id, PROMISED, now - BURST)
    return Subject(thread_id=thread_id) if thread_id is not None else None


def _courtesy(session: Session, answer: Answer, subject: Subject) -> Courtesy | None:
    """A thank-you needs no answer; nor does an ok, unless an officer may have asked for it: "siap pak" to
    "Sabtu depan di balai RW" is the end of it."""
    if not _is_in_words(answer):
        return None
    found = courtesy_of(_words(answer))
    if found is Courtesy.THANKS or subject.thread_id is None:
        return found or _idle(said(_words(answer)), subject)
    if found is Courtesy.ASSENT and not may_ask(replies.last_answer(session, subject.thread_id)):
        return found
    return None


def _idle(word: str, subject: Subject) -> Courtesy | None:
    """A bare yes, no or later is nobody's answer where nobody asked; to a reminder, no more than an ok."""
    if subject.announcement_id is not None or subject.report_id is not None:
        return None
    idle = words.YES | words.LATER
    if subject.nudge_id is None:
        idle |= words.NO | words.NONE
    return Courtesy.ASSENT if word in idle else None


def _is_in_words(answer: Answer) -> bool:
    """Typed by herself, or a sticker, whose words are its emoji."""
    if isinstance(answer, Typed):
        return not answer.forwarded
    return isinstance(answer, Sent) and answer.kind is ReplyKind.STICKER


def _said(
    session: Session,
    actor: Actor,
    owned: list[OwnBusiness],
    answer: Answer,
    incoming: Incoming,
    courtesy: Courtesy | None,
    *,
    offered: bool,
) -> Said:
    assert actor.person_id is not None
    sent = answer if isinstance(answer, Sent) else None
    return Said(
        person_id=actor.person_id,
        area_code=area_of_owner(session, owned),
        business_id=owned[0].id if owned else None,
        chat_id=actor.chat_id,
        message_id=incoming.message_id,
        kind=_kind(answer),
        words=_words(answer),
        file_id=sent.file_id if sent else None,
        file_unique_id=sent.file_unique_id if sent else None,
        needs_answer=courtesy is None,
        offered=offered,
    )


def correct(
    session: Session, actor: Actor, now: datetime, answer: Answer, incoming: Incoming
) -> None:
    """She edited a message: a reply nobody has taken care of has the new words, and keeps the old.

    Anything else she edits changes nothing, and she is told so: an edited message never advances a dialog.
    """
    if actor.person_id is None or actor.chat_kind != "private":
        return
    if replies.waits(session, actor.person_id, incoming.message_id):
        replies.before_edit(session, actor.person_id, incoming.message_id, _words(answer))
    elif isinstance(answer, Typed):  # a live location edits itself every few seconds
        message = Message(NOT_READ_AGAIN, reply_to=incoming.message_id)
        outgoing.say(session, actor.mailbox, now, message)


def _kind(answer: Answer) -> ReplyKind:
    if isinstance(answer, Sent):
        return answer.kind
    return ReplyKind.CONTACT if isinstance(answer, Contact) else ReplyKind.TEXT


def _words(answer: Answer) -> str:
    match answer:
        case Typed(text, forwarded):
            return f"{FORWARDED} {text}" if forwarded else text
        case Sent(words=caption):
            return caption
        case Contact(phone, name=name):
            return f"{name} {phone}".strip()
        case Pressed():
            return ""
