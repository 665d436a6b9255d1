"""What a digest tells: which officers there are, when they were told last, and what came in since."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session

from domain.delivery import Delivery
from domain.digests import Fresh
from domain.nudges import NudgeKind, Skipped
from domain.periods import Period
from domain.permissions import Role
from storage import figures
from storage.figures import BUSINESS, NEED, REPLY, REPORT
from storage.tables import Nudge, Person, RoleGrant

_P = Person.__table__.c  # type: ignore[attr-defined]
_G = RoleGrant.__table__.c  # type: ignore[attr-defined]
_D = Nudge.__table__.c  # type: ignore[attr-defined]
_B, _R, _N, _A = BUSINESS.c, REPORT.c, NEED.c, REPLY.c


@dataclass(frozen=True, slots=True)
class Officer:
    """Staff of one kelurahan or several.

    `out_of_reach` says why it is no use to write to them, None when it is. `told_at_utc` is when the last
    digest was made; before the first one it is when they became staff.
    """

    person_id: int
    areas: tuple[str, ...]
    out_of_reach: Skipped | None
    told_at_utc: datetime


def next_officers(session: Session, *, after: int, limit: int) -> list[Officer]:
    """The next people by id who are staff of a kelurahan today."""
    staff = (_G.person_id == _P.id, _G.role == Role.STAF, _G.revoked_at_utc.is_(None))
    told = (
        select(func.max(_D.made_at_utc))
        .where(_D.person_id == _P.id, _D.kind == NudgeKind.DIGEST)
        .where(_D.state != Delivery.BLOCKED)
        .scalar_subquery()
    )
    people = session.execute(
        select(_P.id, _P.chat_id, _P.unreachable_since_utc, told.label("told"))
        .where(_P.id > after, select(_G.id).where(*staff).exists())
        .order_by(_P.id)
        .limit(limit)
    ).all()
    grants = session.execute(
        select(_G.person_id, _G.area_code, _G.granted_at_utc)
        .where(_G.person_id.in_([p.id for p in people]))
        .where(_G.role == Role.STAF, _G.revoked_at_utc.is_(None))
        .order_by(_G.area_code)
    ).all()
    return [_officer(person, [g for g in grants if g.person_id == person.id]) for person in people]


def fresh(session: Session, code: str, since_utc: datetime, periods: Collection[Period]) -> Fresh:
    """What came in from an area since `since_utc`: reports about `periods`, replies and needs."""
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
    replies = select(func.count()).where(
        figures.in_area(_A.area_code, code), figures.open_reply(), _A.said_at_utc >= since_utc
    )
    reported, answered, needed = (session.scalar(q) or 0 for q in (reports, replies, needs))
    return Fresh(reported, answered, needed)


def _businesses(code: str) -> Any:
    inside: ColumnElement[bool] = figures.in_area(_B.area_code, code)
    return select(func.count()).select_from(BUSINESS).where(inside, figures.taking_part())


def _officer(person: Any, grants: Any) -> Officer:
    return Officer(
        person.id,
        tuple(grant.area_code for grant in grants),
        _out_of_reach(person),
        person.told or min(grant.granted_at_utc for grant in grants),
    )


def _out_of_reach(person: Any) -> Skipped | None:
    if person.chat_id is None:
        return Skipped.UNOPENED
    return Skipped.BLOCKED if person.unreachable_since_utc is not None else None
