"""Nudges of one person: made once for their round, answered, withdrawn, looked up."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, bindparam, func, literal, or_, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session

from domain.delivery import Delivery
from domain.messages import Message
from domain.reminders.nudges import NudgeAnswer, NudgeKind, Round
from domain.times.periods import Period
from storage import outbox
from storage.hot import is_postgres, run
from storage.tables import Business, Nudge, Person

NUDGE = Nudge.__table__  # type: ignore[attr-defined]
_PERSON = Person.__table__  # type: ignore[attr-defined]
_N = NUDGE.c
_B = Business.__table__.c  # type: ignore[attr-defined]


_NOT_TAKEN: Final = (
    _N.kind == NudgeKind.REMINDER,
    or_(_N.state == Delivery.QUEUED, _N.state == Delivery.RETRY),
)
_OF_OWNER: Final = select(_N.id, _N.person_id).where(
    _N.person_id == select(_B.owner_id).where(_B.id == bindparam("business")).scalar_subquery(),
    _N.key_period == bindparam("month"),
    *_NOT_TAKEN,
)


def send(
    session: Session,
    now: datetime,
    round_: Round,
    people: Collection[int],
    message: Message,
    *,
    due_at_utc: datetime | None = None,
) -> int:
    """Owes this nudge to these people, in the bulk lane, from `due_at_utc` on (None: now).

    Whoever had a nudge of this round before gets none; returns to how many it is owed now.
    """
    row = {
        "person_id": _PERSON.c.id,
        "kind": literal(round_.kind.value),
        "subject_id": literal(0),
        "key_period": literal(round_.about),
        "stage": literal(round_.stage),
        "state": literal(Delivery.QUEUED, _N.state.type),
        "made_at_utc": literal(now, _N.made_at_utc.type),
    }
    # Without the order two processes that do the same would lock each other out.
    told = select(*row.values()).where(_PERSON.c.id.in_(people)).order_by(_PERSON.c.id)
    insert: Any = postgres_insert if is_postgres(session) else sqlite_insert
    session.execute(insert(NUDGE).from_select(list(row), told).on_conflict_do_nothing())
    return outbox.owe_nudges(session, now, round_, people, message, due_at_utc or now)


def of_round(person_id: ColumnElement[int] | int, round_: Round) -> ColumnElement[bool]:
    """The one nudge of a person in a round."""
    return and_(about(person_id, round_.kind, round_.about), _N.stage == round_.stage)


def about(person_id: ColumnElement[int] | int, kind: NudgeKind, period: str) -> ColumnElement[bool]:
    """The nudges of a person about one month or day."""
    return and_(
        _N.person_id == person_id, _N.kind == kind, _N.subject_id == 0, _N.key_period == period
    )


def spent(session: Session, person_id: int, period: Period) -> int:
    """The stage of the newest reminder about a month, sent or to be sent; 0 for none."""
    mine = about(person_id, NudgeKind.REMINDER, str(period))
    return session.scalar(select(func.max(_N.stage)).where(mine)) or 0


def answer(
    session: Session, now: datetime, person_id: int, round_: Round, what: NudgeAnswer
) -> bool:
    """Keeps what was pressed below a nudge. False when the same was pressed before: nothing changes."""
    kept = session.connection().execute(
        update(NUDGE)
        .where(of_round(person_id, round_), or_(_N.answer.is_(None), _N.answer != what))
        .values(answer=what, answered_at_utc=now)
    )
    return kept.rowcount == 1


def waiting(session: Session, people: Collection[int], period: Period | None = None) -> list[int]:
    """Ids of these people's reminders that nobody has taken yet; `period` None: about any month."""
    query = select(_N.id).where(_N.person_id.in_(people), *_NOT_TAKEN)
    if period is not None:
        query = query.where(_N.key_period == str(period))
    return list(session.scalars(query))


def waiting_for(session: Session, business_id: int, period: Period) -> dict[int, int]:
    """The reminders about a month that its owner has still to get: person by nudge."""
    found = run(session, _OF_OWNER, business=business_id, month=str(period))
    return {row.id: row.person_id for row in found}
