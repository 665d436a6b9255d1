"""In which areas officers were shown somebody: where her businesses are and were, where her words went, and
where a buyer was complained of or is blocked. Asked before she is erased, for afterwards nothing says so.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import or_, select
from sqlmodel import Session

from storage.tables import Business, BusinessMove, BuyerBlock, Complaint, Inquiry, Reply

_B: Any = Business.__table__.c  # type: ignore[attr-defined]
_M: Any = BusinessMove.__table__.c  # type: ignore[attr-defined]
_R: Any = Reply.__table__.c  # type: ignore[attr-defined]
_I: Any = Inquiry.__table__.c  # type: ignore[attr-defined]
_K: Any = BuyerBlock.__table__.c  # type: ignore[attr-defined]
_C: Any = Complaint.__table__.c  # type: ignore[attr-defined]


def areas_of(session: Session, person_id: int) -> set[str]:
    """Their codes."""
    owned = select(_B.id).where(_B.owner_id == person_id)
    hers = or_(_I.buyer_id == person_id, _I.seller_id == person_id)
    queries = (
        select(_B.area_code).where(_B.owner_id == person_id),
        select(_M.from_area).where(_M.business_id.in_(owned)),
        select(_R.area_code).where(_R.person_id == person_id),
        select(_C.area_code).join(Inquiry, _I.id == _C.inquiry_id).where(hers),
        select(_K.area_code).where(_K.person_id == person_id),
    )
    return {code for query in queries for code in session.scalars(query.distinct())}
