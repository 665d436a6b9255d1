"""Who comes, who is not sure, who cannot: lists to page through, in one message that edits itself."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.announcements.announcement import Rsvp
from domain.announcements.message import CHOICES
from domain.messages import Button, Inline, Message, Text, _, label, lines
from domain.people.sapaan import call
from services.actors import Actor
from services.announcements.preview import PREFIX
from services.announcements.rights import NOT_YOURS, steered
from services.replies.listing import who
from services.staff.pages import SIZE, Page
from storage.announcements import recipients
from storage.announcements.announcements import Announcement
from storage.announcements.recipients import Guest

NOBODY_YET = _("Nobody gave this answer yet.")
_SIGNS: dict[Rsvp, str] = {Rsvp.YES: "✅", Rsvp.MAYBE: "🤔", Rsvp.NO: "❌"}


def guest_list(
    session: Session,
    actor: Actor,
    _now: datetime,
    announcement_id: int,
    answer: Rsvp = Rsvp.YES,
    number: int = 0,
) -> Message:
    """One page of those who gave one answer, first come first."""
    found = steered(session, actor, announcement_id)
    if found is None:
        return Message(NOT_YOURS)
    counts = dict.fromkeys(Rsvp, 0) | recipients.answers(session, announcement_id)
    page = Page.of(number, counts[answer])
    title = _("<b>{answer}</b>: {n}", answer=CHOICES[answer], n=page.total)
    guests = [_line(session, guest) for guest in _guests(session, found, answer, page)]
    text = _("{lines}", lines=lines(title, *(page.numbered(guests) or [NOBODY_YET])))
    turning = page.turning(lambda n: _data(announcement_id, answer, n))
    return Message(text, Inline((_tabs(announcement_id, counts), *turning)))


def _guests(session: Session, found: Announcement, answer: Rsvp, page: Page) -> list[Guest]:
    return recipients.guests(
        session,
        found.id,
        answer,
        area_code=found.draft.area_code,
        sector=found.draft.sector,
        offset=page.offset,
        limit=SIZE,
    )


def _line(session: Session, guest: Guest) -> Text:
    name = call(guest.sapaan, guest.name)
    return _("{who}", who=who(session, name, guest.business, guest.area_code))


def _tabs(announcement_id: int, counts: dict[Rsvp, int]) -> tuple[Button, ...]:
    return tuple(
        Button(label("{sign} {n}", sign=sign, n=counts[answer]), _data(announcement_id, answer, 0))
        for answer, sign in _SIGNS.items()
    )


def _data(announcement_id: int, answer: Rsvp, number: int) -> str:
    return f"{PREFIX}:list:{announcement_id}:{answer}:{number}"
