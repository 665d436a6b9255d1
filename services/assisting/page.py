"""What the office sees of somebody whom an officer registered: how she came here, and what can be done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session

from domain.businesses.assisted_texts import BASES
from domain.messages import Button, Inline, Message, Text, _, lines
from domain.permissions import Action
from services.actors import Actor
from services.assisting import texts
from services.staff import words
from services.staff.pages import SIZE, Page, Row
from services.staff.people import who
from services.staff.place import Place, area_of, may, named
from storage.businesses import assisted
from storage.businesses.assisted import Record
from storage.figures.listed import Listed
from storage.reports import month_lists


def lines_about(session: Session, business_id: int) -> Iterator[Text]:
    """How the business came here; nothing where its owner registered it herself."""
    record = assisted.of_business(session, business_id)
    if record is not None:
        yield _how(record)
        if record.claimed_at_utc is None:
            yield texts.NOT_ON_THE_BOT


def _how(record: Record) -> Text:
    return texts.registered_by(record.by, record.entered_at_utc, BASES[record.basis])


def buttons(session: Session, actor: Actor, there: Place, found: Listed) -> tuple[Row, ...]:
    """What can be done for somebody who has not been here herself, by those who help there."""
    if not found.off_the_bot or not may(session, actor, Action.ENTER_FOR_OWNER, there):
        return ()
    card = Button(texts.CARD, there.data("card", found.business_id))
    change = Button(texts.CHANGE, there.data("fix", found.business_id))
    return ((card, change),)


def off_the_bot(
    session: Session, actor: Actor, _now: datetime, place: Place, number: int
) -> Message:
    """A page of those who are here by an officer's hand alone; a number opens one of them."""
    area = area_of(session, place)
    if area is None or not may(session, actor, Action.ENTER_FOR_OWNER, place):
        return Message(words.NOT_YOURS)
    page = Page.of(number, month_lists.count_off_the_bot(session, place.area_code))
    found = month_lists.off_the_bot(session, place.area_code, offset=page.offset, limit=SIZE)
    title = _("<b>{place}</b> · not on the bot: {n}", place=named(area), n=page.total)
    listed = page.numbered([who(session, place, each) for each in found])
    rows = [
        *page.choices([place.data("one", each.business_id, page.number) for each in found]),
        *page.turning(lambda n: place.data("off", n)),
        (Button(words.BACK, place.data("home")),),
    ]
    return Message(_("{lines}", lines=lines(title, *listed)), Inline(tuple(rows)))


def row_for(session: Session, actor: Actor, place: Place) -> Row:
    """At the office's first page: registering somebody, and those who are not on the bot."""
    if not may(session, actor, Action.ENTER_FOR_OWNER, place):
        return ()
    n = month_lists.count_off_the_bot(session, place.area_code)
    there = (Button(texts.off_the_bot(n), place.data("off", 0)),) if n else ()
    return (texts.register_button(place.area_code), *there)
