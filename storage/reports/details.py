"""All there is to one report beyond its line in a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select
from sqlmodel import Session

from domain.needs.need import NeedKind
from domain.people.sapaan import call
from domain.reports.report import Boost, Obstacle
from domain.sectors.sector import Sector
from storage.figures.figures import BUSINESS, NEED, REPORT
from storage.tables import Person, ReportRevision

_B, _R, _N = BUSINESS.c, REPORT.c, NEED.c
_P = Person.__table__.c  # type: ignore[attr-defined]
_V = ReportRevision.__table__.c  # type: ignore[attr-defined]
_SHOWN_REVISIONS = 3


@dataclass(frozen=True, slots=True)
class Replaced:
    """A figure that stood there before, and when another took its place."""

    revenue_rupiah: int
    replaced_at_utc: datetime


@dataclass(frozen=True, slots=True)
class Details:
    """`note` is her own words, None without any; `replaced` holds the newest figures first.
    `entered_by` is the officer who typed it for her; None: herself."""

    product: str
    sector: Sector
    reported_at_utc: datetime
    entered_by: str | None
    awaits_owner: bool
    obstacles: tuple[Obstacle, ...]
    boosts: tuple[Boost, ...]
    note: str | None
    needs: tuple[NeedKind, ...]
    replaced: tuple[Replaced, ...]


def of_report(session: Session, report_id: int) -> Details:
    """The details of a report that exists. Raises NoResultFound for one that does not."""
    row = session.execute(
        select(
            _B.product, _B.sector, _R.reported_at_utc, _R.obstacles, _R.boosts, _R.note, _R.awaits_owner,
            _R.entered_by_id, _P.sapaan, _P.name, _P.first_name,
        )
        .join_from(REPORT, BUSINESS, _R.business_id == _B.id)
        .outerjoin(_P.id.table, _P.id == _R.entered_by_id)
        .where(_R.id == report_id)
    ).one()  # fmt: skip
    needs = select(_N.kind).where(_N.report_id == report_id).distinct().order_by(_N.kind)
    return Details(
        product=row.product,
        sector=row.sector,
        reported_at_utc=row.reported_at_utc,
        entered_by=_officer(row),
        awaits_owner=row.awaits_owner,
        obstacles=tuple(Obstacle(value) for value in row.obstacles),
        boosts=tuple(Boost(value) for value in row.boosts),
        note=row.note,
        needs=tuple(session.scalars(needs)),
        replaced=_replaced(session, report_id),
    )


def _officer(row: Row[*tuple[Any, ...]]) -> str | None:
    """ "" for an officer who was erased."""
    if row.entered_by_id is None:
        return None
    return call(row.sapaan, row.name or row.first_name or "")


def _replaced(session: Session, report_id: int) -> tuple[Replaced, ...]:
    query = (
        select(_V.revenue_rupiah, _V.replaced_at_utc)
        .where(_V.report_id == report_id)
        .order_by(_V.id.desc())
        .limit(_SHOWN_REVISIONS)
    )
    return tuple(Replaced(*row) for row in session.execute(query))
