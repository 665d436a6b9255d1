"""/kebutuhan: her needs with their codes and where each of them stands, in one message."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message, Text, _, label, lines
from domain.need_texts import HER_NAMES, MARKS, STATES, answer_value
from domain.needs import OPEN
from domain.texts import shortened
from services import outgoing, registration
from services.actors import Actor
from services.staff.pages import Page
from storage import businesses, needs
from storage.businesses import OwnBusiness
from storage.needs import Need

PREFIX = "k"
"""First part of the callback data of these screens: `k:<screen>[:<more>]`."""

SIZE = 6
"""Needs of a page."""
NOTE_SHOWN = 120

ADD = label("➕ Add a need")
WITHDRAW = label("Not needed any more")
LICENCES = label("📜 Licences")
BACK = label("⬅️ Back")


NOTHING_YET = _(
    "No need is noted yet, {call}. Is there something we could help with? Packaging, licences, capital, "
    "training, anything."
)


def open_needs(session: Session, actor: Actor, now: datetime) -> None:
    """/kebutuhan: a new message with the first page; newcomers register."""
    owned = businesses.of_owner(session, actor.person_id) if actor.person_id else []
    if owned:
        outgoing.say(session, actor.mailbox, now, page(session, owned, 0))
    else:
        registration.open_registration(session, actor, now)


def turn(session: Session, actor: Actor, now: datetime, message_id: int, number: int) -> None:
    """Another page, or the same anew, in the message pressed."""
    owned = businesses.of_owner(session, actor.person_id) if actor.person_id else []
    if owned:
        screen = page(session, owned, number)
        outgoing.redraw(session, actor.mailbox, now, screen, message_id=message_id)
    else:
        registration.open_registration(session, actor, now)


def page(session: Session, owned: list[OwnBusiness], number: int) -> Message:
    """A page of the needs of her businesses."""
    ids = [business.id for business in owned]
    at = Page.of(number, needs.count_of(session, ids), SIZE)
    found = needs.of_businesses(session, ids, offset=at.offset, limit=SIZE)
    waits = needs.count_of(session, ids, OPEN)
    turning = at.turning(lambda n: f"{PREFIX}:page:{n}")
    keyboard = Inline((*_rows(waits), *turning))
    if not found:
        return Message(NOTHING_YET, keyboard)
    labels = {b.id: b.label for b in owned} if len(owned) > 1 else {}
    listed = (_entry(need, labels.get(need.business_id)) for need in found)
    title = _("<b>Your needs, {sapaan}</b>")
    return Message(_("{lines}", lines=lines(title, *listed)), keyboard)


def _rows(waits: int) -> Iterator[tuple[Button, ...]]:
    yield (Button(ADD, f"{PREFIX}:add"),)
    if waits:
        yield (Button(WITHDRAW, f"{PREFIX}:drop:0"),)
    yield (Button(LICENCES, "l:open"),)


def _entry(need: Need, business: str | None) -> Text:
    """What it is, its code and where it stands, and what was said of it."""
    said = [_head(need, business)]
    if need.note:
        said.append(_("“{note}”", note=shortened(need.note, NOTE_SHOWN)))
    if need.answer:
        said.append(_("💬 {answer}", answer=answer_value(need.answer)))
    return _("\n{lines}", lines=lines(*said))


def _head(need: Need, business: str | None) -> Text:
    name = HER_NAMES[need.kind]
    if business is not None:
        name = _("{need}, {business}", need=name, business=business)
    return _(
        "{mark} <b>{need}</b> · {code}\n{state}, {day:short}",
        mark=MARKS[need.state],
        need=name,
        code=need.code,
        state=STATES[need.state],
        day=need.changed_at_utc or need.asked_at_utc,
    )
