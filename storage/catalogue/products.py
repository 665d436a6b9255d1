"""Products: kept, changed and taken away by their owner, with the words they are found by."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, delete, func, select, update
from sqlmodel import Session

from domain.catalogue.phone_shield import link_holds_phone_number, without_phone_numbers
from domain.catalogue.products import ProductState
from storage.catalogue import words
from storage.catalogue.tables import LISTING, MONTH, PRODUCT, visible, with_business
from storage.figures.figures import BUSINESS
from storage.tables import Complaint, Inquiry, Product, ProductMonth

_INQUIRY = Inquiry.__table__.c  # type: ignore[attr-defined]
_COMPLAINT = Complaint.__table__.c  # type: ignore[attr-defined]
_P, _B = PRODUCT.c, BUSINESS.c


@dataclass(frozen=True, slots=True)
class Item:
    """A product with its business. `is_visible`: anybody may find it today.

    `low_rupiah` and `high_rupiah` are both None where the price is to be asked.
    """

    id: int
    business_id: int
    owner_id: int
    business: str
    area_code: str
    name: str
    photo: str | None
    low_rupiah: int | None
    high_rupiah: int | None
    capacity: str | None
    link: str | None
    state: ProductState
    reason: str | None
    is_visible: bool


def items() -> Select[*tuple[Any, ...]]:
    """What `item` reads, of all products."""
    return select(
        _P.id, _P.business_id, _B.owner_id, func.coalesce(_B.name, _B.product), _B.area_code, _P.name,
        _P.photo_file_id, _P.low_rupiah, _P.high_rupiah, _P.capacity, _P.link, _P.state,
        _P.taken_down_reason, visible(),
    ).select_from(with_business())  # fmt: skip


def item(row: Row[*tuple[Any, ...]]) -> Item:
    """A product from a row of `items`, as it is shown: no telephone number in it goes further."""
    found = Item(*row)
    link = found.link
    return replace(
        found,
        business=without_phone_numbers(found.business),
        name=without_phone_numbers(found.name),
        capacity=without_phone_numbers(found.capacity) if found.capacity else None,
        link=None if link and link_holds_phone_number(link) else link,
    )


def add(session: Session, now: datetime, business_id: int, **fields: Any) -> int:
    """A new product, found from now on; returns its id."""
    product = Product(business_id=business_id, made_at_utc=now, changed_at_utc=now, **fields)
    session.add(product)
    session.flush()
    assert product.id is not None
    words.refresh(session, product.id)
    return product.id


def change(session: Session, now: datetime, product_id: int, **fields: Any) -> None:
    """Other values for some of its fields; what it is found by follows."""
    changed = {**fields, "changed_at_utc": now}
    session.execute(update(Product).where(_P.id == product_id).values(**changed))
    words.refresh(session, product_id)


def remove(session: Session, product_id: int) -> None:
    """The product is gone; inquiries about it keep its name, for both sides were talking of it."""
    words.drop(session, product_id)
    session.execute(delete(ProductMonth).where(MONTH.c.product_id == product_id))
    for kind, column in ((Inquiry, _INQUIRY.product_id), (Complaint, _COMPLAINT.product_id)):
        session.execute(update(kind).where(column == product_id).values(product_id=None))
    session.execute(delete(Product).where(_P.id == product_id))


def by_id(session: Session, product_id: int) -> Item | None:
    """A product, visible or not; None when it is gone."""
    row = session.execute(items().where(_P.id == product_id)).first()
    return item(row) if row is not None else None


def of_business(session: Session, business_id: int) -> list[Item]:
    """All products of one business, oldest first: a handful."""
    query = items().where(_P.business_id == business_id).order_by(_P.id)
    return [item(row) for row in session.execute(query)]


def names_of(session: Session, owner_id: int) -> frozenset[str]:
    """What the products of an owner are called."""
    query = select(_P.name).select_from(with_business()).where(_B.owner_id == owner_id)
    return frozenset(session.scalars(query))


def how_many(session: Session, owner_id: int) -> int:
    """How many products an owner has in the catalogue, of all her businesses."""
    query = (
        select(func.count())
        .select_from(with_business())
        .where(_B.owner_id == owner_id, LISTING.c.business_id == _B.id)
    )
    return session.scalar(query) or 0
