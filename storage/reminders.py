"""Whom a reminder goes to: owners who owe a month's report, and why some of them are left in peace.

Who owes is what `storage.figures` says, so reminders go to the very people on staff's "not yet reported".
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any, Final

from sqlalchemy import Case, ColumnElement, and_, bindparam, case, func, select
from sqlmodel import Session

from domain.delivery import Delivery
from domain.nudges import NudgeAnswer, NudgeKind, Skipped
from domain.periods import Period
from domain.reminders import SPACING, Reminder
from storage import figures
from storage.figures import BUSINESS, REPORT
from storage.hot import run
from storage.nudges import NUDGE, about, of_round
from storage.people import agrees
from storage.tables import Person

PERSON = Person.__table__  # type: ignore[attr-defined]
_P, _B, _N = PERSON.c, BUSINESS.c, NUDGE.c

_OWNER: Final = (
    select(_P.id)
    .where(_P.id == select(_B.owner_id).where(_B.id == bindparam("business")).scalar_subquery())
    .with_for_update(key_share=True)
)


@dataclass(frozen=True, slots=True)
class Chased:
    """What was tried to get a month's report: `times` reminders that Telegram accepted, the last at
    `last_at_utc`; `declined`: she asked for no more of them about this month."""

    times: int
    last_at_utc: datetime | None
    declined: bool


def next_owners(
    session: Session, period: Period, zone: tzinfo, *, after: int, limit: int
) -> list[int]:
    """The next owners by id with a business that has not reported, paused ones too.

    They stay locked until the end of the transaction, so that none of them reports meanwhile
    (`lock_owner`); ask `sort_out` who still owes.
    """
    query = (
        select(_P.id)
        .where(_P.id > after, _has(figures.known(period, zone), period))
        .order_by(_P.id)
        .limit(limit)
        .with_for_update(key_share=True, of=PERSON)
    )
    return list(session.scalars(query))


def lock_owner(session: Session, business_id: int) -> int:
    """The owner of a business that has just reported, locked against a reminder being made meanwhile."""
    owner: int = run(session, _OWNER, business=business_id).scalar_one()
    return owner


def sort_out(
    session: Session, reminder: Reminder, zone: tzinfo, now: datetime, owners: Collection[int]
) -> dict[int, Skipped | None]:
    """Who of these is reminded (None), and who is passed over and why; who owes nothing is left out."""
    query = (
        select(_P.id, _reason(reminder, zone, now))
        .where(_P.id.in_(owners), _has(figures.known(reminder.period, zone), reminder.period))
        .order_by(_P.id)
    )
    return {row[0]: Skipped(row[1]) if row[1] else None for row in session.execute(query)}


def owes(session: Session, person_id: int, period: Period, zone: tzinfo) -> bool:
    """Whether a business of this person has still to report the month."""
    owed = figures.not_reported(period, zone).where(_B.owner_id == person_id)
    return session.execute(owed.limit(1)).first() is not None


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


def _has(business: ColumnElement[bool], period: Period) -> ColumnElement[bool]:
    reported = select(REPORT.c.id).where(figures.live_report(period)).exists()
    return select(_B.id).where(_B.owner_id == _P.id, business, ~reported).exists()


def _reason(reminder: Reminder, zone: tzinfo, now: datetime) -> Case[Any]:
    month = about(_P.id, NudgeKind.REMINDER, str(reminder.period))
    return case(
        (_P.chat_id.is_(None), Skipped.UNOPENED.value),
        (~agrees(_P.id), Skipped.STOPPED.value),
        (~_has(figures.expected(reminder.period, zone), reminder.period), Skipped.PAUSED.value),
        (_P.unreachable_since_utc.is_not(None), Skipped.BLOCKED.value),
        (_P.reminders_muted_at_utc.is_not(None), Skipped.MUTED.value),
        (_nudged(month, _N.answer == NudgeAnswer.THIS_MONTH), Skipped.DECLINED.value),
        (_nudged(of_round(_P.id, reminder.round)), Skipped.MOVED.value),
        (_reminded_since(now - SPACING), Skipped.TOO_SOON.value),
    )


def _reminded_since(then: datetime) -> ColumnElement[bool]:
    return _nudged(
        _N.person_id == _P.id,
        _N.kind == NudgeKind.REMINDER,
        _N.state.in_([Delivery.ACCEPTED, Delivery.UNKNOWN]),
        _N.settled_at_utc > then,
    )


def _nudged(*which: ColumnElement[bool]) -> ColumnElement[bool]:
    return select(_N.id).where(and_(*which)).exists()
