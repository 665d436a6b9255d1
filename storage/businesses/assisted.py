"""Businesses that an officer registered for their owners: on what ground, by whom, whether claimed yet."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select, true, update
from sqlmodel import Session

from domain.businesses.assisted import Basis
from domain.businesses.namesakes import Entry
from domain.people.sapaan import Sapaan, call
from storage.figures.figures import in_area, taking_part
from storage.tables import Assisted, Business, Person

_A = Assisted.__table__.c  # type: ignore[attr-defined]
_B = Business.__table__.c  # type: ignore[attr-defined]
_PERSON = Person.__table__  # type: ignore[attr-defined]
_P = _PERSON.c


@dataclass(frozen=True, slots=True)
class Record:
    """How a business came here. `by` is the officer as others call them, None for one who was erased;
    `claimed_at_utc` None: its owner has not been asked herself yet."""

    business_id: int
    basis: Basis
    by: str | None
    entered_at_utc: datetime
    claimed_at_utc: datetime | None


@dataclass(frozen=True, slots=True)
class Claimable:
    """A business that an officer registered, with all that decides who may take it over.

    `by` as in `Record`. `is_hers`: its owner is on the bot. `rt`, `rw` and `phone` (E.164) may be None.
    """

    business_id: int
    owner_id: int
    owner: str
    name: str | None
    product: str
    area_code: str
    rt: str | None
    rw: str | None
    phone: str | None
    is_hers: bool
    basis: Basis
    by: str | None
    entered_by_id: int
    entered_at_utc: datetime
    card_hash: str | None
    card_made_by: int | None
    card_expires_at_utc: datetime | None
    phone_opens: bool
    claimed_at_utc: datetime | None
    given: dict[str, str | None] | None

    @property
    def noted(self) -> str:
        """As the officer had noted her, before she or somebody else took it over."""
        if self.given is None or self.given["sapaan"] is None:
            return self.owner
        return call(Sapaan(self.given["sapaan"]), self.given["name"] or "")

    @property
    def label(self) -> str:
        """Its name, or its product while it has none."""
        return self.name or self.product


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A business of the kelurahan that a new one may be the same as."""

    business_id: int
    owner_id: int
    label: str
    owner: str
    rt: str | None
    rw: str | None


def record(session: Session, now: datetime, business_id: int, basis: Basis, by: int) -> None:
    """Keeps on what ground the officer `by` registered the business."""
    session.add(
        Assisted(business_id=business_id, basis=basis, entered_by_id=by, entered_at_utc=now)
    )
    session.flush()


def of_business(session: Session, business_id: int) -> Record | None:
    """How the business came here; None where its owner registered it herself."""
    query = (
        select(
            _A.business_id, _A.basis, _A.entered_at_utc, _A.claimed_at_utc,
            _P.sapaan, _P.name, _P.first_name,
        )
        .join_from(Assisted, Person, _P.id == _A.entered_by_id, isouter=True)
        .where(_A.business_id == business_id)
    )  # fmt: skip
    row = session.execute(query).first()
    if row is None:
        return None
    officer = row.name or row.first_name
    by = call(row.sapaan, officer) if officer else None
    return Record(row.business_id, row.basis, by, row.entered_at_utc, row.claimed_at_utc)


def owner_off_the_bot(session: Session, business_id: int) -> int | None:
    """Whose business it is, closed or not, if an officer registered it and she has never opened the bot."""
    query = (
        select(_B.owner_id)
        .join_from(Assisted, Business, _B.id == _A.business_id)
        .join(Person, _P.id == _B.owner_id)
        .where(_B.id == business_id, _B.merged_into_id.is_(None), _P.chat_id.is_(None))
    )
    found: int | None = session.scalar(query)
    return found


def entries(
    session: Session, area_code: str, limit: int, *, off_the_bot: bool = False
) -> list[tuple[int, Entry]]:
    """The businesses of a kelurahan as they are compared with a new one, the newest first, so many at most;
    all of them, or those whose owners have never opened the bot.

    No more than is compared is read: this runs while others wait to write.
    """
    query = (
        select(_B.id, func.coalesce(_P.name, _P.first_name), _B.product, _P.phone)
        .join_from(Business, Person, _P.id == _B.owner_id)
        .where(in_area(_B.area_code, area_code), taking_part())
        .where(_P.chat_id.is_(None) if off_the_bot else true())
        .order_by(_B.id.desc())
        .limit(limit)
    )
    rows = session.execute(query).all()
    return [(id_, Entry(name, product, phone)) for id_, name, product, phone in rows]


