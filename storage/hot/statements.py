"""Running one statement of the hot path."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session

from storage.hot.compiled import Line, Ran, Statement
from storage.hot.together import together_of


def run(session: Session, statement: Statement, **values: Any) -> Ran:
    """Runs a statement in the session's transaction, with `values` for its `bindparam`s or columns.

    It stands at its module's top, and the names in `values` are the same at every call. Raises the driver's
    own errors, or SQLAlchemy's.
    """
    together = together_of(session)
    if together is not None:
        return together.run(statement, values)
    return Line(session.connection()).run(statement, values)


def is_postgres(session: Session) -> bool:
    """Whether the session is on PostgreSQL."""
    together = together_of(session)
    dialect = together.dialect if together is not None else session.get_bind().dialect
    return dialect.name == "postgresql"
