"""How SQLite would run what somebody asks of it."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import event
from sqlmodel import Session


def plans_of(session: Session, ask: Callable[[], object]) -> list[str]:
    """The plan of every query that `ask` runs on an SQLite session, as lines of text."""
    asked: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, sql: str, parameters: Any, _context: Any, _many: bool) -> None:
        asked.append((sql, parameters))

    connection = session.connection()
    event.listen(connection, "before_cursor_execute", note)
    try:
        ask()
    finally:
        event.remove(connection, "before_cursor_execute", note)
    return [_plan(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", p)) for sql, p in asked]


def _plan(rows: Any) -> str:
    return "\n".join(row.detail for row in rows)
