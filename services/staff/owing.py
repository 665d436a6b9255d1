"""One owner who has not reported a month: whom to call, what was tried, and the way to enter it for her."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message, Text, Value, _, label, lines
from domain.permissions import Action
from services.actors import Actor
from services.staff import words
from services.staff.detail import GONE
from services.staff.home import SEES_HOME
from services.staff.lists import tried
from services.staff.place import Place, may, name_of
from storage import month_lists, reminded
from storage.month_lists import Listed

ENTER = label("🧾 Enter the report")


def owing(
    session: Session, actor: Actor, _now: datetime, place: Place, business_id: int, page: int
) -> Message:
    """The owner's page; a kader, who sees no numbers, is not shown the phone number either."""
    back = (Button(words.BACK, place.data("miss", page)),)
    found = month_lists.business(session, business_id)
    if found is None:
        return Message(GONE, Inline((back,)))
    there = place.at(found.area_code)
    if not may(session, actor, SEES_HOME, there):
        return Message(words.NOT_YOURS)
    sees = may(session, actor, Action.VIEW_AREA, there)
    said = lines(*_page(session, there, found, phone=sees))
    enter = (Button(ENTER, place.data("fill", business_id)),)
    rows = (enter, back) if may(session, actor, Action.ENTER_FOR_OWNER, there) else (back,)
    return Message(_("{lines}", lines=said), Inline(rows))


def _page(session: Session, there: Place, found: Listed, *, phone: bool) -> Iterator[Value]:
    month = there.period
    yield _("<b>{business}</b> · not yet in for {month:year}", business=found.label, month=month)
    yield _owner(found, phone=phone)
    yield _("📍 {area}", area=name_of(session, found.area_code))
    chased = reminded.chased(session, [found.business_id], month).get(found.business_id)
    if chased is not None and (chased.times or chased.declined):
        yield tried(_("🔔"), chased)


def _owner(found: Listed, *, phone: bool) -> Text:
    if not phone:
        return _("👤 {owner}", owner=found.owner)
    return _("👤 {owner}, {phone}", owner=found.owner, phone=found.phone or _("no number"))
