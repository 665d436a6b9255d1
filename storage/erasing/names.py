"""Forgetting a name in what officers have not been sent yet: a digest for tomorrow, news of a move.

The message still goes out, for it tells of others, too; her name in it is left open, in whichever way it is
shown there: whole, without the telephone number in it, or cut short for a button.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson
from sqlalchemy import Select, select, update
from sqlmodel import Session

from domain.catalogue.phone_shield import without_phone_numbers
from domain.people.sapaan import Sapaan, addressed
from storage.outbox.table import IN_FLIGHT, OUTBOX, OWED
from storage.tables import Business, Person

_O = OUTBOX.c
_OPEN = "…"
_CUT = "…"
"""How `domain.words.cleaning.shortened` ends."""
_SURELY = 8
"""So many letters of a name cut short are meant to be hers."""
_HOLD_NAMES = frozenset({"values", "items", "label"})
"""Fields of our messages with words that somebody chose; a msgid or a button's data is none."""


def names_of(session: Session, person_id: int) -> frozenset[str]:
    """What a message may call her and her businesses: "Siti", "Bu Siti", "Kue Siti"; and her number."""
    person: Any = Person.__table__.c  # type: ignore[attr-defined]
    business: Any = Business.__table__.c  # type: ignore[attr-defined]
    own = session.execute(select(person.name, person.first_name).where(person.id == person_id))
    names = {name for row in own for name in row if name}
    called = {addressed(sapaan, name) for sapaan in Sapaan for name in names}
    owned = session.scalars(select(business.name).where(business.owner_id == person_id))
    number = session.scalars(select(person.phone).where(person.id == person_id))
    return frozenset(names | called | {name for name in (*owned, *number) if name})


def forget_names(session: Session, chats: Select[tuple[int]], names: Iterable[str]) -> None:
    """Leaves these names open in whatever still waits to be sent to the chats."""
    meant = _as_shown(names)
    for waits in (OWED, IN_FLIGHT):
        query = select(_O.id, _O.body).where(waits, _O.chat_id.in_(chats), _O.body.is_not(None))
        for row_id, body in session.execute(query).all():
            said = orjson.loads(body)
            without = _without(said, meant, holds=False)
            if without != said:
                blanked = orjson.dumps(without).decode()
                session.execute(update(OUTBOX).where(_O.id == row_id).values(body=blanked))


def _as_shown(names: Iterable[str]) -> frozenset[str]:
    """Whole, and as the catalogue shows them."""
    whole = frozenset(names)
    return whole | {without_phone_numbers(name) for name in whole}


def _is_meant(said: str, names: frozenset[str]) -> bool:
    if said in names:
        return True
    head = said.removesuffix(_CUT)
    cut_short = head != said and len(head) >= _SURELY
    return cut_short and any(" ".join(name.split()).startswith(head) for name in names)


def _without(part: Any, names: frozenset[str], *, holds: bool) -> Any:
    """The JSON of a message; `holds`: this part of it may be a name."""
    match part:
        case str():
            return _OPEN if holds and _is_meant(part, names) else part
        case list():
            return [_without(item, names, holds=holds) for item in part]
        case dict():
            within = holds and "$" not in part  # the mapping of a text's values
            return {
                key: _without(value, names, holds=within or key in _HOLD_NAMES)
                for key, value in part.items()
            }
        case _:
            return part
