"""How a product is described, to its owner and to whoever searches."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.catalogue.products import ProductState
from domain.catalogue.shop_links import host_of
from domain.dialogs.product.texts import price
from domain.messages import Text, Value, _, lines, plural
from domain.times.periods import Period, period_of
from services.house import house
from storage.catalogue.counts import Counted
from storage.catalogue.products import Item

ASK_THE_PRICE = _("price on request")
STATES: dict[ProductState, Text] = {
    ProductState.SHOWN: _("👁 can be found"),
    ProductState.HIDDEN: _("🙈 hidden"),
    ProductState.TAKEN_DOWN: _("⛔ taken down by officers"),
}


def price_of(item: Item) -> Value:
    """Its price, or that it is to be asked."""
    if item.low_rupiah is None or item.high_rupiah is None:
        return ASK_THE_PRICE
    return price(item.low_rupiah, item.high_rupiah)


def details(item: Item) -> list[Value]:
    """Price, capacity and where else it is sold, a line each."""
    said: list[Value] = [_("💰 {price}", price=price_of(item))]
    if item.capacity:
        said.append(_("📦 Big orders: {capacity}", capacity=item.capacity))
    if item.link:
        said.append(_("🔗 {host}", host=host_of(item.link)))
    return said


def how_often(month: Period, counted: Counted) -> Text:
    """How often it was found in a month, in one line."""
    return _(
        "📈 In {month}: found {found}, opened {opened}, {inquiries}",
        month=month,
        found=plural("{n} time", "{n} times", counted.found),
        opened=plural("{n} time", "{n} times", counted.opened),
        inquiries=plural("{n} question", "{n} questions", counted.inquiries),
    )


def this_month(session: Session, now: datetime) -> tuple[Period, datetime]:
    """The running month, and the moment (UTC) it began."""
    home = house(session)
    month = period_of(home.world(now).today)
    return month, month.starts_at_utc(home.zone)


def page(*said: Value) -> Text:
    """Lines as the text of a message."""
    return _("{lines}", lines=lines(*said))
