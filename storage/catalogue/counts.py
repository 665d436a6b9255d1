"""How often products were found and opened, by month.

One statement counts a whole batch of result pages (services/catalogue/counting.py says when), its rows in
the order of their ids, so that two processes that count the same products wait for each other instead
of locking each other out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session

from domain.times.periods import Period
from storage.catalogue.tables import MONTH
from storage.hot import is_postgres
from storage.tables import Inquiry

_INQUIRY = Inquiry.__table__.c  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Counted:
    """One product in one month: stood in results, was opened, and was asked about."""

    found: int = 0
    opened: int = 0
    inquiries: int = 0

    def __add__(self, other: Counted) -> Counted:
        """Both together."""
        inquiries = self.inquiries + other.inquiries
        return Counted(self.found + other.found, self.opened + other.opened, inquiries)


def found(session: Session, period: Period, times: Mapping[int, int]) -> None:
    """These products stood in results so often."""
    _count(session, period, "found", times)


def opened(session: Session, period: Period, product_id: int) -> None:
    """Somebody looked at the product itself."""
    _count(session, period, "opened", {product_id: 1})


def _count(session: Session, period: Period, what: str, times: Mapping[int, int]) -> None:
    rows = [{"product_id": id_, "period": str(period), what: n} for id_, n in sorted(times.items())]
    insert: Any = postgres_insert if is_postgres(session) else sqlite_insert
    into = insert(MONTH).values(rows)
    more = {what: MONTH.c[what] + into.excluded[what]}
    session.execute(into.on_conflict_do_update(index_elements=["product_id", "period"], set_=more))


def of_month(
    session: Session, product_ids: Sequence[int], period: Period, since_utc: datetime
) -> dict[int, Counted]:
    """How these products do in a month that began at `since_utc`; every one of them has an entry."""
    looked = select(MONTH.c.product_id, MONTH.c.found, MONTH.c.opened).where(
        MONTH.c.product_id.in_(product_ids), MONTH.c.period == str(period)
    )
    asked = (
        select(_INQUIRY.product_id, func.count())
        .where(_INQUIRY.product_id.in_(product_ids), _INQUIRY.asked_at_utc >= since_utc)
        .group_by(_INQUIRY.product_id)
    )
    counted = dict.fromkeys(product_ids, Counted())
    for product_id, found_, opened_ in session.execute(looked):
        counted[product_id] += Counted(found_, opened_)
    for product_id, inquiries in session.execute(asked):
        counted[product_id] += Counted(inquiries=inquiries)
    return counted
