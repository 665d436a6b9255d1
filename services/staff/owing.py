"""One owner in a month: whom to call, what was tried to get the report, and the way to enter it for her."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message, Rupiah, Text, Value, _, label, lines
from domain.permissions import Action
from domain.times.periods import Period
from services.actors import Actor
from services.assisting import page as assisting
from services.staff import words
from services.staff.home import SEES_HOME
from services.staff.known import known_lines
from services.staff.lists import tried
from services.staff.pages import Row
from services.staff.place import Place, may, name_of
from storage.businesses import businesses
from storage.figures.listed import Listed
from storage.reminders import reminded
from storage.reports import month_lists, reports
from storage.reports.reports import Kept

NOT_THERE = _("That business is not there any more, {sapaan}: closed, or erased.")
ENTER = label("🧾 Enter the report")


def owing(
    session: Session, actor: Actor, _now: datetime, place: Place, business_id: int, page: int
) -> Message:
    """The owner's page, from the list of those who have not reported."""
    return _screen(session, actor, place, business_id, place.data("miss", page))


def off_the_bot(
    session: Session, actor: Actor, _now: datetime, place: Place, business_id: int, page: int
) -> Message:
    """The owner's page, from the list of those whom an officer registered."""
    return _screen(session, actor, place, business_id, place.data("off", page))


def _screen(session: Session, actor: Actor, place: Place, business_id: int, to: str) -> Message:
    """A kader, who sees no numbers, is not shown the phone number either."""
    back = (Button(words.BACK, to),)
    found = month_lists.business(session, business_id)
    if found is None:
        return Message(NOT_THERE, Inline((back,)))
    there = place.at(found.area_code)
    if not may(session, actor, SEES_HOME, there):
        return Message(words.NOT_YOURS, Inline((back,)))
    sees = may(session, actor, Action.VIEW_AREA, there)
    kept = reports.of_month(session, business_id, there.period)
    said = lines(*_page(session, there, found, kept, sees=sees))
    rows = (
        *_enter(session, actor, there, business_id, kept),
        *assisting.buttons(session, actor, there, found),
        back,
    )
    return Message(_("{lines}", lines=said), Inline(rows))


def _enter(
    session: Session, actor: Actor, there: Place, business_id: int, kept: Kept | None
) -> tuple[Row, ...]:
    """To the report's questions, unless there is a figure of her own."""
    is_hers = kept is not None and not kept.awaits_owner
    if is_hers or not may(session, actor, Action.ENTER_FOR_OWNER, there):
        return ()
    return ((Button(words.ENTER_ANEW if kept else ENTER, there.data("fill", business_id)),),)


def _page(
    session: Session, there: Place, found: Listed, kept: Kept | None, *, sees: bool
) -> Iterator[Value]:
    month = there.period
    yield _title(found, month, kept, sees=sees)
    yield _owner(found, phone=sees)
    yield _place(session, found)
    yield from known_lines(session, found.business_id) if sees else ()
    yield from assisting.lines_about(session, found.business_id)
    chased = reminded.chased(session, [found.business_id], month).get(found.business_id)
    if chased is not None and (chased.times or chased.declined):
        yield tried(_("🔔"), chased)


def _title(found: Listed, month: Period, kept: Kept | None, *, sees: bool) -> Text:
    """The month, and the figure for those who see figures."""
    if kept is None:
        return _(
            "<b>{business}</b> · not yet in for {month:year}", business=found.label, month=month
        )
    if not sees:
        return _("<b>{business}</b> · {month:year} is in", business=found.label, month=month)
    return _(
        "<b>{business}</b> · {month:year}: {amount}",
        business=found.label,
        month=month,
        amount=Rupiah(kept.revenue_rupiah),
    )


def _place(session: Session, found: Listed) -> Text:
    """With RT and RW where they are known: whoever goes there looks for the house."""
    rt_rw, area = businesses.rt_rw(session, found.business_id), name_of(session, found.area_code)
    if rt_rw is None:
        return _("📍 {area}", area=area)
    return _("📍 {rt_rw}, {area}", rt_rw=str(rt_rw), area=area)


def _owner(found: Listed, *, phone: bool) -> Text:
    if not phone:
        return _("👤 {owner}", owner=found.owner)
    return _("👤 {owner}, {phone}", owner=found.owner, phone=found.phone or _("no number"))
