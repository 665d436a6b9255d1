"""Carrying a message of an inquiry to the other one, and saying to its writer how that went.

To the owner a message comes unasked, so it waits for the end of quiet hours, unless she wrote a moment ago.
Nothing is lost when somebody cannot be written to: it is kept, and the writer is told.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlmodel import Session

from domain.catalogue.inquiries import IN_TOUCH, Turn
from domain.messages import Message, Text, _
from services import outgoing
from services.actors import Actor
from services.contacts import mailbox_of
from services.house import house
from services.inquiries import texts
from services.outgoing import Mailbox
from storage.catalogue import inquiries
from storage.catalogue.inquiries import Talk
from storage.erasing import own_data


class Carried(StrEnum):
    """How it went."""

    SENT = "sent"
    LATER = "later"  # after quiet hours
    KEPT = "kept"  # the other one cannot be written to, or stopped everything


def to_seller(
    session: Session, now: datetime, talk: Talk, words: str, *, first: bool = False
) -> Carried:
    """A buyer's words to the owner."""
    message = Message(texts.to_seller(talk, words, first=first), texts.for_seller(talk))
    stopped = own_data.has_stopped(session, talk.seller_id)
    mailbox = None if stopped else mailbox_of(session, talk.seller_id)
    due_at_utc = _allowed(session, now, talk) if mailbox is not None else now
    row_id = _put(session, mailbox, now, message, due_at_utc)
    inquiries.write(session, now, talk.id, by_buyer=True, outbox_id=row_id, words=words)
    if row_id is None:
        return Carried.KEPT
    return Carried.LATER if due_at_utc > now else Carried.SENT


def to_buyer(
    session: Session, now: datetime, talk: Talk, text: Text, turn: Turn, words: str = ""
) -> Carried:
    """The owner's words, her number or her no to the buyer, who waits for it."""
    keyboard = None if turn is Turn.DECLINED else texts.for_buyer(talk)
    row_id = _put(session, mailbox_of(session, talk.buyer_id), now, Message(text, keyboard), now)
    inquiries.write(session, now, talk.id, by_buyer=False, outbox_id=row_id, turn=turn, words=words)
    return Carried.SENT if row_id is not None else Carried.KEPT


def _allowed(session: Session, now: datetime, talk: Talk) -> datetime:
    if inquiries.wrote_since(session, talk.id, now - IN_TOUCH, by_buyer=False):
        return now
    home = house(session)
    return home.quiet.next_allowed(now, home.zone)


def _put(
    session: Session, to: Mailbox | None, now: datetime, message: Message, due_at_utc: datetime
) -> int | None:
    if to is None:
        return None
    later = due_at_utc if due_at_utc > now else None
    return outgoing.say(session, to, now, message, due_at_utc=later)


def tell_buyer(session: Session, actor: Actor, now: datetime, talk: Talk, carried: Carried) -> None:
    """Says to the buyer how it went."""
    outgoing.say(session, actor.mailbox, now, Message(_to_the_buyer(session, now, talk, carried)))


def _to_the_buyer(session: Session, now: datetime, talk: Talk, carried: Carried) -> Text:
    match carried:
        case Carried.SENT:
            return _("✅ Sent to <b>{shop}</b>. The answer comes here, {sapaan}.", shop=talk.shop)
        case Carried.LATER:
            home = house(session)
            at = home.quiet.next_allowed(now, home.zone)
            return _(
                "✅ Noted, {sapaan}. <b>{shop}</b> gets it at {at:time}, when people are awake again. The "
                "answer comes here.",
                shop=talk.shop,
                at=at,
            )
        case Carried.KEPT:
            return _(
                "Sorry, {sapaan}, <b>{shop}</b> cannot be reached here just now. Your question is kept, and "
                "they see it when they come back. Others may have it, too: /cari",
                shop=talk.shop,
            )


def tell_seller(
    session: Session, actor: Actor, now: datetime, talk: Talk, carried: Carried
) -> None:
    """Says to the owner how it went."""
    buyer = texts.buyer(talk)
    sent = _("✅ Sent to {buyer}, {sapaan}.", buyer=buyer)
    kept = _("⚠️ {buyer} has blocked the bot, {sapaan}, so it was kept but not sent.", buyer=buyer)
    said = kept if carried is Carried.KEPT else sent
    outgoing.say(session, actor.mailbox, now, Message(said))
