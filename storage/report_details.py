"""All there is to one report beyond its line in a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from domain.needs import NeedKind
from domain.reports import Boost, Obstacle
from domain.sectors import Sector
from storage.figures import BUSINESS, NEED, REPORT
from storage.tables import ReportRevision

_B, _R, _N = BUSINESS.c, REPORT.c, NEED.c
_V = ReportRevision.__table__.c  # type: ignore[attr-defined]
_SHOWN_REVISIONS = 3


@dataclass(frozen=True, slots=True)
class Replaced:
    """A figure that stood there before, and when another took its place."""

    revenue_rupiah: int
    replaced_at_utc: datetime


@dataclass(frozen=True, slots=True)
class Details:
    """`note` is her own words, None without any; `replaced` holds the newest figures first."""

    product: str
    sector: Sector
    reported_at_utc: datetime
    obstacles: tuple[Obstacle, ...]
    boosts: tuple[Boost, ...]
    note: str | None
    needs: tuple[NeedKind, ...]
    replaced: tuple[Replaced, ...]


def of_report(session: Session, report_id: int) -> Details:
    """The details of a report that exists. Raises NoResultFound for one that does not."""
    row = session.execute(
        select(_B.product, _B.sector, _R.reported_at_utc, _R.obstacles, _R.boosts, _R.note)
        .join_from(REPORT, BUSINESS, _R.business_id == _B.id)
        .where(_R.id == report_id)
    ).one()
    needs = select(_N.kind).where(_N.report_id == report_id).distinct().order_by(_N.kind)
    return Details(
        product=row.product,
        sector=row.sector,
        reported_at_utc=row.reported_at_utc,
        obstacles=tuple(Obstacle(value) for value in row.obstacles),
        boosts=tuple(Boost(value) for value in row.boosts),
        note=row.note,
        needs=tuple(session.scalars(needs)),
        replaced=_replaced(session, report_id),
    )


def _replaced(session: Session, report_id: int) -> tuple[Replaced, ...]:
    query = (
        select(_V.revenue_rupiah, _V.replaced_at_utc)
        .where(_V.report_id == report_id)
        .order_by(_V.id.desc())
        .limit(_SHOWN_REVISIONS)
    )
    return tuple(Replaced(*row) for row in session.execute(query))
