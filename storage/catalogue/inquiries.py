"""Inquiries and what both sides wrote; who writes changes the state in the same transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, func, or_, select, update
from sqlmodel import Session

from domain.catalogue.inquiries import InquiryState, Turn
from storage.tables import BuyerBlock, Inquiry, InquiryMessage, OutboxRow, Person

_I: Any = Inquiry.__table__.c  # type: ignore[attr-defined]
_M: Any = InquiryMessage.__table__.c  # type: ignore[attr-defined]
_O: Any = OutboxRow.__table__.c  # type: ignore[attr-defined]
_K: Any = BuyerBlock.__table__.c  # type: ignore[attr-defined]
_P: Any = Person.__table__.c  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Talk:
    """An inquiry. `buyer` is the first name the seller sees, `shop` the name the buyer sees."""

    id: int
    product_id: int | None
    product: str
    shop: str
    area_code: str
    seller_id: int
    buyer_id: int
    state: InquiryState
    asked_at_utc: datetime
    buyer: str

    def has(self, person_id: int | None) -> bool:
        """Whether this person is one of the two."""
        return person_id is not None and person_id in {self.seller_id, self.buyer_id}


@dataclass(frozen=True, slots=True)
class Said:
    """One message of it. `returned`: it did not reach the other one."""

    id: int
    inquiry_id: int
    by_buyer: bool
    turn: Turn
    words: str
    at_utc: datetime
    returned: bool


_TALK = select(
    _I.id, _I.product_id, _I.product_name, _I.shop, _I.area_code, _I.seller_id, _I.buyer_id, _I.state,
    _I.asked_at_utc, _P.first_name,
).join(Person, _P.id == _I.buyer_id)  # fmt: skip
_SAID = select(
    _M.id, _M.inquiry_id, _M.by_buyer, _M.turn, _M.words, _M.said_at_utc,
    or_(_M.returned_at_utc.is_not(None), _M.outbox_id.is_(None)),
)  # fmt: skip


def begin(session: Session, now: datetime, **facts: Any) -> int:
    """A new inquiry that waits for the owner; returns its id."""
    inquiry = Inquiry(asked_at_utc=now, **facts)
    session.add(inquiry)
    session.flush()
    assert inquiry.id is not None
    return inquiry.id


def by_id(session: Session, inquiry_id: int, *, lock: bool = False) -> Talk | None:
    """An inquiry; None when one of the two was erased. `lock` holds off others who would change it."""
    if lock:
        session.execute(select(_I.id).where(_I.id == inquiry_id).with_for_update())
    row = session.execute(_TALK.where(_I.id == inquiry_id)).first()
    return _talk(row) if row is not None else None


def write(
    session: Session,
    now: datetime,
    inquiry_id: int,
    *,
    by_buyer: bool,
    outbox_id: int | None,
    turn: Turn = Turn.WORDS,
    words: str = "",
) -> None:
    """Keeps a message. `outbox_id` None: the other one could not be written to."""
    session.add(
        InquiryMessage(
            inquiry_id=inquiry_id,
            by_buyer=by_buyer,
            turn=turn,
            words=words,
            outbox_id=outbox_id,
            said_at_utc=now,
        )
    )
    session.flush()


def become(session: Session, inquiry_id: int, state: InquiryState) -> None:
    """Its next state."""
    session.execute(update(Inquiry).where(_I.id == inquiry_id).values(state=state))


def said(session: Session, inquiry_id: int, limit: int) -> list[Said]:
    """The last messages of both, oldest first."""
    query = _SAID.where(_M.inquiry_id == inquiry_id).order_by(_M.id.desc()).limit(limit)
    return [Said(*row) for row in session.execute(query)][::-1]


def wrote_since(session: Session, inquiry_id: int, since_utc: datetime, *, by_buyer: bool) -> bool:
    """Whether that side wrote since then."""
    query = select(_M.id).where(
        _M.inquiry_id == inquiry_id, _M.by_buyer.is_(by_buyer), _M.said_at_utc >= since_utc
    )
    return session.execute(query.limit(1)).first() is not None


def begun_since(session: Session, buyer_id: int, since_utc: datetime) -> int:
    """How many inquiries somebody began since then."""
    query = select(func.count()).where(_I.buyer_id == buyer_id, _I.asked_at_utc >= since_utc)
    return session.scalar(query) or 0


def waiting_about(session: Session, buyer_id: int, product_id: int) -> int:
    """How many of somebody's inquiries about a product wait for its owner."""
    query = select(func.count()).where(
        _I.buyer_id == buyer_id, _I.product_id == product_id, _I.state == InquiryState.ASKED
    )
    return session.scalar(query) or 0


