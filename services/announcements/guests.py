"""Who comes, who is not sure, who cannot: lists to page through, in one message that edits itself."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.announcement_message import CHOICES
from domain.announcements import Rsvp
from domain.messages import Button, Inline, Message, Text, Value, _, label, lines
from domain.place_texts import place
from services import outgoing
from services.actors import Actor
from services.announcements.preview import PREFIX
from services.announcements.rights import refuse, steered
from services.dialogs import Touch
from services.house import house
from storage import recipients
from storage.announcements import Announcement
from storage.contacts import call
from storage.recipients import Guest

PAGE = 10

NOBODY_YET = _("Nobody gave this answer yet.")
PREVIOUS_PAGE = label("◀️ Previous")
NEXT_PAGE = label("Next ▶️")
_TABS: dict[Rsvp, str] = {Rsvp.YES: "✅", Rsvp.MAYBE: "🤔", Rsvp.NO: "❌"}


def open_list(
    session: Session, actor: Actor, now: datetime, touch: Touch, announcement_id: int
) -> None:
    """The list of who comes, as a new message beside the progress message."""
    _show(session, actor, now, touch, announcement_id, Rsvp.YES, 0, None)


def turn_list(
    session: Session,
    actor: Actor,
    now: datetime,
    touch: Touch,
    announcement_id: int,
    answer: Rsvp,
    page: int,
) -> None:
    """Another answer, or another page, in the message pressed."""
    _show(session, actor, now, touch, announcement_id, answer, page, touch.message_id)


def _show(
    session: Session,
    actor: Actor,
    now: datetime,
    touch: Touch,
    announcement_id: int,
    answer: Rsvp,
    page: int,
    message_id: int | None,
) -> None:
    found = steered(session, actor, announcement_id)
    if found is None:
        refuse(session, actor, touch)
    else:
        screen = guest_list(session, found, answer, page)
        outgoing.show(session, actor.mailbox, now, screen, message_id)


def guest_list(session: Session, found: Announcement, answer: Rsvp, page: int) -> Message:
    """One page of those who gave one answer, first come first."""
    counts = recipients.answers(session, found.id)
    last_page = max(counts.get(answer, 0) - 1, 0) // PAGE
    page = min(page, last_page)
    guests = recipients.guests(
        session,
        found.id,
        answer,
        area_code=found.draft.area_code,
        sector=found.draft.sector,
        offset=page * PAGE,
        limit=PAGE,
    )
    named = [_named(session, page * PAGE + i, guest) for i, guest in enumerate(guests, start=1)]
    title = _("<b>{answer}</b>: {n}", answer=CHOICES[answer], n=counts.get(answer, 0))
    text = _("{lines}", lines=lines(title, *(named or [NOBODY_YET])))
    return Message(text, _buttons(found.id, counts, answer, page, last_page))


def _named(session: Session, at: int, guest: Guest) -> Text:
    who = call(guest.sapaan, guest.name)
    if guest.business is None or guest.area_code is None:
        return _("{at}. {who}", at=at, who=who)
    where = place(house(session).areas, guest.area_code)
    return _(
        "{at}. {who} – {business} ({area})", at=at, who=who, business=guest.business, area=where
    )


def _buttons(
    announcement_id: int, counts: dict[Rsvp, int], shown: Rsvp, page: int, last_page: int
) -> Inline:
    def button(words: Value, answer: Rsvp, to: int) -> Button:
        return Button(words, f"{PREFIX}:list:{announcement_id}:{answer}:{to}")

    tabs = tuple(
        button(label("{sign} {n}", sign=sign, n=counts.get(answer, 0)), answer, 0)
        for answer, sign in _TABS.items()
    )
    turns = [button(PREVIOUS_PAGE, shown, page - 1)] if page else []
    turns += [button(NEXT_PAGE, shown, page + 1)] if page < last_page else []
    return Inline((tabs, tuple(turns)) if turns else (tabs,))
