"""Businesses that an officer registered for their owners: on what ground, by whom, whether claimed yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from domain.assisted import Basis
from storage.contacts import call
from storage.figures import in_area, taking_part
from storage.tables import Assisted, Business, Person

_A = Assisted.__table__.c  # type: ignore[attr-defined]
_B = Business.__table__.c  # type: ignore[attr-defined]
_P = Person.__table__.c  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Record:
    """How a business came here. `by` is the officer as others call them, None for one who was erased;
    `claimed_at_utc` None: its owner has not been asked herself yet."""

    business_id: int
    basis: Basis
    by: str | None
    entered_at_utc: datetime
    claimed_at_utc: datetime | None


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A business of the kelurahan, to compare a new one with. `phone` is E.164."""

    business_id: int
    owner_id: int
    label: str
    product: str
    name: str
    owner: str
    phone: str | None
    rt: str | None
    rw: str | None


def record(session: Session, now: datetime, business_id: int, basis: Basis, by: int) -> None:
    """Keeps on what ground the officer `by` registered the business."""
    session.add(
        Assisted(business_id=business_id, basis=basis, entered_by_id=by, entered_at_utc=now)
    )
    session.flush()


def of_business(session: Session, business_id: int) -> Record | None:
    """How the business came here; None where its owner registered it herself."""
    query = (
        select(
            _A.business_id, _A.basis, _A.entered_at_utc, _A.claimed_at_utc,
            _P.sapaan, _P.name, _P.first_name,
        )
        .join_from(Assisted, Person, _P.id == _A.entered_by_id, isouter=True)
        .where(_A.business_id == business_id)
    )  # fmt: skip
    row = session.execute(query).first()
    if row is None:
        return None
    officer = row.name or row.first_name
    by = call(row.sapaan, officer) if officer else None
    return Record(row.business_id, row.basis, by, row.entered_at_utc, row.claimed_at_utc)


def neighbours(session: Session, area_code: str, limit: int) -> list[Neighbour]:
    """The businesses of a kelurahan, the newest first, so many at most."""
    query = (
        select(
            _B.id, _B.owner_id, _B.name.label("business_name"), _B.product, _B.rt, _B.rw,
            _P.sapaan, _P.name, _P.first_name, _P.phone,
        )
        .join_from(Business, Person, _P.id == _B.owner_id)
        .where(in_area(_B.area_code, area_code), taking_part())
        .order_by(_B.id.desc())
        .limit(limit)
    )  # fmt: skip
    return [
        Neighbour(
            business_id=row.id,
            owner_id=row.owner_id,
            label=row.business_name or row.product,
            product=row.product,
            name=row.name or row.first_name,
            owner=call(row.sapaan, row.name or row.first_name),
            phone=row.phone,
            rt=row.rt,
            rw=row.rw,
        )
        for row in session.execute(query)
    ]
