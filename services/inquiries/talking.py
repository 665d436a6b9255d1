"""Every message after the first: by the button below it, by Telegram's own reply, or just said."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from domain.catalogue.inquiries import IN_A_ROW, WORDS_LIMIT, InquiryState, Refusal, Turn
from domain.dialogs.engine import Answer, Facts, Typed
from domain.dialogs.inquiry import INQUIRY_ANSWER
from domain.messages import Message
from domain.reports.lines import read_line
from domain.words.cleaning import clean_note
from services import dialogs, outgoing, replies
from services.actors import Actor
from services.dialogs import Touch
from services.house import house
from services.incoming import Incoming
from services.inquiries import carrying, texts
from storage.businesses import businesses
from storage.catalogue import inquiries
from storage.catalogue.inquiries import Talk

STILL_ABOUT_IT = timedelta(hours=24)
"""So long, words without a question may be an answer to the other one, and are asked about."""


def answer(session: Session, actor: Actor, now: datetime, touch: Touch, inquiry_id: int) -> None:
    """One of the two pressed [Answer]."""
    talk = inquiries.by_id(session, inquiry_id)
    refusal = refused(session, actor, talk)
    if refusal is not None or talk is None:
        text = texts.REFUSALS[refusal or Refusal.CLOSED]
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, text)
        return
    dialogs.begin(session, actor, now, INQUIRY_ANSWER, seed=_seed(actor, now, talk))


def refused(session: Session, actor: Actor, talk: Talk | None) -> Refusal | None:
    """Why this person may not write in this inquiry now; None when they may."""
    if talk is None or not talk.has(actor.person_id) or talk.state is InquiryState.REPORTED:
        return Refusal.CLOSED
    if actor.person_id == talk.seller_id:
        return None
    if inquiries.is_blocked(session, talk.buyer_id):
        return Refusal.BLOCKED
    if inquiries.is_reported(session, talk.seller_id, talk.buyer_id):
        return Refusal.REPORTED_HERE
    if talk.state is InquiryState.DECLINED:
        return Refusal.DECLINED
    last = inquiries.said(session, talk.id, IN_A_ROW)
    waits = len(last) == IN_A_ROW and all(said.by_buyer for said in last)
    return Refusal.IN_A_ROW if waits else None


def _seed(actor: Actor, now: datetime, talk: Talk) -> dict[str, Any]:
    is_seller = actor.person_id == talk.seller_id
    return {
        "inquiry": talk.id,
        "to": (talk.buyer or "…") if is_seller else talk.shop,
        "name": talk.product,
        "asked_at": now.isoformat(),
        "draft": None,
        "message": None,
    }


def given(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """The words are there: they go to the other one; what is meant for somebody else goes its usual way."""
    words, seed = facts.answers["words"], facts.seed
    if words is None:
        said = Typed(seed["draft"], message_id=seed["message"])
        replies.keep(session, actor, now, said, Incoming(seed["message"]))
        return
    _carry(session, actor, now, seed["inquiry"], words)


def _carry(session: Session, actor: Actor, now: datetime, inquiry_id: int, words: str) -> None:
    talk = inquiries.by_id(session, inquiry_id, lock=True)
    refusal = refused(session, actor, talk)
    if refusal is not None or talk is None:
        text = texts.REFUSALS[refusal or Refusal.CLOSED]
        outgoing.say(session, actor.mailbox, now, Message(text))
    elif actor.person_id == talk.seller_id:
        inquiries.become(session, talk.id, InquiryState.ANSWERED)
        text = texts.to_buyer(talk, words)
        carried = carrying.to_buyer(session, now, talk, text, Turn.WORDS, words)
        carrying.tell_seller(session, actor, now, talk, carried)
    else:
        inquiries.become(session, talk.id, InquiryState.ASKED)
        carried = carrying.to_seller(session, now, talk, words)
        carrying.tell_buyer(session, actor, now, talk, carried)


def by_reply(
    session: Session, actor: Actor, now: datetime, answer: Answer, incoming: Incoming
) -> bool:
    """Somebody uses Telegram's own reply on the other one's words: they go there, whatever is open.

    False: it is no such reply.
    """
    if incoming.reply_to is None or actor.person_id is None or not isinstance(answer, Typed):
        return False
    inquiry_id = inquiries.shown_as(session, actor.chat_id, incoming.reply_to)
    words = clean_note(answer.text, WORDS_LIMIT)
    if inquiry_id is None or words is None:
        return False
    _carry(session, actor, now, inquiry_id, words)
    return True


def offer(
    session: Session, actor: Actor, now: datetime, answer: Answer, incoming: Incoming
) -> bool:
    """Words said without a question, when somebody waits for an answer: asks whether they are that answer.

    False: nobody waits, or the words are something else (a report, a forwarded message, a reply).
    """
    if actor.person_id is None or not isinstance(answer, Typed) or answer.forwarded:
        return False
    words = clean_note(answer.text, WORDS_LIMIT)
    if words is None or incoming.reply_to is not None or _is_report(session, actor, now, words):
        return False
    talk = _waiting(session, actor, now)
    if talk is None:
        return False
    seed = {**_seed(actor, now, talk), "draft": words, "message": incoming.message_id}
    dialogs.begin(session, actor, now, INQUIRY_ANSWER, seed=seed)
    return True


def waits_for(session: Session, actor: Actor, now: datetime) -> bool:
    """Whether somebody in the catalogue waits for an answer of this person."""
    return _waiting(session, actor, now) is not None


def _waiting(session: Session, actor: Actor, now: datetime) -> Talk | None:
    if actor.person_id is None:
        return None
    inquiry_id = inquiries.last_told(session, actor.person_id, now - STILL_ABOUT_IT)
    talk = inquiries.by_id(session, inquiry_id) if inquiry_id is not None else None
    return None if talk is None or refused(session, actor, talk) is not None else talk


def _is_report(session: Session, actor: Actor, now: datetime, words: str) -> bool:
    """An owner's line with an amount is offered as a report, as ever."""
    if actor.person_id is None or not businesses.of_owner(session, actor.person_id):
        return False
    world = house(session).world(now)
    line = read_line(words, world.today, months_open=world.months_open, reminded=False)
    return line is not None
