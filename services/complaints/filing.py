"""Reporting abuse: an owner reports what a buyer wrote, anybody a product; after a second question."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.catalogue.complaints import A_DAY, ComplaintReason
from domain.catalogue.inquiries import DAY, InquiryState
from domain.messages import Button, Inline, Message, Text, _, label
from services import notices, outgoing
from services.actors import Actor
from services.catalogue import owned
from services.catalogue.data import data
from services.dialogs import Touch
from services.inquiries import texts
from storage.catalogue import complaints, inquiries, products
from storage.catalogue.inquiries import Talk

YES_REPORT = label("🚩 Yes, report")
KEEP = label("Do not report")
KEPT = _("All right, {sapaan}, nothing was reported.")
REASONS: dict[ComplaintReason, Text] = {
    ComplaintReason.INDECENT: label("🚫 Indecent"),
    ComplaintReason.FRAUD: label("⚠️ Fraud"),
    ComplaintReason.NOT_THEIRS: label("📷 Not their product"),
}
THANKS = _("Thank you, {sapaan}. The officers of the kelurahan look at it.")
CLOSED = _(
    "Thank you for telling, {sapaan}. The officers read the conversation, and nothing more from them comes "
    "to you here."
)
ENOUGH = _("That was enough for today, {sapaan}. The officers look at what you reported.")


def ask_about_buyer(
    session: Session, actor: Actor, now: datetime, touch: Touch, inquiry_id: int
) -> None:
    """The second question, with who will read what."""
    talk = _to_her(session, actor, inquiry_id)
    if talk is None:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, owned.GONE)
        return
    text = _(
        "Report {buyer} to the officers of the kelurahan, {sapaan}? They read this conversation.",
        buyer=texts.buyer(talk),
    )
    row = (Button(YES_REPORT, data("rep", talk.id, "yes")), Button(KEEP, data("keep")))
    outgoing.say(session, actor.mailbox, now, Message(text, Inline((row,))))


def report_buyer(
    session: Session, actor: Actor, now: datetime, touch: Touch, inquiry_id: int
) -> None:
    """She is sure: the conversation is closed at once, and staff decide about the buyer."""
    talk = _to_her(session, actor, inquiry_id, lock=True)
    outgoing.unbutton(session, actor.mailbox, now, touch.message_id)
    if talk is None:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, owned.GONE)
        return
    inquiries.become(session, talk.id, InquiryState.REPORTED)
    complaints.make(
        session,
        now,
        area_code=talk.area_code,
        reason=ComplaintReason.WORDS,
        product_id=talk.product_id,
        inquiry_id=talk.id,
        by_telegram_id=actor.telegram_id,
    )
    notices.tell_of_complaint(session, now, talk.area_code)
    outgoing.say(session, actor.mailbox, now, Message(CLOSED))


def ask_about_product(
    session: Session, actor: Actor, now: datetime, touch: Touch, product_id: int
) -> None:
    """What is wrong with it?"""
    item = products.by_id(session, product_id)
    if item is None or not item.is_visible:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, owned.GONE)
        return
    text = _("What is wrong with <b>{product}</b>, {sapaan}?", product=item.name)
    buttons = [Button(name, data("bad", item.id, why)) for why, name in REASONS.items()]
    rows = (tuple(buttons[:2]), tuple(buttons[2:]), (Button(KEEP, data("keep")),))
    outgoing.say(session, actor.mailbox, now, Message(text, Inline(rows)))


def report_product(
    session: Session, actor: Actor, now: datetime, touch: Touch, product_id: int, reason: str
) -> None:
    """The officers of its kelurahan will look at it."""
    item = products.by_id(session, product_id)
    said = THANKS
    if item is None or not item.is_visible:
        said = owned.GONE
    elif complaints.made_since(session, actor.telegram_id, now - DAY) >= A_DAY:
        said = ENOUGH
    else:
        complaints.make(
            session,
            now,
            area_code=item.area_code,
            reason=ComplaintReason(reason),
            product_id=item.id,
            by_telegram_id=actor.telegram_id,
        )
        notices.tell_of_complaint(session, now, item.area_code)
    outgoing.redraw(session, actor.mailbox, now, Message(said), message_id=touch.message_id)


def keep(session: Session, actor: Actor, now: datetime, touch: Touch) -> None:
    """Rather not."""
    outgoing.redraw(session, actor.mailbox, now, Message(KEPT), message_id=touch.message_id)


def _to_her(session: Session, actor: Actor, inquiry_id: int, *, lock: bool = False) -> Talk | None:
    talk = inquiries.by_id(session, inquiry_id, lock=lock)
    if talk is None or talk.seller_id != actor.person_id:
        return None
    return talk if talk.state is not InquiryState.REPORTED else None
