"""Keeping what she says, in the conversation it belongs to; corrections, and what turned out a report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select, update
from sqlmodel import Session

from domain.replies import WAITING, ReplyKind, ReplyState, Subject, Topic
from storage.replies.settling import in_thread, lock, open_the_first_left
from storage.tables import Reply

_R = Reply.__table__.c  # type: ignore[attr-defined]


_BEGINS = (Topic.QUESTION, Topic.ENTRY)
"""What is asked, or sent to be entered, begins a conversation, unless the subject names one."""


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said, and where. `message_id` None: by a button; `file_id` None: no file."""

    person_id: int
    area_code: str
    chat_id: int
    business_id: int | None = None
    message_id: int | None = None
    kind: ReplyKind = ReplyKind.TEXT
    words: str = ""
    file_id: str | None = None
    file_unique_id: str | None = None
    help_with: str | None = None
    period: str | None = None
    due_at_utc: datetime | None = None
    needs_answer: bool = True
    offered: bool = False


def keep(session: Session, now: datetime, said: Said, subject: Subject) -> int:
    """Saves it for the staff of the area, and returns its id.

    It goes on the conversation of `subject`, or joins what she said about the same and waits for an answer;
    else it begins a conversation.
    """
    thread_id = subject.thread_id
    if thread_id is None and subject.topic not in _BEGINS:
        thread_id = _waiting_about(session, said.person_id, subject)
    subject = _subject_of(session, thread_id, subject)
    joins = thread_id is not None and lock(session, thread_id) and _has_open(session, thread_id)
    reply = Reply(
        **{name: getattr(said, name) for name in Said.__slots__},
        thread_id=thread_id,
        topic=subject.topic,
        announcement_id=subject.announcement_id,
        nudge_id=subject.nudge_id,
        report_id=subject.report_id,
        said_at_utc=now,
        state=_first_state(said, joins=joins),
    )
    session.add(reply)
    session.flush()
    assert reply.id is not None
    return reply.id


def _first_state(said: Said, *, joins: bool) -> ReplyState:
    if not said.needs_answer:
        return ReplyState.CLOSED
    return ReplyState.JOINED if joins else ReplyState.OPEN


def _waiting_about(session: Session, person_id: int, subject: Subject) -> int | None:
    """The conversation in which she waits for an answer about the same."""
    query = (
        select(func.coalesce(_R.thread_id, _R.id))
        .where(
            _R.person_id == person_id,
            _R.state == ReplyState.OPEN,
            _R.topic == subject.topic,
            _R.announcement_id.is_not_distinct_from(subject.announcement_id),
            _R.nudge_id.is_not_distinct_from(subject.nudge_id),
            _R.report_id.is_not_distinct_from(subject.report_id),
        )
        .order_by(_R.id.desc())
    )
    found: int | None = session.scalar(query.limit(1))
    return found


def _subject_of(session: Session, thread_id: int | None, subject: Subject) -> Subject:
    """What the conversation is about stays what it is about."""
    if thread_id is None:
        return subject
    row = session.execute(
        select(_R.topic, _R.announcement_id, _R.nudge_id, _R.report_id).where(_R.id == thread_id)
    ).one()
    return replace(subject, **row._mapping)


def _has_open(session: Session, thread_id: int) -> bool:
    query = select(_R.id).where(in_thread(thread_id), _R.state == ReplyState.OPEN)
    return session.execute(query.limit(1)).first() is not None


def acknowledged_since(
    session: Session, person_id: int, since_utc: datetime, *, needs_answer: bool, but: int
) -> bool:
    """Whether she said something of that kind since, beside the reply `but`, and nobody has answered yet:
    then she was told where it went, and need not be told again. Who asked for help was told to write what
    it is about; the first thing she writes then is acknowledged.
    """
    query = select(_R.id).where(
        _R.person_id == person_id,
        _R.topic != Topic.HELP,
        _R.said_at_utc > since_utc,
        _R.needs_answer.is_(needs_answer),
        _R.offered.is_(False),
        _R.state.in_(WAITING if needs_answer else (ReplyState.CLOSED,)),
        _R.id != but,
    )
    return session.execute(query.limit(1)).first() is not None


def before_edit(session: Session, person_id: int, message_id: int, words: str) -> str | None:
    """Puts the new words in place while nobody has taken care of the reply; gives the old ones.

    None: no such reply waits, or it says the same; then nothing changes.
    """
    row = _waiting_message(session, person_id, message_id)
    if row is None or row.words == words:
        return None
    session.execute(
        update(Reply)
        .where(_R.id == row.id)
        .values(words=words, earlier_words=[*row.earlier_words, row.words])
    )
    old: str = row.words
    return old


def waits(session: Session, person_id: int, message_id: int) -> bool:
    """Whether this message of hers is a reply that nobody has taken care of."""
    return _waiting_message(session, person_id, message_id) is not None


def _waiting_message(
    session: Session, person_id: int, message_id: int
) -> Row[*tuple[Any, ...]] | None:
    query = select(_R.id, _R.words, _R.earlier_words).where(
        _R.person_id == person_id, _R.message_id == message_id, _R.state.in_(WAITING)
    )
    return session.execute(query.with_for_update()).first()


def not_a_report(session: Session, reply_id: int) -> None:
    """She says that it is a message to staff, not a report."""
    session.execute(update(Reply).where(_R.id == reply_id).values(offered=False))


def turned_into_report(session: Session, reply_id: int) -> None:
    """It is a report now. So staff need not answer it, nor the lines she corrected with it."""
    thread_id = session.scalar(select(func.coalesce(_R.thread_id, _R.id)).where(_R.id == reply_id))
    if thread_id is None or not lock(session, thread_id):
        return
    session.execute(
        update(Reply)
        .where(in_thread(thread_id), _R.state.in_(WAITING), _R.offered.is_(True))
        .values(state=ReplyState.CLOSED)
    )
    open_the_first_left(session, thread_id)
