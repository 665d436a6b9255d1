"""The office's lists of conversations: those of a topic that wait in one's area, and those about an
announcement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from domain.areas.codes import Level, level_of
from domain.messages import Button, Inline, Message, Text, Value, _, lines
from domain.permissions import Action, scopes
from domain.replies import Topic
from domain.words.cleaning import shortened
from services.actors import Actor
from services.announcements.rights import steered
from services.replies.topics import ALL_DONE, LETTERS, PREFIX, list_data, title
from services.replies.words import summary
from services.staff import words as office
from services.staff.pages import SIZE, Page, Row
from services.staff.people import with_owner
from services.staff.place import PREFIX as OFFICE
from services.staff.place import name_of
from storage import replies
from storage.replies import Listed

WORDS_SHOWN = 90
TITLE_SHOWN = 60
HOME = (Button(office.OFFICE, f"{OFFICE}:open"),)


def open_ones(session: Session, actor: Actor, now: datetime, topic: Topic, number: int) -> Message:
    """A page of what waits for somebody in the actor's areas; a number opens that conversation."""
    codes = scopes(actor.grants, Action.VIEW_AREA)
    if not codes:
        return Message(office.NOT_YOURS if actor.grants else office.NOT_STAFF)
    page = Page.of(number, replies.count_open(session, topic, codes))
    found = replies.open_in(session, topic, codes, offset=page.offset, limit=SIZE)
    if not found:
        return Message(ALL_DONE[topic], Inline((HOME,)))
    one_place = len(codes) == 1 and level_of(codes[0]) is Level.KELURAHAN
    listed = [_timely(entry, _line(session, entry, one_place=one_place), now) for entry in found]
    turning = page.turning(lambda n: list_data(topic, n))
    opening = _opening(found, f"{LETTERS[topic]}{page.number}")
    return _page(title(topic, page.total), page, listed, opening, (*turning, HOME))


def of_announcement(
    session: Session, actor: Actor, _now: datetime, announcement_id: int, number: int
) -> Message:
    """A page of what was said to an announcement, for its author and for those of its area."""
    found = steered(session, actor, announcement_id)
    if found is None:
        return Message(office.NOT_YOURS)
    page = Page.of(number, replies.count_of_announcement(session, announcement_id))
    said = replies.of_announcement(session, announcement_id, offset=page.offset, limit=SIZE)
    text = shortened(found.draft.text, TITLE_SHOWN)
    heading = _("💬 About “{text}”: {n}", text=text, n=page.total)
    listed = [_marked(entry, _line(session, entry, one_place=False)) for entry in said]
    turning = page.turning(lambda n: f"{PREFIX}:ann:{announcement_id}:{n}")
    opening = _opening(said, f"a{announcement_id}-{page.number}")
    return _page(heading, page, listed, opening, (*turning, HOME))


def _page(
    heading: Text, page: Page, listed: Sequence[Text], opening: Sequence[str], below: Sequence[Row]
) -> Message:
    said = lines(heading, *page.numbered(listed))
    return Message(_("{lines}", lines=said), Inline((*page.choices(opening), *below)))


def _opening(found: Sequence[Listed], back: str) -> list[str]:
    return [f"{PREFIX}:open:{entry.reply_id}:{back}" for entry in found]


def _line(session: Session, entry: Listed, *, one_place: bool) -> Text:
    return _(
        "<b>{who}</b>, {at:short}\n{said}",
        who=who(session, entry.owner, entry.business, None if one_place else entry.area_code),
        at=entry.said_at_utc,
        said=summary(entry.pieces, WORDS_SHOWN),
    )


def _timely(entry: Listed, line: Text, now: datetime) -> Text:
    """What waits longer than the person was told stands first, and is marked."""
    late = entry.due_at_utc is not None and entry.due_at_utc < now
    return _("⏰ {line}", line=line) if late else line


def _marked(entry: Listed, line: Text) -> Text:
    return _("{mark} {line}", mark="🔵" if entry.waits else "✅", line=line)


def who(session: Session, owner: str, business: str | None, area_code: str | None) -> Value:
    """Kue Kering (Bu Siti), Kedung Baruk; the area only where it says something."""
    name = owner if business is None else with_owner(business, owner)
    if area_code is None:
        return name
    return _("{business}, {area}", business=name, area=name_of(session, area_code))
