"""When announcements go out: not in quiet hours, unless their author chose to.

Sent in a quiet hour at its author's wish, an announcement is urgent and goes on through it. Any other that
is still going out when a quiet hour begins waits for its end; what lies ready in the outbox by then, a
minute's worth, is sent.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.announcements.announcement import AnnouncementState
from services.house import house
from storage.announcements.announcements import Announcement


def next_hour(session: Session, now: datetime) -> datetime:
    """`now`, or the end of the quiet hours it lies in."""
    home = house(session)
    return home.quiet.next_allowed(now, home.zone)


def waits_until(session: Session, found: Announcement, now: datetime) -> datetime | None:
    """When sending begins or goes on (UTC); None: nothing holds it back, or it is not being sent."""
    if found.state is not AnnouncementState.SENDING or found.due_at_utc is None:
        return None
    if found.due_at_utc > now:
        return found.due_at_utc
    urgent = next_hour(session, found.due_at_utc) > found.due_at_utc
    allowed = next_hour(session, now)
    return allowed if allowed > now and not urgent else None
