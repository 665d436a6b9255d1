"""A business that an officer registered becomes its owner's own, whether the bot knew her before or not; and
back, should it have been somebody else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select, update
from sqlmodel import Session

from domain.businesses.business import EnteredBy
from domain.people.sapaan import Sapaan, addressed
from storage.catalogue import listings
from storage.people import newcomers, people
from storage.people.people import INDONESIAN
from storage.tables import Assisted, Business, Inquiry, Person, Product, Report

_A: Any = Assisted.__table__.c  # type: ignore[attr-defined]
_I: Any = Inquiry.__table__.c  # type: ignore[attr-defined]
_K: Any = Product.__table__.c  # type: ignore[attr-defined]
_R: Any = Report.__table__.c  # type: ignore[attr-defined]
_P: Any = Person.__table__.c  # type: ignore[attr-defined]
_B: Any = Business.__table__.c  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Returned:
    """Whose account it was taken from, and how the owner is called."""

    person_id: int
    chat_id: int
    names: frozenset[str]


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


def give_back(session: Session, now: datetime, business_id: int) -> Returned | None:
    """The business is that of somebody off the bot again, as the officer had noted her; the account keeps
    nothing of it. No card and no number opens it until an officer sees to that. None: nobody took it over."""
    found = session.execute(
        select(_A.given, _A.claimed_at_utc, _B.owner_id, _P.chat_id)
        .join_from(Assisted, Business, _B.id == _A.business_id)
        .join(Person, _P.id == _B.owner_id)
        .where(_A.business_id == business_id, _A.given.is_not(None))
    ).first()
    if found is None or found.chat_id is None:
        return None
    sapaan, name, phone = Sapaan(found.given["sapaan"]), found.given["name"], found.given["phone"]
    owner_id = people.enter(session, now, sapaan=sapaan, name=name, phone=phone)
    session.execute(update(Business).where(_B.id == business_id).values(owner_id=owner_id))
    noted = {"sapaan": sapaan, "name": name}
    for hers in (noted, {"phone": phone}):
        same = [_P[column] == value for column, value in hers.items()]
        account = update(Person).where(_P.id == found.owner_id, *same)
        session.execute(account.values(**dict.fromkeys(hers)))
    _ask_again(session, business_id, found.claimed_at_utc)
    _leave_catalogue(session, business_id, owner_id)
    unopened = {"claimed_at_utc": None, "given": None, "card_hash": None, "phone_opens": False}
    session.execute(update(Assisted).where(_A.business_id == business_id).values(**unopened))
    return Returned(found.owner_id, found.chat_id, frozenset({name, addressed(sapaan, name)}))


def _ask_again(session: Session, business_id: int, since_utc: datetime) -> None:
    """What the account reported, or said yes to, waits for her again: staff may type over it."""
    doubtful = or_(_R.entered_by == EnteredBy.STAFF, _R.reported_at_utc >= since_utc)
    session.execute(
        update(Report).where(_R.business_id == business_id, doubtful).values(awaits_owner=True)
    )


def _leave_catalogue(session: Session, business_id: int, owner_id: int) -> None:
    """What the account showed goes, and buyers who asked about it talk to the account no more."""
    shown = select(_K.id).where(_K.business_id == business_id)
    session.execute(update(Inquiry).where(_I.product_id.in_(shown)).values(seller_id=owner_id))
    listings.leave(session, business_id)
