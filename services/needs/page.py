"""/kebutuhan: her needs with their codes and where each of them stands, in one message."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message, Text, _, label, lines
from domain.needs.need import OPEN
from domain.needs.texts import HER_NAMES, MARKS, STATES, answer_value
from domain.words.cleaning import shortened
from services import menu, outgoing, registration
from services.actors import Actor
from services.staff.pages import Page
from storage import needs
from storage.businesses import businesses
from storage.businesses.businesses import OwnBusiness
from storage.needs import Need

PREFIX = "k"
"""First part of the callback data of these screens: `k:<screen>[:<more>]`."""

SIZE = 6
"""Needs of a page."""
NOTE_SHOWN = 120

ADD = label("➕ Add a need")
WITHDRAW = label("Not needed any more")
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
    listed = (_("\n{need}", need=entry(need, labels.get(need.business_id))) for need in found)
    title = _("<b>Your needs, {sapaan}</b>")
    return Message(_("{lines}", lines=lines(title, *listed)), keyboard)


def _rows(waits: int) -> Iterator[tuple[Button, ...]]:
    yield (Button(ADD, f"{PREFIX}:add"),)
    if waits:
        yield (Button(WITHDRAW, f"{PREFIX}:drop:0"),)
    yield (Button(menu.LICENCES, "l:open"),)


def entry(need: Need, business: str | None) -> Text:
    """What it is and its code, where it stands, and her own words."""
    head = _(
        "{mark} <b>{need}</b> · {code}",
        mark=MARKS[need.state],
        need=_name(need, business),
        code=need.code,
    )
    said = [head, _standing(need)]
    if need.note:
        said.append(_("“{note}”", note=shortened(need.note, NOTE_SHOWN)))
    return _("{lines}", lines=lines(*said))


def _name(need: Need, business: str | None) -> Text:
    name = HER_NAMES[need.kind]
    return name if business is None else _("{need}, {business}", need=name, business=business)


def _standing(need: Need) -> Text:
    """The state with what staff said of it, else with its day: a date beside "scheduled" would mislead."""
    if need.answer:
        return _("{state}: {answer}", state=STATES[need.state], answer=answer_value(need.answer))
    day = need.changed_at_utc or need.asked_at_utc
    return _("{state}, {day:short}", state=STATES[need.state], day=day)
