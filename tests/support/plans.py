"""How a database would run what somebody asks of it."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import event
from sqlmodel import Session

from storage.hot import is_postgres


def plans_of(session: Session, ask: Callable[[], object]) -> list[str]:
    """The plan of every query that `ask` runs, as lines of text."""
    asked: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, sql: str, parameters: Any, _context: Any, _many: bool) -> None:
        asked.append((sql, parameters))

    connection = session.connection()
    event.listen(connection, "before_cursor_execute", note)
    try:
        ask()
    finally:
        event.remove(connection, "before_cursor_execute", note)
    explain = "EXPLAIN" if is_postgres(session) else "EXPLAIN QUERY PLAN"
    return [_plan(connection.exec_driver_sql(f"{explain} {sql}", p)) for sql, p in asked]


def _plan(rows: Any) -> str:
    """The last column of both says what is done."""
    return "\n".join(row[-1] for row in rows)
