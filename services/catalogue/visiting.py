"""Somebody opens a product: its card with the photo, and what a visitor can do with it."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.catalogue.shop_links import host_of
from domain.messages import Button, Inline, LinkButton, Message, label
from services import outgoing
from services.actors import Actor
from services.catalogue import owned, words
from services.catalogue.card import card
from services.catalogue.data import data
from services.catalogue.searching import SEARCH_AGAIN
from services.inquiries.texts import REPORT
from storage.catalogue import counts, products
from storage.catalogue.products import Item

ASK = label("💬 Ask the seller")


def open_product(session: Session, actor: Actor, now: datetime, product_id: int) -> None:
    """The product in a message of its own, for a photo cannot take the place of a list."""
    item = products.by_id(session, product_id)
    if item is None or not item.is_visible:
        say_gone(session, actor, now)
        return
    if actor.person_id != item.owner_id:
        month, _since_utc = words.this_month(session, now)
        counts.opened(session, month, item.id)
    outgoing.say(session, actor.mailbox, now, card(session, item, _buttons(item)))


def say_gone(session: Session, actor: Actor, now: datetime) -> None:
    """What they came for is there no more; they may look for something else."""
    again = Inline(((Button(SEARCH_AGAIN, "m:cari"),),))
    outgoing.say(session, actor.mailbox, now, Message(owned.GONE, again))


def _buttons(item: Item) -> Inline:
    row = (Button(ASK, data("ask", item.id)), Button(REPORT, data("bad", item.id)))
    if item.link is None:
        return Inline((row,))
    return Inline((row, (LinkButton(host_of(item.link), item.link),)))
