"""What became of her need, told to its owner: at once by day, after quiet hours by night."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message, Text, _
from domain.needs.need import NeedState
from domain.needs.texts import answer_value, named
from services import menu, outgoing
from services.contacts import mailbox_of
from storage.businesses import businesses
from storage.erasing import own_data
from storage.needs import Need


def tell(session: Session, now: datetime, need: Need) -> datetime | None:
    """Tells the owner how the need stands now; returns when it goes out.

    None: she cannot be reached, or asked to be left in peace.
    """
    owner_id = businesses.owner_of(session, need.business_id)
    mailbox = mailbox_of(session, owner_id)
    if mailbox is None or own_data.consent_since(session, owner_id) is None:
        return None
    keyboard = Inline(((Button(menu.NEEDS, "m:kebutuhan"),),))
    return outgoing.news(session, mailbox, now, Message(words(need), keyboard))


def words(need: Need) -> Text:
    """The news, by the state the need has come to."""
    name, code = named(need.kind, need.note), need.code
    answer = answer_value(need.answer) if need.answer else ""
    match need.state:
        case NeedState.SCHEDULED:
            return _(
                "{call}, there is a date for {need} ({code}): “{answer}”. If it does not suit you, write it "
                "here.",
                need=name,
                code=code,
                answer=answer,
            )
        case NeedState.MET:
            return _(
                "{call}, {need} ({code}) is marked as met. If that is not so, write it here.",
                need=name,
                code=code,
            )
        case NeedState.DECLINED:
            return _(
                "Sorry, {call}, {need} ({code}) cannot be met for now. From the officer: “{answer}”. If you "
                "have a question, write it here.",
                need=name,
                code=code,
                answer=answer,
            )
        case _:
            return _(
                "{call}, the officers are at work on {need} ({code}). I tell you here when there is more.",
                need=name,
                code=code,
            )
