"""The needs of an area that nobody has taken up: how many of each kind, and who asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func
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
    """How many needs there are of each kind, the most asked first."""
    times = func.count().label("times")
    query = _new(code).with_only_columns(_N.kind, times, maintain_column_froms=True)
    found = session.execute(query.group_by(_N.kind).order_by(times.desc(), _N.kind))
    return {row.kind: row.times for row in found}


def asked(session: Session, code: str, kind: NeedKind, *, offset: int, limit: int) -> list[Asked]:
    """A page of the needs of this kind."""
    query = _new(code).where(_N.kind == kind).order_by(_B.area_code, _B.id, _N.id)
    size = len(WHO)
    found = session.execute(query.offset(offset).limit(limit))
    return [Asked(listed(tuple(row)[:size]), *row[size:]) for row in found]


def _new(code: str) -> Select[*tuple[Any, ...]]:
    """Who asks, and what nobody has taken up."""
    return (
        of_businesses(_N.note, _N.asked_at_utc)
        .join(NEED, _N.business_id == _B.id)
        .where(figures.in_area(_B.area_code, code), figures.new_need())
    )
