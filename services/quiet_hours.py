"""Quiet hours: what the bot says unasked, and has not said by then, waits until they are over."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlmodel import Session

from services.house import house
from storage import outbox

AHEAD = timedelta(seconds=90)
"""So long before quiet hours it begins: a tick comes every minute, and a message takes its time."""


def keep(session: Session, now: datetime) -> bool:
    """Puts reminders and digests off to the end of the quiet hours; returns whether there are more."""
    home = house(session)
    for moment in (now, now + AHEAD):
        until = home.quiet.next_allowed(moment, home.zone)
        if until > moment:
            return outbox.put_off_nudges(session, until)
    return False
