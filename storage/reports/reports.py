"""Monthly reports of one business: what is there, what it was before, and the months around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from statistics import median
from typing import Any, Final

from sqlalchemy import BigInteger, Row, Update, bindparam, select, update
from sqlalchemy import insert as sql_insert
from sqlmodel import Session, SQLModel

from domain.businesses.business import EnteredBy
from domain.reports.report import ReportState
from domain.times.periods import Period
from storage.hot import Lookup, Wish, many_rows, run

_REPORT: Final = SQLModel.metadata.tables["report"]
_R: Final = _REPORT.c
_REVISION: Final = SQLModel.metadata.tables["report_revision"]
_MEDIAN_OVER = 12
_TOLD_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Kept:
    """A live report as its owner and staff see it. `period` is ISO ("2026-10").

    `obstacles` and `boosts` are what she said stood in the way, and what helped.
    """

    id: int
    business_id: int
    period: str
    revenue_rupiah: int
    approximate: bool
    state: ReportState
    doubt: str | None
    reason: str | None
    awaits_owner: bool
    obstacles: list[str]
    boosts: list[str]


_COLUMNS = (
    _R.id, _R.business_id, _R.period, _R.revenue_rupiah, _R.approximate, _R.state, _R.doubt, _R.reason,
    _R.awaits_owner, _R.obstacles, _R.boosts,
)  # fmt: skip
_OF_BUSINESSES: Final = (
    select(*_COLUMNS)
    .where(_R.business_id.in_(bindparam("businesses", expanding=True)), _R.live.is_(True))
    .order_by(_R.period.desc())
)
_BY_BUSINESS: Final = (
    select(_R.business_id.label("business"), *_COLUMNS)
    .where(_R.live.is_(True))
    .order_by(_R.period.desc())
)
_OF_BUSINESS: Final = Lookup(
    _BY_BUSINESS.where(_R.business_id == bindparam("business")),
    _BY_BUSINESS.where(_R.business_id == many_rows(business=BigInteger()).business),
    key=("business",),
    made=lambda row: Kept(*tuple(row)[1:]),
)
_OF_MONTH: Final = select(*_COLUMNS).where(
    _R.business_id == bindparam("business"), _R.period == bindparam("month"), _R.live.is_(True)
)
_OWN_WORDS: Final = select(_R.obstacles, _R.note).where(_R.id == bindparam("report"))
_LOCKED_MONTH: Final = _OF_MONTH.with_for_update()
_INSERT: Final = sql_insert(_REPORT).returning(_R.id)
_THIS: Final = _R.id == bindparam("report")
_BEFORE: Final = (
    _R.id.label("report_id"),
    _R.revenue_rupiah,
    _R.state,
    _R.reported_at_utc,
    bindparam("now", type_=_REVISION.c.replaced_at_utc.type).label("replaced_at_utc"),
    bindparam("by", type_=_REVISION.c.replaced_by.type).label("replaced_by"),
)
_KEEP_BEFORE: Final = sql_insert(_REVISION).from_select(
    [column.name for column in _BEFORE], select(*_BEFORE).where(_THIS)
)
_REPLACE: Final = (
    update(_REPORT)
    .where(_THIS)
    .values(
        revenue_rupiah=bindparam("revenue"),
        approximate=bindparam("about"),
        doubt=bindparam("why"),
        state=ReportState.SUBMITTED,
        reason=None,
        reviewed_at_utc=None,
        reviewed_by=None,
        reported_at_utc=bindparam("now"),
        entered_by=bindparam("entered", type_=_R.entered_by.type),
        entered_by_id=bindparam("officer", type_=_R.entered_by_id.type),
        awaits_owner=bindparam("awaits"),
    )
)


_AGREE: Final = update(_REPORT).where(_THIS).values(awaits_owner=False)


def of_businesses(session: Session, business_ids: Iterable[int]) -> list[Kept]:
    """Every live report of these businesses, newest month first."""
    ids = list(business_ids)
    if len(ids) == 1:  # of nearly all owners
        return [*_OF_BUSINESS.get(session, business=ids[0])]
    return [_kept(row) for row in run(session, _OF_BUSINESSES, businesses=ids)]


def of_business_wish(business_id: int) -> Wish:
    """What `of_businesses` will ask for this one."""
    return Wish(_OF_BUSINESS, {"business": business_id})


def of_month(
    session: Session, business_id: int, period: Period, *, lock: bool = False
) -> Kept | None:
    """The live report of one month; None when there is none. `lock` it to decide what follows."""
    known = None if lock else _OF_BUSINESS.known(session, business=business_id)
    if known is not None:
        return next((kept for kept in known if kept.period == str(period)), None)
    query = _LOCKED_MONTH if lock else _OF_MONTH
    row = run(session, query, business=business_id, month=str(period)).first()
    return _kept(row) if row is not None else None


def by_id(session: Session, report_id: int) -> Kept | None:
    """A live report; None for strangers and merged ones."""
    row = session.execute(select(*_COLUMNS).where(_R.id == report_id, _R.live.is_(True))).first()
    return _kept(row) if row is not None else None


def told_why(session: Session, report_id: int) -> bool:
    """Whether she said what stood in the way that month, or anything else about it."""
    row = run(session, _OWN_WORDS, report=report_id).one()
    return bool(row.obstacles or row.note)


def told(kept: Sequence[Kept]) -> list[Kept]:
    """Of the reports of one business, newest first, those of its last ones in which she said anything of the
    kind."""
    return [report for report in kept[:_TOLD_MONTHS] if report.obstacles or report.boosts]


def own_median(reports: Iterable[Kept], *, without: Period | None = None) -> int | None:
    """The median of the newest twelve non-zero months, in rupiah; None without any."""
    amounts = [r.revenue_rupiah for r in reports if r.revenue_rupiah and r.period != str(without)]
    return int(median(amounts[:_MEDIAN_OVER])) if amounts else None


def insert(
    session: Session,
    now: datetime,
    *,
    business_id: int,
    period: Period,
    revenue_rupiah: int,
    approximate: bool,
    doubt: str | None,
    entered_by_id: int | None = None,
) -> int:
    """A first report for the month; returns its id. Raises IntegrityError when there is one.

    `entered_by_id` is the officer who enters it for her, and whom she has still to agree with; None: herself.
    """
    report_id: int = _OF_BUSINESS.change(
        session,
        _INSERT,
        business=business_id,
        business_id=business_id,
        period=str(period),
        revenue_rupiah=revenue_rupiah,
        approximate=approximate,
        live=True,
        state=ReportState.SUBMITTED,
        doubt=doubt,
        obstacles=[],
        boosts=[],
        reported_at_utc=now,
        **_entry(entered_by_id),
    ).scalar()
    return report_id


def revise(
    session: Session,
    now: datetime,
    before: Kept,
    *,
    revenue_rupiah: int,
    approximate: bool,
    doubt: str | None,
    by_person_id: int | None,
    entered_by_id: int | None = None,
) -> None:
    """Puts another figure in place and keeps the one before as a revision; staff look at it again.

    `entered_by_id` as in `insert`.
    """
    entry = _entry(entered_by_id)
    run(session, _KEEP_BEFORE, report=before.id, now=now, by=by_person_id)
    _OF_BUSINESS.change(
        session,
        _REPLACE,
        business=before.business_id,
        report=before.id,
        revenue=revenue_rupiah,
        about=approximate,
        why=doubt,
        now=now,
        entered=entry["entered_by"],
        officer=entered_by_id,
        awaits=entry["awaits_owner"],
    )


def _entry(officer_id: int | None) -> dict[str, Any]:
    by = EnteredBy.OWNER if officer_id is None else EnteredBy.STAFF
    return {"entered_by": by, "entered_by_id": officer_id, "awaits_owner": officer_id is not None}


def agree(session: Session, report_id: int) -> None:
    """Its owner says that what was entered for her is right."""
    run(session, _AGREE, report=report_id)


def note(session: Session, report: Kept, **columns: Any) -> None:
    """Puts what she answered after the figure into the report's columns of these names."""
    values = {f"new_{name}": value for name, value in columns.items()}
    noting = _noting(tuple(columns))
    _OF_BUSINESS.change(session, noting, business=report.business_id, report=report.id, **values)


def add_words(session: Session, report: Kept, words: str) -> None:
    """Puts her words below what she said of the month before; the same words stand there once."""
    before: str | None = run(session, _OWN_WORDS, report=report.id).one().note
    if before is None or words not in before.split("\n\n"):
        note(session, report, note=f"{before}\n\n{words}" if before else words)


@cache
def _noting(names: tuple[str, ...]) -> Update:
    """Built once for each question, as the other statements here."""
    new = {name: bindparam(f"new_{name}", type_=_R[name].type) for name in names}
    return update(_REPORT).where(_THIS).values(new)


def _kept(row: Row[*tuple[Any, ...]]) -> Kept:
    return Kept(*row)
