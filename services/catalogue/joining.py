"""She agrees to show a business, hides it, or takes it out: found or not from that very commit on."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.catalogue.phone_shield import holds_phone_number
from domain.catalogue.products import CATALOGUE_CONSENT
from domain.messages import Button, Inline, Message, Text, _, label
from services import outgoing
from services.actors import Actor
from services.catalogue import editing, owned
from services.catalogue.data import data
from services.catalogue.front import entry, front
from services.dialogs import Touch
from storage.businesses import profiles
from storage.businesses.businesses import OwnBusiness
from storage.catalogue import listings, products

LATER = _("All right, {sapaan}. Whenever you like, send /katalog.")
LEFT = _(
    "Done, {sapaan}. Nothing of it stands in the catalogue any more. Send /katalog to begin anew."
)
YES_LEAVE = label("🚪 Yes, leave")
RENAME = label("✏️ Change the name")
HIDE_NUMBER = label("🙈 Hide the number")
STAY = label("⬅️ Stay")


def agree(
    session: Session,
    actor: Actor,
    now: datetime,
    touch: Touch,
    business_id: int,
    *,
    hides_number: bool = False,
) -> None:
    """She agrees; the first product is asked for at once. `hides_number`: she knows that a telephone number
    stands in the name, and wants it hidden there."""
    business = owned.business(session, actor, business_id)
    if business is None:
        _show(session, actor, now, touch, Message(owned.GONE))
        return
    if holds_phone_number(business.label) and not hides_number:
        _show(session, actor, now, touch, _number_in_name(session, actor, business))
        return
    listings.agree(session, now, business_id, CATALOGUE_CONSENT)
    _show(session, actor, now, touch, front(session, actor, now, business_id))
    if not products.of_business(session, business_id):
        editing.add(session, actor, now, touch, business_id)


def _number_in_name(session: Session, actor: Actor, business: OwnBusiness) -> Message:
    """Asked before anybody can read the name."""
    text = _(
        "Everybody could read the name “{business}”, {sapaan}, and a telephone number stands in it. Shall it "
        "be another name, or shall I hide the number? After a change send /katalog again.",
        business=business.label,
    )
    own = profiles.business(session, actor.person_id or 0, business.id)
    field = "business_name" if own is not None and own.name is not None else "product"
    rename = Button(RENAME, f"p:e:{field}:{business.id}")
    return Message(
        text, Inline(((rename,), (Button(HIDE_NUMBER, data("yes", business.id, "hide")),)))
    )


def not_now(session: Session, actor: Actor, now: datetime, touch: Touch) -> None:
    """She does not agree."""
    _show(session, actor, now, touch, Message(LATER))


def hide(
    session: Session, actor: Actor, now: datetime, touch: Touch, business_id: int, *, hidden: bool
) -> None:
    """Everything of the business is hidden, or found again."""
    if owned.business(session, actor, business_id) is not None:
        listings.hide(session, business_id, now if hidden else None)
    _show(session, actor, now, touch, front(session, actor, now, business_id))


def ask_to_leave(
    session: Session, actor: Actor, now: datetime, touch: Touch, business_id: int
) -> None:
    """The second question: her products will be gone."""
    business = owned.business(session, actor, business_id)
    if business is None or listings.of_business(session, business_id) is None:
        _show(session, actor, now, touch, entry(session, actor, now))
        return
    count = len(products.of_business(session, business_id))
    row = (Button(YES_LEAVE, data("out", business_id, "yes")), Button(STAY, data("b", business_id)))
    _show(session, actor, now, touch, Message(_sure(business.label, count), Inline((row,))))


def _sure(business: str, count: int) -> Text:
    return _(
        "Take {business} out of the catalogue, {sapaan}? Its products there ({n}) are erased. To be left in "
        "peace for a while, hiding is enough.",
        business=business,
        n=count,
    )


def leave(session: Session, actor: Actor, now: datetime, touch: Touch, business_id: int) -> None:
    """She is sure."""
    if owned.business(session, actor, business_id) is not None:
        listings.leave(session, business_id)
    _show(session, actor, now, touch, Message(LEFT))


def _show(session: Session, actor: Actor, now: datetime, touch: Touch, screen: Message) -> None:
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=touch.message_id)
