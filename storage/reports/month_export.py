"""Everything about an area's month, business by business, for a workbook: who reported what, who has not.

Streamed in the order of the lists, so that a city needs no more memory than a kelurahan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from sqlalchemy import and_, or_, select
from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.needs.need import OPEN
from domain.people.sapaan import call
from domain.reports.report import Boost, Obstacle, ReportState
from domain.sectors.sector import Sector
from domain.times.periods import Period
from storage.businesses import known as known_of_business
from storage.businesses.known import Known
from storage.figures import figures, whereabouts
from storage.figures.figures import BUSINESS, NEED, REPORT
from storage.figures.listed import PERSON, WHO, Listed, listed, of_month
from storage.needs.own import COLUMNS, Need

_B, _R, _N = BUSINESS.c, REPORT.c, NEED.c
_ROWS_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class ExportedReport:
    """What was reported. `checked_by` None: nobody yet, or somebody who is erased.

    `awaits_owner`: somebody else entered it, and she has not said yes yet.
    """

    revenue_rupiah: int
    approximate: bool
    state: ReportState
    doubt: str | None
    obstacles: tuple[Obstacle, ...]
    boosts: tuple[Boost, ...]
    note: str | None
    reported_at_utc: datetime
    checked_by: str | None
    awaits_owner: bool


@dataclass(frozen=True, slots=True)
class Exported:
    """One business of the month; `report` None: nothing came.

    `needs` are those it asked for with the month's report, and those that are open today.
    """

    by: Listed
    product: str
    sector: Sector
    paused: bool
    report: ExportedReport | None
    needs: tuple[Need, ...]
    known: Known


def rows(session: Session, code: str, period: Period, zone: tzinfo) -> Iterator[Exported]:
    """Every business known in the month, and every other one that reported it all the same."""
    needs = _needs(session, code, period)
    officers = PERSON.alias("officer")
    officer = officers.c
    query = (
        of_month(
            session, code, period,
            _B.product, _B.sector, _B.state, _R.id, _R.revenue_rupiah, _R.approximate,
            _R.state.label("report_state"), _R.doubt, _R.obstacles, _R.boosts, _R.note, _R.reported_at_utc,
            _R.awaits_owner,
            officer.sapaan.label("officer_sapaan"), officer.name.label("officer_name"),
            officer.first_name.label("officer_first_name"),
            *known_of_business.COLUMNS,
        )
        .outerjoin(REPORT, figures.live_report(period))
        .outerjoin(officers, officer.id == _R.reviewed_by)
        .where(or_(figures.known(period, zone), _R.id.is_not(None)))
        .order_by(_B.area_code, _B.id)
        .execution_options(yield_per=_ROWS_AT_ONCE)
    )  # fmt: skip
    for row in session.execute(query):
        yield _exported(row, needs)


def _exported(row: Any, needs: dict[int, list[Need]]) -> Exported:
    who = listed(tuple(row)[: len(WHO)])
    product, sector, state, report_id = tuple(row)[len(WHO) : len(WHO) + 4]
    report = _report(row) if report_id is not None else None
    asked = tuple(needs.get(who.business_id, ()))
    known = known_of_business.known(row)
    return Exported(who, product, sector, state is BusinessState.PAUSED, report, asked, known)


def _report(row: Any) -> ExportedReport:
    officer = row.officer_name or row.officer_first_name
    return ExportedReport(
        revenue_rupiah=row.revenue_rupiah,
        approximate=row.approximate,
        state=row.report_state,
        doubt=row.doubt,
        obstacles=tuple(Obstacle(value) for value in row.obstacles),
        boosts=tuple(Boost(value) for value in row.boosts),
        note=row.note,
        reported_at_utc=row.reported_at_utc,
        checked_by=call(row.officer_sapaan, officer) if officer else None,
        awaits_owner=row.awaits_owner,
    )


def _needs(session: Session, code: str, period: Period) -> dict[int, list[Need]]:
    """The needs of each business that the month's report brought, and those that are open."""
    brought = and_(_N.report_id == _R.id, _R.period == str(period), _R.live.is_(True))
    query = (
        select(*COLUMNS)
        .join_from(BUSINESS, NEED, _N.business_id == _B.id)
        .outerjoin(REPORT, brought)
        .where(
            whereabouts.in_month(session, code, period).here,
            or_(_N.state.in_(OPEN), _R.id.is_not(None)),
        )
        .order_by(_N.id)
    )
    found: dict[int, list[Need]] = defaultdict(list)
    for row in session.execute(query):
        need = Need(*row)
        found[need.business_id].append(need)
    return found
