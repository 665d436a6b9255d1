"""What the ticker does for announcements, a batch at a time, until everybody was written to.

Each function does one transaction's worth and says whether more is due. All of them may run in several
processes at once, and be killed anywhere: what they do next follows from the rows alone.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.announcements.announcement import AnnouncementState
from services.announcements import progress
from services.announcements.timing import waits_until
from storage import outbox
from storage.announcements import announcements, recipients
from storage.announcements.announcements import Announcement

BATCH = 1000
"""Rows of one transaction."""

AHEAD = 2000
"""So many rows, and a batch at most, lie ready in the outbox: two seconds' worth at 1,000 a second, a bit
over a minute's at 25. The rest waits in `recipient`, where stopping and quiet hours cost nothing."""


def queue(session: Session, now: datetime, *, batch: int = BATCH, ahead: int = AHEAD) -> bool:
    """Owes due announcements to their next `batch` recipients, while less than `ahead` lies ready."""
    for found in announcements.to_queue(session):
        if waits_until(session, found, now):
            continue
        if announcements.owed(session, found.id, ahead) < ahead:
            outbox.queue_announcement(session, found.id, now, limit=batch)
            return True
    return False


def wind_up(session: Session, now: datetime) -> bool:
    """Finishes announcements that have nothing left to send; empties the queue of stopped ones."""
    return any(_wind_up(session, now, found) for found in announcements.to_wind_up(session))


def _wind_up(session: Session, now: datetime, found: Announcement) -> bool:
    """True when there is more of this one to do."""
    stopped = found.state is AnnouncementState.STOPPED
    if stopped and outbox.withdraw(session, now, announcement_id=found.id, limit=BATCH):
        return True
    if announcements.owed(session, found.id, most=1):
        return False  # in flight; the sender settles them
    if recipients.cancel_left(session, found.id, now, BATCH):
        return True
    after = AnnouncementState.STOPPED if stopped else AnnouncementState.DONE
    announcements.move(session, found.id, (found.state,), after, finished_at_utc=now)
    return False


def show_progress(session: Session, now: datetime) -> bool:
    """Brings the progress messages of all authors up to date, each every three seconds at most."""
    for found in announcements.to_show(session, now, progress.EVERY):
        progress.look_after(session, now, found)
    return False
