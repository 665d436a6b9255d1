"""Statements of the hot path: built once, run many times.

Building a statement and working out its cache key costs four times as much as running it on SQLite, so
whatever runs for every update stands at its module's top with `bindparam`s, and runs through here, past
the ORM (20 µs a statement; `session.execute(select(…).where(…))` takes 100).
"""

from typing import Any

from sqlalchemy import CursorResult, Executable
from sqlmodel import Session


def run(session: Session, statement: Executable, **values: Any) -> CursorResult[Any]:
    """Runs a Core statement in the session's transaction, with `values` for its `bindparam`s."""
    return session.connection().execute(statement, values)


def is_postgres(session: Session) -> bool:
    """Whether the session is on PostgreSQL."""
    return session.get_bind().dialect.name == "postgresql"
