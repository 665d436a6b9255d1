"""Who was named in whose chat, so that a person who has everything erased is forgotten there, too.

Officers need no entry: what they are shown follows from their areas (storage/erasing/where_known.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, delete, or_, select
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session

from storage.hot import is_postgres
from storage.outbox import BODIES_KEPT
from storage.tables import Mention

_TABLE = Mention.__table__  # type: ignore[attr-defined]
_M = _TABLE.c

KEPT: Final = 2 * BODIES_KEPT
"""Words are purged a week after they were sent, and a message may wait some days before."""


def note(session: Session, now: datetime, chat_id: int, people: Iterable[int]) -> None:
    """Notes that these people are named in what goes to this chat now."""
    insert: Any = postgres_insert if is_postgres(session) else sqlite_insert
    rows = [
        {"chat_id": chat_id, "person_id": person_id, "shown_at_utc": now}
        for person_id in sorted(set(people))
    ]
    into = insert(_TABLE).values(rows)
    latest = {"shown_at_utc": into.excluded.shown_at_utc}
    session.connection().execute(
        into.on_conflict_do_update(index_elements=(_M.chat_id, _M.person_id), set_=latest)
    )


def chats_of(person_id: int) -> Select[tuple[int]]:
    """The chats in which this person was named."""
    return select(_M.chat_id).where(_M.person_id == person_id)


def forget(session: Session, person_id: int, chat_id: int | None) -> None:
    """Who named her, and whom her own chat was shown."""
    session.execute(delete(Mention).where(or_(_M.person_id == person_id, _M.chat_id == chat_id)))


def purge(session: Session, now: datetime, limit: int = 1000) -> bool:
    """Forgets up to `limit` mentions whose words are gone by now; returns whether there are more."""
    old = select(_M.chat_id, _M.person_id).where(_M.shown_at_utc < now - KEPT)
    rows = session.execute(old.order_by(_M.shown_at_utc).limit(limit)).all()
    for chat_id, person_id in rows:
        mine = (_M.chat_id == chat_id, _M.person_id == person_id)
        session.execute(delete(Mention).where(*mine, _M.shown_at_utc < now - KEPT))
    return len(rows) == limit
