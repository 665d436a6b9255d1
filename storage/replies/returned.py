"""Answers that Telegram could not deliver."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import Session

from domain.delivery import Delivery
from domain.replies import Topic
from storage.outbox.table import OUTBOX, state_is
from storage.tables import Reply, ReplyAnswer

_R = Reply.__table__.c  # type: ignore[attr-defined]
_A = ReplyAnswer.__table__.c  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Returned:
    """An answer that did not reach her, and the officer it was from (ids of persons); what it was about."""

    thread_id: int
    by_person_id: int
    person_id: int
    topic: Topic


def returned(session: Session, now: datetime, outbox_ids: Collection[int]) -> list[Returned]:
    """The answers among these outbox rows that are known, only now, not to have reached her."""
    lost = select(OUTBOX.c.id).where(
        OUTBOX.c.id.in_(outbox_ids), state_is(Delivery.BLOCKED, Delivery.FAILED)
    )
    found = session.execute(
        update(ReplyAnswer)
        .where(_A.outbox_id.in_(lost), _A.returned_at_utc.is_(None))
        .values(returned_at_utc=now)
        .returning(_A.thread_id, _A.by_person_id, _A.person_id)
    )
    return [
        Returned(thread_id, by_person_id, person_id, _topic(session, thread_id))
        for thread_id, by_person_id, person_id in found.all()
    ]


def _topic(session: Session, thread_id: int) -> Topic:
    topic: Topic = session.execute(select(_R.topic).where(_R.id == thread_id)).scalar_one()
    return topic
