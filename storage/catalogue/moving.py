"""A business moves, and what is said about it in the catalogue goes to its new office.

The officers it left read and decide nothing there any more, as with everything else of a business that moved.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session

from storage.catalogue.tables import PRODUCT
from storage.tables import BuyerBlock, Complaint, Inquiry

_C: Any = Complaint.__table__.c  # type: ignore[attr-defined]
_K: Any = BuyerBlock.__table__.c  # type: ignore[attr-defined]
_I: Any = Inquiry.__table__.c  # type: ignore[attr-defined]


def follow(session: Session, business_id: int, to_area: str) -> None:
    """Complaints about its products, what was decided on them, and inquiries about them are those of this
    kelurahan from now on."""
    its = select(PRODUCT.c.id).where(PRODUCT.c.business_id == business_id)
    complained = select(_C.id).where(_C.product_id.in_(its))
    concerned = (
        (Complaint, _C.product_id.in_(its)),
        (BuyerBlock, _K.complaint_id.in_(complained)),
        (Inquiry, _I.product_id.in_(its)),
    )
    for kind, about_it in concerned:
        session.execute(update(kind).where(about_it).values(area_code=to_area))
