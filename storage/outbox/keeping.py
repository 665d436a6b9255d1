"""What else is asked of the outbox: which message a row made, withdrawing, and forgetting bodies."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from sqlalchemy import Select, delete, or_, select, update
from sqlmodel import Session

from domain.delivery import OPEN, Happened, Lane, step
from storage.outbox.carrying import carry_to_nudges, carry_to_recipients
from storage.outbox.table import IN_FLIGHT, OUTBOX, OWED, UNPURGED, state_is

BODIES_KEPT = timedelta(days=7)
"""How long the words of a settled row stay; its message_id stays."""


def message_ids(session: Session, row_ids: Iterable[int]) -> dict[int, int | None]:
    """The messages that these rows made; None while a row is still owed. Rows that never will make one
    (failed, blocked, lost, withdrawn, gone) are left out.
    """
    found = session.connection().execute(
        select(OUTBOX.c.id, OUTBOX.c.message_id, OUTBOX.c.state).where(
            OUTBOX.c.id.in_(list(row_ids))
        )
    )
    return {row.id: row.message_id for row in found if row.message_id or row.state in OPEN}


def withdraw(
    session: Session,
    now: datetime,
    *,
    row_ids: Collection[int] = (),
    nudge_ids: Collection[int] = (),
    announcement_id: int | None = None,
    limit: int = 1000,
) -> int:
    """Cancels up to `limit` rows that nobody has taken yet; returns how many it were."""
    after, before = step(Happened.WITHDRAWN)
    named = or_(
        OUTBOX.c.id.in_(row_ids),
        OUTBOX.c.nudge_id.in_(nudge_ids),
        OUTBOX.c.announcement_id.in_([announcement_id] if announcement_id else []),
    )
    owed = select(OUTBOX.c.id).where(named, state_is(*before)).order_by(OUTBOX.c.id).limit(limit)
    ids = session.scalars(owed.with_for_update()).all()
    if ids:
        session.connection().execute(
            update(OUTBOX).where(OUTBOX.c.id.in_(ids)).values(state=after, settled_at_utc=now)
        )
        carry_to_recipients(session, ids)
        carry_to_nudges(session, ids)
    return len(ids)


def purge_bodies(session: Session, now: datetime, limit: int = 1000) -> bool:
    """Forgets what rows settled a week ago said, and edits altogether; returns whether there are more."""
    rows = session.connection().execute(old_bodies(now, limit)).all()
    kept = [row.id for row in rows if row.lane is not Lane.EDIT]
    session.connection().execute(
        update(OUTBOX).where(OUTBOX.c.id.in_(kept)).values(body=None, addressee=None)
    )
    edits = [row.id for row in rows if row.lane is Lane.EDIT]
    session.connection().execute(delete(OUTBOX).where(OUTBOX.c.id.in_(edits)))
    return len(rows) == limit


def old_bodies(now: datetime, limit: int) -> Select[tuple[int, Lane]]:
    """The rows that `purge_bodies` is about."""
    return (
        select(OUTBOX.c.id, OUTBOX.c.lane)
        .where(OUTBOX.c.settled_at_utc < now - BODIES_KEPT, UNPURGED)
        .order_by(OUTBOX.c.settled_at_utc)
        .limit(limit)
    )


def ever_wrote_to(session: Session, chat_id: int) -> bool:
    """Whether this chat has a message of ours, or one is on its way; rows outlive their words."""
    found = select(OUTBOX.c.id).where(OUTBOX.c.chat_id == chat_id).limit(1)
    has, soon, later = OUTBOX.c.message_id.is_not(None), IN_FLIGHT, OWED  # an index each
    return any(
        session.connection().execute(found.where(way)).first() is not None
        for way in (has, soon, later)
    )
