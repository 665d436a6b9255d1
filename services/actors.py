"""Who acts: what Telegram says of the sender of an update, and what we know of that person.

Every service that reads or changes another person's data is handed an `Actor` and asks
`domain/permissions.py` with its grants. It is loaded with one SELECT, at the start of each unit of
work, so that a role taken away is gone with the next tap.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, Row, and_, bindparam, select, update
from sqlmodel import Session, SQLModel

import storage.tables  # noqa: F401  # fills the metadata
from domain.messages import Addressee
from domain.permissions import Grant
from services.house import house
from services.outgoing import Mailbox
from storage import needs
from storage.businesses import businesses
from storage.hot import Lookup, Wish, many_rows, run
from storage.people import newcomers
from storage.reports import reports

PRIVATE = "private"
"""Telegram's word for a chat of one person with the bot."""


@dataclass(frozen=True, slots=True)
class Caller:
    """What an update says of whoever caused it. `chat_kind` is Telegram's: private, group, …"""

    telegram_id: int
    chat_id: int
    chat_kind: str = "private"
    first_name: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person in a chat. `person_id` None: nobody we know yet; then `grants` is empty."""

    person_id: int | None
    telegram_id: int
    chat_id: int
    chat_kind: str
    first_name: str
    addressee: Addressee
    grants: tuple[Grant, ...] = ()

    @property
    def mailbox(self) -> Mailbox:
        """Where an answer to them goes: the chat they wrote in. A group is nobody's own: being thrown out of
        it says nothing of the person."""
        own = self.person_id if self.chat_kind == PRIVATE else None
        return Mailbox(self.chat_id, own, self.addressee)


_PERSON = SQLModel.metadata.tables["person"]
_GRANT = SQLModel.metadata.tables["role_grant"]
_LIVE = and_(_GRANT.c.person_id == _PERSON.c.id, _GRANT.c.revoked_at_utc.is_(None))

_ROWS = (
    select(
        _PERSON.c.telegram_id,
        _PERSON.c.id,
        _PERSON.c.language,
        _PERSON.c.sapaan,
        _PERSON.c.name,
        _PERSON.c.first_name,
        _PERSON.c.unreachable_since_utc,
        _GRANT.c.role,
        _GRANT.c.area_code,
    )
    .outerjoin_from(_PERSON, _GRANT, _LIVE)
    .order_by(_GRANT.c.id)
)
_GIVEN = many_rows(telegram_id=BigInteger())
_LOAD = Lookup(
    _ROWS.where(_PERSON.c.telegram_id == bindparam("telegram_id")),
    _ROWS.where(_PERSON.c.telegram_id == _GIVEN.telegram_id),
    key=("telegram_id",),
)
_REACHED = (
    update(_PERSON).where(_PERSON.c.id == bindparam("person")).values(unreachable_since_utc=None)
)


def load(session: Session, caller: Caller) -> Actor:
    """The actor behind a caller. Whoever writes in private is reachable again."""
    rows = _rows(session, caller)
    if rows and rows[0].unreachable_since_utc is not None and caller.chat_kind == PRIVATE:
        run(session, _REACHED, person=rows[0].id)
    return _actor(session, caller, rows)


def wish(caller: Caller) -> Wish:
    """What `load` will ask for this caller, and most services then for the businesses of an owner."""
    return Wish(_LOAD, {"telegram_id": caller.telegram_id}, _wishes_of_person)


def _wishes_of_person(person: Row[Any]) -> Iterable[Wish]:
    return (businesses.of_owner_wish(person.id, _wishes_of_business),)


def _wishes_of_business(business: Row[Any]) -> Iterable[Wish]:
    return (reports.of_business_wish(business.id), needs.open_wish(business.id))


def look(session: Session, caller: Caller) -> Actor:
    """The actor behind a caller, for a session that only reads."""
    return _actor(session, caller, _rows(session, caller))


def reload(session: Session, actor: Actor) -> Actor:
    """The actor as the database has it now: after a service made the person, or changed them."""
    session.flush()
    caller = Caller(actor.telegram_id, actor.chat_id, actor.chat_kind, actor.first_name)
    return _actor(session, caller, _rows(session, caller))


def _rows(session: Session, caller: Caller) -> Sequence[Row[*tuple[Any, ...]]]:
    return _LOAD.get(session, telegram_id=caller.telegram_id)


def _actor(session: Session, caller: Caller, rows: Sequence[Row[*tuple[Any, ...]]]) -> Actor:
    zone = house(session).zone.key
    person = rows[0] if rows else None
    return Actor(
        person_id=person.id if person else None,
        telegram_id=caller.telegram_id,
        chat_id=caller.chat_id,
        chat_kind=caller.chat_kind,
        first_name=caller.first_name,
        addressee=_addressee(person, zone) if person else _stranger(session, caller, zone),
        grants=tuple(Grant(row.role, row.area_code) for row in rows if row.role is not None),
    )


def _stranger(session: Session, caller: Caller, zone: str) -> Addressee:
    """Somebody we know nothing of but, perhaps, the language they chose."""
    chosen = newcomers.language(session, caller.telegram_id)
    return Addressee(chosen, zone=zone) if chosen else Addressee(zone=zone)


def _addressee(person: Row[*tuple[Any, ...]], zone: str) -> Addressee:
    return Addressee(person.language, person.sapaan, person.name or person.first_name or None, zone)
