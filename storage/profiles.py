"""What an owner sees and changes of herself and of her businesses, closed ones too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select, update
from sqlmodel import Session

from domain.businesses import BusinessState
from domain.reminders import Wish
from domain.rt_rw import RtRw
from domain.sapaan import Sapaan
from domain.sectors import Sector
from storage.catalogue import words
from storage.tables import Business, Person

_P = Person.__table__.c  # type: ignore[attr-defined]
_B = Business.__table__.c  # type: ignore[attr-defined]
_NOT_MERGED = _B.merged_into_id.is_(None)


@dataclass(frozen=True, slots=True)
class OwnPerson:
    """The person as she sees herself. `phone` is E.164; `sapaan` None: not asked yet.

    `skips` is the ISO month she wants no reminder about, None for every month as `wish` says.
    """

    id: int
    sapaan: Sapaan | None
    name: str
    phone: str | None
    wish: Wish
    skips: str | None


@dataclass(frozen=True, slots=True)
class OwnBusiness:
    """A business with all its fields. `label` is its name, or its product while it has none."""

    id: int
    name: str | None
    product: str
    sector: Sector
    area_code: str
    rt_rw: RtRw | None
    state: BusinessState
    registered_at_utc: datetime

    @property
    def label(self) -> str:
        """What it is called."""
        return self.name or self.product


def person(session: Session, person_id: int) -> OwnPerson:
    """Raises NoResultFound for somebody who does not exist."""
    columns = (_P.id, _P.sapaan, _P.name, _P.first_name, _P.phone, _P.reminders, _P.reminders_skip)
    row = session.execute(select(*columns).where(_P.id == person_id)).one()
    return OwnPerson(
        row.id, row.sapaan, row.name or row.first_name, row.phone, row.reminders, row.reminders_skip
    )


def businesses(session: Session, owner_id: int, limit: int) -> list[OwnBusiness]:
    """Hers, oldest first, closed ones last."""
    closed = _B.state == BusinessState.CLOSED
    query = _QUERY.where(_B.owner_id == owner_id).order_by(closed, _B.id).limit(limit)
    return [_own(row) for row in session.execute(query)]


def business(session: Session, owner_id: int, business_id: int) -> OwnBusiness | None:
    """One of hers; None for anybody else's."""
    query = _QUERY.where(_B.owner_id == owner_id, _B.id == business_id)
    row = session.execute(query).first()
    return _own(row) if row is not None else None


def how_many(session: Session, owner_id: int) -> int:
    """Her businesses that are not closed."""
    query = select(func.count()).where(
        _B.owner_id == owner_id, _NOT_MERGED, _B.state != BusinessState.CLOSED
    )
    return session.scalar(query) or 0


def change(session: Session, business_id: int, **values: Any) -> None:
    """Writes fields of a business; by its name and main product its products are found, too."""
    session.execute(update(Business).where(_B.id == business_id).values(**values))
    if not values.keys().isdisjoint(("name", "product")):
        words.refresh_business(session, business_id)


_QUERY = select(
    _B.id,
    _B.name,
    _B.product,
    _B.sector,
    _B.area_code,
    _B.rt,
    _B.rw,
    _B.state,
    _B.registered_at_utc,
).where(_NOT_MERGED)


def _own(row: Row[*tuple[Any, ...]]) -> OwnBusiness:
    return OwnBusiness(
        row.id,
        row.name,
        row.product,
        row.sector,
        row.area_code,
        RtRw(row.rt, row.rw) if row.rw else None,
        row.state,
        row.registered_at_utc,
    )
