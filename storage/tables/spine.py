"""The two durable queues: what Telegram told us (inbox) and what we shall tell Telegram (outbox)."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Column, ColumnElement, Index, Text, UniqueConstraint, or_
from sqlmodel import Field

from domain.delivery import Delivery, Lane
from storage.tables.columns import BigId, enum_type
from storage.tables.table import Table


def _index_where(condition: ColumnElement[bool], name: str, *columns: str) -> Index:
    """An index over the rows of this condition only, on both databases."""
    return Index(name, *columns, sqlite_where=condition, postgresql_where=condition)


class InboxState(StrEnum):
    """Where an update stands."""

    TODO = "todo"
    DONE = "done"
    PARKED = "parked"


class InboxRow(Table, table=True):
    """One update, raw, in the order it arrived here (`id`, never `update_id`).

    `chat_key` is the chat's id, or the person's for updates without a chat. `claimed_by` is the process
    that has the row in hand (storage/presence.py says whether it still lives), None when it just waits.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("bot_id", "update_id"),
        _index_where(Column("state") == "todo", "ix_inbox_todo", "chat_key", "id"),
        _index_where(Column("state") == "todo", "ix_inbox_queue", "id"),
        Index("ix_inbox_done_at", "done_at_utc"),
    )  # fmt: skip

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    bot_id: int = Field(sa_type=BigInteger)
    update_id: int = Field(sa_type=BigInteger)
    chat_key: int = Field(sa_type=BigInteger)
    body: str = Field(sa_type=Text)
    received_at_utc: datetime
    state: InboxState = Field(sa_type=enum_type(InboxState), default=InboxState.TODO)
    attempts: int = 0
    due_at_utc: datetime | None = None
    claimed_by: str | None = None
    claimed_until_utc: datetime | None = None
    done_at_utc: datetime | None = None
    effect: str | None = Field(default=None, description="service that ran, or why nothing did")
    reference: str | None = Field(default=None, description="code the person was shown when parked")


class OutboxRow(Table, table=True):
    """One Bot API call that is owed: the truth about it, whatever a process remembers.

    `method` is the Bot API method, or one of the words of services/render.py whose method follows from
    the content (`send`, `edit`, `unbutton`). `body` is the JSON of domain/message_json.py, or plain
    parameters for other methods; None for an announcement's text, and once purged. `addressee` None:
    the person of `person_id`, as they are when it is sent. `edits_id` names the outbox row whose message
    this one edits, deletes or pins; where the message's id was known, `message_id` holds it from the
    start. `held_since_utc`: first held back because the person was in the middle of a dialog.
    `claimed_by` None while SENDING: in the memory of the process that committed it.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        _index_where(Column("state").in_(("queued", "retry")), "ix_outbox_due", "lane", "due_at_utc", "id"),
        _index_where(Column("state") == "sending", "ix_outbox_sending", "claimed_until_utc"),
        _index_where(Column("message_id").is_not(None), "ix_outbox_message", "chat_id", "message_id"),
        _index_where(
            Column("announcement_id").is_not(None), "ix_outbox_announcement", "announcement_id", "state"
        ),
        _index_where(Column("nudge_id").is_not(None), "ix_outbox_nudge", "nudge_id"),
        _index_where(
            or_(Column("body").is_not(None), Column("lane").in_(("edit",))),
            "ix_outbox_unpurged",
            "settled_at_utc",
        ),
    )  # fmt: skip

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    lane: Lane = Field(sa_type=enum_type(Lane))
    method: str
    chat_id: int = Field(sa_type=BigInteger)
    person_id: int | None = Field(default=None, sa_type=BigInteger)
    body: str | None = Field(default=None, sa_type=Text)
    addressee: str | None = Field(default=None, sa_type=Text)
    edits_id: int | None = Field(default=None, sa_type=BigInteger)
    state: Delivery = Field(sa_type=enum_type(Delivery), default=Delivery.QUEUED)
    attempts: int = 0
    due_at_utc: datetime
    held_since_utc: datetime | None = None
    claimed_by: str | None = None
    claimed_until_utc: datetime | None = None
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    error: str | None = None
    announcement_id: int | None = Field(default=None, sa_type=BigInteger)
    nudge_id: int | None = Field(default=None, sa_type=BigInteger)
    reply_id: int | None = Field(default=None, sa_type=BigInteger)
    created_at_utc: datetime
    settled_at_utc: datetime | None = None
