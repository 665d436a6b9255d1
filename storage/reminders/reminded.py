"""What reminders have done so far: for the next one, and for staff who follow up."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, case, func, select
from sqlmodel import Session

from domain.delivery import Delivery
from domain.reminders.left_in_peace import History
from domain.reminders.nudges import NudgeAnswer, NudgeKind
from domain.times.periods import Period
from storage.reminders.nudges import NUDGE, about
from storage.tables import Business

_N = NUDGE.c
_B = Business.__table__.c  # type: ignore[attr-defined]
_SENT = (Delivery.ACCEPTED, Delivery.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Chased:
    """What was tried to get a month's report: `times` reminders that Telegram accepted, the last at
    `last_at_utc`; `declined`: she asked for no more of them about this month."""

    times: int
    last_at_utc: datetime | None
    declined: bool


def histories(session: Session, owners: Collection[int], period: Period) -> dict[int, History]:
    """The reminders these owners got, seen from `period`; who got none is left out."""
    found: dict[int, History] = {}
    query = select(_N.person_id, _N.key_period, _N.stage, _N.state, _N.settled_at_utc, _N.answer)
    lately = query.where(
        _N.person_id.in_(owners),
        _N.kind == NudgeKind.REMINDER,
        _N.key_period >= str(period.previous()),
    )
    for row in session.execute(lately):
        found[row.person_id] = _and(found.get(row.person_id, History()), row, str(period))
    return found


def _and(history: History, row: Row[*tuple[Any, ...]], month: str) -> History:
    if row.state in _SENT:
        last = max(filter(None, (history.last_at_utc, row.settled_at_utc)), default=None)
        history = replace(history, last_at_utc=last)
    if row.key_period != month:
        return history
    declined = history.declined or row.answer is NudgeAnswer.THIS_MONTH
    return replace(history, stages=history.stages | {row.stage}, declined=declined)


def chased(session: Session, business_ids: Collection[int], period: Period) -> dict[int, Chased]:
    """The reminders their owners got about the month, by business; who got none is left out."""
    accepted = _N.state == Delivery.ACCEPTED
    query = (
        select(
            _B.id,
            func.count(case((accepted, 1))),
            func.max(case((accepted, _N.settled_at_utc))),
            func.count(case((_N.answer == NudgeAnswer.THIS_MONTH, 1))),
        )
        .join(NUDGE, about(_B.owner_id, NudgeKind.REMINDER, str(period)))
        .where(_B.id.in_(business_ids))
        .group_by(_B.id)
    )
    return {row[0]: Chased(row[1], row[2], row[3] > 0) for row in session.execute(query)}
