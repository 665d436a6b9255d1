"""How long updates are kept, and how much is waiting."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, or_, select
from sqlmodel import Session

from storage.inbox.table import INBOX, TODO

KEPT = timedelta(hours=48)
"""Telegram offers an update for 24 hours; twice that keeps every double from coming back as new."""

PARKED_KEPT = timedelta(days=90)
"""So long the operator can have an update done once more; somebody's words are not ours for ever."""

BATCH = 1000


def purge(session: Session, now: datetime) -> bool:
    """Deletes done updates of more than 48 hours ago, and those set aside of more than 90 days ago, at most
    1,000; True when there are more."""
    is_over = or_(INBOX.c.state == "done", INBOX.c.done_at_utc < now - PARKED_KEPT)
    old = select(INBOX.c.id).where(INBOX.c.done_at_utc < now - KEPT, is_over)
    batch = delete(INBOX).where(INBOX.c.id.in_(old.limit(BATCH)))
    return session.connection().execute(batch).rowcount == BATCH


@dataclass(frozen=True, slots=True)
class Backlog:
    """Updates still to be done, and since when the oldest waits (None: none waits)."""

    todo: int
    oldest_at_utc: datetime | None


def backlog(session: Session) -> Backlog:
    """How much is waiting now, in this and all other processes."""
    waiting = select(func.count(), func.min(INBOX.c.received_at_utc)).where(INBOX.c.state == TODO)
    count, oldest = session.connection().execute(waiting).one()
    return Backlog(count, oldest)
