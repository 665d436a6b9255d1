"""How to reach and address a person whom somebody else wants to tell something."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session

from domain.people.sapaan import Sapaan, call
from storage.tables import Person

_P = Person.__table__.c  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Contact:
    """A person as others see them. `chat_id` None: never talked to the bot.

    `blocked`: Telegram said last time that they blocked the bot or are gone.
    """

    person_id: int
    chat_id: int | None
    blocked: bool
    language: str
    sapaan: Sapaan | None
    name: str

    @property
    def call(self) -> str:
        """Bu Siti."""
        return call(self.sapaan, self.name)


def by_id(session: Session, person_id: int) -> Contact | None:
    """Somebody we know; None for a person who was erased."""
    query = select(
        _P.id, _P.chat_id, _P.unreachable_since_utc, _P.language, _P.sapaan, _P.name, _P.first_name
    ).where(_P.id == person_id)
    row = session.execute(query).first()
    if row is None:
        return None
    blocked = row.unreachable_since_utc is not None
    return Contact(
        row.id, row.chat_id, blocked, row.language, row.sapaan, row.name or row.first_name
    )
