"""Dialogs half-way."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, Index, Text, UniqueConstraint
from sqlmodel import Field

from storage.tables.columns import BigId
from storage.tables.table import Table


class DialogRow(Table, table=True):
    """One dialog of one person in one chat, saved with every answer. At most one of them is active.

    `state` is the JSON of domain/dialogs/engine/state.py; `token` is in the buttons of this instance. A
    finished one stays, without its answers, so that a second tap on its last button is known.
    """

    __tablename__ = "dialog"
    __table_args__ = (
        UniqueConstraint("telegram_id", "chat_id", "dialog"),
        Index("uq_dialog_active", "chat_id", "telegram_id", unique=True,
              sqlite_where=Column("active").is_(True), postgresql_where=Column("active").is_(True)),
        Index("ix_dialog_open", "dialog", sqlite_where=Column("finished_at_utc").is_(None),
              postgresql_where=Column("finished_at_utc").is_(None)),
    )  # fmt: skip

    id: int | None = Field(default=None, sa_type=BigId, primary_key=True)
    chat_id: int = Field(sa_type=BigInteger)
    telegram_id: int = Field(sa_type=BigInteger)
    dialog: str
    token: str
    active: bool = True
    state: str = Field(sa_type=Text)
    changed_at_utc: datetime
    finished_at_utc: datetime | None = None
