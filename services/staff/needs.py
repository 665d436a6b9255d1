"""What businesses of an area ask help for: how many of each kind, and who."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message, Text, _, label, lines
from domain.need_texts import NEEDS
from domain.needs import NeedKind
from domain.permissions import Action
from domain.texts import shortened
from services.actors import Actor
from services.staff import words
from services.staff.pages import SIZE, Page
from services.staff.people import who
from services.staff.place import Place, area_of, may, named
from storage import needs
from storage.needs import Asked

NOTE_SHOWN = 160
"""Characters of somebody's own words in a list."""


def kinds(session: Session, actor: Actor, _now: datetime, place: Place) -> Message:
    """How many businesses ask for each kind; a button opens who they are."""
    area = area_of(session, place)
    if area is None or not may(session, actor, Action.VIEW_AREA, place):
        return Message(words.NOT_YOURS)
    found = needs.kinds(session, place.area_code)
    if found:
        text = _("<b>{place}</b> · what businesses need now. Who asks for what?", place=named(area))
    else:
        text = _("<b>{place}</b> · nobody waits for help at the moment.", place=named(area))
    buttons = [
        Button(label("{need} ({n})", need=NEEDS[kind], n=n), place.data("kind", kind, 0))
        for kind, n in found.items()
    ]
    rows = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    return Message(text, Inline((*rows, (Button(words.BACK, place.data("home")),))))


def of_kind(
    session: Session, actor: Actor, _now: datetime, place: Place, kind: NeedKind, number: int
) -> Message:
    """A page of the businesses that ask for this kind."""
    area = area_of(session, place)
    if area is None or not may(session, actor, Action.VIEW_AREA, place):
        return Message(words.NOT_YOURS)
    total = needs.kinds(session, place.area_code).get(kind, 0)
    page = Page.of(number, total)
    found = needs.asked(session, place.area_code, kind, offset=page.offset, limit=SIZE)
    title = _("<b>{place}</b> · {need}: {n}", place=named(area), need=NEEDS[kind], n=total)
    listed = page.numbered([_line(session, place, asked) for asked in found])
    rows = [
        *page.turning(lambda n: place.data("kind", kind, n)),
        (Button(words.BACK, place.data("need")),),
    ]
    return Message(_("{lines}", lines=lines(title, *listed)), Inline(tuple(rows)))


def _line(session: Session, place: Place, asked: Asked) -> Text:
    line = _(
        "{who}, {phone}, asked on {day:short}",
        who=who(session, place, asked.by),
        phone=asked.by.phone or _("no number"),
        day=asked.asked_at_utc,
    )
    if asked.note is None:
        return line
    return _("{line}\n“{note}”", line=line, note=shortened(asked.note, NOTE_SHOWN))
