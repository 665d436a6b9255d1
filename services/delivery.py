"""What follows when the sender reports what became of outbox rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session

from domain.announcements.announcement import AnnouncementState
from domain.delivery import Lane
from domain.messages import Message, Text, _
from services.catalogue import counting
from services.inquiries import undelivered as returned
from services.replies import undelivered
from storage import outbox
from storage.outbox import Outcome
from storage.tables import Announcement, Person

SHOWN_CHARACTERS = 40


def settled(session: Session, outcomes: Sequence[Outcome], now: datetime, owner: str) -> None:
    """Writes the outcomes down and does what follows from them, in one transaction.

    `owner` is the process that held the rows. An announcement whose text Telegram refuses is paused,
    and its author is told, once. Who wrote an answer that did not arrive is told. Products on
    pages of results are counted as found.
    """
    outbox.settle(session, outcomes, now, owner)
    undelivered.tell_officers(session, outcomes, now)
    returned.tell_writers(session, outcomes, now)
    counting.count_found(session, outcomes, now)
    refused = {o.row.announcement_id for o in outcomes if o.bad_content}
    for announcement_id in sorted(found for found in refused if found is not None):
        _pause(session, announcement_id, now)


def _pause(session: Session, announcement_id: int, now: datetime) -> None:
    """Further refusals of calls that were already on their way change nothing."""
    table = Announcement.__table__.c  # type: ignore[attr-defined]  # SQLModel adds it
    paused = session.execute(
        update(Announcement)
        .where(table.id == announcement_id, table.state == AnnouncementState.SENDING)
        .values(state=AnnouncementState.PAUSED)
        .returning(table.author_id, table.text)
    ).first()
    if paused is not None:
        _tell(session, paused.author_id, _paused(paused.text), now)


def _tell(session: Session, person_id: int, text: Text, now: datetime) -> None:
    """A message that the person did not ask for but waits for; addressed as they are by then."""
    person = session.get_one(Person, person_id)
    if person.chat_id is not None:
        outbox.add(
            session,
            now=now,
            lane=Lane.REPLY,
            method="send",
            chat_id=person.chat_id,
            person_id=person_id,
            body=Message(text),
            due_at_utc=now,
        )


def _paused(text: str) -> Text:
    short = text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS].rstrip()}…"
    return _(
        "⏸ The announcement “{text}” is paused, {sapaan}: Telegram does not accept what it says. "
        "Nobody else receives it until it is corrected.",
        text=short,
    )
