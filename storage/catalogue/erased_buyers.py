"""Erasing everything must not wash a buyer clean: who was blocked stays so, and a day's questions stay asked.

Kept is a digest of the number Telegram gave them and until when, nothing else. A digest can be guessed by who
tries all numbers; it is there so that nobody reads a person off the table.
"""

from __future__ import annotations

from datetime import datetime
from hashlib import blake2b
from typing import Any

from sqlalchemy import delete, func, select
from sqlmodel import Session

from domain.catalogue.inquiries import BLOCK_OUTLIVES_ERASURE, DAY, REPORT_OUTLIVES_ERASURE
from storage.catalogue import inquiries
from storage.tables import Complaint, ErasedBuyer, Inquiry

_E: Any = ErasedBuyer.__table__.c  # type: ignore[attr-defined]
_I: Any = Inquiry.__table__.c  # type: ignore[attr-defined]
_C: Any = Complaint.__table__.c  # type: ignore[attr-defined]


def until(session: Session, telegram_id: int, now: datetime) -> datetime | None:
    """When they may ask again; None: nothing is kept of them, or it is over."""
    mine = _E.telegram_digest == _digest(telegram_id)
    found: datetime | None = session.scalar(select(_E.until_utc).where(mine, _E.until_utc > now))
    return found


def remember(session: Session, person_id: int, telegram_id: int, now: datetime) -> None:
    """Keeps what has to outlive the erasure of this buyer, which follows; what is over goes."""
    known = until(session, telegram_id, now)
    due = [known, _until(session, person_id, now)]
    latest = max((day for day in due if day is not None), default=None)
    old = (_E.until_utc <= now) | (_E.telegram_digest == _digest(telegram_id))
    session.execute(delete(ErasedBuyer).where(old))
    if latest is not None:
        session.add(ErasedBuyer(telegram_digest=_digest(telegram_id), until_utc=latest))
        session.flush()


def _until(session: Session, person_id: int, now: datetime) -> datetime | None:
    if inquiries.is_blocked(session, person_id):
        return now + BLOCK_OUTLIVES_ERASURE
    if _is_reported(session, person_id):
        return now + REPORT_OUTLIVES_ERASURE
    return now + DAY if inquiries.begun_since(session, person_id, now - DAY) else None


def _is_reported(session: Session, person_id: int) -> bool:
    waiting = (
        select(func.count())
        .select_from(Complaint)
        .join(Inquiry, _I.id == _C.inquiry_id)
        .where(_I.buyer_id == person_id, _C.outcome.is_(None))
    )
    return bool(session.scalar(waiting))


def _digest(telegram_id: int) -> str:
    return blake2b(str(telegram_id).encode(), digest_size=16).hexdigest()
