"""The message of an announcement, loaded once for everybody it goes to."""

from sqlmodel import Session

from domain.announcements.announcement import Rsvp
from domain.announcements.message import announcement_message
from domain.messages import Message
from storage.announcements import announcements


class NoAnnouncement(LookupError):
    """There is no announcement of this id."""


def stored_message(session: Session, announcement_id: int, answer: Rsvp | None = None) -> Message:
    """As its recipients see it; `answer` is what one of them said so far. Raises NoAnnouncement."""
    found = announcements.by_id(session, announcement_id)
    if found is None:
        raise NoAnnouncement(announcement_id)
    return announcement_message(announcement_id, found.draft, answer)
