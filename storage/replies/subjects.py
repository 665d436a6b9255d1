"""What somebody's words are about: the message they reply to, else what they got last."""

from __future__ import annotations

import re
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlmodel import Session

from domain.delivery import Delivery
from domain.messages import Button, Inline, Message
from domain.reminders.nudges import NudgeKind
from domain.replies import Subject
from domain.times.periods import Period
from storage.outbox.table import NUDGE, OUTBOX, RECIPIENT
from storage.outbox.waiting import Body, body_value
from storage.tables import Reply, ReplyAnswer

_R = Reply.__table__.c  # type: ignore[attr-defined]
_A = ReplyAnswer.__table__.c  # type: ignore[attr-defined]
_O, _N, _T = OUTBOX.c, NUDGE.c, RECIPIENT.c

_OF_A_REPORT = re.compile(r"r:\w+:(\d+)")
"""Every message about a report carries a button with its id (services/reports/texts.py)."""


def of_message(session: Session, person_id: int, chat_id: int, message_id: int) -> Subject | None:
    """What this message of the person's private chat is about; None for a message that is gone.

    Her own earlier words lead to their conversation, ours to what they told.
    """
    return _of_ours(session, chat_id, message_id) or _of_hers(session, person_id, message_id)


def from_somebody(session: Session, chat_id: int, message_id: int) -> Subject | None:
    """What this message of ours is about if a person said it: an announcement, or an officer's answer. None
    for what the bot says by itself."""
    made = (
        select(_O.announcement_id, _A.thread_id)
        .join_from(OUTBOX, _A.id.table, _A.outbox_id == _O.id, isouter=True)
        .where(_O.chat_id == chat_id, _O.message_id == message_id, _O.method == "send")
        .order_by(_O.id.desc())
    )
    row = session.execute(made.limit(1)).first()
    if row is None or (row.announcement_id is None and row.thread_id is None):
        return None
    return Subject(row.announcement_id, thread_id=row.thread_id)


def shown_as(session: Session, chat_id: int, message_id: int) -> int | None:
    """The reply that this message of ours is about; None when it is about none."""
    query = select(_O.reply_id).where(
        _O.chat_id == chat_id, _O.message_id == message_id, _O.reply_id.is_not(None)
    )
    found: int | None = session.scalar(query.limit(1))
    return found


def _of_ours(session: Session, chat_id: int, message_id: int) -> Subject | None:
    made = (
        select(_O.announcement_id, _O.nudge_id, _O.reply_id, _O.body)
        .where(_O.chat_id == chat_id, _O.message_id == message_id, _O.method == "send")
        .order_by(_O.id.desc())
    )
    row = session.execute(made.limit(1)).first()
    if row is None:
        return None
    thread_id = _thread_of(session, row.reply_id) if row.reply_id else None
    return Subject(row.announcement_id, row.nudge_id, _report_in(body_value(row.body)), thread_id)


def _of_hers(session: Session, person_id: int, message_id: int) -> Subject | None:
    mine = select(func.coalesce(_R.thread_id, _R.id)).where(
        _R.person_id == person_id, _R.message_id == message_id
    )
    thread_id = session.scalar(mine.limit(1))
    return Subject(thread_id=thread_id) if thread_id is not None else None


def _thread_of(session: Session, reply_id: int) -> int | None:
    """The conversation of a reply; None when it was erased."""
    found: int | None = session.scalar(
        select(func.coalesce(_R.thread_id, _R.id)).where(_R.id == reply_id)
    )
    return found


def _report_in(body: Body | None) -> int | None:
    if not isinstance(body, Message) or not isinstance(body.keyboard, Inline):
        return None
    buttons = (b for row in body.keyboard.rows for b in row if isinstance(b, Button))
    found = (_OF_A_REPORT.match(button.data) for button in buttons)
    return next((int(match[1]) for match in found if match), None)


def month_asked(session: Session, nudge_id: int) -> Period | None:
    """The month that a reminder was about; None when it is gone, and for a digest, which has a day."""
    reminder = (_N.id == nudge_id, _N.kind == NudgeKind.REMINDER)
    found = session.scalar(select(_N.key_period).where(*reminder))
    return Period.parse(found) if found else None


def latest(session: Session, person_id: int, since_utc: datetime) -> Subject | None:
    """The last announcement, reminder or officer's answer that the person got after `since_utc`."""
    told = [
        *_last_announcement(session, person_id, since_utc),
        *_last_reminder(session, person_id, since_utc),
        *_last_answer(session, person_id, since_utc),
    ]
    return max(told, key=lambda found: found[0])[1] if told else None


def last_answer(session: Session, thread_id: int) -> str | None:
    """The words of the last answer in a conversation; None where there is none, or none in words."""
    query = select(_A.words).where(_A.thread_id == thread_id).order_by(_A.id.desc()).limit(1)
    words: str | None = session.execute(query).scalar()
    return words or None


_Told = list[tuple[datetime, Subject]]


def _last_announcement(session: Session, person_id: int, since_utc: datetime) -> _Told:
    accepted = _T.state == Delivery.ACCEPTED
    query = select(_T.settled_at_utc, _T.announcement_id).where(
        _T.person_id == person_id, accepted, _T.settled_at_utc > since_utc
    )
    row = session.execute(query.order_by(_T.settled_at_utc.desc()).limit(1)).first()
    return [(row[0], Subject(announcement_id=row[1]))] if row is not None else []


def _last_reminder(session: Session, person_id: int, since_utc: datetime) -> _Told:
    accepted = _N.state == Delivery.ACCEPTED
    query = select(_N.settled_at_utc, _N.id).where(
        _N.person_id == person_id,
        _N.kind == NudgeKind.REMINDER,
        accepted,
        _N.settled_at_utc > since_utc,
    )
    row = session.execute(query.order_by(_N.settled_at_utc.desc()).limit(1)).first()
    return [(row[0], Subject(nudge_id=row[1]))] if row is not None else []


def _last_answer(session: Session, person_id: int, since_utc: datetime) -> _Told:
    sent = or_(_O.state == Delivery.ACCEPTED, _O.state == Delivery.SENDING)
    query = (
        select(_A.answered_at_utc, _A.thread_id)
        .join_from(_A.id.table, OUTBOX, _O.id == _A.outbox_id)
        .where(_A.person_id == person_id, sent, _A.answered_at_utc > since_utc)
    )
    row = session.execute(query.order_by(_A.answered_at_utc.desc()).limit(1)).first()
    return [(row[0], Subject(thread_id=row[1]))] if row is not None else []
