"""An answer that Telegram could not deliver: its officer is told, and the message waits in the list again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from domain.delivery import Happened
from domain.messages import Message
from services import outgoing
from services.contacts import mailbox_of
from services.replies import answering_texts as texts
from storage import replies
from storage.erasing import own_data
from storage.outbox import Outcome
from storage.people import contacts
from storage.replies import Returned

LOST = (Happened.BLOCKED, Happened.REFUSED)


def tell_officers(session: Session, outcomes: Sequence[Outcome], now: datetime) -> None:
    """Looks for answers among what could not be delivered."""
    lost = [o.row.id for o in outcomes if o.row.reply_id is not None and o.happened in LOST]
    for answer in replies.returned(session, now, lost) if lost else ():
        replies.reopen(session, answer.thread_id)
        _tell(session, answer, now)


def _tell(session: Session, answer: Returned, now: datetime) -> None:
    officer = mailbox_of(session, answer.by_person_id)
    owner = contacts.by_id(session, answer.person_id)
    if officer is not None and owner is not None:
        text = texts.came_back(owner.call, own_data.phone(session, answer.person_id))
        outgoing.say(session, officer, now, Message(text, texts.onward(answer.topic)))
