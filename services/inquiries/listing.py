"""Her page of what buyers asked and she has not answered, and one conversation."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.catalogue.inquiries import InquiryState, Turn
from domain.messages import Button, Inline, Message, Text, Value, _, label, plural
from domain.words.cleaning import shortened
from services.actors import Actor
from services.catalogue import words
from services.catalogue.data import data
from services.inquiries import texts
from services.staff.pages import SIZE, Page
from storage.catalogue import inquiries
from storage.catalogue.inquiries import Said, Talk

WORDS_SHOWN = 90
TURN_SHOWN = 300
TURNS_SHOWN = 8
ALL_ANSWERED = _("No buyer waits for your answer, {sapaan} 🌸")
BACK = label("⬅️ My catalogue")
TO_LIST = label("⬅️ Questions")


def waiting(session: Session, actor: Actor, _now: datetime, number: int) -> Message:
    """A page of the inquiries that wait for her; a number opens one."""
    seller_id = actor.person_id or 0
    page = Page.of(number, inquiries.count_waiting(session, seller_id))
    found = inquiries.waiting(session, seller_id, offset=page.offset, limit=SIZE)
    back = (Button(BACK, data("me")),)
    if not found:
        return Message(ALL_ANSWERED, Inline((back,)))
    title = plural("<b>{n} question</b> waits", "<b>{n} questions</b> wait", page.total)
    listed = page.numbered([_line(session, talk) for talk in found])
    rows = (
        *page.choices([data("in", talk.id) for talk in found]),
        *page.turning(lambda n: data("inq", n)),
        back,
    )
    return Message(words.page(title, *listed), Inline(rows))


def _line(session: Session, talk: Talk) -> Text:
    last = [said.words for said in inquiries.said(session, talk.id, 1)]
    return _(
        "<b>{buyer}</b>, {product}: “{words}”",
        buyer=texts.buyer(talk),
        product=talk.product,
        words=shortened(last[0], WORDS_SHOWN) if last else "",
    )


def conversation(session: Session, actor: Actor, _now: datetime, inquiry_id: int) -> Message:
    """One inquiry to her, both sides of it."""
    talk = inquiries.by_id(session, inquiry_id)
    if talk is None or actor.person_id != talk.seller_id:
        return Message(ALL_ANSWERED)
    said: list[Value] = [
        _("💬 <b>{buyer}</b>, about {product}", buyer=texts.buyer(talk), product=talk.product),
        *(turn(talk, one) for one in inquiries.said(session, talk.id, TURNS_SHOWN)),
    ]
    back = (Button(TO_LIST, data("inq", 0)),)
    closed = talk.state is InquiryState.REPORTED
    rows = (back,) if closed else (*texts.for_seller(talk).rows, back)
    return Message(words.page(*said), Inline(rows))


def turn(talk: Talk, said: Said) -> Text:
    """One message, with who said it."""
    who: Value = texts.buyer(talk) if said.by_buyer else talk.shop
    lost = " ⚠️" if said.returned else ""
    return _(
        "{who}, {at:short}: {said}{lost}", who=who, at=said.at_utc, said=_said(said), lost=lost
    )


def _said(said: Said) -> Value:
    match said.turn:
        case Turn.WORDS:
            return _("“{words}”", words=shortened(said.words, TURN_SHOWN))
        case Turn.NUMBER:
            return _("📱 number shared")
        case Turn.DECLINED:
            return _("🙏 declined")