def is_reported(session: Session, seller_id: int, buyer_id: int) -> bool:
    """Whether this owner reported this buyer, and staff did not say that it was all right."""
    query = select(_I.id).where(
        _I.seller_id == seller_id, _I.state == InquiryState.REPORTED, _I.buyer_id == buyer_id
    )
    return session.execute(query.limit(1)).first() is not None


def count_waiting(session: Session, seller_id: int) -> int:
    """How many inquiries wait for this owner."""
    query = select(func.count()).where(_I.seller_id == seller_id, _I.state == InquiryState.ASKED)
    return session.scalar(query) or 0


def waiting(session: Session, seller_id: int, *, offset: int, limit: int) -> list[Talk]:
    """A page of the inquiries that wait for this owner, oldest first."""
    query = _TALK.where(_I.seller_id == seller_id, _I.state == InquiryState.ASKED).order_by(_I.id)
    return [_talk(row) for row in session.execute(query.offset(offset).limit(limit))]


def count_of(session: Session, person_id: int) -> int:
    """How many inquiries somebody made as a buyer."""
    return session.scalar(select(func.count()).where(_I.buyer_id == person_id)) or 0


def is_blocked(session: Session, person_id: int) -> bool:
    """Whether officers took the right to ask from somebody."""
    query = select(_K.person_id).where(_K.person_id == person_id).limit(1)
    return session.execute(query).first() is not None


def shown_as(session: Session, chat_id: int, message_id: int) -> int | None:
    """The inquiry that this message of ours is about; None when it is about none."""
    query = (
        select(_M.inquiry_id)
        .join(OutboxRow, _O.id == _M.outbox_id)
        .where(_O.chat_id == chat_id, _O.message_id == message_id)
    )
    found: int | None = session.scalar(query.limit(1))
    return found


def last_told(session: Session, person_id: int, since_utc: datetime) -> int | None:
    """The inquiry whose other side wrote last, if that was since then and this person has not answered it."""
    theirs = or_(
        and_(_I.seller_id == person_id, _M.by_buyer.is_(True)),
        and_(_I.buyer_id == person_id, _M.by_buyer.is_(False)),
    )
    mine = or_(_I.seller_id == person_id, _I.buyer_id == person_id)
    query = (
        select(_M.inquiry_id, theirs.label("theirs"), _I.state)
        .join(Inquiry, _I.id == _M.inquiry_id)
        .where(mine, _M.said_at_utc >= since_utc)
        .order_by(_M.id.desc())
        .limit(1)
    )
    row = session.execute(query).first()
    is_open = row is not None and row.state is not InquiryState.REPORTED
    return row.inquiry_id if row is not None and is_open and row.theirs else None


@dataclass(frozen=True, slots=True)
class Lost:
    """A message that did not reach the other one."""

    talk: Talk
    by_buyer: bool


def returned(session: Session, now: datetime, outbox_ids: list[int]) -> list[Lost]:
    """Notes which messages of inquiries are among these outbox rows that reached nobody."""
    query = select(_M.id, _M.inquiry_id, _M.by_buyer).where(
        _M.outbox_id.in_(outbox_ids), _M.returned_at_utc.is_(None)
    )
    lost = []
    for row in session.execute(query).all():
        noted = update(InquiryMessage).where(_M.id == row.id).values(returned_at_utc=now)
        session.execute(noted)
        talk = by_id(session, row.inquiry_id)
        if talk is not None:
            lost.append(Lost(talk, row.by_buyer))
    return lost


def _talk(row: Row[*tuple[Any, ...]]) -> Talk:
    return Talk(*row)
