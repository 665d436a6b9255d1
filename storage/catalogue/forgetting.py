"""All that the catalogue knows of one person, erased: what she showed, and what both sides wrote.

The other side loses the conversation, too, for her words are half of it; what they were shown of it in the
outbox goes by the ids that the messages keep.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, or_, select, update
from sqlmodel import Session

from storage import dialogs
from storage.catalogue import listings
from storage.figures import BUSINESS
from storage.tables import BuyerBlock, Complaint, Inquiry, InquiryMessage, OutboxRow

_I: Any = Inquiry.__table__.c  # type: ignore[attr-defined]
_M: Any = InquiryMessage.__table__.c  # type: ignore[attr-defined]
_C: Any = Complaint.__table__.c  # type: ignore[attr-defined]
_O: Any = OutboxRow.__table__.c  # type: ignore[attr-defined]
_K: Any = BuyerBlock.__table__.c  # type: ignore[attr-defined]

TALKS = ("inquiry", "inquiry_answer")
"""Dialogs about an inquiry; their seeds quote what was said (domain/dialogs/inquiry)."""


def forget(session: Session, person_id: int, telegram_id: int) -> None:
    """Erases it, as owner and as buyer."""
    talks = select(_I.id).where(or_(_I.seller_id == person_id, _I.buyer_id == person_id))
    ids = list(session.scalars(talks))
    _forget_talks(session, ids)
    session.execute(delete(Complaint).where(_C.by_telegram_id == telegram_id))
    session.execute(delete(BuyerBlock).where(_K.person_id == person_id))
    owned = select(BUSINESS.c.id).where(BUSINESS.c.owner_id == person_id)
    for business_id in session.scalars(owned).all():
        listings.leave(session, business_id)


def _forget_talks(session: Session, ids: list[int]) -> None:
    told = select(_M.outbox_id).where(_M.inquiry_id.in_(ids), _M.outbox_id.is_not(None))
    session.execute(update(OutboxRow).where(_O.id.in_(told)).values(body=None))
    for name in TALKS:
        dialogs.drop_about(session, name, lambda seed: seed.get("inquiry") in ids)
    session.execute(delete(Complaint).where(_C.inquiry_id.in_(ids)))
    session.execute(delete(InquiryMessage).where(_M.inquiry_id.in_(ids)))
    session.execute(delete(Inquiry).where(_I.id.in_(ids)))
