"""Blocks of buyers: decided on a complaint, listed for the offices that may lift them, lifted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, func, or_, select
from sqlmodel import Session

from domain.people.sapaan import Sapaan, call
from storage.figures.figures import in_area
from storage.tables import BuyerBlock, Complaint, Person

_K: Any = BuyerBlock.__table__.c  # type: ignore[attr-defined]
_P: Any = Person.__table__.c  # type: ignore[attr-defined]
_C: Any = Complaint.__table__.c  # type: ignore[attr-defined]
_OFFICER: Any = Person.__table__.alias("officer")  # type: ignore[attr-defined]
_O: Any = _OFFICER.c
_STANDING = (
    select(
        _K.complaint_id, _K.area_code, _K.person_id, _P.first_name, _K.blocked_at_utc,
        _O.sapaan, func.coalesce(_O.name, _O.first_name).label("officer"), _C.id.label("complaint"),
    )
    .join(Person, _P.id == _K.person_id)
    .outerjoin(_OFFICER, _O.id == _K.blocked_by)
    .outerjoin(Complaint, _C.id == _K.complaint_id)
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """A block that stands. `buyer` is the first name, "" for some; `by` None: an officer who is erased.

    `has_complaint` False: who complained was erased, and the complaint with it.
    """

    complaint_id: int
    area_code: str
    buyer_id: int
    buyer: str
    at_utc: datetime
    by: str | None
    has_complaint: bool


def put(
    session: Session, now: datetime, complaint_id: int, area_code: str, buyer_id: int, by: int
) -> None:
    """By this decision of this office somebody may not ask in the catalogue any more; twice is once."""
    lift(session, complaint_id)
    session.add(
        BuyerBlock(
            complaint_id=complaint_id,
            area_code=area_code,
            person_id=buyer_id,
            blocked_by=by,
            blocked_at_utc=now,
        )
    )
    session.flush()


def lift(session: Session, complaint_id: int) -> bool:
    """Takes this one decision back; others about the same buyer stand. False: it stands no more."""
    gone = delete(BuyerBlock).where(_K.complaint_id == complaint_id).returning(_K.complaint_id)
    return session.execute(gone).first() is not None


def count(session: Session, codes: Sequence[str]) -> int:
    """How many stand in these areas."""
    return session.scalar(select(func.count()).where(_in(codes))) or 0


def standing(session: Session, codes: Sequence[str], *, offset: int, limit: int) -> list[Block]:
    """A page of those that stand."""
    page = _STANDING.where(_in(codes)).order_by(_K.area_code, _K.complaint_id)
    return [_block(row) for row in session.execute(page.offset(offset).limit(limit))]


def one(session: Session, complaint_id: int) -> Block | None:
    """The block decided on this complaint; None where none stands."""
    row = session.execute(_STANDING.where(_K.complaint_id == complaint_id)).first()
    return _block(row) if row is not None else None


def _in(codes: Sequence[str]) -> ColumnElement[bool]:
    return or_(*(in_area(_K.area_code, code) for code in codes))


def _block(row: Row[*tuple[Any, ...]]) -> Block:
    sapaan: Sapaan | None = row.sapaan
    by = call(sapaan, row.officer) if row.officer else None
    return Block(
        row.complaint_id,
        row.area_code,
        row.person_id,
        row.first_name,
        row.blocked_at_utc,
        by,
        row.complaint is not None,
    )
