"""What staff page through: an area's reports of a month, and who has not reported.

The sets are those of `storage.figures.figures`, so a list is as long as the number on its button says. Pages
follow the index (area, then registration), which costs the same however large the area is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, literal, select, tuple_
from sqlmodel import Session

from domain.reports.report import ReportState
from domain.times.periods import Period
from storage.figures import figures, whereabouts
from storage.figures.figures import BUSINESS, REPORT
from storage.figures.listed import WHO, Listed, listed, of_businesses, of_month, with_owners
from storage.tables import Person

PERSON = Person.__table__  # type: ignore[attr-defined]
_B, _R, _P = BUSINESS.c, REPORT.c, PERSON.c


@dataclass(frozen=True, slots=True)
class Reported:
    """A report in a list. `doubt` is why staff should look at it, None when they need not; `awaits_owner`:
    somebody entered it for her, and she has not said yes yet."""

    id: int
    by: Listed
    revenue_rupiah: int
    approximate: bool
    state: ReportState
    doubt: str | None
    awaits_owner: bool


def reports(
    session: Session, code: str, period: Period, *, offset: int, limit: int
) -> list[Reported]:
    """A page of the month's reports."""
    query = (
        _reports(session, code, period).order_by(_B.area_code, _B.id).offset(offset).limit(limit)
    )
    return [_reported(row) for row in session.execute(query)]


def count_reports(session: Session, code: str, period: Period) -> int:
    """How many reports there are to page through."""
    return _count(session, _reports(session, code, period))


def not_reported(
    session: Session, code: str, period: Period, zone: tzinfo, *, offset: int, limit: int
) -> list[Listed]:
    """A page of those who owe a report."""
    month = whereabouts.in_month(session, code, period)
    owing = figures.not_reported(period, zone).where(month.here)
    page = owing.order_by(_B.area_code, _B.id).offset(offset).limit(limit).subquery()
    query = (
        with_owners(month.area).where(_B.id.in_(select(page.c.id))).order_by(_B.area_code, _B.id)
    )
    return [listed(tuple(row)) for row in session.execute(query)]


def owing_up_to(session: Session, code: str, period: Period, zone: tzinfo, business_id: int) -> int:
    """How many of those who owe a report stand in the list down to where this business stands, or stood."""
    month = whereabouts.in_month(session, code, period)
    its_area = select(_B.area_code).where(_B.id == business_id).scalar_subquery()
    owing = figures.not_reported(period, zone).where(
        month.here, tuple_(_B.area_code, _B.id) <= tuple_(its_area, literal(business_id))
    )
    return session.scalar(select(func.count()).select_from(owing.subquery())) or 0


def business(session: Session, business_id: int) -> Listed | None:
    """One business with its owner; None for one that takes no part."""
    row = session.execute(of_businesses().where(_B.id == business_id)).first()
    return listed(tuple(row)) if row is not None else None


def off_the_bot(session: Session, code: str, *, offset: int, limit: int) -> list[Listed]:
    """A page of those whom an officer registered, and who have never opened the bot."""
    page = of_businesses().where(_off_the_bot(code)).order_by(_B.area_code, _B.id)
    return [listed(tuple(row)) for row in session.execute(page.offset(offset).limit(limit))]


def count_off_the_bot(session: Session, code: str) -> int:
    """How many of them there are."""
    return _count(session, of_businesses().where(_off_the_bot(code)))


def next_not_reported(
    session: Session, code: str, period: Period, zone: tzinfo, *, after: int
) -> Listed | None:
    """Who owes a report and comes next in the list after a business, from the top again after the last; None
    when everybody has reported."""
    month = whereabouts.in_month(session, code, period)
    owing = figures.not_reported(period, zone).where(month.here, _B.id != after)
    following = owing.order_by(_B.id <= after, _B.area_code, _B.id).limit(1).subquery()
    query = with_owners(month.area).where(_B.id.in_(select(following.c.id)))
    row = session.execute(query).first()
    return listed(tuple(row)) if row is not None else None


def _off_the_bot(code: str) -> ColumnElement[bool]:
    return and_(figures.in_area(_B.area_code, code), _P.chat_id.is_(None))


def count_to_check(session: Session, code: str, period: Period, *, up_to: int | None = None) -> int:
    """How many reports wait to be checked, all of them or those with an id of at most `up_to`."""
    query = _to_check(session, code, period)
    return _count(session, query if up_to is None else query.where(_R.id <= up_to))


def next_to_check(session: Session, code: str, period: Period, after: int) -> Reported | None:
    """The first report to check whose id is larger; None after the last."""
    query = _to_check(session, code, period).where(_R.id > after).order_by(_R.id).limit(1)
    row = session.execute(query).first()
    return _reported(row) if row is not None else None


def one(session: Session, report_id: int) -> tuple[Reported, Period] | None:
    """A live report with the month it is about; None for strangers, and where nobody was there."""
    where = whereabouts.place_in(_R.period)
    query = (
        _and_report(with_owners(where, *_REPORT, _R.period))
        .where(figures.registered(), whereabouts.not_closed(_R.period))
        .where(_R.id == report_id, _R.live.is_(True))
    )
    row = session.execute(query).first()
    return (_reported(row[:-1]), Period.parse(row[-1])) if row is not None else None


_REPORT = (_R.id, _R.revenue_rupiah, _R.approximate, _R.state, _R.doubt, _R.awaits_owner)


def _and_report(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return query.join(REPORT, _R.business_id == _B.id)


def _reports(session: Session, code: str, period: Period) -> Select[*tuple[Any, ...]]:
    query = _and_report(of_month(session, code, period, *_REPORT))
    return query.where(figures.live_report(period))


def _to_check(session: Session, code: str, period: Period) -> Select[*tuple[Any, ...]]:
    return _reports(session, code, period).where(figures.to_check())


def _count(session: Session, query: Select[*tuple[Any, ...]]) -> int:
    counted = query.with_only_columns(func.count(), maintain_column_froms=True)
    return session.scalar(counted) or 0


def _reported(row: Row[*tuple[Any, ...]] | tuple[Any, ...]) -> Reported:
    who, report = tuple(row)[: len(WHO)], tuple(row)[len(WHO) :]
    id_, *rest = report
    return Reported(id_, listed(who), *rest)
