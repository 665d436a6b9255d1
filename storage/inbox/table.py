"""The inbox table for SQLAlchemy Core, and the conditions that several modules share."""

from typing import Final

from sqlalchemy import ColumnElement, Table, exists, literal_column
from sqlmodel import SQLModel

import storage.tables  # noqa: F401  # fills the metadata

INBOX: Final[Table] = SQLModel.metadata.tables["inbox"]

TODO: Final[ColumnElement[str]] = literal_column("'todo'")
"""Written out, not bound: SQLite uses the partial index only for the very words of its condition."""

_older = INBOX.alias("older")

FIRST_OF_ITS_CHAT: Final[ColumnElement[bool]] = ~exists().where(
    _older.c.chat_key == INBOX.c.chat_key, _older.c.state == TODO, _older.c.id < INBOX.c.id
)
"""No older row of the chat is still to be done: only such a row may be worked on."""
