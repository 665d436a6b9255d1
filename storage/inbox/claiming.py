"""Who works on which row: claims, so that several processes do not all pick the same ones.

A claim only spares double work; that a row is done once is seen to by `finish`. It is void when its
process is gone (storage/presence.py), or, should a process hang, when its lease has run out.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, exists, or_, select, true, update
from sqlmodel import Session

from storage.inbox.table import FIRST_OF_ITS_CHAT, INBOX, TODO
from storage.presence import alive

LEASE = timedelta(minutes=10)
"""How long a living process may keep a row to itself; longer than any backlog in memory lasts."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A row in the hands of this process. `attempts` counts the tries that failed so far.

    `suspect`: a process that is gone had it in hand, and may be gone because of it.
    """

    id: int
    chat_key: int
    body: str
    attempts: int = 0
    suspect: bool = False


@dataclass(frozen=True, slots=True)
class Haul:
    """Rows claimed at once, oldest first; `more`: others wait in the table, now or later."""

    rows: tuple[Claimed, ...]
    more: bool


def claim(session: Session, me: str, now: datetime, *, limit: int) -> Haul:
    """Claims up to `limit` rows for the process `me`: the oldest undone row of each chat.

    Not those that are due later, nor those in the hands of a process that lives, `me` included.
    """
    free = _unclaimed(now, alive(session, me))
    connection = session.connection()
    rows = connection.execute(_candidates(free, now, limit)).all()
    if rows:
        mine = update(INBOX).where(INBOX.c.id.in_([row.id for row in rows]))
        connection.execute(mine.values(claimed_by=me, claimed_until_utc=now + LEASE))
    more = connection.scalar(select(exists().where(INBOX.c.state == TODO, free)))
    return Haul(tuple(_claimed(row) for row in rows), more=bool(more))


def let_go(session: Session, me: str, ids: Collection[int] | None = None) -> None:
    """Gives rows of `me` back to the table: these, or (None) all that are not done."""
    _let_go(session, me, true() if ids is None else INBOX.c.id.in_(ids))


def let_go_but(session: Session, me: str, ids: Collection[int]) -> None:
    """Gives all rows of `me` back but these: what it was given without hearing of it."""
    _let_go(session, me, INBOX.c.id.not_in(ids))


def _let_go(session: Session, me: str, which: ColumnElement[bool]) -> None:
    mine = update(INBOX).where(INBOX.c.state == TODO, INBOX.c.claimed_by == me, which)
    session.connection().execute(mine.values(claimed_by=None, claimed_until_utc=None))


def _unclaimed(now: datetime, living: Collection[str]) -> ColumnElement[bool]:
    return or_(
        INBOX.c.claimed_by.is_(None),
        INBOX.c.claimed_by.not_in(living),
        INBOX.c.claimed_until_utc <= now,
    )


def _candidates(free: ColumnElement[bool], now: datetime, limit: int) -> Select[Any]:
    due = or_(INBOX.c.due_at_utc.is_(None), INBOX.c.due_at_utc <= now)
    return (
        select(INBOX.c.id, INBOX.c.chat_key, INBOX.c.body, INBOX.c.attempts, INBOX.c.claimed_by)
        .where(INBOX.c.state == TODO, due, free, FIRST_OF_ITS_CHAT)
        .order_by(INBOX.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )


def _claimed(row: Row[Any]) -> Claimed:
    return Claimed(row.id, row.chat_key, row.body, row.attempts, suspect=row.claimed_by is not None)
