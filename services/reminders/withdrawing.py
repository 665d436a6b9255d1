"""Taking back reminders that are still waiting to be sent: she has reported, or wants none."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session

from domain.times.periods import Period
from services.house import house
from storage import outbox
from storage.reminders import nudges, reminders


def reported(session: Session, now: datetime, business_id: int, period: Period) -> None:
    """A report came in: whoever owes nothing more for the month is not reminded of it any more.

    Call it in the transaction that saves the report, whoever typed it. The owner stays locked until its
    end, so that a round on the way either sees the report or has its reminder taken back here.
    """
    reminders.lock_owner(session, business_id)
    waiting = nudges.waiting_for(session, business_id, period)
    zone = house(session).zone
    owing = {owner for owner in waiting.values() if reminders.owes(session, owner, period, zone)}
    late = [nudge_id for nudge_id, owner in waiting.items() if owner not in owing]
    if late:
        outbox.withdraw(session, now, nudge_ids=late)


def of_people(
    session: Session, now: datetime, people: Collection[int], period: Period | None = None
) -> None:
    """Takes back what still waits for these people, about `period` (None: about any month).

    For somebody who mutes reminders, pauses or leaves, and before a newer reminder.
    """
    waiting = nudges.waiting(session, people, period)
    if waiting:
        outbox.withdraw(session, now, nudge_ids=waiting, limit=len(waiting))
