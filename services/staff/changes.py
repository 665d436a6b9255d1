"""Businesses of the area that moved, closed or opened again of late: a list to page through, newest first."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlmodel import Session

from domain.messages import Button, Inline, Message, Text, _, label, lines
from domain.permissions import Action
from services.actors import Actor
from services.business_changes import line
from services.staff import words
from services.staff.pages import SIZE, Page, Row
from services.staff.place import Place, area_of, may, named
from storage.businesses import recent_changes
from storage.businesses.recent_changes import Changed

SHOWN_FOR = timedelta(days=92)
"""A quarter of a year; older ones are in the workbook, by month."""
SCREEN = "chg"


def way(session: Session, actor: Actor, now: datetime, place: Place) -> Row:
    """The way to the list from an office's first page, where there is anything in it."""
    if not may(session, actor, Action.VIEW_AREA, place):
        return ()
    total = recent_changes.count(session, place.area_code, now - SHOWN_FOR)
    return (button(place, total),) if total else ()


def button(place: Place, count: int) -> Button:
    """The way to the first page, with how many there are."""
    return Button(label("🚚 Moved/closed ({n})", n=count), place.data(SCREEN, 0))


def changes(session: Session, actor: Actor, now: datetime, place: Place, number: int) -> Message:
    """A page of the last quarter's changes."""
    area = area_of(session, place)
    if area is None or not may(session, actor, Action.VIEW_AREA, place):
        return Message(words.NOT_YOURS)
    since_utc = now - SHOWN_FOR
    page = Page.of(number, recent_changes.count(session, place.area_code, since_utc))
    found = recent_changes.newest(
        session, place.area_code, since_utc, offset=page.offset, limit=SIZE
    )
    title = _("<b>{place}</b> · moved, closed, opened again since {since:date}: {n}",
              place=named(area), since=since_utc, n=page.total)  # fmt: skip
    listed = page.numbered([_dated(session, changed) for changed in found])
    rows = (
        *page.turning(lambda n: place.data(SCREEN, n)),
        (Button(words.BACK, place.data("home")),),
    )
    return Message(_("{lines}", lines=lines(title, *listed)), Inline(rows))


def _dated(session: Session, changed: Changed) -> Text:
    return _("{at:short} · {line}", at=changed.at_utc, line=line(session, changed))
