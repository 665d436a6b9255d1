"""The tables of the catalogue as Core knows them, and which products anybody may see."""

from __future__ import annotations

from sqlalchemy import ColumnElement, FromClause, and_

from domain.businesses.business import BusinessState, Standing
from domain.catalogue.products import ProductState
from storage.figures.figures import BUSINESS
from storage.tables import Listing, Product, ProductMonth, ProductWord

LISTING = Listing.__table__  # type: ignore[attr-defined]
PRODUCT = Product.__table__  # type: ignore[attr-defined]
MONTH = ProductMonth.__table__  # type: ignore[attr-defined]
WORD = ProductWord.__table__  # type: ignore[attr-defined]


def with_business() -> FromClause:
    """Products with their business and its listing."""
    joined: FromClause = PRODUCT.join(BUSINESS, BUSINESS.c.id == PRODUCT.c.business_id).join(
        LISTING, LISTING.c.business_id == BUSINESS.c.id
    )
    return joined


def visible() -> ColumnElement[bool]:
    """Products that anybody may see: of a business that takes part and that its owner shows, today."""
    return and_(
        PRODUCT.c.state == ProductState.SHOWN,
        LISTING.c.hidden_at_utc.is_(None),
        BUSINESS.c.state == BusinessState.OPEN,
        BUSINESS.c.standing != Standing.REJECTED,
        BUSINESS.c.merged_into_id.is_(None),
    )
