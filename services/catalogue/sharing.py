"""[Share]: her own link, as a picture with a QR code and words to pass on, for the groups she is in.

Whoever opens the link sees what she shows and can ask her here; her number stands nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from urllib.parse import quote

from sqlmodel import Session

from documents.shop_card.content import Offer, ShopCard
from domain.areas.texts import place
from domain.catalogue.links import CatalogueLink, Leads
from domain.messages import (
    Addressee,
    DocumentToMake,
    Inline,
    LinkButton,
    Message,
    Text,
    Value,
    _,
    label,
    plural,
)
from locales.catalog import Catalogs
from services import outgoing
from services.actors import Actor
from services.catalogue import owned, words
from services.catalogue.front import way_back
from services.dialogs import Touch
from services.history.rapors import BEING_DRAWN
from services.house import house
from storage.catalogue import products
from storage.catalogue.products import Item

SHOP_CARD = "shop_card"
"""The document's name in services/documents.py."""
NAMED = 4
"""Products that stand on the picture and in the words below it."""
NOTHING_TO_SHARE = _("Nobody can see it just now, {sapaan}, so there is nothing to share yet.")
HOW = _(
    "📤 Ready to share, {call}. Pass the picture below on to your groups, or press the button. Whoever opens "
    "the link sees your products and can ask you here. <b>Your number is not shown.</b>"
)
WHATSAPP = label("📲 Send by WhatsApp")
_WHATSAPP = "https://wa.me/?text="


def share_shop(
    session: Session, actor: Actor, now: datetime, touch: Touch, business_id: int
) -> None:
    """The link to everything one of her businesses shows."""
    if owned.business(session, actor, business_id) is None:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, owned.GONE)
        return
    items = _visible(session, business_id)
    _share(session, actor, now, touch, items, CatalogueLink(Leads.SHOP, business_id))


def share_product(
    session: Session, actor: Actor, now: datetime, touch: Touch, product_id: int
) -> None:
    """The link to one product of hers."""
    item = owned.product(session, actor, product_id)
    items = [item] if item is not None and item.is_visible else []
    _share(session, actor, now, touch, items, CatalogueLink(Leads.PRODUCT, product_id))


def _share(
    session: Session,
    actor: Actor,
    now: datetime,
    touch: Touch,
    items: Sequence[Item],
    link: CatalogueLink,
) -> None:
    if not items:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, NOTHING_TO_SHARE)
        return
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, BEING_DRAWN)
    url, business = house(session).link(link.payload), items[0].business
    whatsapp = LinkButton(WHATSAPP, _WHATSAPP + quote(f"{business}: {url}"))
    rows = ((whatsapp,), (way_back(items[0].business_id),))
    outgoing.say(session, actor.mailbox, now, Message(HOW, Inline(rows)))
    params: dict[str, str | int] = {
        "payload": link.payload,
        "business": items[0].business_id,
        "made_at": now.isoformat(),
    }
    picture = DocumentToMake(SHOP_CARD, params, f"{link.payload}.png", kind="photo")
    caption = Message(_to_pass_on(session, items, url), attachment=picture)
    outgoing.say(session, actor.mailbox, now, caption)


def _to_pass_on(session: Session, items: Sequence[Item], url: str) -> Text:
    where = place(house(session).areas, items[0].area_code)
    title = _("🛍 <b>{business}</b>, {place}", business=items[0].business, place=where)
    listed = [
        _("• {product}, {price}", product=item.name, price=words.price_of(item))
        for item in items[:NAMED]
    ]
    return words.page(title, *listed, *_more(items), "", _("See it and ask here:"), url)


def _more(items: Sequence[Item]) -> list[Value]:
    more = len(items) - NAMED
    return [plural("and {n} more", "and {n} more", more)] if more > 0 else []


def _visible(session: Session, business_id: int) -> list[Item]:
    return [item for item in products.of_business(session, business_id) if item.is_visible]


def shop_card(catalogs: Catalogs) -> Callable[[Session, Mapping[str, str | int], str], bytes]:
    """The maker. Its parameters: payload (of the link), business (id), made_at (ISO, aware)."""

    def draw(session: Session, params: Mapping[str, str | int], language: str) -> bytes:
        from documents.shop_card.picture import (
            draw_shop_card,  # loads Pillow, which a bot that draws nothing spares
        )

        home, now = house(session), datetime.fromisoformat(str(params["made_at"]))
        addressee = Addressee(language, zone=home.zone.key)

        def say(value: Value) -> str:
            return catalogs.plain(value, addressee, now)

        payload = str(params["payload"])
        shown = _visible(session, int(params["business"]))
        items = [i for i in shown if payload in (f"{Leads.PRODUCT}-{i.id}", _shop_payload(i))]
        return draw_shop_card(
            ShopCard(
                business=items[0].business if items else "",
                place=say(place(home.areas, items[0].area_code)) if items else "",
                offers=tuple(Offer(i.name, say(words.price_of(i))) for i in items[:NAMED]),
                more=" ".join(map(say, _more(items))),
                scan=say(_("Point your phone's camera here")),
                ask=say(_("See it and ask on Telegram")),
                link=home.link(payload),
            )
        )

    return draw


def _shop_payload(item: Item) -> str:
    return CatalogueLink(Leads.SHOP, item.business_id).payload
