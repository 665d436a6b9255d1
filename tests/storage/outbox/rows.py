"""Shorthand for the outbox's tests: rows as they are added, and as a fresh look finds them."""

from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, insert, select
from sqlmodel import Session, SQLModel

from domain.announcements.announcement import AnnouncementKind, AnnouncementState
from domain.delivery import Delivery, Happened, Lane
from domain.messages import Message, _
from storage import outbox
from storage.tables import Announcement, Consent, Person, Recipient
from tests.support.clocks import NOW
from tests.support.databases import Database

OWNER = "this-process"
ZONE = "Asia/Jakarta"
GREETING = Message(_("Good morning"))
CHAT = 7001


def add(session: Session, lane: Lane = Lane.BULK, **facts: Any) -> int:
    """A message to CHAT, owed since NOW."""
    message: dict[str, Any] = {"method": "send", "chat_id": CHAT, "body": GREETING, "now": NOW}
    return outbox.add(session, lane=lane, **{**message, **facts})


def person(session: Session, telegram_id: int = CHAT, **facts: Any) -> int:
    """Somebody who wrote to the bot."""
    known = Person(telegram_id=telegram_id, chat_id=telegram_id, created_at_utc=NOW, **facts)
    session.add(known)
    session.flush()
    assert known.id is not None
    return known.id


def announcement(session: Session) -> int:
    """An announcement that is being sent, by an author of its own."""
    made = Announcement(
        author_id=person(session, 900, name="Bu Dinas"),
        kind=AnnouncementKind.NEWS,
        text="Roadshow UMKM",
        area_code="35.78",
        state=AnnouncementState.SENDING,
        made_at_utc=NOW,
    )
    session.add(made)
    session.flush()
    assert made.id is not None
    return made.id


def recipient(session: Session, announcement_id: int, telegram_id: int, **facts: Any) -> int:
    """A new person who agreed to be written to, and whom the announcement goes to; their id."""
    person_id = person(session, telegram_id, **facts)
    session.add(Consent(person_id=person_id, version="2026-11", given_at_utc=NOW))
    session.add(Recipient(announcement_id=announcement_id, person_id=person_id))
    session.flush()
    return person_id


def rows_of(database: Database, table: str = "outbox") -> list[RowMapping]:
    """Every row of a table as a fresh session sees it, in the order of the first key."""
    source = SQLModel.metadata.tables[table]
    with database.session() as session:
        found = session.execute(select(source).order_by(*source.primary_key.columns))
        return list(found.mappings())


def states(database: Database, table: str = "outbox") -> list[Delivery]:
    """The states of all rows of a table."""
    return [row["state"] for row in rows_of(database, table)]


def put_in(session: Session, state: Delivery, **facts: Any) -> outbox.Waiting:
    """A row that is in this state, whatever way it came there, as its sender holds it."""
    values = {"lane": Lane.BULK, "method": "send", "chat_id": CHAT, "state": state, "attempts": 0}
    times = {"due_at_utc": NOW, "created_at_utc": NOW}
    table = SQLModel.metadata.tables["outbox"]
    made = session.execute(insert(table).values({**values, **times, **facts}))
    row_id: int = made.inserted_primary_key[0]  # type: ignore[attr-defined]  # of an insert
    return outbox.Waiting(
        row_id,
        Lane.BULK,
        facts.get("method", "send"),
        CHAT,
        person_id=facts.get("person_id"),
        announcement_id=facts.get("announcement_id"),
        nudge_id=facts.get("nudge_id"),
    )


def settle(
    session: Session, row: outbox.Waiting, happened: Happened, now: datetime = NOW, **facts: Any
) -> None:
    """One outcome, reported by OWNER."""
    outbox.settle(session, [outbox.Outcome(row, happened, **facts)], now, OWNER)
