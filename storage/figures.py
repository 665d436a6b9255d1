"""What the figures mean (DESIGN section 5): the one place that says who counts.

Every screen, export, reminder and digest builds its query from these conditions, so that "41 dari 58" is
the same everywhere. An area is a code and whatever starts with it and a dot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlmodel import Session

from domain.businesses import BusinessState, Standing
from domain.periods import Period
from domain.reports import ReportState
from storage.tables import Business, Report

BUSINESS = Business.__table__  # type: ignore[attr-defined]
REPORT = Report.__table__  # type: ignore[attr-defined]
_B, _R = BUSINESS.c, REPORT.c


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """One area in one month.

    `reported` of `expected` businesses reported ("tidak jualan" included); `paused` ones are not expected
    and shown apart. `to_check` reports wait for staff with a doubt, `sent_back` ones for the owner.
    """

    reported: int
    expected: int
    paused: int
    to_check: int
    sent_back: int


def in_area(column: ColumnElement[str], code: str) -> ColumnElement[bool]:
    """The area itself and all that lies in it, as a range an index can serve."""
    inside = and_(column > f"{code}.", column < f"{code}/")  # "/" follows "." in ASCII
    return or_(column == code, inside)


def known(period: Period, zone: tzinfo) -> ColumnElement[bool]:
    """Businesses there are in a period: registered before its end, not rejected, merged or closed."""
    return and_(
        _B.registered_at_utc < period.next().starts_at_utc(zone),
        _B.standing != Standing.REJECTED,
        _B.merged_into_id.is_(None),
        _B.state != BusinessState.CLOSED,
    )


def expected(period: Period, zone: tzinfo) -> ColumnElement[bool]:
    """The m of "n of m": known and open."""
    return and_(known(period, zone), _B.state == BusinessState.OPEN)


def live_report(period: Period) -> ColumnElement[bool]:
    """Joins a business with its live report of the period."""
    return and_(_R.business_id == _B.id, _R.period == str(period), _R.live.is_(True))


def to_check() -> ColumnElement[bool]:
    """Reports staff should look at: something looked odd, and nobody has said yes or no yet."""
    return and_(_R.state == ReportState.SUBMITTED, _R.doubt.is_not(None))


def month(session: Session, code: str, period: Period, zone: tzinfo) -> MonthFigures:
    """The figures of one area and month."""
    row = session.execute(_figures(period, zone).where(in_area(_B.area_code, code))).one()
    return MonthFigures(*row)


def months_by_area(
    session: Session, codes: Sequence[str], period: Period, zone: tzinfo
) -> dict[str, MonthFigures]:
    """The figures of several areas of one level, such as all kelurahan of a kecamatan."""
    if not codes:
        return {}
    area = func.substr(_B.area_code, 1, len(codes[0])).label("area")
    query = (
        _figures(period, zone)
        .add_columns(area)
        .where(or_(*(in_area(_B.area_code, code) for code in codes)))
        .group_by(area)
    )
    found = {row.area: MonthFigures(*row[:-1]) for row in session.execute(query)}
    return {code: found.get(code, MonthFigures(0, 0, 0, 0, 0)) for code in codes}


def _figures(period: Period, zone: tzinfo) -> Select[*tuple[Any, ...]]:
    counted, there = expected(period, zone), _R.id.is_not(None)
    return (
        select(
            _count(and_(counted, there)),
            _count(counted),
            _count(_B.state == BusinessState.PAUSED),
            _count(and_(there, to_check())),
            _count(and_(there, _R.state == ReportState.SENT_BACK)),
        )
        .select_from(BUSINESS.outerjoin(REPORT, live_report(period)))
        .where(known(period, zone))
    )


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def not_reported(period: Period, zone: tzinfo) -> Select[*tuple[Any, ...]]:
    """Ids of businesses that owe a report for the period: expected, and nothing live is there."""
    there = select(_R.id).where(live_report(period)).exists()
    return select(_B.id).where(expected(period, zone), ~there)
