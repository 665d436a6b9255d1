"""A buyer asks about a product. Who they are is kept from here on: first name and chat, nothing else."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.catalogue.inquiries import A_DAY, BUYER_CONSENT, DAY, WAITING_AT_ONCE, Refusal
from domain.dialogs.engine import Facts
from domain.dialogs.inquiry import INQUIRY
from domain.messages import Message
from services import dialogs, outgoing
from services.actors import Actor
from services.dialogs import Touch
from services.inquiries import carrying, texts
from storage.catalogue import erased_buyers, inquiries, products
from storage.catalogue.products import Item
from storage.people import people


def ask(session: Session, actor: Actor, now: datetime, touch: Touch, product_id: int) -> None:
    """Somebody pressed [Ask the seller]."""
    item = products.by_id(session, product_id)
    refusal = refused(session, actor, now, item)
    if refusal is not None or item is None:
        text = texts.REFUSALS[refusal or Refusal.GONE]
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, text)
        return
    seed = {
        "product": item.id,
        "name": item.name,
        "first_name": actor.first_name,
        "asked_at": now.isoformat(),
    }
    dialogs.begin(session, actor, now, INQUIRY, seed=seed)


def refused(session: Session, actor: Actor, now: datetime, item: Item | None) -> Refusal | None:
    """Why this person may not ask about this product now; None when they may."""
    if item is None or not item.is_visible:
        return Refusal.GONE
    until = erased_buyers.until(session, actor.telegram_id, now)
    if until is not None:
        return Refusal.JUST_ERASED if until <= now + DAY else Refusal.BLOCKED
    if actor.person_id is None:
        return None
    if item.owner_id == actor.person_id:
        return Refusal.OWN
    if inquiries.is_blocked(session, actor.person_id):
        return Refusal.BLOCKED
    if inquiries.is_reported(session, item.owner_id, actor.person_id):
        return Refusal.REPORTED_HERE
    if inquiries.begun_since(session, actor.person_id, now - DAY) >= A_DAY:
        return Refusal.TOO_MANY_TODAY
    waiting = inquiries.waiting_about(session, actor.person_id, item.id)
    return Refusal.STILL_WAITING if waiting >= WAITING_AT_ONCE else None


def asked(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """The question is there: it goes to the owner, unless something changed meanwhile."""
    item = products.by_id(session, facts.seed["product"])
    refusal = refused(session, actor, now, item)
    if refusal is not None or item is None:
        text = texts.REFUSALS[refusal or Refusal.GONE]
        outgoing.say(session, actor.mailbox, now, Message(text))
        return
    inquiry_id = inquiries.begin(
        session,
        now,
        product_id=item.id,
        product_name=item.name,
        shop=item.business,
        area_code=item.area_code,
        seller_id=item.owner_id,
        buyer_id=actor.person_id or _buyer(session, actor, now),
    )
    talk = inquiries.by_id(session, inquiry_id)
    assert talk is not None, "begun a moment ago"
    carried = carrying.to_seller(session, now, talk, facts.answers["words"], first=True)
    carrying.tell_buyer(session, actor, now, talk, carried)


def _buyer(session: Session, actor: Actor, now: datetime) -> int:
    """Somebody new, who read what the seller sees of them and sent the question."""
    person_id = people.create(
        session,
        now,
        telegram_id=actor.telegram_id,
        chat_id=actor.chat_id,
        first_name=actor.first_name,
    )
    people.agree(session, person_id, BUYER_CONSENT, now)
    return person_id
