"""One conversation as staff read it: who it is with, what it is about, and what was said on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select
from sqlmodel import Session

from domain.delivery import Delivery
from domain.people.sapaan import call
from domain.replies import WAITING, ReplyKind, ReplyState, Topic
from domain.times.periods import Period
from storage.outbox.table import NUDGE, OUTBOX
from storage.replies.settling import in_thread
from storage.tables import Announcement, Business, Person, Reply, ReplyAnswer, Report

_TABLE = Reply.__table__  # type: ignore[attr-defined]
_A = ReplyAnswer.__table__.c  # type: ignore[attr-defined]
_B = Business.__table__.c  # type: ignore[attr-defined]
_N = Announcement.__table__.c  # type: ignore[attr-defined]
_P = Person.__table__.c  # type: ignore[attr-defined]
_M = Report.__table__.c  # type: ignore[attr-defined]
_R = _TABLE.c

MOST = 100
"""Messages of a conversation that are looked at, the latest."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One of her messages, as `storage.tables.Reply` keeps it."""

    id: int
    message_id: int | None
    at_utc: datetime
    kind: ReplyKind
    words: str
    file_id: str | None
    help_with: str | None
    due_at_utc: datetime | None
    state: ReplyState
    offered: bool

    @property
    def waits(self) -> bool:
        """Whether nobody has taken care of it."""
        return self.state in WAITING


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer of an officer. `delivery` None: she could not be written to at all."""

    id: int
    by_person_id: int
    by: str
    at_utc: datetime
    kind: ReplyKind
    words: str
    file_id: str | None
    delivery: Delivery | None


@dataclass(frozen=True, slots=True)
class Conversation:
    """What was said, oldest first, and what it is about.

    `topic` says which list of the office it stands in, and `entry_month` the month whose sales she sent to be
    entered for her. `announcement` is its text, `author_id` who announced it; `month` is the month of the
    reminder or the report that she answered. `phone` is E.164. `closed_by` closed what she said last without
    an answer.
    """

    id: int
    person_id: int
    owner: str
    phone: str | None
    business: str | None
    area_code: str
    business_id: int | None
    topic: Topic
    entry_month: Period | None
    announcement: str | None
    author_id: int | None
    month: Period | None
    spoken: tuple[Spoken, ...]
    answers: tuple[Answered, ...]
    closed_by: str | None

    @property
    def last_id(self) -> int:
        """Her last message."""
        return self.spoken[-1].id

    @property
    def last_answer_id(self) -> int:
        """The latest answer; 0 before the first."""
        return self.answers[-1].id if self.answers else 0

    @property
    def waits(self) -> bool:
        """Whether something of it waits for an answer."""
        return any(spoken.waits for spoken in self.spoken)


def conversation(session: Session, reply_id: int) -> Conversation | None:
    """The conversation a reply belongs to; None when it was erased."""
    query = select(func.coalesce(_R.thread_id, _R.id)).where(_R.id == reply_id)
    thread_id = session.scalar(query)
    first = session.execute(_first(thread_id)).first() if thread_id is not None else None
    if thread_id is None or first is None:
        return None
    spoken, closed_by = _spoken(session, thread_id)
    return Conversation(
        id=thread_id,
        person_id=first.person_id,
        owner=call(first.sapaan, first.name or first.first_name),
        phone=first.phone,
        business=first.business,
        area_code=first.area_code,
        business_id=first.business_id,
        topic=first.topic,
        entry_month=Period.parse(first.entry) if first.entry else None,
        announcement=first.text,
        author_id=first.author_id,
        month=_month(first),
        spoken=spoken,
        answers=_answers(session, thread_id),
        closed_by=closed_by,
    )


def _first(thread_id: int) -> Any:
    return (
        select(
            _R.person_id, _R.area_code, _R.business_id, _R.topic, _R.period.label("entry"),
            _P.sapaan, _P.name, _P.first_name, _P.phone,
            func.coalesce(_B.name, _B.product).label("business"), _N.text, _N.author_id,
            NUDGE.c.key_period, _M.period,
        )
        .join_from(_TABLE, _P.id.table, _P.id == _R.person_id)
        .outerjoin(_B.id.table, _B.id == _R.business_id)
        .outerjoin(_N.id.table, _N.id == _R.announcement_id)
        .outerjoin(NUDGE, NUDGE.c.id == _R.nudge_id)
        .outerjoin(_M.id.table, _M.id == _R.report_id)
        .where(_R.id == thread_id)
    )  # fmt: skip


def _month(row: Row[*tuple[Any, ...]]) -> Period | None:
    found = row.period or row.key_period
    return Period.parse(found) if found else None


def _spoken(session: Session, thread_id: int) -> tuple[tuple[Spoken, ...], str | None]:
    """Her messages, and who closed the last one without an answer."""
    query = (
        select(
            _R.id, _R.message_id, _R.said_at_utc, _R.kind, _R.words, _R.file_id, _R.help_with,
            _R.due_at_utc, _R.state, _R.offered, _P.sapaan, _P.name, _P.first_name, _R.settled_by,
        )
        .outerjoin_from(_TABLE, _P.id.table, _P.id == _R.settled_by)
        .where(in_thread(thread_id))
        .order_by(_R.id.desc())
        .limit(MOST)
    )  # fmt: skip
    rows = session.execute(query).all()
    last = rows[0]
    closed = last.state is ReplyState.CLOSED and last.settled_by is not None
    by = call(last.sapaan, last.name or last.first_name or "") if closed else None
    return tuple(Spoken(*row[:10]) for row in reversed(rows)), by


def _answers(session: Session, thread_id: int) -> tuple[Answered, ...]:
    query = (
        select(
            _A.id, _A.by_person_id, _P.sapaan, _P.name, _P.first_name, _A.answered_at_utc, _A.kind, _A.words,
            _A.file_id, OUTBOX.c.state,
        )
        .outerjoin_from(_A.id.table, _P.id.table, _P.id == _A.by_person_id)
        .outerjoin(OUTBOX, OUTBOX.c.id == _A.outbox_id)
        .where(_A.thread_id == thread_id)
        .order_by(_A.id.desc())
        .limit(MOST)
    )  # fmt: skip
    return tuple(
        Answered(id_, by_id, call(sapaan, name or first_name or ""), *rest)
        for id_, by_id, sapaan, name, first_name, *rest in reversed(session.execute(query).all())
    )
