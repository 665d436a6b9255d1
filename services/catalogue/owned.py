"""What is hers: every button of the catalogue asks this again, for buttons live longer than ownership."""

from __future__ import annotations

from sqlmodel import Session

from domain.messages import _
from services.actors import Actor
from storage.businesses import businesses
from storage.businesses.businesses import OwnBusiness
from storage.catalogue import products
from storage.catalogue.products import Item

GONE = _("That is not there any more, {sapaan}.")


def all_of(session: Session, actor: Actor) -> list[OwnBusiness]:
    """Her businesses; none for somebody we do not know."""
    return businesses.of_owner(session, actor.person_id) if actor.person_id is not None else []


def business(session: Session, actor: Actor, business_id: int) -> OwnBusiness | None:
    """One of her businesses; None for anybody else's."""
    return next((b for b in all_of(session, actor) if b.id == business_id), None)


def product(session: Session, actor: Actor, product_id: int) -> Item | None:
    """One of her products; None for anybody else's, and for one that is gone."""
    found = products.by_id(session, product_id)
    if found is None or actor.person_id is None or found.owner_id != actor.person_id:
        return None
    return found
