"""A business moves, and what is said about it in the catalogue goes to its new office.

The officers it left read and decide nothing there any more, as with everything else of a business that moved.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session

from storage.catalogue.tables import PRODUCT
from storage.tables import Complaint, Inquiry

_C: Any = Complaint.__table__.c  # type: ignore[attr-defined]
_I: Any = Inquiry.__table__.c  # type: ignore[attr-defined]


def follow(session: Session, business_id: int, to_area: str) -> None:
    """Complaints about its products, and inquiries about them, are those of this kelurahan from now on."""
    its = select(PRODUCT.c.id).where(PRODUCT.c.business_id == business_id)
    for kind, product_id in ((Complaint, _C.product_id), (Inquiry, _I.product_id)):
        session.execute(update(kind).where(product_id.in_(its)).values(area_code=to_area))
