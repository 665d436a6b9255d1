"""Nudges in the outbox: owing them to many people at once, and keeping them back in quiet hours."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import exists, insert, literal, select, update
from sqlmodel import Session

from domain.delivery import Delivery, Lane
from domain.messages import Message
from domain.reminders.nudges import Round
from storage.outbox.table import NUDGE, OUTBOX, OWED, PERSON, lane_is
from storage.outbox.waiting import body_json


def owe_nudges(
    session: Session,
    now: datetime,
    round_: Round,
    people: Collection[int],
    message: Message,
    due_at_utc: datetime,
) -> int:
    """Owes the message to those of `people` whose nudge of this round has no row yet; returns how many.

    Addressed to each as they are when it is sent.
    """
    row = {
        "lane": literal(Lane.BULK, OUTBOX.c.lane.type),
        "method": literal("send"),
        "chat_id": PERSON.c.chat_id,
        "person_id": PERSON.c.id,
        "body": literal(body_json(message)),
        "state": literal(Delivery.QUEUED, OUTBOX.c.state.type),
        "attempts": literal(0),
        "due_at_utc": literal(due_at_utc, OUTBOX.c.due_at_utc.type),
        "nudge_id": NUDGE.c.id,
        "created_at_utc": literal(now, OUTBOX.c.created_at_utc.type),
    }
    owed = (
        select(*row.values())
        .join_from(NUDGE, PERSON, PERSON.c.id == NUDGE.c.person_id)
        .where(
            NUDGE.c.person_id.in_(people),
            NUDGE.c.kind == round_.kind,
            NUDGE.c.key_period == round_.about,
            NUDGE.c.stage == round_.stage,
            NUDGE.c.state == Delivery.QUEUED,
            ~exists().where(OUTBOX.c.nudge_id == NUDGE.c.id),
        )
        .order_by(PERSON.c.id)
    )
    made = session.connection().execute(
        insert(OUTBOX).from_select(list(row), owed), execution_options={"preserve_rowcount": True}
    )
    return made.rowcount


def put_off_nudges(session: Session, until: datetime, *, limit: int = 1000) -> bool:
    """Keeps nudges that would go out before `until` back until then; returns whether there are more."""
    early = (
        select(OUTBOX.c.id)
        .where(lane_is(Lane.BULK), OWED, OUTBOX.c.due_at_utc < until)
        .where(OUTBOX.c.nudge_id.is_not(None))
        .order_by(OUTBOX.c.due_at_utc, OUTBOX.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    ids = session.scalars(early).all()
    if ids:
        session.connection().execute(
            update(OUTBOX).where(OUTBOX.c.id.in_(ids)).values(due_at_utc=until)
        )
    return len(ids) == limit
