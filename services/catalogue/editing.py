"""Her products: adding one, changing one answer, hiding, removing, and looking at it as buyers do."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.catalogue.products import MOST_PRODUCTS, ProductState
from domain.dialogs.engine import Facts
from domain.dialogs.product import FIELDS, PRODUCT, fields_of
from domain.messages import Button, Inline, Message, _, label
from services import dialogs, outgoing
from services.actors import Actor
from services.catalogue import owned
from services.catalogue.card import card
from services.catalogue.data import data
from services.catalogue.front import front
from services.catalogue.own import own
from services.dialogs import Touch
from storage.catalogue import listings, products

ENOUGH = _("A business may show ten products, {sapaan}. Remove one first.")
ADDED = _("✅ Saved, {sapaan}. This is what everybody can find now:")
ADDED_HIDDEN = _("✅ Saved, {sapaan}. It can be found as soon as your catalogue is shown again.")
CHANGED = _("✅ Changed, {sapaan}.")
YES_REMOVE = label("🗑 Yes, remove")
KEEP = label("⬅️ Keep it")


def add(session: Session, actor: Actor, now: datetime, touch: Touch, business_id: int) -> None:
    """Asks for a new product."""
    business = owned.business(session, actor, business_id)
    if business is None or listings.of_business(session, business_id) is None:
        _show(session, actor, now, touch, front(session, actor, now, business_id))
    elif len(products.of_business(session, business_id)) >= MOST_PRODUCTS:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, ENOUGH)
    else:
        seed = {"business": business_id, "label": business.label}
        dialogs.begin(session, actor, now, PRODUCT, seed=seed)


def ask_again(
    session: Session, actor: Actor, now: datetime, touch: Touch, product_id: int, field: str
) -> None:
    """Asks for one answer of a product again."""
    item = owned.product(session, actor, product_id)
    if item is None or field not in FIELDS:
        _show(session, actor, now, touch, Message(owned.GONE))
        return
    seed = {"business": item.business_id, "label": item.business, "product": item.id}
    dialogs.begin(session, actor, now, PRODUCT, seed=seed, only=field)


def finished(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """A new product is kept, or another answer for one; she sees how it stands."""
    product_id = facts.seed.get("product")
    if product_id is not None:
        _changed(session, actor, now, product_id, facts)
        return
    business_id = facts.seed["business"]
    shown = listings.of_business(session, business_id)
    if owned.business(session, actor, business_id) is None or shown is None:
        outgoing.say(session, actor.mailbox, now, Message(owned.GONE))
    elif len(products.of_business(session, business_id)) >= MOST_PRODUCTS:
        outgoing.say(session, actor.mailbox, now, Message(ENOUGH))
    else:
        new_id = products.add(session, now, business_id, **fields_of(facts))
        news = ADDED_HIDDEN if shown.hidden else ADDED
        outgoing.say(session, actor.mailbox, now, own(session, actor, now, new_id, news))


def _changed(session: Session, actor: Actor, now: datetime, product_id: int, facts: Facts) -> None:
    if owned.product(session, actor, product_id) is not None:
        products.change(session, now, product_id, **fields_of(facts))
    outgoing.say(session, actor.mailbox, now, own(session, actor, now, product_id, CHANGED))


def hide(
    session: Session, actor: Actor, now: datetime, touch: Touch, product_id: int, *, hidden: bool
) -> None:
    """One product is hidden, or found again; what staff took down stays down."""
    item = owned.product(session, actor, product_id)
    if item is not None and item.state is not ProductState.TAKEN_DOWN:
        state = ProductState.HIDDEN if hidden else ProductState.SHOWN
        products.change(session, now, product_id, state=state)
    _show(session, actor, now, touch, own(session, actor, now, product_id))


def ask_to_remove(
    session: Session, actor: Actor, now: datetime, touch: Touch, product_id: int
) -> None:
    """The second question."""
    item = owned.product(session, actor, product_id)
    if item is None:
        _show(session, actor, now, touch, Message(owned.GONE))
        return
    text = _("Remove {product} from the catalogue, {sapaan}?", product=item.name)
    row = (Button(YES_REMOVE, data("del", item.id, "yes")), Button(KEEP, data("p", item.id)))
    _show(session, actor, now, touch, Message(text, Inline((row,))))


def remove(session: Session, actor: Actor, now: datetime, touch: Touch, product_id: int) -> None:
    """She is sure."""
    item = owned.product(session, actor, product_id)
    if item is None:
        _show(session, actor, now, touch, Message(owned.GONE))
        return
    products.remove(session, product_id)
    _show(session, actor, now, touch, front(session, actor, now, item.business_id))


def preview(session: Session, actor: Actor, now: datetime, touch: Touch, product_id: int) -> None:
    """The product as everybody sees it, in a message of its own, without its buttons."""
    item = owned.product(session, actor, product_id)
    if item is None:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, owned.GONE)
        return
    outgoing.say(session, actor.mailbox, now, card(session, item))


def _show(session: Session, actor: Actor, now: datetime, touch: Touch, screen: Message) -> None:
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=touch.message_id)
