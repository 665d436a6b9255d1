"""All that the catalogue knows of one person, erased: what she showed, and what both sides wrote.

The other side loses the conversation, too, for her words are half of it, and with it what the outbox still
holds of their chat; words on their way to them are withdrawn.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, or_, select, update
from sqlmodel import Session

from storage import dialogs, outbox
from storage.catalogue import erased_buyers, listings
from storage.catalogue.tables import PRODUCT
from storage.erasing.messages import forget_in
from storage.figures.figures import BUSINESS
from storage.tables import BuyerBlock, Complaint, Inquiry, InquiryMessage, OutboxRow, Person

_I: Any = Inquiry.__table__.c  # type: ignore[attr-defined]
_M: Any = InquiryMessage.__table__.c  # type: ignore[attr-defined]
_C: Any = Complaint.__table__.c  # type: ignore[attr-defined]
_O: Any = OutboxRow.__table__.c  # type: ignore[attr-defined]
_P: Any = Person.__table__.c  # type: ignore[attr-defined]
_K: Any = BuyerBlock.__table__.c  # type: ignore[attr-defined]

SHOWS_TALK = '%"c:in%'
"""In the body of a screen that shows inquiries (services/inquiries/listing.py): its buttons lead to them."""


def forget(
    session: Session, person_id: int, telegram_id: int | None, names: frozenset[str], now: datetime
) -> None:
    """Erases it, as owner and as buyer; what a buyer may not get rid of so is kept without them. `names` are
    what messages may call her, her businesses and products; `telegram_id` None: she is not on the bot."""
    if telegram_id is not None:
        erased_buyers.remember(session, person_id, telegram_id, now)
        session.execute(delete(Complaint).where(_C.by_telegram_id == telegram_id))
    _forget_talks(session, person_id, names, now)
    session.execute(delete(BuyerBlock).where(_K.person_id == person_id))
    owned = select(BUSINESS.c.id).where(BUSINESS.c.owner_id == person_id)
    shown = set(session.scalars(select(PRODUCT.c.id).where(PRODUCT.c.business_id.in_(owned))))
    dialogs.drop_about(session, "inquiry", lambda seed: seed["product"] in shown)
    dialogs.drop_about(session, "taking_down", lambda seed: seed["product"] in shown)
    for business_id in session.scalars(owned).all():
        listings.leave(session, business_id)


def _forget_talks(session: Session, person_id: int, names: frozenset[str], now: datetime) -> None:
    mine = or_(_I.seller_id == person_id, _I.buyer_id == person_id)
    columns = (_I.id, _I.seller_id, _I.buyer_id, _I.shop, _I.product_name)
    found = session.execute(select(*columns).where(mine)).all()
    ids = {row.id for row in found}
    sent_as = select(_M.outbox_id).where(_M.inquiry_id.in_(ids), _M.outbox_id.is_not(None))
    told = session.scalars(sent_as).all()
    outbox.withdraw(session, now, row_ids=told, limit=len(told))
    session.execute(update(OutboxRow).where(_O.id.in_(told)).values(body=None))
    others = {row.seller_id for row in found} | {row.buyer_id for row in found}
    chats = select(_P.chat_id).where(_P.id.in_(others - {person_id}), _P.chat_id.is_not(None))
    hers = [row for row in found if row.seller_id == person_id]
    talked_of = {row.shop for row in hers} | {row.product_name for row in hers}
    forget_in(session, chats, names | talked_of)
    _forget_screens(session, chats)
    dialogs.drop_about(session, "inquiry_answer", lambda seed: seed["inquiry"] in ids)
    session.execute(delete(Complaint).where(_C.inquiry_id.in_(ids)))
    session.execute(delete(InquiryMessage).where(_M.inquiry_id.in_(ids)))
    session.execute(delete(Inquiry).where(_I.id.in_(ids)))


def _forget_screens(session: Session, chats: Select[tuple[int]]) -> None:
    """Screens that are still owed and quote the words of both."""
    quoting = (_O.chat_id.in_(chats), _O.message_id.is_not(None), _O.body.like(SHOWS_TALK))
    session.execute(update(OutboxRow).where(*quoting).values(body=None))
