"""An official's decisions about an announcement: send it, discard it, stop it, send what was left or is in
doubt."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.announcements.announcement import AnnouncementState
from domain.messages import Message, Text, _, plural
from services import outgoing
from services.actors import Actor
from services.announcements import preview, progress
from services.announcements.rights import refuse, steered
from services.announcements.timing import next_hour
from services.dialogs import Touch
from storage.announcements import announcements, audience
from storage.announcements.announcements import Announcement
from storage.announcements.resending import resend_unknown

CHANGED_SINCE = _("The draft has changed since, {sapaan}. Please look at the newest preview.")
ON_ITS_WAY = _("On its way, {sapaan} 📣")
SENT_ALREADY = _("It is sent already, {sapaan}.")
DISCARDED = _("All right, {sapaan}. Nothing was sent.")
STOPPING = _("Stopped, {sapaan}. What Telegram has already cannot be called back.")
STOPPED_ALREADY = _("Nothing is being sent any more, {sapaan}.")
GOING_ON = _("Going on, {sapaan}.")
NOBODY_IN_DOUBT = _("There is nobody to send it to again, {sapaan}.")


def _once_more(n: int) -> Text:
    return plural("Once more to {n} person, {sapaan}.", "Once more to {n} people, {sapaan}.", n)


def send(
    session: Session,
    actor: Actor,
    now: datetime,
    touch: Touch,
    draft_id: int,
    revision: int,
    *,
    later: bool,
) -> None:
    """Freezes the recipients and lets the sending begin; a second press finds it sent.

    `revision` is that of the preview the button stood under. `later`: not before the quiet hour is over.
    """
    found = steered(session, actor, draft_id)
    if found is None:
        refuse(session, actor, touch)
        return
    due_at_utc = next_hour(session, now) if later else now
    released = announcements.move(
        session,
        draft_id,
        (AnnouncementState.DRAFT,),
        AnnouncementState.SENDING,
        revision=revision,
        due_at_utc=due_at_utc,
    )
    if not released:
        _too_late(session, actor, touch, found)
        return
    frozen = audience.freeze(session, draft_id, found.draft.area_code, found.draft.sector)
    announcements.note(session, draft_id, recipients=frozen)
    outgoing.unbutton(session, actor.mailbox, now, touch.message_id)
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, ON_ITS_WAY)
    progress.begin(session, actor, now, draft_id)


def _too_late(session: Session, actor: Actor, touch: Touch, found: Announcement) -> None:
    """Pressed twice, or under a preview that shows something else."""
    match found.state:
        case AnnouncementState.DRAFT:
            _toast(session, actor, touch, CHANGED_SINCE)
        case AnnouncementState.DISCARDED:
            _toast(session, actor, touch, preview.NO_LONGER_A_DRAFT)
        case _:
            _toast(session, actor, touch, SENT_ALREADY)


def discard(session: Session, actor: Actor, now: datetime, touch: Touch, draft_id: int) -> None:
    """The draft is not to be sent."""
    found = steered(session, actor, draft_id)
    if found is None:
        refuse(session, actor, touch)
    elif announcements.move(
        session, draft_id, (AnnouncementState.DRAFT,), AnnouncementState.DISCARDED
    ):
        outgoing.redraw(
            session, actor.mailbox, now, Message(DISCARDED), message_id=touch.message_id
        )
    else:
        _too_late(session, actor, touch, found)


def stop(session: Session, actor: Actor, now: datetime, touch: Touch, announcement_id: int) -> None:
    """Nobody else is written to from this moment; the queue is emptied by `due.wind_up`."""
    running = (AnnouncementState.SENDING, AnnouncementState.PAUSED)
    if steered(session, actor, announcement_id) is None:
        refuse(session, actor, touch)
    elif announcements.move(session, announcement_id, running, AnnouncementState.STOPPED):
        _toast(session, actor, touch, STOPPING)
    else:
        _toast(session, actor, touch, STOPPED_ALREADY)


def go_on(
    session: Session, actor: Actor, now: datetime, touch: Touch, announcement_id: int
) -> None:
    """Tries a paused announcement again."""
    if steered(session, actor, announcement_id) is None:
        refuse(session, actor, touch)
    elif announcements.move(
        session, announcement_id, (AnnouncementState.PAUSED,), AnnouncementState.SENDING
    ):
        _toast(session, actor, touch, GOING_ON)
    else:
        _toast(session, actor, touch, STOPPED_ALREADY)


def send_again(
    session: Session, actor: Actor, now: datetime, touch: Touch, announcement_id: int
) -> None:
    """Sends it once more to those of whom nobody knows whether it arrived; of two presses one does.

    In quiet hours it waits for their end, for nobody calls a second try urgent.
    """
    found = steered(session, actor, announcement_id)
    if found is None:
        refuse(session, actor, touch)
        return
    done = AnnouncementState.DONE
    due_at_utc = next_hour(session, now)
    again = resend_unknown(session, announcement_id, due_at_utc) if found.state is done else 0
    if again:
        announcements.move(
            session, announcement_id, (done,), AnnouncementState.SENDING, finished_at_utc=None
        )
    _toast(session, actor, touch, _once_more(again) if again else NOBODY_IN_DOUBT)


def _toast(session: Session, actor: Actor, touch: Touch, text: Text) -> None:
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, text)
