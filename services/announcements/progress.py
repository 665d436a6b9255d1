"""The author's one message about an announcement: a bar while it is sent, then what became of it.

It is edited every three seconds at most, and only when it has something new to say.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlmodel import Session

from domain.announcements.announcement import Rsvp
from domain.announcements.progress import Progress
from domain.delivery import Delivery
from domain.messages import Message
from services import outgoing
from services.actors import Actor
from services.announcements.progress_page import progress_page
from services.announcements.progress_texts import NOTHING_NEW, UP_TO_DATE
from services.announcements.rights import refuse, steered
from services.announcements.timing import waits_until
from services.contacts import mailbox_of
from services.dialogs import Touch
from services.house import house
from storage import replies
from storage.announcements import announcements, recipients
from storage.announcements.announcements import Announcement

EVERY = timedelta(seconds=3)
"""The shortest time between two edits of a progress message."""

SURELY_COUNTED = timedelta(minutes=1)
"""Answers older than this are committed for certain, whichever process took them."""


def begin(session: Session, actor: Actor, now: datetime, announcement_id: int) -> None:
    """Sends the author the message that will follow the announcement to its end."""
    found = announcements.by_id(session, announcement_id)
    assert found is not None, "it was just sent"
    seen = gather(session, found, now)
    row_id = outgoing.say(session, actor.mailbox, now, _page(session, now, found, seen))
    announcements.note(
        session,
        announcement_id,
        progress_id=row_id,
        progress=seen.as_json(),
        progress_at_utc=now,
        counted_to_utc=now - SURELY_COUNTED,
    )


def look_after(session: Session, now: datetime, found: Announcement) -> bool:
    """Edits the message if there is anything new; False: there is not, or somebody just did."""
    if not announcements.look_after(session, found.id, now, EVERY, SURELY_COUNTED):
        return False
    seen = gather(session, found, now)
    author = mailbox_of(session, found.author_id)
    if seen.as_json() == found.progress or author is None:
        return False
    page = _page(session, now, found, seen)
    outgoing.redraw(session, author, now, page, sent_as=found.progress_id)
    announcements.note(session, found.id, progress=seen.as_json())
    return True


def refresh(
    session: Session, actor: Actor, now: datetime, touch: Touch, announcement_id: int
) -> None:
    """The author asks for the newest numbers."""
    found = steered(session, actor, announcement_id)
    if found is None:
        refuse(session, actor, touch)
        return
    changed = look_after(session, now, found)
    text = UP_TO_DATE if changed else NOTHING_NEW
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, text)


def gather(session: Session, found: Announcement, now: datetime) -> Progress:
    """The numbers as they are now."""
    until = waits_until(session, found, now)
    states = recipients.states(session, found.id)
    answers = recipients.answers(session, found.id)
    return Progress(
        state=found.state,
        recipients=found.recipients,
        waits_until=until.isoformat() if until else None,
        accepted=states.get(Delivery.ACCEPTED, 0),
        blocked=states.get(Delivery.BLOCKED, 0),
        failed=states.get(Delivery.FAILED, 0),
        unknown=states.get(Delivery.UNKNOWN, 0),
        withdrawn=states.get(Delivery.CANCELLED, 0),
        yes=answers.get(Rsvp.YES, 0),
        maybe=answers.get(Rsvp.MAYBE, 0),
        no=answers.get(Rsvp.NO, 0),
        replies=replies.count_of_announcement(session, found.id),
    )


def _page(session: Session, now: datetime, found: Announcement, seen: Progress) -> Message:
    return progress_page(house(session).areas, now, found, seen)
