"""What an owner sees and changes of herself and of her businesses, closed ones too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select, update
from sqlmodel import Session

from domain.businesses.business import BusinessState, Reach
from domain.businesses.rt_rw import RtRw
from domain.people.sapaan import Sapaan
from domain.reminders.reminder import Wish
from domain.reports.extra_questions import Topic
from domain.sectors.sector import Sector
from storage.catalogue import words
from storage.tables import Business, ExtraQuestion, Person

_P = Person.__table__.c  # type: ignore[attr-defined]
_B = Business.__table__.c  # type: ignore[attr-defined]
_Q = ExtraQuestion.__table__.c  # type: ignore[attr-defined]
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
    """A business with all its fields. `label` is its name, or its product while it has none.

    `workers` counts her in; `told` is when she said so last, of what grows old.
    """

    id: int
    name: str | None
    product: str
    sector: Sector
    area_code: str
    rt_rw: RtRw | None
    state: BusinessState
    registered_at_utc: datetime
    workers: int | None
    reach: Reach | None
    told: Mapping[Topic, datetime]

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
    rows = session.execute(query).all()
    told = _told(session, [row.id for row in rows])
    return [_own(row, told[row.id]) for row in rows]


def business(session: Session, owner_id: int, business_id: int) -> OwnBusiness | None:
    """One of hers; None for anybody else's."""
    query = _QUERY.where(_B.owner_id == owner_id, _B.id == business_id)
    row = session.execute(query).first()
    return _own(row, _told(session, [row.id])[row.id]) if row is not None else None


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
    _B.workers,
    _B.reach,
).where(_NOT_MERGED)


def _told(session: Session, business_ids: list[int]) -> dict[int, dict[Topic, datetime]]:
    """When each topic was answered last, by business."""
    found: dict[int, dict[Topic, datetime]] = {business_id: {} for business_id in business_ids}
    query = select(_Q.business_id, _Q.topic, _Q.answered_at_utc).where(
        _Q.business_id.in_(business_ids), _Q.answered_at_utc.is_not(None)
    )
    for row in session.execute(query):
        found[row.business_id][row.topic] = row.answered_at_utc
    return found


def _own(row: Row[*tuple[Any, ...]], told: Mapping[Topic, datetime]) -> OwnBusiness:
    return OwnBusiness(
        row.id,
        row.name,
        row.product,
        row.sector,
        row.area_code,
        RtRw(row.rt, row.rw) if row.rw else None,
        row.state,
        row.registered_at_utc,
        row.workers,
        row.reach,
        told,
    )
