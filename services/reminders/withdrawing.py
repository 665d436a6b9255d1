"""Taking back reminders that are still waiting to be sent: she has reported, or wants none."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session

from domain.periods import Period
from services.house import house
from storage import nudges, outbox, reminders


def reported(session: Session, now: datetime, business_id: int, period: Period) -> None:
    """A report came in: whoever owes nothing more for the month is not reminded of it any more.

    Call it in the transaction that saves the report, whoever typed it. The owner stays locked until its
    end, so that a round on the way either sees the report or has its reminder taken back here.
    """
    owner_id = reminders.lock_owner(session, business_id)
    waiting = nudges.waiting(session, [owner_id], period)
    if waiting and not reminders.owes(session, owner_id, period, house(session).zone):
        outbox.withdraw(session, now, nudge_ids=waiting)


def of_people(
    session: Session, now: datetime, people: Collection[int], period: Period | None = None
) -> None:
    """Takes back what still waits for these people, about `period` (None: about any month).

    For somebody who mutes reminders, pauses or leaves, and before a newer reminder.
    """
    waiting = nudges.waiting(session, people, period)
    if waiting:
        outbox.withdraw(session, now, nudge_ids=waiting, limit=len(waiting))
