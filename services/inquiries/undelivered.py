"""A message of an inquiry that came back: its writer is told, and it stays where both can see it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from domain.delivery import Happened
from domain.messages import Message, Text, _
from services import outgoing
from services.contacts import mailbox_of
from services.inquiries import texts
from storage.catalogue import inquiries
from storage.catalogue.inquiries import Lost
from storage.outbox import Outcome

LOST = (Happened.BLOCKED, Happened.REFUSED)


def tell_writers(session: Session, outcomes: Sequence[Outcome], now: datetime) -> None:
    """Looks for messages of inquiries among what could not be delivered."""
    rows = [outcome.row.id for outcome in outcomes if outcome.happened in LOST]
    for lost in inquiries.returned(session, now, rows) if rows else ():
        writer = lost.talk.buyer_id if lost.by_buyer else lost.talk.seller_id
        mailbox = mailbox_of(session, writer)
        if mailbox is not None:
            outgoing.say(session, mailbox, now, Message(_came_back(lost)))


def _came_back(lost: Lost) -> Text:
    if lost.by_buyer:
        return _(
            "Sorry, {sapaan}, your message did not reach <b>{shop}</b>: the bot is blocked there. It is "
            "kept, and they see it when they come back. Others may have it, too: /cari",
            shop=lost.talk.shop,
        )
    return _(
        "⚠️ Your answer did not reach {buyer}, {sapaan}: the bot is blocked there.",
        buyer=texts.buyer(lost.talk),
    )
