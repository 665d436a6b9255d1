"""The two durable queues: what Telegram told us (inbox) and what we shall tell Telegram (outbox)."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Column, Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.delivery import Delivery, Lane
from storage.tables.columns import BigId, enum_type


class InboxState(StrEnum):
    """Where an update stands."""

    TODO = "todo"
    DONE = "done"
    PARKED = "parked"


class InboxRow(SQLModel, table=True):
    """One update, raw, in the order it arrived here (`id`, never `update_id`).

    `chat_key` is the chat's id, or the person's for updates without a chat. `claimed_until_utc` set on a
    row still todo after a start means that a process died with the row in hand.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("bot_id", "update_id"),
        Index("ix_inbox_todo", "chat_key", "id", sqlite_where=Column("state") == "todo",
              postgresql_where=Column("state") == "todo"),
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


class OutboxRow(SQLModel, table=True):
    """One Bot API call that is owed: the truth about it, whatever a process remembers.

    `method` is the Bot API method, or `send` for a message whose method follows from its content. `body`
    is the JSON of domain/message_json.py, or plain parameters for other methods; None once purged.
    `edits_id` names the outbox row whose message this one edits, deletes or pins.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_open", "lane", "id",
              sqlite_where=Column("state").in_(("queued", "sending", "retry", "unknown")),
              postgresql_where=Column("state").in_(("queued", "sending", "retry", "unknown"))),
        Index("ix_outbox_message", "chat_id", "message_id"),
        Index("ix_outbox_announcement", "announcement_id", "state"),
        Index("ix_outbox_settled_at", "settled_at_utc"),
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
    due_at_utc: datetime | None = None
    claimed_by: str | None = None
    claimed_until_utc: datetime | None = None
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    error: str | None = None
    announcement_id: int | None = Field(default=None, sa_type=BigInteger)
    nudge_id: int | None = Field(default=None, sa_type=BigInteger)
    reply_id: int | None = Field(default=None, sa_type=BigInteger)
    created_at_utc: datetime
    settled_at_utc: datetime | None = None
