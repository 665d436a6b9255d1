"""A product as everybody sees it: photo, price, capacity, business and kelurahan; never a number."""

from __future__ import annotations

from sqlmodel import Session

from domain.areas.texts import place
from domain.messages import Keyboard, Message, Value, _
from services.catalogue import words
from services.catalogue.own import photo_of
from services.house import house
from storage.catalogue.products import Item


def card(session: Session, item: Item, keyboard: Keyboard | None = None) -> Message:
    """The product's own message, with its photo where it has one."""
    where = place(house(session).areas, item.area_code)
    said: list[Value] = [
        _("<b>{product}</b>", product=item.name),
        _("🏪 {business}, {place}", business=item.business, place=where),
        *words.details(item),
    ]
    mentions = (item.owner_id,)
    return Message(words.page(*said), keyboard, photo_of(item), mentions=mentions)
