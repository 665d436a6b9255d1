"""Which businesses their owners show in the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlmodel import Session

from storage.catalogue import products
from storage.catalogue.tables import LISTING, PRODUCT
from storage.tables import Listing


@dataclass(frozen=True, slots=True)
class Shown:
    """A business in the catalogue; `hidden` while she does not want it to be found."""

    business_id: int
    hidden: bool


def of_business(session: Session, business_id: int) -> Shown | None:
    """None: she did not agree to show it, or took it away."""
    query = select(LISTING.c.hidden_at_utc).where(LISTING.c.business_id == business_id)
    row = session.execute(query).first()
    return Shown(business_id, row.hidden_at_utc is not None) if row is not None else None


def agree(session: Session, now: datetime, business_id: int, version: str) -> None:
    """She agrees to show it; twice is once."""
    if of_business(session, business_id) is None:
        session.add(Listing(business_id=business_id, consent_version=version, agreed_at_utc=now))
        session.flush()


def hide(session: Session, business_id: int, at_utc: datetime | None) -> None:
    """Nothing of it is found from now on; `at_utc` None: it is found again."""
    session.execute(
        update(Listing).where(LISTING.c.business_id == business_id).values(hidden_at_utc=at_utc)
    )


def leave(session: Session, business_id: int) -> None:
    """She takes the business out: its products go, too."""
    mine = select(PRODUCT.c.id).where(PRODUCT.c.business_id == business_id)
    for product_id in session.scalars(mine).all():
        products.remove(session, product_id)
    session.execute(delete(Listing).where(LISTING.c.business_id == business_id))