def neighbours(session: Session, business_ids: Collection[int]) -> list[Neighbour]:
    """These businesses, as an officer tells them apart."""
    query = (
        select(
            _B.id, _B.owner_id, _B.name.label("business_name"), _B.product, _B.rt, _B.rw,
            _P.sapaan, _P.name, _P.first_name,
        )
        .join_from(Business, Person, _P.id == _B.owner_id)
        .where(_B.id.in_(business_ids))
        .order_by(_B.id.desc())
    )  # fmt: skip
    return [
        Neighbour(
            business_id=row.id,
            owner_id=row.owner_id,
            label=row.business_name or row.product,
            owner=call(row.sapaan, row.name or row.first_name),
            rt=row.rt,
            rw=row.rw,
        )
        for row in session.execute(query)
    ]


def by_card(session: Session, card_hash: str) -> Claimable | None:
    """What the card with this hash is about; None for unknown ones, and once another one was made."""
    return _claimable(session, _A.card_hash == card_hash)


def by_phone(session: Session, phone: str) -> Claimable | None:
    """What was registered with this number and is nobody's yet, if the number still proves anything; None
    where that are several, of whom one may well be at home with the other."""
    hers = select(_P.id).where(_P.phone == phone, _P.chat_id.is_(None))
    claimable = and_(_A.phone_opens, _A.claimed_at_utc.is_(None))
    query = select(_A.business_id).join_from(Assisted, Business, _B.id == _A.business_id)
    found = session.scalars(query.where(_B.owner_id.in_(hers), claimable).limit(2)).all()
    return _claimable(session, _A.business_id == found[0]) if len(found) == 1 else None


def of_card(session: Session, business_id: int) -> Claimable | None:
    """What stands on its card; None for a business that is gone."""
    return _claimable(session, _A.business_id == business_id)


def locked(session: Session, business_id: int) -> Claimable | None:
    """The business once more, locked until the end: what two people want is given to one of them."""
    lock = select(_A.business_id).where(_A.business_id == business_id).with_for_update()
    if session.execute(lock).first() is None:
        return None
    return _claimable(session, _A.business_id == business_id)


def new_card(
    session: Session, business_id: int, card_hash: str | None, by: int, expires_at_utc: datetime
) -> None:
    """From now on this card opens it, and none made before; None: no card does."""
    values = {
        "card_hash": card_hash,
        "card_made_by": by,
        "card_expires_at_utc": expires_at_utc,
    }
    session.execute(update(Assisted).where(_A.business_id == business_id).values(**values))


def spend_card(session: Session, business_id: int) -> None:
    """The card opens nothing any more: it reached somebody else."""
    session.execute(update(Assisted).where(_A.business_id == business_id).values(card_hash=None))


def distrust_phone(session: Session, business_id: int) -> None:
    """Whoever has the number is not her."""
    session.execute(update(Assisted).where(_A.business_id == business_id).values(phone_opens=False))


def claim(session: Session, business_id: int, now: datetime) -> None:
    """It is its owner's own from now on; what the officer had noted of her is remembered (`give_back`)."""
    noted = session.execute(
        select(_P.sapaan, _P.name, _P.phone)
        .join_from(Business, Person, _P.id == _B.owner_id)
        .where(_B.id == business_id)
    ).one()
    given = {"sapaan": noted.sapaan, "name": noted.name, "phone": noted.phone}
    values = {"claimed_at_utc": now, "given": given}
    session.execute(update(Assisted).where(_A.business_id == business_id).values(**values))


def _claimable(session: Session, where: ColumnElement[bool]) -> Claimable | None:
    officers = _PERSON.alias("officer")
    officer = officers.c
    query = (
        select(
            *_A, _B.owner_id, _B.name.label("business_name"), _B.product, _B.area_code, _B.rt, _B.rw,
            _P.sapaan, _P.name, _P.first_name, _P.phone, _P.chat_id,
            officer.sapaan.label("by_sapaan"), officer.name.label("by_name"),
            officer.first_name.label("by_first_name"),
        )
        .join_from(Assisted, Business, _B.id == _A.business_id)
        .join(Person, _P.id == _B.owner_id)
        .outerjoin(officers, officer.id == _A.entered_by_id)
        .where(where, taking_part())
    )  # fmt: skip
    row = session.execute(query).first()
    if row is None:
        return None
    by = row.by_name or row.by_first_name
    return Claimable(
        business_id=row.business_id,
        owner_id=row.owner_id,
        owner=call(row.sapaan, row.name or row.first_name),
        name=row.business_name,
        product=row.product,
        area_code=row.area_code,
        rt=row.rt,
        rw=row.rw,
        phone=row.phone,
        is_hers=row.chat_id is not None,
        basis=row.basis,
        by=call(row.by_sapaan, by) if by else None,
        entered_by_id=row.entered_by_id,
        entered_at_utc=row.entered_at_utc,
        card_hash=row.card_hash,
        card_made_by=row.card_made_by,
        card_expires_at_utc=row.card_expires_at_utc,
        phone_opens=row.phone_opens,
        claimed_at_utc=row.claimed_at_utc,
        given=row.given,
    )
