"""Ids that are known before their rows are there, so that nobody waits for an INSERT to hear its id."""

from __future__ import annotations

import threading
from collections import deque
from typing import Any, Final

from sqlalchemy import Connection, Select, bindparam, cast, func, select
from sqlalchemy.dialects.postgresql import REGCLASS

from storage.hot.compiled import compiled

BLOCK: Final = 256
"""Ids fetched at once; those left when the process ends are nobody's."""

_NEXT: Final[Select[Any]] = select(
    func.nextval(cast(func.pg_get_serial_sequence(bindparam("of_table"), "id"), REGCLASS))
).select_from(func.generate_series(1, BLOCK))


class Numbers:
    """The ids of one process on PostgreSQL; in every thread the later one is the higher one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ready: dict[str, deque[int]] = {}

    def next(self, connection: Connection, table: str) -> int:
        """The next id of this table."""
        with self._lock:
            ready = self._ready.setdefault(table, deque())
            if not ready:
                values = {"of_table": table}
                found = compiled(_NEXT, connection.dialect, values).run(connection, values)
                ready.extend(found.column())
            return ready.popleft()
