"""Carrying what became of a row to whom it concerns: recipients, nudges, people."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import or_, update
from sqlmodel import Session

from storage.outbox.table import NUDGE, OUTBOX, PERSON, RECIPIENT
from storage.outbox.waiting import Waiting

_IS_THE_MESSAGE = OUTBOX.c.method == "send"
"""Corrections and withdrawals of a message are rows of their own, and concern nobody's state."""


def carry_to_recipients(session: Session, row_ids: Sequence[int]) -> None:
    """Copies state and message_id of these rows to the announcements' recipients."""
    if row_ids:
        session.connection().execute(
            update(RECIPIENT)
            .where(
                OUTBOX.c.id.in_(row_ids),
                _IS_THE_MESSAGE,
                RECIPIENT.c.announcement_id == OUTBOX.c.announcement_id,
                RECIPIENT.c.person_id == OUTBOX.c.person_id,
            )
            .values(
                state=OUTBOX.c.state,
                message_id=OUTBOX.c.message_id,
                settled_at_utc=OUTBOX.c.settled_at_utc,
            )
        )


def carry_to_nudges(session: Session, row_ids: Sequence[int]) -> None:
    """Copies the state of these rows to the reminders and digests they were."""
    if row_ids:
        session.connection().execute(
            update(NUDGE)
            .where(OUTBOX.c.id.in_(row_ids), _IS_THE_MESSAGE, NUDGE.c.id == OUTBOX.c.nudge_id)
            .values(state=OUTBOX.c.state, settled_at_utc=OUTBOX.c.settled_at_utc)
        )


def mark_unreachable(session: Session, rows: Sequence[Waiting], now: datetime) -> None:
    """Whoever these rows were for blocked the bot or is gone, as of now, until they write again."""
    people = sorted({row.person_id for row in rows if row.person_id})
    chats = sorted({row.chat_id for row in rows if not row.person_id})
    if people or chats:
        session.connection().execute(
            update(PERSON)
            .where(
                or_(PERSON.c.id.in_(people), PERSON.c.telegram_id.in_(chats)),
                PERSON.c.unreachable_since_utc.is_(None),
            )
            .values(unreachable_since_utc=now)
        )
