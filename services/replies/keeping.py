"""Keeping what somebody says outside a dialog, whatever it is, and saying so."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.courtesies import Courtesy, courtesy_of
from domain.dialogs.engine import Answer, Contact, Facts, Pressed, Sent, Typed
from domain.replies import SUBJECT_KEPT, ReplyKind, Subject
from services import registration, report
from services.actors import Actor
from services.house import house
from services.incoming import Incoming
from services.replies import offering
from services.replies.acknowledging import HELP_IS_COMING, acknowledge, confirm
from storage import businesses, replies
from storage.businesses import OwnBusiness
from storage.replies import Said


def keep(session: Session, actor: Actor, now: datetime, answer: Answer, incoming: Incoming) -> None:
    """Saves what she said and says where it went; an amount is offered as a report first.

    Newcomers are offered to register; of somebody who agreed to nothing yet nothing is kept.
    """
    if actor.person_id is None:
        registration.open_registration(session, actor, now)
        return
    owned = businesses.of_owner(session, actor.person_id)
    subject = _subject(session, actor.person_id, now, incoming, actor.chat_id)
    line = offering.line_in(session, now, _words(answer), subject) if owned else None
    if line is not None and not line.amount:
        report.open_report(session, actor, now, line.period)
        return
    courtesy = None if line is not None else _courtesy(answer, subject)
    said = _said(session, actor, owned, answer, incoming, courtesy, offered=line is not None)
    reply_id = replies.keep(session, now, said, subject)
    if line is not None:
        offering.offer(session, actor, now, owned, line, reply_id, incoming.message_id)
    elif owned or actor.grants:
        acknowledge(session, actor, now, reply_id, incoming.message_id, courtesy)
    else:
        registration.open_registration(session, actor, now)


def _subject(
    session: Session, person_id: int, now: datetime, incoming: Incoming, chat_id: int
) -> Subject:
    """What she replies to with Telegram's own reply, else the last thing she was told."""
    if incoming.reply_to is not None:
        found = replies.of_message(session, person_id, chat_id, incoming.reply_to)
        if found is not None:
            return found
    return replies.latest(session, person_id, now - SUBJECT_KEPT) or Subject()


def _courtesy(answer: Answer, subject: Subject) -> Courtesy | None:
    """A thank-you needs no answer; nor does an ok, unless an officer may have asked for it."""
    found = courtesy_of(_words(answer)) if _is_in_words(answer) else None
    return None if found is Courtesy.ASSENT and subject.thread_id is not None else found


def _is_in_words(answer: Answer) -> bool:
    """Typed, or a sticker, whose words are its emoji."""
    return isinstance(answer, Typed) or (
        isinstance(answer, Sent) and answer.kind is ReplyKind.OTHER
    )


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
        area_code=_area(session, owned),
        business_id=owned[0].id if owned else None,
        chat_id=actor.chat_id,
        message_id=incoming.message_id,
        kind=sent.kind if sent else ReplyKind.TEXT,
        words=_words(answer),
        file_id=sent.file_id if sent else None,
        file_unique_id=sent.file_unique_id if sent else None,
        needs_answer=courtesy is None,
        offered=offered,
    )


def _area(session: Session, owned: list[OwnBusiness], known: str | None = None) -> str:
    """Her kelurahan; whoever has no business (an officer, too) writes to those of the whole city."""
    if owned:
        return owned[0].area_code
    return known or house(session).areas.served.code


def help_wanted(session: Session, actor: Actor, now: datetime, facts: Facts, dialog: str) -> None:
    """She asked that somebody helps her with a dialog: it stands among the replies of her area."""
    if actor.person_id is None:
        registration.open_registration(session, actor, now)
        return
    owned = businesses.of_owner(session, actor.person_id)
    said = Said(
        person_id=actor.person_id,
        area_code=_area(session, owned, facts.known("area")),
        business_id=owned[0].id if owned else None,
        chat_id=actor.chat_id,
        help_with=dialog,
    )
    reply_id = replies.keep(session, now, said, Subject())
    confirm(session, actor, now, HELP_IS_COMING, reply_id, None)


def correct(
    session: Session, actor: Actor, _now: datetime, answer: Answer, incoming: Incoming
) -> None:
    """She edited a message: a reply nobody has taken care of has the new words, and keeps the old.

    Anything else she edits changes nothing; an edited message never advances a dialog.
    """
    if actor.person_id is not None and actor.chat_kind == "private":
        replies.before_edit(session, actor.person_id, incoming.message_id, _words(answer))


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
