"""What an officer decides about a complaint; whom it concerns is told, and all of it can be taken back."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.catalogue.complaints import ComplaintOutcome
from domain.catalogue.inquiries import InquiryState
from domain.catalogue.products import ProductState
from domain.dialogs.engine import Facts
from domain.dialogs.taking_down import TAKING_DOWN, reason_value
from domain.messages import Button, Inline, Message, Text, _, label
from domain.permissions import Action, allowed
from services import dialogs, outgoing
from services.actors import Actor
from services.catalogue.card import card
from services.catalogue.data import data
from services.complaints.blocked import STILL_BLOCKED
from services.complaints.listing import about, one
from services.contacts import mailbox_of
from services.dialogs import Touch
from services.inquiries import texts
from services.replies.rights import office_name
from storage.catalogue import blocks, complaints, inquiries, products
from storage.catalogue.complaints import Case
from storage.catalogue.inquiries import Talk
from storage.catalogue.products import Item

QUICKER = _("Somebody has decided about it already, {sapaan}.")
GONE = _("That is not there any more, {sapaan}.")
BLOCKED = _("Thank you for telling us, {sapaan}. That buyer cannot ask in the catalogue any more.")
TO_COMPLAINT = label("⬅️ The complaint")


def look(session: Session, actor: Actor, now: datetime, touch: Touch, complaint_id: int) -> None:
    """The product as everybody sees it, with its photo, in a message of its own."""
    case = _theirs(session, actor, complaint_id)
    item = about(session, case)[0] if case is not None else None
    if item is None:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, GONE)
        return
    outgoing.say(session, actor.mailbox, now, card(session, item))


def block(session: Session, actor: Actor, now: datetime, touch: Touch, complaint_id: int) -> None:
    """The catalogue is closed to the buyer; the owner who reported it is told."""
    case = _theirs(session, actor, complaint_id)
    talk = about(session, case)[1] if case is not None else None
    if (
        case is not None
        and talk is not None
        and _settle(session, actor, now, touch, case, ComplaintOutcome.BLOCKED)
    ):
        blocks.put(session, now, case.id, case.area_code, talk.buyer_id, actor.person_id or 0)
        _tell(session, now, talk.seller_id, BLOCKED)
    _redraw(session, actor, now, touch, complaint_id)


def unblock(session: Session, actor: Actor, now: datetime, touch: Touch, complaint_id: int) -> None:
    """Back to "nothing to be done": the buyer may ask again, unless another decision stands."""
    case = _theirs(session, actor, complaint_id)
    talk = about(session, case)[1] if case is not None else None
    if case is not None and talk is not None and case.outcome is ComplaintOutcome.BLOCKED:
        blocks.lift(session, case.id)
        _all_right(session, actor, now, case)
        if inquiries.is_blocked(session, talk.buyer_id):
            outgoing.toast(session, actor.mailbox, touch.callback_query_id, STILL_BLOCKED)
        else:
            _tell(session, now, talk.seller_id, _cleared(talk))
    _redraw(session, actor, now, touch, complaint_id)


def nothing(session: Session, actor: Actor, now: datetime, touch: Touch, complaint_id: int) -> None:
    """It is all right; a conversation that was closed goes on, and the owner who had it closed is told."""
    case = _theirs(session, actor, complaint_id)
    done = case is not None and _settle(session, actor, now, touch, case, ComplaintOutcome.NOTHING)
    talk = about(session, case)[1] if done and case is not None else None
    if talk is not None:
        inquiries.become(session, talk.id, InquiryState.ANSWERED)
        _tell(session, now, talk.seller_id, _cleared(talk))
    _redraw(session, actor, now, touch, complaint_id)


def ask_why(session: Session, actor: Actor, now: datetime, touch: Touch, complaint_id: int) -> None:
    """The officer wants to take the product down: asks for the reason."""
    case = _theirs(session, actor, complaint_id)
    item = about(session, case)[0] if case is not None else None
    if case is None or item is None or case.outcome is not None:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, QUICKER)
        _redraw(session, actor, now, touch, complaint_id)
        return
    seed = {"complaint": case.id, "product": item.id, "name": item.name, "shop": item.business}
    dialogs.begin(session, actor, now, TAKING_DOWN, seed=seed)


def reason_given(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """The product goes from that commit on, and its owner reads why."""
    complaint_id, reason = facts.seed["complaint"], facts.answers["reason"]
    case = _theirs(session, actor, complaint_id)
    item = about(session, case)[0] if case is not None else None
    back = Inline(((Button(TO_COMPLAINT, data("abo", complaint_id)),),))
    if case is None or item is None or actor.person_id is None:
        outgoing.say(session, actor.mailbox, now, Message(GONE))
        return
    outcome = ComplaintOutcome.TAKEN_DOWN
    if not complaints.settle(session, now, case.id, outcome, actor.person_id):
        outgoing.say(session, actor.mailbox, now, Message(QUICKER, back))
        return
    products.change(
        session,
        now,
        item.id,
        state=ProductState.TAKEN_DOWN,
        taken_down_reason=reason,
        taken_down_by=actor.person_id,
    )
    _tell(session, now, item.owner_id, _taken_down(session, case, item, reason))
    said = _("✅ {product} is taken down, and its owner is told why.", product=item.name)
    outgoing.say(session, actor.mailbox, now, Message(said, back))


def put_back(
    session: Session, actor: Actor, now: datetime, touch: Touch, complaint_id: int
) -> None:
    """The product can be found again, and its owner is told."""
    case = _theirs(session, actor, complaint_id)
    item = about(session, case)[0] if case is not None else None
    if case is not None and item is not None and item.state is ProductState.TAKEN_DOWN:
        fields = {"taken_down_reason": None, "taken_down_by": None}
        products.change(session, now, item.id, state=ProductState.SHOWN, **fields)
        _all_right(session, actor, now, case)
        _tell(session, now, item.owner_id, _back_again(item))
    _redraw(session, actor, now, touch, complaint_id)


def _taken_down(session: Session, case: Case, item: Item, reason: str) -> Text:
    return _(
        "{call}, <b>{product}</b> was taken out of the catalogue by {office}: {reason}. If that is a "
        "mistake, tell them with /tanya.",
        product=item.name,
        office=office_name(session, case.area_code),
        reason=reason_value(reason),
    )


def _cleared(talk: Talk) -> Text:
    return _(
        "{call}, the officers have read what {buyer} wrote about <b>{product}</b> and found nothing wrong "
        "with it, so {buyer} may write to you again. If it goes on, report it once more.",
        buyer=texts.buyer(talk),
        product=talk.product,
    )


def _back_again(item: Item) -> Text:
    return _("{call}, <b>{product}</b> can be found in the catalogue again 🌸", product=item.name)


def _theirs(session: Session, actor: Actor, complaint_id: int) -> Case | None:
    case = complaints.by_id(session, complaint_id)
    if case is None or not allowed(actor.grants, Action.MODERATE, case.area_code):
        return None
    return case


def _settle(
    session: Session,
    actor: Actor,
    now: datetime,
    touch: Touch,
    case: Case,
    outcome: ComplaintOutcome,
) -> bool:
    if complaints.settle(session, now, case.id, outcome, actor.person_id or 0):
        return True
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, QUICKER)
    return False


def _all_right(session: Session, actor: Actor, now: datetime, case: Case) -> None:
    """A decision taken back: there is nothing to be done."""
    complaints.reopen(session, case.id)
    complaints.settle(session, now, case.id, ComplaintOutcome.NOTHING, actor.person_id or 0)


def _tell(session: Session, now: datetime, person_id: int, text: Text) -> None:
    mailbox = mailbox_of(session, person_id)
    if mailbox is not None:
        outgoing.news(session, mailbox, now, Message(text))


def _redraw(session: Session, actor: Actor, now: datetime, touch: Touch, complaint_id: int) -> None:
    screen = one(session, actor, now, complaint_id)
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=touch.message_id)
