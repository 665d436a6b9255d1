"""What staff page through: an area's reports of a month, and who has not reported.

The sets are those of `storage.figures`, so a list is as long as the number on its button says. Pages
follow the index (area, then registration), which costs the same however large the area is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlmodel import Session

from domain.periods import Period
from domain.reports import ReportState
from storage import figures
from storage.contacts import call
from storage.figures import BUSINESS, REPORT
from storage.tables import Person

PERSON = Person.__table__  # type: ignore[attr-defined]
_B, _R, _P = BUSINESS.c, REPORT.c, PERSON.c


@dataclass(frozen=True, slots=True)
class Listed:
    """A business in a list: `label` is its name or product, `owner` as she is called (Bu Siti).

    `phone` is E.164; None when she gave none.
    """

    business_id: int
    label: str
    owner: str
    phone: str | None
    area_code: str


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


WHO = (_B.id, _B.name, _B.product, _B.area_code, _P.sapaan, _P.name, _P.first_name, _P.phone)
"""The columns that `listed` reads, in its order."""


def listed(row: tuple[Any, ...]) -> Listed:
    """A business from the columns of `WHO`."""
    id_, name, product, area_code, sapaan, owner, first_name, phone = row
    return Listed(id_, name or product, call(sapaan, owner or first_name), phone, area_code)


def of_businesses(*columns: Any) -> Select[*tuple[Any, ...]]:
    """Businesses taking part, with their owners: `WHO` and then these columns."""
    return (
        select(*WHO, *columns)
        .join_from(BUSINESS, PERSON, _P.id == _B.owner_id)
        .where(figures.taking_part())
    )


def reports(
    session: Session, code: str, period: Period, *, offset: int, limit: int
) -> list[Reported]:
    """A page of the month's reports."""
    query = _reports(code, period).order_by(_B.area_code, _B.id).offset(offset).limit(limit)
    return [_reported(row) for row in session.execute(query)]


def count_reports(session: Session, code: str, period: Period) -> int:
    """How many reports there are to page through."""
    return _count(session, _reports(code, period))


def not_reported(
    session: Session, code: str, period: Period, zone: tzinfo, *, offset: int, limit: int
) -> list[Listed]:
    """A page of those who owe a report."""
    owing = figures.not_reported(period, zone).where(figures.in_area(_B.area_code, code))
    page = owing.order_by(_B.area_code, _B.id).offset(offset).limit(limit).subquery()
    query = (
        select(*WHO)
        .join_from(BUSINESS, PERSON, _P.id == _B.owner_id)
        .where(_B.id.in_(select(page.c.id)))
        .order_by(_B.area_code, _B.id)
    )
    return [listed(tuple(row)) for row in session.execute(query)]


def business(session: Session, business_id: int) -> Listed | None:
    """One business with its owner; None for one that takes no part."""
    row = session.execute(of_businesses().where(_B.id == business_id)).first()
    return listed(tuple(row)) if row is not None else None


def count_to_check(session: Session, code: str, period: Period, *, up_to: int | None = None) -> int:
    """How many reports wait to be checked, all of them or those with an id of at most `up_to`."""
    query = _to_check(code, period)
    return _count(session, query if up_to is None else query.where(_R.id <= up_to))


def next_to_check(session: Session, code: str, period: Period, after: int) -> Reported | None:
    """The first report to check whose id is larger; None after the last."""
    query = _to_check(code, period).where(_R.id > after).order_by(_R.id).limit(1)
    row = session.execute(query).first()
    return _reported(row) if row is not None else None


def one(session: Session, report_id: int) -> tuple[Reported, Period] | None:
    """A live report with the month it is about; None for strangers, and where nobody takes part."""
    query = _with_report(_R.period).where(_R.id == report_id, _R.live.is_(True))
    row = session.execute(query).first()
    return (_reported(row[:-1]), Period.parse(row[-1])) if row is not None else None


def _with_report(*more: Any) -> Select[*tuple[Any, ...]]:
    columns = (_R.id, _R.revenue_rupiah, _R.approximate, _R.state, _R.doubt, _R.awaits_owner, *more)
    return of_businesses(*columns).join(REPORT, _R.business_id == _B.id)


def _reports(code: str, period: Period) -> Select[*tuple[Any, ...]]:
    return _with_report().where(figures.in_area(_B.area_code, code), figures.live_report(period))


def _to_check(code: str, period: Period) -> Select[*tuple[Any, ...]]:
    return _reports(code, period).where(figures.to_check())


def _count(session: Session, query: Select[*tuple[Any, ...]]) -> int:
    counted = query.with_only_columns(func.count(), maintain_column_froms=True)
    return session.scalar(counted) or 0


def _reported(row: Row[*tuple[Any, ...]] | tuple[Any, ...]) -> Reported:
    who, report = tuple(row)[: len(WHO)], tuple(row)[len(WHO) :]
    id_, *rest = report
    return Reported(id_, listed(who), *rest)
