"""The words a product is found by: those of its own name first, then those of its business."""

from __future__ import annotations

from sqlalchemy import delete, insert, select
from sqlmodel import Session

from domain.catalogue.phone_shield import without_phone_numbers
from domain.catalogue.products import ProductState
from domain.catalogue.search_words import words_of
from storage.catalogue.tables import PRODUCT, WORD
from storage.figures.figures import BUSINESS
from storage.tables import ProductWord

IN_ITS_NAME, IN_THE_BUSINESS = 2, 1


def refresh(session: Session, product_id: int) -> None:
    """Writes them anew from what is stored; a product that is not shown has none."""
    drop(session, product_id)
    query = (
        select(PRODUCT.c.name, BUSINESS.c.name, BUSINESS.c.product)
        .join(BUSINESS, BUSINESS.c.id == PRODUCT.c.business_id)
        .where(PRODUCT.c.id == product_id, PRODUCT.c.state == ProductState.SHOWN)
    )
    row = session.execute(query).first()
    if row is None:
        return
    name, business, main_product = row
    around = without_phone_numbers(f"{business or ''} {main_product}")
    weights = dict.fromkeys(words_of(around), IN_THE_BUSINESS)
    weights |= dict.fromkeys(words_of(without_phone_numbers(name)), IN_ITS_NAME)
    rows = [{"product_id": product_id, "word": w, "weight": n} for w, n in weights.items()]
    if rows:
        session.execute(insert(ProductWord), rows)


def refresh_business(session: Session, business_id: int) -> None:
    """After the business got another name or main product."""
    mine = select(PRODUCT.c.id).where(PRODUCT.c.business_id == business_id)
    for product_id in session.scalars(mine).all():
        refresh(session, product_id)


def drop(session: Session, product_id: int) -> None:
    """It is found by nothing any more."""
    session.execute(delete(ProductWord).where(WORD.c.product_id == product_id))
