"""Forgetting what was said: in her own chat, both ways, and about her on the screens of her officers.

Found by indexes, for the outbox grows for years: rows that made a message, rows whose words are still there,
rows still owed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, literal, select, update
from sqlmodel import Session

from domain.areas.codes import lineage
from storage.erasing.names import forget_names
from storage.outbox.table import IN_FLIGHT, OUTBOX, OWED, UNPURGED
from storage.tables import InboxRow, InboxState, Person, RoleGrant

_ERASED = "{}"
"""The body of an update whose words are gone; the row stays, so that it is never taken twice."""

_NO_CHAT = 0
"""No chat of Telegram's."""

_O = OUTBOX.c
_SAID = _O.message_id.is_not(None)


def forget_chat(session: Session, chat_id: int) -> None:
    """What was said in her chat; updates still to be worked off are hers to come."""
    inbox: Any = InboxRow.__table__.c  # type: ignore[attr-defined]
    session.execute(
        update(InboxRow)
        .where(inbox.chat_key == chat_id, inbox.state != InboxState.TODO)
        .values(body=_ERASED, chat_key=_NO_CHAT)
    )
    hers = _O.chat_id == chat_id
    nothing = {"body": None, "addressee": None, "person_id": None}
    for found in (_SAID, UNPURGED):
        settled = update(OUTBOX).where(hers, found, _O.settled_at_utc.is_not(None))
        session.execute(settled.values(**nothing, chat_id=_NO_CHAT, message_id=None))
    for owed in (OWED, IN_FLIGHT):  # what goes out of memory just now is still settled by its id
        session.execute(update(OUTBOX).where(hers, owed).values(**nothing))


def forget_shown(session: Session, chat_id: int, names: Iterable[str]) -> None:
    """As `forget_in`, of one chat."""
    forget_in(session, select(literal(chat_id)), names)


def forget_in(session: Session, chats: Select[tuple[int]], names: Iterable[str]) -> None:
    """What was shown of her in these chats, nobody knows in which message; what is still owed goes out
    without her `names`."""
    forget_names(session, chats, names)
    shown = (_O.chat_id.in_(chats), _SAID, _O.body.is_not(None), _O.settled_at_utc.is_not(None))
    session.execute(update(OUTBOX).where(*shown).values(body=None))


def forget_on_screens(
    session: Session, area_codes: Iterable[str], names: Iterable[str] = ()
) -> None:
    """What officers of these areas were shown: lists and pages name her, and nobody knows which. What
    they are still to be sent goes out without her `names`."""
    around = {code for area in area_codes for code in lineage(area)}
    grant: Any = RoleGrant.__table__.c  # type: ignore[attr-defined]
    person: Any = Person.__table__.c  # type: ignore[attr-defined]
    chats = (
        select(person.chat_id)
        .join_from(RoleGrant, Person, person.id == grant.person_id)
        .where(grant.area_code.in_(around), person.chat_id.is_not(None))
    )
    forget_in(session, chats, names)
