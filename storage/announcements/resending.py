"""Sending an announcement once more to those of whom Telegram's answer was lost, at its author's wish."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import Session

from domain.delivery import Happened, step
from storage.outbox.carrying import carry_to_recipients
from storage.outbox.table import OUTBOX, state_is
from storage.people.people import agrees

_O = OUTBOX.c


def resend_unknown(
    session: Session, announcement_id: int, due_at_utc: datetime, limit: int = 1000
) -> int:
    """Owes the message once more to up to `limit` of them, each with all its tries; returns to how many.

    Not to those who have withdrawn their consent since; of them it stays unknown.
    """
    after, before = step(Happened.RESENT)
    doubtful = (
        select(_O.id)
        .where(
            _O.announcement_id == announcement_id,
            state_is(*before),
            _O.method == "send",
            agrees(_O.person_id),
        )
        .order_by(_O.id)
        .limit(limit)
    )
    ids = session.scalars(doubtful.with_for_update()).all()
    if ids:
        session.connection().execute(
            update(OUTBOX)
            .where(_O.id.in_(ids))
            .values(state=after, due_at_utc=due_at_utc, attempts=0, settled_at_utc=None)
        )
        carry_to_recipients(session, ids)
    return len(ids)
