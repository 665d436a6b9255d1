"""Her page of one product: what everybody sees of it, how often it was found, and what she can change."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.catalogue.products import ProductState
from domain.dialogs.taking_down import reason_value
from domain.messages import Button, FileOnTelegram, Inline, Message, Text, Value, _, label
from services.actors import Actor
from services.catalogue import owned, words
from services.catalogue.data import data
from services.catalogue.front import way_back
from storage.catalogue import counts
from storage.catalogue.products import Item

FIELD_LABELS: dict[str, Text] = {
    "name": label("✏️ Name"),
    "photo": label("📷 Photo"),
    "price": label("💰 Price"),
    "capacity": label("📦 Big orders"),
    "link": label("🔗 Link"),
}
HIDE = label("🙈 Hide")
SHOW = label("👁 Show")
REMOVE = label("🗑 Remove")
PREVIEW = label("👀 As buyers see it")
SHARE = label("📤 Share")
NO_PHOTO = _("📷 no photo yet")
HAS_PHOTO = _("📷 with a photo")


def own(
    session: Session, actor: Actor, now: datetime, product_id: int, news: Text | None = None
) -> Message:
    """The product as it stands, below what just happened to it; how often it was found is no news then."""
    item = owned.product(session, actor, product_id)
    if item is None:
        return Message(owned.GONE)
    month, since_utc = words.this_month(session, now)
    counted = counts.of_month(session, [item.id], month, since_utc)[item.id]
    said: list[Value] = [news, ""] if news is not None else []
    said += [_("<b>{product}</b>", product=item.name), *words.details(item)]
    said += [HAS_PHOTO if item.photo else NO_PHOTO, words.STATES[item.state]]
    if item.reason is not None:
        said.append(_("Reason: {reason}", reason=reason_value(item.reason)))
    if news is None:
        said.append(words.how_often(month, counted))
    return Message(words.page(*said), _buttons(item))


def _buttons(item: Item) -> Inline:
    name, photo, price, capacity, link = (
        Button(text, data("e", item.id, field)) for field, text in FIELD_LABELS.items()
    )
    remove, back = Button(REMOVE, data("del", item.id)), way_back(item.business_id)
    preview = Button(PREVIEW, data("see", item.id))
    last = (*_hiding(item), remove)
    ways = (Button(SHARE, data("pass", item.id)), back) if item.is_visible else (back,)
    return Inline(((name, photo), (price, capacity), (link, preview), last, ways))


def _hiding(item: Item) -> tuple[Button, ...]:
    match item.state:
        case ProductState.SHOWN:
            return (Button(HIDE, data("hide", item.id)),)
        case ProductState.HIDDEN:
            return (Button(SHOW, data("show", item.id)),)
        case ProductState.TAKEN_DOWN:
            return ()


def photo_of(item: Item) -> FileOnTelegram | None:
    """Its photo, to go with a message."""
    return FileOnTelegram("photo", item.photo) if item.photo else None
