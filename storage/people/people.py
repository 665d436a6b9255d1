"""People and their consent, by statements the services share."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, select, update
from sqlmodel import Session

from domain.businesses.business import EnteredBy
from domain.people.sapaan import Sapaan
from domain.reminders.reminder import Wish
from domain.times.periods import Period
from storage.people import newcomers
from storage.tables import Consent, Person

INDONESIAN = "id"
"""The language of whoever chose none."""

_P = Person.__table__.c  # type: ignore[attr-defined]
_C = Consent.__table__.c  # type: ignore[attr-defined]


def create(
    session: Session, now: datetime, *, telegram_id: int, chat_id: int, first_name: str
) -> int:
    """A person who talks to the bot for the first time; returns the new id.

    The language they chose before goes with them.
    """
    chosen = newcomers.language(session, telegram_id)
    if chosen is not None:
        newcomers.forget(session, telegram_id)
    person = Person(
        telegram_id=telegram_id,
        chat_id=chat_id,
        first_name=first_name,
        entered_by=EnteredBy.OWNER,
        language=chosen or INDONESIAN,
        created_at_utc=now,
    )
    session.add(person)
    session.flush()
    assert person.id is not None
    return person.id


def enter(session: Session, now: datetime, *, sapaan: Sapaan, name: str, phone: str | None) -> int:
    """Somebody whom an officer registers, and who has never written to the bot; returns the new id."""
    person = Person(
        sapaan=sapaan,
        name=name,
        phone=phone,
        entered_by=EnteredBy.STAFF,
        language=INDONESIAN,
        created_at_utc=now,
    )
    session.add(person)
    session.flush()
    assert person.id is not None
    return person.id


def address_as(session: Session, person_id: int, sapaan: Sapaan, name: str) -> None:
    """How the person wishes to be addressed from now on."""
    session.execute(update(Person).where(_P.id == person_id).values(sapaan=sapaan, name=name))


def set_phone(session: Session, person_id: int, phone: str | None) -> None:
    """The phone number in E.164, or None to forget it."""
    session.execute(update(Person).where(_P.id == person_id).values(phone=phone))


def want_reminders(session: Session, person_id: int, wish: Wish) -> None:
    """Which reminders she wants from now on; a month she wanted none about is open again."""
    values = {"reminders": wish, "reminders_skip": None}
    session.execute(update(Person).where(_P.id == person_id).values(**values))


def skip_reminders(session: Session, person_id: int, period: Period) -> None:
    """No reminder about this month; about later ones as before."""
    skips = {"reminders_skip": str(period)}
    session.execute(update(Person).where(_P.id == person_id).values(**skips))


def agree(session: Session, person_id: int, version: str, now: datetime) -> None:
    """Keeps the consent to this version of the text, once."""
    if has_agreed(session, person_id, version):
        return
    session.add(Consent(person_id=person_id, version=version, given_at_utc=now))
    session.flush()


def has_agreed(session: Session, person_id: int, version: str) -> bool:
    """Whether the person agrees, today, to this version."""
    query = select(_C.id).where(
        _C.person_id == person_id, _C.version == version, _C.withdrawn_at_utc.is_(None)
    )
    return session.execute(query).first() is not None


def speak(session: Session, person_id: int, language: str) -> None:
    """The language the bot speaks to the person, by its tag."""
    session.execute(update(Person).where(_P.id == person_id).values(language=language))


def agrees(person_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether the person of this column agrees, today, to be written to; any version counts."""
    return select(_C.id).where(_C.person_id == person_id, _C.withdrawn_at_utc.is_(None)).exists()


def unreachable(session: Session, person_id: int, since_utc: datetime) -> None:
    """The person blocked the bot; until they write again nothing is sent to them."""
    session.execute(
        update(Person).where(_P.id == person_id).values(unreachable_since_utc=since_utc)
    )


def agreeing(session: Session, people: Collection[int]) -> set[int]:
    """Those of these people who agree, today, to be written to; any version counts."""
    query = select(_C.person_id).where(_C.person_id.in_(people), _C.withdrawn_at_utc.is_(None))
    return set(session.scalars(query))
