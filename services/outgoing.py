"""What services say: every message, edit and notice goes into the outbox of the running transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from domain.delivery import Lane
from domain.messages import Addressee, Button, Message, Text
from services.house import house
from storage import outbox
from storage.erasing import mentions

APART = "+"
"""Before the callback data of a screen: it opens in a message of its own, below news that shall stay."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Where a person reads: their private chat (or the chat they wrote in), and how we address them."""

    chat_id: int
    person_id: int | None
    addressee: Addressee


def say(
    session: Session,
    to: Mailbox,
    now: datetime,
    message: Message,
    *,
    reply_id: int | None = None,
    due_at_utc: datetime | None = None,
) -> int:
    """Queues a new message in the reply lane; returns the outbox row's id.

    `reply_id` names the balasan that the message is about: what is said to it goes on that conversation.
    `due_at_utc` None: it goes out at once; news that nobody waits for keeps quiet hours (`news`).
    """
    _note_mentions(session, to, now, message)
    return outbox.add(
        session,
        now=now,
        lane=Lane.REPLY,
        method="send",
        chat_id=to.chat_id,
        person_id=to.person_id,
        body=message,
        addressee=to.addressee,
        reply_id=reply_id,
        due_at_utc=due_at_utc,
    )


def news(
    session: Session, to: Mailbox, now: datetime, message: Message, *, reply_id: int | None = None
) -> datetime:
    """Queues a message that somebody did not ask for just now: it waits for the end of quiet hours.

    Returns when it goes out. `reply_id` as in `say`.
    """
    home = house(session)
    due_at_utc = home.quiet.next_allowed(now, home.zone)
    later = due_at_utc if due_at_utc > now else None
    say(session, to, now, message, due_at_utc=later, reply_id=reply_id)
    return due_at_utc


def redraw(
    session: Session,
    to: Mailbox,
    now: datetime,
    message: Message,
    *,
    message_id: int | None = None,
    sent_as: int | None = None,
) -> int:
    """Queues an edit of our message: by its `message_id`, or by the outbox row it was `sent_as`."""
    _note_mentions(session, to, now, message)
    return outbox.add(
        session,
        now=now,
        lane=Lane.EDIT,
        method="edit",
        chat_id=to.chat_id,
        person_id=to.person_id,
        body=message,
        addressee=to.addressee,
        message_id=message_id,
        edits_id=sent_as,
    )


def _note_mentions(session: Session, to: Mailbox, now: datetime, message: Message) -> None:
    if message.mentions:
        mentions.note(session, now, to.chat_id, message.mentions)


def show(
    session: Session, to: Mailbox, now: datetime, screen: Message, message_id: int | None
) -> int:
    """Queues a screen: in place of our message `message_id`, or as a new one where that is None."""
    if message_id is None:
        return say(session, to, now, screen)
    return redraw(session, to, now, screen, message_id=message_id)


def apart(button: Button) -> Button:
    """The button to a screen, as it stands under news: the news stay, and the screen comes below."""
    return Button(button.label, f"{APART}{button.data}")


def unbutton(
    session: Session,
    to: Mailbox,
    now: datetime,
    message_id: int | None = None,
    *,
    sent_as: int | None = None,
) -> int:
    """Queues the removal of a message's buttons; its words stay. Which message: as in `redraw`."""
    return outbox.add(
        session,
        now=now,
        lane=Lane.EDIT,
        method="unbutton",
        chat_id=to.chat_id,
        person_id=to.person_id,
        message_id=message_id,
        edits_id=sent_as,
    )


def toast(session: Session, to: Mailbox, callback_query_id: str, text: Text) -> None:
    """Answers a press with a short notice; it lives in memory only and is sent after the commit.

    A number typed for a button has no query ("") that a notice could answer: what it does shows by itself.
    """
    if callback_query_id:
        outbox.answer_callback(session, callback_query_id, text, to.addressee)
