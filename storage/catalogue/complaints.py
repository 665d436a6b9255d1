"""Complaints about the catalogue: made by anybody, read and settled by the staff of the area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, func, or_, select, update
from sqlmodel import Session

from domain.catalogue.complaints import ComplaintOutcome, ComplaintReason
from storage.figures.figures import in_area
from storage.tables import Complaint

_C: Any = Complaint.__table__.c  # type: ignore[attr-defined]
_COLUMNS = (
    _C.id,
    _C.area_code,
    _C.product_id,
    _C.inquiry_id,
    _C.reason,
    _C.made_at_utc,
    _C.outcome,
)


@dataclass(frozen=True, slots=True)
class Case:
    """A complaint: about what a buyer wrote where `inquiry_id` is set, else about a product.

    `outcome` None: nobody decided yet. `product_id` None: it is gone since.
    """

    id: int
    area_code: str
    product_id: int | None
    inquiry_id: int | None
    reason: ComplaintReason
    made_at_utc: datetime
    outcome: ComplaintOutcome | None


def make(
    session: Session,
    now: datetime,
    *,
    area_code: str,
    reason: ComplaintReason,
    product_id: int | None,
    inquiry_id: int | None = None,
    by_telegram_id: int,
) -> None:
    """Keeps a complaint; a second one by the same person about the same thing is the first."""
    about = _C.inquiry_id == inquiry_id if inquiry_id is not None else _C.product_id == product_id
    same = select(_C.id).where(about, _C.by_telegram_id == by_telegram_id, _C.outcome.is_(None))
    if session.execute(same.limit(1)).first() is not None:
        return
    session.add(
        Complaint(
            area_code=area_code,
            reason=reason,
            product_id=product_id,
            inquiry_id=inquiry_id,
            by_telegram_id=by_telegram_id,
            made_at_utc=now,
        )
    )
    session.flush()


def made_since(session: Session, by_telegram_id: int, since_utc: datetime) -> int:
    """How many complaints about products somebody made since then."""
    query = select(func.count()).where(
        _C.by_telegram_id == by_telegram_id, _C.made_at_utc >= since_utc, _C.inquiry_id.is_(None)
    )
    return session.scalar(query) or 0


def count_open(session: Session, codes: Sequence[str], *, since_utc: datetime | None = None) -> int:
    """How many wait in these areas; `since_utc` None: whenever they were made."""
    query = select(func.count()).where(_in(codes), _C.outcome.is_(None))
    if since_utc is not None:
        query = query.where(_C.made_at_utc >= since_utc)
    return session.scalar(query) or 0


def open_in(session: Session, codes: Sequence[str], *, offset: int, limit: int) -> list[Case]:
    """A page of those that wait."""
    query = select(*_COLUMNS).where(_in(codes), _C.outcome.is_(None))
    page = query.order_by(_C.area_code, _C.id).offset(offset).limit(limit)
    return [_case(row) for row in session.execute(page)]


def by_id(session: Session, complaint_id: int) -> Case | None:
    """One complaint, settled or not."""
    row = session.execute(select(*_COLUMNS).where(_C.id == complaint_id)).first()
    return _case(row) if row is not None else None


def settle(
    session: Session, now: datetime, complaint_id: int, outcome: ComplaintOutcome, by_person_id: int
) -> bool:
    """What was decided. False: somebody was quicker."""
    settled = (
        update(Complaint)
        .where(_C.id == complaint_id, _C.outcome.is_(None))
        .values(outcome=outcome, settled_by=by_person_id, settled_at_utc=now)
        .returning(_C.id)
    )
    return session.execute(settled).first() is not None


def reopen(session: Session, complaint_id: int) -> None:
    """Nothing is decided about it any more."""
    anew = {"outcome": None, "settled_by": None, "settled_at_utc": None}
    session.execute(update(Complaint).where(_C.id == complaint_id).values(**anew))


def _in(codes: Sequence[str]) -> ColumnElement[bool]:
    return or_(*(in_area(_C.area_code, code) for code in codes))


def _case(row: Row[*tuple[Any, ...]]) -> Case:
    return Case(*row)
