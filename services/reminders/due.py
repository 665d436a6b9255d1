"""The tick that reminds: goes on with the round whose turn it is, one batch of owners at a time."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

import structlog
from sqlmodel import Session

from domain.reminders.left_in_peace import passed_over
from domain.reminders.reminder import Reminder, due_reminder
from services.house import house
from services.reminders import texts, withdrawing
from storage.reminders import nudges, reminders, rounds
from storage.reminders.rounds import Tally

log = structlog.get_logger(__name__)

BATCH = 250
"""Owners looked at in one transaction, some 20 ms of the writer's time."""


def remind(session: Session, now: datetime) -> bool:
    """Sends one batch of the reminders that are due; returns whether there are more.

    However often and in however many processes: the round's row lets one go on at a time, and the key of
    the nudges (person, kind, month, stage) lets nobody be reminded twice.
    """
    home = house(session)
    reminder = due_reminder(now, home.zone, home.quiet, home.reminder_days)
    after = rounds.take(session, now, reminder.round) if reminder else None
    if reminder is None or after is None:
        return False
    return _batch(session, now, reminder, after)


def _batch(session: Session, now: datetime, reminder: Reminder, after: int) -> bool:
    zone = house(session).zone
    owners = reminders.next_owners(session, reminder.period, zone, after=after, limit=BATCH)
    found = reminders.look_at(session, owners, reminder.period, zone)
    reasons = {i: passed_over(owner, reminder.stage, now) for i, owner in found.items()}
    chosen = [person_id for person_id, reason in reasons.items() if reason is None]
    withdrawing.of_people(session, now, chosen)  # what is left over from before is out of date
    told = _send(session, now, reminder, chosen)
    more = len(owners) == BATCH
    tally = rounds.advance(
        session,
        now,
        reminder.round,
        up_to=owners[-1] if owners else after,
        told=told,
        skipped=Counter(reason for reason in reasons.values() if reason is not None),
        finished=not more,
    )
    if not more:
        _log(reminder, tally)
    return more


def _send(session: Session, now: datetime, reminder: Reminder, people: list[int]) -> int:
    """To owners of one business all the same words; to one of several with the names of what is owed."""
    several = reminders.owed_of_several(session, people, reminder.period, house(session).zone)
    alike = [person_id for person_id in people if person_id not in several]
    told = nudges.send(session, now, reminder.round, alike, texts.message(reminder))
    for person_id, businesses in several.items():
        named = texts.message(reminder, businesses)
        told += nudges.send(session, now, reminder.round, [person_id], named)
    return told


def _log(reminder: Reminder, tally: Tally) -> None:
    log.info(
        "reminders are out",
        period=str(reminder.period),
        stage=reminder.stage,
        told=tally.told,
        skipped={reason.value: n for reason, n in tally.skipped.items()},
    )
