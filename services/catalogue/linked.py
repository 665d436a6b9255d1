"""Who opens a link to the catalogue: sees what it leads to and may ask, registered or not."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.areas.texts import place
from domain.catalogue.links import CatalogueLink, Leads
from domain.messages import Button, Inline, Message, Text, Value, _
from services import menu, outgoing
from services.actors import Actor
from services.catalogue import words
from services.catalogue.searching import ROW, SEARCH_AGAIN, opening, say_area
from services.catalogue.visiting import open_product, say_gone
from services.house import house
from storage.catalogue import products
from storage.catalogue.products import Item


def open_link(session: Session, actor: Actor, now: datetime, link: CatalogueLink) -> None:
    """Shows what the link leads to."""
    match link.leads:
        case Leads.PRODUCT:
            open_product(session, actor, now, link.id)
        case Leads.SHOP:
            _open_shop(session, actor, now, link.id)
        case Leads.AREA if link.area_code in house(session).areas:
            say_area(session, actor, now, link.area_code)
        case Leads.AREA:
            say_gone(session, actor, now)


def _open_shop(session: Session, actor: Actor, now: datetime, business_id: int) -> None:
    """What one business shows: the list, or the product itself where there is one alone."""
    items = [item for item in products.of_business(session, business_id) if item.is_visible]
    if not items:
        say_gone(session, actor, now)
    elif len(items) == 1:
        open_product(session, actor, now, items[0].id)
    else:
        outgoing.say(session, actor.mailbox, now, _shop(session, actor, items))


def _shop(session: Session, actor: Actor, items: list[Item]) -> Message:
    where = place(house(session).areas, items[0].area_code)
    title = _("🛍 <b>{business}</b>, {place}", business=items[0].business, place=where)
    listed = [_line(n, item) for n, item in enumerate(items, 1)]
    numbers = [Button(str(n), opening(actor, item)) for n, item in enumerate(items, 1)]
    rows = [tuple(numbers[i : i + ROW]) for i in range(0, len(numbers), ROW)]
    again = Button(SEARCH_AGAIN, "m:cari")
    register = (Button(menu.REGISTER, "m:daftar"),) if actor.person_id is None else ()
    keyboard = Inline((*rows, (again, *register)))
    return Message(words.page(title, "", *listed), keyboard, mentions=(items[0].owner_id,))


def _line(number: int, item: Item) -> Text:
    capacity: Value = _("\n📦 {capacity}", capacity=item.capacity) if item.capacity else ""
    return _(
        "{n}. <b>{product}</b>, {price}{capacity}",
        n=number,
        product=item.name,
        price=words.price_of(item),
        capacity=capacity,
    )
