"""What she sent in a photo or a voice note for staff to enter as the report of a month."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, func, or_, select, update
from sqlmodel import Session

from domain.replies import WAITING, ReplyKind, ReplyState, Topic
from domain.times.periods import Period
from storage.hot import run
from storage.replies.settling import close, in_thread, lock, open_the_first_left
from storage.tables import Reply

_R = Reply.__table__.c  # type: ignore[attr-defined]
_L = Reply.__table__.alias("later").c  # type: ignore[attr-defined]

_WAITS: Final = (
    select(_L.id)
    .where(or_(_L.thread_id == _R.id, _L.id == _R.id), _L.state == ReplyState.OPEN)
    .exists()
)
_ENTRY: Final = (
    select(_R.id)
    .where(
        _R.person_id == bindparam("person"),
        _R.topic == Topic.ENTRY,
        _R.business_id == bindparam("business"),
        _R.period == bindparam("month"),
        _R.thread_id.is_(None),
        _WAITS,
    )
    .limit(1)
)


def entry_waiting(session: Session, person_id: int, business_id: int, period: Period) -> int | None:
    """The conversation in which she sent this month of this business to be entered, if it waits."""
    asked = {"person": person_id, "business": business_id, "month": str(period)}
    found: int | None = run(session, _ENTRY, **asked).scalar()
    return found


def reported_herself(session: Session, person_id: int, business_id: int, period: Period) -> None:
    """What she sent to be entered for this month need not be entered any more; her words are still read."""
    thread_id = entry_waiting(session, person_id, business_id, period)
    if thread_id is None or not lock(session, thread_id):
        return
    files = (_R.state.in_(WAITING), _R.kind != ReplyKind.TEXT)
    session.execute(
        update(Reply).where(in_thread(thread_id), *files).values(state=ReplyState.CLOSED)
    )
    open_the_first_left(session, thread_id)
    to_read(session, thread_id)


def to_enter(
    session: Session,
    thread_id: int,
    *,
    business_id: int,
    area_code: str,
    period: Period,
    due_at_utc: datetime,
) -> None:
    """The conversation is the report of this month of this business, for the officers of where that is."""
    about = {"topic": Topic.ENTRY, "business_id": business_id, "area_code": area_code}
    new = {**about, "period": str(period), "due_at_utc": due_at_utc}
    session.execute(update(Reply).where(in_thread(thread_id)).values(new))


def to_read(session: Session, thread_id: int) -> None:
    """The conversation is no report to enter (any more): it waits among the replies, promised for no time."""
    new = {"topic": Topic.REPLY, "period": None, "due_at_utc": None}
    session.execute(update(Reply).where(in_thread(thread_id)).values(new))


def entered(session: Session, reply_id: int, report_id: int, now: datetime, by: int) -> None:
    """An officer made this report of what she sent up to this reply."""
    thread_id = session.scalar(select(func.coalesce(_R.thread_id, _R.id)).where(_R.id == reply_id))
    if thread_id is not None:
        close(session, now, thread_id, reply_id, by)
        session.execute(update(Reply).where(in_thread(thread_id)).values(report_id=report_id))
