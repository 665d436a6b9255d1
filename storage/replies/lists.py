"""Lists of conversations: those that wait in an area, and those about an announcement. Newest first, but
where somebody was told by when we see to it, what is due first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select
from sqlmodel import Session

from domain.people.sapaan import call
from domain.replies import PROMISED, WAITING, ReplyKind, ReplyState, Topic
from storage.figures.figures import in_area, open_reply
from storage.tables import Business, Person, Reply

_TABLE = Reply.__table__  # type: ignore[attr-defined]
_B = Business.__table__.c  # type: ignore[attr-defined]
_P = Person.__table__.c  # type: ignore[attr-defined]
_R = _TABLE.c
_THREAD = func.coalesce(_R.thread_id, _R.id)

_FEW = 20
"""Messages of a conversation that a line of a list looks at."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One message of a line: what kind it is, its words ("" for none), and what help it asks for."""

    kind: ReplyKind
    words: str
    help_with: str | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A conversation in a list, by one of its replies. `business` None: she has none (yet). `due_at_utc` is
    by when she was told that somebody sees to it, None where nothing was said; `period` the month (ISO)
    whose sales she sent to be entered."""

    reply_id: int
    owner: str
    business: str | None
    area_code: str
    said_at_utc: datetime
    due_at_utc: datetime | None
    period: str | None
    waits: bool
    pieces: tuple[Piece, ...]


def count_open(session: Session, topic: Topic, codes: Collection[str]) -> int:
    """How many conversations of this topic wait for somebody in these areas."""
    return session.scalar(select(func.count()).select_from(_TABLE).where(_open(topic, codes))) or 0


def open_in(
    session: Session, topic: Topic, codes: Collection[str], *, offset: int, limit: int
) -> list[Listed]:
    """A page of those, by what she said first and nobody answered."""
    order = (_R.due_at_utc, _R.id) if topic in PROMISED else (_R.id.desc(),)
    query = _who().where(_open(topic, codes)).order_by(*order).offset(offset).limit(limit)
    return _listed(session, query, _R.state.in_(WAITING))


def count_of_announcement(session: Session, announcement_id: int) -> int:
    """How many conversations there are about an announcement."""
    count = select(func.count(_THREAD.distinct())).where(_about(announcement_id))
    return session.scalar(count) or 0


def of_announcement(
    session: Session, announcement_id: int, *, offset: int, limit: int
) -> list[Listed]:
    """A page of those, by what she said last."""
    last = (
        select(func.max(_R.id).label("id"))
        .where(_about(announcement_id))
        .group_by(_THREAD)
        .order_by(func.max(_R.id).desc())
        .offset(offset)
        .limit(limit)
        .subquery()
    )
    query = _who().where(_R.id.in_(select(last.c.id))).order_by(_R.id.desc())
    return _listed(session, query, _needs_somebody())


def _open(topic: Topic, codes: Collection[str]) -> ColumnElement[bool]:
    inside = [in_area(_R.area_code, code) for code in codes]
    return and_(open_reply(), _R.topic == topic, or_(false(), *inside))


def _about(announcement_id: int) -> ColumnElement[bool]:
    return and_(_R.announcement_id == announcement_id, _needs_somebody())


def _needs_somebody() -> ColumnElement[bool]:
    """Neither a thank-you nor a line that became a report."""
    became_report = and_(_R.offered.is_(True), _R.state == ReplyState.CLOSED)
    return and_(_R.needs_answer.is_(True), ~became_report)


def _who() -> Select[*tuple[Any, ...]]:
    return (
        select(
            _R.id, _THREAD.label("thread_id"), _R.area_code, _R.said_at_utc, _R.due_at_utc,
            _R.period, _R.state, _P.sapaan, _P.name, _P.first_name,
            func.coalesce(_B.name, _B.product).label("business"),
        )
        .join_from(_TABLE, _P.id.table, _P.id == _R.person_id)
        .outerjoin(_B.id.table, _B.id == _R.business_id)
    )  # fmt: skip


def _listed(
    session: Session, query: Select[*tuple[Any, ...]], shown: ColumnElement[bool]
) -> list[Listed]:
    rows = session.execute(query).all()
    pieces = _pieces(session, [row.thread_id for row in rows], shown)
    return [
        Listed(
            row.id,
            call(row.sapaan, row.name or row.first_name),
            row.business,
            row.area_code,
            row.said_at_utc,
            row.due_at_utc,
            row.period,
            row.state in WAITING,
            tuple(pieces.get(row.thread_id, ())),
        )
        for row in rows
    ]


def _pieces(
    session: Session, threads: Sequence[int], shown: ColumnElement[bool]
) -> dict[int, list[Piece]]:
    found: dict[int, list[Piece]] = {}
    query = (
        select(_THREAD, _R.kind, _R.words, _R.help_with)
        .where(or_(_R.id.in_(threads), _R.thread_id.in_(threads)), shown)
        .order_by(_R.id)
        .limit(_FEW * max(1, len(threads)))
    )
    for thread_id, kind, words, help_with in session.execute(query):
        found.setdefault(thread_id, []).append(Piece(kind, words, help_with))
    return found
