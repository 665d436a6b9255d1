"""Answering and closing a conversation, up to what the officer had before their eyes."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlmodel import Session

from domain.replies import WAITING, ReplyKind, ReplyState
from storage.tables import Reply, ReplyAnswer

_R = Reply.__table__.c  # type: ignore[attr-defined]


def lock(session: Session, thread_id: int) -> bool:
    """Lets nobody else change the conversation until the end of this transaction; False: it is gone."""
    query = select(_R.id).where(_R.id == thread_id).with_for_update()
    return session.execute(query).first() is not None


def in_thread(thread_id: int) -> ColumnElement[bool]:
    """The messages of a conversation, its first included."""
    return or_(_R.thread_id == thread_id, _R.id == thread_id)


def answer(session: Session, now: datetime, thread_id: int, up_to: int, by: int) -> bool:
    """What waits in the conversation up to the reply `up_to` is answered; False: nothing waited."""
    return _settle(session, now, thread_id, up_to, by, ReplyState.ANSWERED)


def close(session: Session, now: datetime, thread_id: int, up_to: int, by: int) -> bool:
    """As `answer`, for what needs none."""
    return _settle(session, now, thread_id, up_to, by, ReplyState.CLOSED)


def withdraw(session: Session, now: datetime, reply_id: int, by: int) -> bool:
    """She needs nobody any more: all that waits in the conversation of this reply is closed, by herself."""
    row = session.execute(
        select(func.coalesce(_R.thread_id, _R.id)).where(_R.id == reply_id)
    ).scalar()
    return row is not None and close(session, now, row, sys.maxsize, by)


def _settle(
    session: Session, now: datetime, thread_id: int, up_to: int, by: int, state: ReplyState
) -> bool:
    if not lock(session, thread_id):
        return False
    settled: Any = session.execute(
        update(Reply)
        .where(in_thread(thread_id), _R.id <= up_to, _R.state.in_(WAITING))
        .values(state=state, settled_by=by, settled_at_utc=now)
    )
    open_the_first_left(session, thread_id)
    return bool(settled.rowcount)


def reopen(session: Session, thread_id: int) -> None:
    """The answer did not reach her: what she said last waits again, unless something does already."""
    if not lock(session, thread_id):
        return
    waits = select(_R.id).where(in_thread(thread_id), _R.state == ReplyState.OPEN)
    if session.execute(waits.limit(1)).first() is None:
        answered = in_thread(thread_id) & (_R.state == ReplyState.ANSWERED)
        last = session.scalar(select(func.max(_R.id)).where(answered))
        session.execute(
            update(Reply)
            .where(_R.id == last)
            .values(state=ReplyState.OPEN, settled_by=None, settled_at_utc=None)
        )


def open_the_first_left(session: Session, thread_id: int) -> None:
    """Of what still waits in a locked conversation, one is the open one."""
    is_open = select(_R.id).where(in_thread(thread_id), _R.state == ReplyState.OPEN)
    if session.execute(is_open.limit(1)).first() is None:
        left = select(func.min(_R.id)).where(in_thread(thread_id), _R.state == ReplyState.JOINED)
        first = session.scalar(left)
        session.execute(update(Reply).where(_R.id == first).values(state=ReplyState.OPEN))


def add_answer(
    session: Session,
    now: datetime,
    *,
    thread_id: int,
    person_id: int,
    by_person_id: int,
    office: str,
    kind: ReplyKind,
    words: str,
    file_id: str | None,
    file_unique_id: str | None,
    outbox_id: int | None,
) -> None:
    """Keeps what an officer answered; `outbox_id` None: she could not be written to."""
    session.add(
        ReplyAnswer(
            thread_id=thread_id,
            person_id=person_id,
            by_person_id=by_person_id,
            office=office,
            kind=kind,
            words=words,
            file_id=file_id,
            file_unique_id=file_unique_id,
            outbox_id=outbox_id,
            answered_at_utc=now,
        )
    )
    session.flush()
