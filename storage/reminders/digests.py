"""What a digest tells: which officers there are, when they were told last, and what came in since."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlmodel import Session

from domain.areas.codes import lineage
from domain.delivery import Delivery
from domain.permissions import Action, Role, holders
from domain.reminders.digests import Fresh
from domain.reminders.nudges import NudgeKind, Skipped
from domain.replies import Topic
from domain.times.periods import Period
from storage.businesses import recent_changes
from storage.catalogue import complaints
from storage.figures import figures
from storage.figures.figures import BUSINESS, NEED, REPLY, REPORT
from storage.people import nearest
from storage.reports import other_months
from storage.tables import Complaint, Nudge, Person, RoleGrant

_P = Person.__table__.c  # type: ignore[attr-defined]
_G = RoleGrant.__table__.c  # type: ignore[attr-defined]
_D = Nudge.__table__.c  # type: ignore[attr-defined]
_C = Complaint.__table__.c  # type: ignore[attr-defined]
_B, _R, _N, _A = BUSINESS.c, REPORT.c, NEED.c, REPLY.c


@dataclass(frozen=True, slots=True)
class Officer:
    """Staff of one kelurahan or several, `areas`; and whoever does their work where there is none, in an
    area `above`.

    `out_of_reach` says why it is no use to write to them, None when it is. `told_at_utc` is when the last
    digest was made; before the first one it is when they became staff.
    """

    person_id: int
    areas: tuple[str, ...]
    above: tuple[str, ...]
    out_of_reach: Skipped | None
    told_at_utc: datetime


@dataclass(frozen=True, slots=True)
class Left:
    """What waits where a kelurahan has no officer: complaints, and conversations of any topic."""

    complaints: int
    conversations: int

    @property
    def anything(self) -> bool:
        """Whether there is something to tell."""
        return bool(self.complaints or self.conversations)


def next_officers(session: Session, *, after: int, limit: int) -> list[Officer]:
    """The next people by id who are staff of a kelurahan today, or above one that may have none."""
    staff = (_G.role.in_(holders(Action.MODERATE)), _G.revoked_at_utc.is_(None))
    page = (
        select(_G.person_id)
        .where(_G.person_id > after, *staff)
        .distinct()
        .order_by(_G.person_id)
        .limit(limit)
    )
    told = (
        select(func.max(_D.made_at_utc))
        .where(_D.person_id == _P.id, _D.kind == NudgeKind.DIGEST, _D.state != Delivery.BLOCKED)
        .scalar_subquery()
    )
    rows = session.execute(
        select(_P.id, _P.chat_id, _P.unreachable_since_utc, told.label("told"))
        .add_columns(_G.area_code, _G.role, _G.granted_at_utc)
        .join(RoleGrant, _G.person_id == _P.id)
        .where(_P.id.in_(page), *staff)
        .order_by(_P.id, _G.area_code)
    )
    return [_officer(list(grants)) for _id, grants in groupby(rows, key=lambda row: row.id)]


def fresh(
    session: Session, code: str, since_utc: datetime, now: datetime, periods: Collection[Period]
) -> Fresh:
    """What came in from an area from `since_utc` to `now`; reports that came in are those about `periods`."""
    months = [str(period) for period in periods]
    reports = (
        _businesses(code)
        .join(REPORT, _R.business_id == _B.id)
        .where(_R.period.in_(months), _R.live.is_(True), _R.reported_at_utc >= since_utc)
    )
    needs = (
        _businesses(code)
        .join(NEED, _N.business_id == _B.id)
        .where(figures.new_need(), _N.asked_at_utc >= since_utc)
    )
    replies = _replies(code).where(_A.said_at_utc >= since_utc)
    overdue = _replies(code).where(
        _A.topic == Topic.QUESTION, _A.due_at_utc >= since_utc, _A.due_at_utc < now
    )
    asked = (reports, replies, needs, overdue)
    reported, answered, needed, late = (session.scalar(query) or 0 for query in asked)
    return Fresh(
        reports=reported,
        replies=answered,
        needs=needed,
        corrected=other_months.corrected_since(session, code, since_utc, periods),
        overdue=late,
        complaints=complaints.count_open(session, (code,), since_utc=since_utc),
        changes=recent_changes.count(session, code, since_utc),
    )


def left(session: Session, code: str, since_utc: datetime | None = None) -> Left:
    """What waits in kelurahan of the area for whoever is above, or what of it came in since then."""
    complained = _by_area(_C.area_code, code).where(_C.outcome.is_(None))
    said = _by_area(_A.area_code, code).where(figures.open_reply())
    if since_utc is not None:
        complained = complained.where(_C.made_at_utc >= since_utc)
        said = said.where(_A.said_at_utc >= since_utc)
    return Left(
        _untended(session, code, Action.MODERATE, complained),
        _untended(session, code, Action.ANSWER_REPLY, said),
    )


def _by_area(column: ColumnElement[str], code: str) -> Select[str, int]:
    return select(column, func.count()).where(figures.in_area(column, code)).group_by(column)


def _untended(session: Session, code: str, action: Action, counted: Select[str, int]) -> int:
    """Of these counts by area, those of areas that no officer is nearer to."""
    tended = nearest.tended_inside(session, code, action)
    counts: dict[str, int] = {row[0]: row[1] for row in session.execute(counted)}
    return sum(n for area, n in counts.items() if tended.isdisjoint(lineage(area)))


def _replies(code: str) -> Any:
    return select(func.count()).where(figures.in_area(_A.area_code, code), figures.open_reply())


def _businesses(code: str) -> Any:
    inside: ColumnElement[bool] = figures.in_area(_B.area_code, code)
    return select(func.count()).select_from(BUSINESS).where(inside, figures.taking_part())


def _officer(rows: Sequence[Any]) -> Officer:
    """Somebody from their rows, one for each role and area."""
    person = rows[0]
    return Officer(
        person.id,
        tuple(row.area_code for row in rows if row.role is Role.STAF),
        tuple(row.area_code for row in rows if row.role is not Role.STAF),
        _out_of_reach(person),
        person.told or min(row.granted_at_utc for row in rows),
    )


def _out_of_reach(person: Any) -> Skipped | None:
    if person.chat_id is None:
        return Skipped.UNOPENED
    return Skipped.BLOCKED if person.unreachable_since_utc is not None else None
