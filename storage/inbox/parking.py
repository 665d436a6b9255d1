"""Updates that were set aside: kept for 90 days, shown to the operator, put back when the cause is mended."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import Session

from storage.inbox.table import INBOX, TODO

_PARKED = INBOX.c.state == "parked"


@dataclass(frozen=True, slots=True)
class Parked:
    """One of them, without its words. `reference` is the code its person was shown."""

    reference: str | None
    parked_at_utc: datetime
    reason: str
    chat_key: int


def park(
    session: Session, row_id: int, now: datetime, reason: str, reference: str | None = None
) -> bool:
    """Sets a row aside; the chat goes on. False when it was not to be done any more."""
    parked = (
        update(INBOX)
        .where(INBOX.c.id == row_id, INBOX.c.state == TODO)
        .values(
            state="parked", done_at_utc=now, effect=reason, reference=reference, claimed_by=None
        )
    )
    return session.connection().execute(parked).rowcount > 0


def parked(session: Session, limit: int = 100) -> list[Parked]:
    """The newest of those set aside."""
    found = (
        select(INBOX.c.reference, INBOX.c.done_at_utc, INBOX.c.effect, INBOX.c.chat_key)
        .where(_PARKED)
        .order_by(INBOX.c.id.desc())
        .limit(limit)
    )
    return [Parked(*row) for row in session.connection().execute(found)]


def put_back(session: Session, reference: str) -> int:
    """Has those with this reference done once more, as if they had just come; how many there were.

    Before anything newer of their chats that is still to be done, and after all that is done already.
    """
    again = (
        update(INBOX)
        .where(_PARKED, INBOX.c.reference == reference)
        .values(
            state="todo",
            attempts=0,
            due_at_utc=None,
            done_at_utc=None,
            effect=None,
            claimed_by=None,
        )
    )
    return session.connection().execute(again).rowcount
