"""What the owner may do besides answering: share her number, after a second question, or decline kindly."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.catalogue.inquiries import InquiryState, Refusal, Turn
from domain.messages import Button, Inline, Message, _, label
from domain.people.phones import Phone
from services import outgoing
from services.actors import Actor
from services.catalogue.data import data
from services.dialogs import Touch
from services.inquiries import carrying, texts
from storage.catalogue import inquiries
from storage.catalogue.inquiries import Talk
from storage.erasing import own_data

NO_NUMBER = _(
    "There is no number of yours here yet, {sapaan}. If you like, write it in your answer."
)
YES_SHARE = label("✅ Yes, share it")
KEEP_IT = label("Do not share it")
KEPT = _("All right, {sapaan}. Your number stays with you.")
SHARED_ALREADY = _("They have your number already, {sapaan}.")
DECLINED_ALREADY = _("You declined already, {sapaan}.")


def ask_to_share(
    session: Session, actor: Actor, now: datetime, touch: Touch, inquiry_id: int
) -> None:
    """Shows her the number and to whom it goes."""
    talk = _hers(session, actor, inquiry_id)
    if talk is None:
        _refuse(session, actor, touch)
        return
    phone = own_data.phone(session, talk.seller_id)
    if phone is None:
        answer = Inline(((Button(texts.ANSWER, data("re", talk.id)),),))
        outgoing.say(session, actor.mailbox, now, Message(NO_NUMBER, answer))
        return
    text = _(
        "Give your number {number} to {buyer}, {sapaan}? Then they can call you.",
        number=Phone(phone).local,
        buyer=texts.buyer(talk),
    )
    row = (
        Button(YES_SHARE, data("num", talk.id, "yes")),
        Button(KEEP_IT, data("num", talk.id, "no")),
    )
    outgoing.say(session, actor.mailbox, now, Message(text, Inline((row,))))


def share(session: Session, actor: Actor, now: datetime, touch: Touch, inquiry_id: int) -> None:
    """She is sure; once, however often it is pressed."""
    talk = _hers(session, actor, inquiry_id, lock=True)
    phone = own_data.phone(session, talk.seller_id) if talk is not None else None
    if talk is None or phone is None:
        _refuse(session, actor, touch)
        return
    outgoing.unbutton(session, actor.mailbox, now, touch.message_id)
    if any(said.turn is Turn.NUMBER for said in inquiries.said(session, talk.id, 100)):
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, SHARED_ALREADY)
        return
    inquiries.become(session, talk.id, InquiryState.ANSWERED)
    text = texts.number_to_buyer(talk, Phone(phone).local)
    carried = carrying.to_buyer(session, now, talk, text, Turn.NUMBER)
    carrying.tell_seller(session, actor, now, talk, carried)


def keep_number(session: Session, actor: Actor, now: datetime, touch: Touch) -> None:
    """She rather does not."""
    outgoing.redraw(session, actor.mailbox, now, Message(KEPT), message_id=touch.message_id)


def decline(session: Session, actor: Actor, now: datetime, touch: Touch, inquiry_id: int) -> None:
    """She cannot take it: the buyer hears it kindly, and she may still change her mind."""
    talk = _hers(session, actor, inquiry_id, lock=True)
    if talk is None:
        _refuse(session, actor, touch)
        return
    if talk.state is InquiryState.DECLINED:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, DECLINED_ALREADY)
        return
    inquiries.become(session, talk.id, InquiryState.DECLINED)
    carrying.to_buyer(session, now, talk, texts.declined_to_buyer(talk), Turn.DECLINED)
    outgoing.unbutton(session, actor.mailbox, now, touch.message_id)
    text = _(
        "All right, {sapaan}, {buyer} is told kindly. If you change your mind, just answer.",
        buyer=texts.buyer(talk),
    )
    answer = Inline(((Button(texts.ANSWER, data("re", talk.id)),),))
    outgoing.say(session, actor.mailbox, now, Message(text, answer))


def _hers(session: Session, actor: Actor, inquiry_id: int, *, lock: bool = False) -> Talk | None:
    """An inquiry to her that goes on; None for anybody else's, and for one that was reported."""
    talk = inquiries.by_id(session, inquiry_id, lock=lock)
    if talk is None or talk.seller_id != actor.person_id:
        return None
    return talk if talk.state is not InquiryState.REPORTED else None


def _refuse(session: Session, actor: Actor, touch: Touch) -> None:
    text = texts.REFUSALS[Refusal.CLOSED]
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, text)
