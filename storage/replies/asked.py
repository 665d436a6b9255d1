"""What one person asked, and how long an office takes over the questions it gets."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlmodel import Session

from domain.replies import WAITING, ReplyKind, ReplyState, Topic
from storage.figures.figures import in_area
from storage.tables import Reply

_R = Reply.__table__.c  # type: ignore[attr-defined]
_L = Reply.__table__.alias("later").c  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as whoever asked it sees it: the words it began with, and whether it waits for an answer,
    be it after several rounds. `id` leads to the conversation."""

    id: int
    at_utc: datetime
    kind: ReplyKind
    words: str
    waits: bool


@dataclass(frozen=True, slots=True)
class Wait:
    """How long a question waited or waits: `answered_at_utc` None while nobody has answered."""

    asked_at_utc: datetime
    answered_at_utc: datetime | None


def count_questions(session: Session, person_id: int) -> int:
    """How many conversations the person began with a question."""
    count: int = session.execute(select(func.count(_R.id)).where(*_began(person_id))).scalar_one()
    return count


def questions(session: Session, person_id: int, *, offset: int, limit: int) -> list[Asked]:
    """A page of those, newest first."""
    query = _asked(person_id).order_by(_R.id.desc()).offset(offset).limit(limit)
    return [Asked(*row) for row in session.execute(query)]


def waiting_questions(session: Session, person_id: int, limit: int) -> list[Asked]:
    """Those that wait for an answer, newest first."""
    query = _asked(person_id).where(_waits()).order_by(_R.id.desc()).limit(limit)
    return [Asked(*row) for row in session.execute(query)]


def _asked(person_id: int) -> Select[*tuple[Any, ...]]:
    return select(_R.id, _R.said_at_utc, _R.kind, _R.words, _waits()).where(*_began(person_id))


def _began(person_id: int) -> tuple[ColumnElement[bool], ...]:
    return (_R.person_id == person_id, _R.topic == Topic.QUESTION, _R.thread_id.is_(None))


def _waits() -> ColumnElement[bool]:
    of_it = or_(_L.thread_id == _R.id, _L.id == _R.id)
    return select(_L.id).where(of_it, _L.state == ReplyState.OPEN).exists()


def open_since(
    session: Session, person_id: int, topics: Collection[Topic], since_utc: datetime
) -> int | None:
    """The conversation on one of these topics that the person has just said something in, and that waits."""
    thread = func.coalesce(_R.thread_id, _R.id)
    latest = (
        select(thread)
        .where(_R.person_id == person_id, _R.topic.in_(topics), _R.said_at_utc > since_utc)
        .where(_R.state.in_(WAITING))
    )
    found: int | None = session.scalar(latest.order_by(_R.id.desc()).limit(1))
    return found


def open_on(session: Session, person_id: int, topic: Topic) -> int | None:
    """The last message of the person on this topic that waits; None when nothing of it does."""
    mine = (_R.person_id == person_id, _R.topic == topic, _R.state == ReplyState.OPEN)
    found: int | None = session.scalar(select(func.max(_R.id)).where(*mine))
    return found


def help_waiting(session: Session, person_id: int, with_: str) -> int | None:
    """The message in which she asked for help with this, and nobody has helped yet; None for none."""
    mine = (_R.person_id == person_id, _R.topic == Topic.HELP, _R.help_with == with_)
    query = select(func.max(_R.id)).where(*mine, _R.state.in_(WAITING))
    found: int | None = session.scalar(query)
    return found


def recent_waits(session: Session, code: str, limit: int) -> list[Wait]:
    """How the last questions asked in an area fared; those closed without an answer are left out."""
    query = (
        select(_R.said_at_utc, _R.settled_at_utc)
        .where(_R.topic == Topic.QUESTION, in_area(_R.area_code, code), _R.thread_id.is_(None))
        .where(_R.state.in_((ReplyState.OPEN, ReplyState.ANSWERED)))
        .order_by(_R.id.desc())
        .limit(limit)
    )
    return [Wait(*row) for row in session.execute(query)]
