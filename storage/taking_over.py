"""A business that an officer registered becomes its owner's own, whether the bot knew her before or not."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select, update
from sqlmodel import Session

from storage import newcomers
from storage.people import INDONESIAN
from storage.tables import Business, Person

_P: Any = Person.__table__.c  # type: ignore[attr-defined]
_B: Any = Business.__table__.c  # type: ignore[attr-defined]

_NOBODY = {"sapaan": None, "name": None, "phone": None}


def begin_to_talk(
    session: Session, person_id: int, *, telegram_id: int, chat_id: int, first_name: str
) -> None:
    """The person an officer made is this account's from now on; the language it chose goes with her."""
    chosen = newcomers.language(session, telegram_id)
    newcomers.forget(session, telegram_id)
    values = {
        "telegram_id": telegram_id,
        "chat_id": chat_id,
        "first_name": first_name,
        "language": chosen or INDONESIAN,
    }
    session.execute(update(Person).where(_P.id == person_id).values(**values))


def hand_over(session: Session, business_id: int, person_id: int) -> None:
    """The business is of somebody the bot knows already. She keeps what she said of herself, and takes over
    what she had not said; of the person an officer made nothing is left but the row."""
    made = session.execute(
        select(_P.id, _P.sapaan, _P.name, _P.phone)
        .join_from(Business, Person, _P.id == _B.owner_id)
        .where(_B.id == business_id)
    ).one()
    session.execute(update(Business).where(_B.id == business_id).values(owner_id=person_id))
    session.execute(update(Person).where(_P.id == made.id).values(**_NOBODY))
    unnamed = {"sapaan": made.sapaan, "name": made.name}
    session.execute(update(Person).where(_P.id == person_id, _P.name.is_(None)).values(**unnamed))
    phone = func.coalesce(_P.phone, made.phone)
    session.execute(update(Person).where(_P.id == person_id).values(phone=phone))
