"""The parts of an area beside each other: its kecamatan or kelurahan, each with n of m."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.areas import Area
from domain.messages import Button, Inline, Message, Text, _, lines
from services.actors import Actor
from services.house import house
from services.staff import words
from services.staff.home import SEES_HOME, share_percent
from services.staff.pages import SIZE, Page
from services.staff.place import Place, area_of, may, named
from storage.figures import figures
from storage.figures.figures import MonthFigures


def parts(session: Session, actor: Actor, _now: datetime, place: Place, number: int) -> Message:
    """A page of the area's parts by name; a number opens the home of that part."""
    area = area_of(session, place)
    if area is None or not may(session, actor, SEES_HOME, place):
        return Message(words.NOT_YOURS)
    inside = house(session).areas.children(place.area_code)
    page = Page.of(number, len(inside))
    shown = inside[page.offset : page.offset + SIZE]
    zone = house(session).zone
    found = [figures.month(session, part.code, place.period, zone) for part in shown]
    title = _("<b>{place}</b> · {month:year}", place=named(area), month=place.period)
    listed = page.numbered([_line(part, month) for part, month in zip(shown, found, strict=True)])
    rows = [
        *page.choices([place.at(part.code).data("home") for part in shown]),
        *page.turning(lambda n: place.data("parts", n)),
        (Button(words.BACK, place.data("home")),),
    ]
    return Message(_("{lines}", lines=lines(title, *listed)), Inline(tuple(rows)))


def _line(area: Area, month: MonthFigures) -> Text:
    if month.expected == 0:
        return _("{place}: none registered", place=area.name)
    return _(
        "{place}: {reported} of {expected} ({share:percent})",
        place=area.name,
        reported=month.reported,
        expected=month.expected,
        share=share_percent(month),
    )
