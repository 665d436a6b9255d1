"""/katalog: her page of one business. First of all whether she agrees, and what is shown of her then."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.catalogue.phone_shield import holds_phone_number
from domain.catalogue.products import MOST_PRODUCTS, ProductState
from domain.messages import Button, Inline, Message, Text, Value, _, label
from services import outgoing, registration
from services.actors import Actor
from services.catalogue import owned, words
from services.catalogue.data import data
from storage.businesses.businesses import OwnBusiness
from storage.catalogue import counts, inquiries, listings, products
from storage.catalogue.counts import Counted
from storage.catalogue.listings import Shown
from storage.catalogue.products import Item

ROW = 5
"""Numbers of products side by side."""

WHICH = _("Whose catalogue, {sapaan}?")
AGREE = label("✅ Yes, show it")
NOT_NOW = label("Not now")
ADD = label("➕ Add a product")
HIDE = label("🙈 Hide all")
SHOW = label("👁 Show again")
LEAVE = label("🚪 Leave")
SHARE = label("📤 Share my catalogue")
EMPTY = _("No product yet. With the first one you can be found.")
NUMBER_HIDDEN = _("📵 The telephone number in the name is hidden from others.")
HIDDEN = _("🙈 Hidden: nobody finds it until you show it again.")
PAUSED = _("⏸ Your business takes a break, so nobody finds it for now.")


def open_catalogue(session: Session, actor: Actor, now: datetime) -> None:
    """/katalog. Who has no business yet registers one first."""
    if not owned.all_of(session, actor):
        registration.open_registration(session, actor, now)
        return
    outgoing.say(session, actor.mailbox, now, entry(session, actor, now))


def entry(session: Session, actor: Actor, now: datetime) -> Message:
    """The page of her business; of several, which."""
    mine = owned.all_of(session, actor)
    if len(mine) == 1:
        return front(session, actor, now, mine[0].id)
    if not mine:
        return Message(owned.GONE)
    return Message(WHICH, Inline(tuple((Button(b.label, data("b", b.id)),) for b in mine)))


def front(session: Session, actor: Actor, now: datetime, business_id: int) -> Message:
    """How the business stands in the catalogue, or the question whether it shall."""
    business = owned.business(session, actor, business_id)
    if business is None:
        return Message(owned.GONE)
    shown = listings.of_business(session, business_id)
    if shown is None:
        return _consent(business)
    items = products.of_business(session, business_id)
    said = [
        _title(business),
        *_standing(business, shown, items),
        *_how_often(session, now, items),
    ]
    waiting = inquiries.count_waiting(session, actor.person_id or 0)
    listed = [_line(n, item) for n, item in enumerate(items, 1)]
    return Message(words.page(*said, "", *(listed or [EMPTY])), _buttons(shown, items, waiting))


def _consent(business: OwnBusiness) -> Message:
    text = _(
        "🛍 <b>Show {business} in the catalogue, {sapaan}?</b>\nOffices and neighbours look there "
        "for something to buy or order.\n\nEverybody can see: product, photo, price, business name and "
        "kelurahan. <b>Nobody sees your phone number</b>: buyers ask you here, and you decide. You can hide "
        "it or leave at any time.",
        business=business.label,
    )
    row = (Button(AGREE, data("yes", business.id)), Button(NOT_NOW, data("later")))
    return Message(text, Inline((row,)))


def _title(business: OwnBusiness) -> Text:
    return _("🛍 <b>{business} in the catalogue</b>", business=business.label)


def _standing(business: OwnBusiness, shown: Shown, items: list[Item]) -> list[Value]:
    number: list[Value] = [NUMBER_HIDDEN] if holds_phone_number(business.label) else []
    if shown.hidden:
        return [*number, HIDDEN]
    return [*number, PAUSED] if items and business.state is not BusinessState.OPEN else number


def _how_often(session: Session, now: datetime, items: list[Item]) -> list[Value]:
    if not items:
        return []
    month, since_utc = words.this_month(session, now)
    counted = counts.of_month(session, [item.id for item in items], month, since_utc)
    return [words.how_often(month, sum(counted.values(), Counted()))]


def _line(number: int, item: Item) -> Text:
    shown = item.state is ProductState.SHOWN
    mark: Value = "" if shown else _(" · {state}", state=words.STATES[item.state])
    price = words.price_of(item)
    return _("{n}. {product}, {price}{mark}", n=number, product=item.name, price=price, mark=mark)


def _buttons(shown: Shown, items: list[Item], waiting: int) -> Inline:
    numbers = [Button(str(n), data("p", item.id)) for n, item in enumerate(items, 1)]
    rows = [tuple(numbers[i : i + ROW]) for i in range(0, len(numbers), ROW)]
    business_id = shown.business_id
    if waiting:
        rows.append((Button(label("💬 Questions ({n})", n=waiting), data("inq", 0)),))
    if any(item.is_visible for item in items):
        rows.append((Button(SHARE, data("share", business_id)),))
    if len(items) < MOST_PRODUCTS:
        rows.append((Button(ADD, data("add", business_id)),))
    hiding = Button(SHOW, data("on", business_id)) if shown.hidden else None
    if items and hiding is None:
        hiding = Button(HIDE, data("off", business_id))
    leave = Button(LEAVE, data("out", business_id))
    rows.append((hiding, leave) if hiding is not None else (leave,))
    return Inline(tuple(rows))


def way_back(business_id: int) -> Button:
    """The button to the page of the business."""
    return Button(label("⬅️ My catalogue"), data("b", business_id))
