"""Kebutuhan of an area that nobody has taken up: how many of each kind, and who asks.

A business that asks for the same month after month is one need; its newest words are shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlmodel import Session

from domain.needs import NeedKind
from storage import figures
from storage.figures import BUSINESS, NEED
from storage.month_lists import WHO, Listed, listed, of_businesses

_B, _N = BUSINESS.c, NEED.c


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks, in her own words where the kind is OTHER, and when last."""

    by: Listed
    note: str | None
    asked_at_utc: datetime


def kinds(session: Session, code: str) -> dict[NeedKind, int]:
    """How many businesses ask for each kind, the most asked first."""
    wanted = _newest(code).subquery()
    times = func.count().label("times")
    query = select(wanted.c.kind, times).group_by(wanted.c.kind)
    found = session.execute(query.order_by(times.desc(), wanted.c.kind))
    return {row.kind: row.times for row in found}


def asked(session: Session, code: str, kind: NeedKind, *, offset: int, limit: int) -> list[Asked]:
    """A page of the businesses that ask for this kind."""
    newest = _newest(code, kind).subquery()
    query = (
        of_businesses(_N.note, _N.asked_at_utc)
        .join(NEED, _N.business_id == _B.id)
        .where(_N.id.in_(select(newest.c.id)))
        .order_by(_B.area_code, _B.id)
        .offset(offset)
        .limit(limit)
    )
    size = len(WHO)
    return [Asked(listed(tuple(row)[:size]), *row[size:]) for row in session.execute(query)]


def _newest(code: str, kind: NeedKind | None = None) -> Select[*tuple[int, NeedKind]]:
    """The newest need of each business and kind."""
    query = (
        select(func.max(_N.id).label("id"), _N.kind)
        .join_from(BUSINESS, NEED, _N.business_id == _B.id)
        .where(figures.in_area(_B.area_code, code), figures.taking_part(), figures.new_need())
        .group_by(_N.business_id, _N.kind)
    )
    return query if kind is None else query.where(_N.kind == kind)
