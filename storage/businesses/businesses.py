"""Businesses of an owner, by statements the services share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Row, bindparam, select
from sqlmodel import Session

from domain.businesses.business import BusinessState, EnteredBy, Standing
from domain.businesses.rt_rw import RtRw
from domain.sectors.sector import Sector
from storage.hot import Lookup, Wish, many_rows, run
from storage.tables import Business

_B = Business.__table__.c  # type: ignore[attr-defined]
_NOT_CLOSED = (
    select(_B.owner_id, _B.id, _B.name, _B.product, _B.area_code, _B.state)
    .where(_B.merged_into_id.is_(None), _B.state != BusinessState.CLOSED)
    .order_by(_B.id)
)
_OF_OWNER = Lookup(
    _NOT_CLOSED.where(_B.owner_id == bindparam("owner_id")),
    _NOT_CLOSED.where(_B.owner_id == many_rows(owner_id=BigInteger()).owner_id),
    key=("owner_id",),
)

_ALL_OF_OWNER = (
    select(_B.id, _B.name, _B.product, _B.area_code, _B.state)
    .where(_B.owner_id == bindparam("owner"), _B.merged_into_id.is_(None))
    .order_by(_B.state == BusinessState.CLOSED, _B.id)
)


@dataclass(frozen=True, slots=True)
class OwnBusiness:
    """A business as its owner knows it. `label` is its name, or its product while it has none."""

    id: int
    label: str
    area_code: str
    state: BusinessState


@dataclass(frozen=True, slots=True)
class Known:
    """A business that takes part, and whose it is."""

    owner_id: int
    business: OwnBusiness


def create(
    session: Session,
    now: datetime,
    *,
    owner_id: int,
    name: str | None,
    product: str,
    sector: Sector,
    area_code: str,
    rt_rw: RtRw | None = None,
    entered_by_id: int | None = None,
) -> int:
    """A business; returns the new id. `entered_by_id` is the officer who registers it, None: its owner."""
    business = Business(
        owner_id=owner_id,
        name=name,
        product=product,
        sector=sector,
        area_code=area_code,
        rt=rt_rw.rt if rt_rw else None,
        rw=rt_rw.rw if rt_rw else None,
        registered_at_utc=now,
        entered_by=EnteredBy.OWNER if entered_by_id is None else EnteredBy.STAFF,
        entered_by_id=entered_by_id,
    )
    session.add(business)
    session.flush()
    assert business.id is not None
    return business.id


def of_owner(session: Session, owner_id: int) -> list[OwnBusiness]:
    """Her businesses that are not closed or merged away, oldest first."""
    return [_own(row) for row in _OF_OWNER.get(session, owner_id=owner_id)]


def of_owner_wish(owner_id: int, then: Callable[[Row[Any]], Iterable[Wish]]) -> Wish:
    """What `of_owner` will ask for this owner, and `then` for each business with its `id`."""
    return Wish(_OF_OWNER, {"owner_id": owner_id}, then)


def all_of_owner(session: Session, owner_id: int) -> list[OwnBusiness]:
    """As `of_owner`, and then those she closed: what is stored of her, and which kelurahan she writes to."""
    return [_own(row) for row in run(session, _ALL_OF_OWNER, owner=owner_id)]


def owner_of(session: Session, business_id: int) -> int:
    """The person whose business it is. Raises NoResultFound for a business that does not exist."""
    owner_id: int = session.execute(select(_B.owner_id).where(_B.id == business_id)).scalar_one()
    return owner_id


def rt_rw(session: Session, business_id: int) -> RtRw | None:
    """Where in its kelurahan it is; None while nobody has said so."""
    row = session.execute(select(_B.rt, _B.rw).where(_B.id == business_id)).first()
    return RtRw(row.rt, row.rw) if row is not None and row.rw else None


def known(session: Session, business_id: int) -> Known | None:
    """Somebody's business; None for one that is closed, rejected or merged away."""
    query = select(_B.owner_id, _B.id, _B.name, _B.product, _B.area_code, _B.state).where(
        _B.id == business_id,
        _B.merged_into_id.is_(None),
        _B.state != BusinessState.CLOSED,
        _B.standing != Standing.REJECTED,
    )
    row = session.execute(query).first()
    return Known(row.owner_id, _own(row)) if row is not None else None


def _own(row: Row[*tuple[Any, ...]]) -> OwnBusiness:
    return OwnBusiness(row.id, row.name or row.product, row.area_code, row.state)
