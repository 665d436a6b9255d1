"""Ids that are known before their rows are there, so that nobody waits for an INSERT to hear its id."""

from __future__ import annotations

from collections import deque
from typing import Any, Final

from sqlalchemy import Select, bindparam, cast, func, select
from sqlalchemy.dialects.postgresql import REGCLASS

from storage.hot.compiled import Line

_NEXT: Final[Select[Any]] = select(
    func.nextval(cast(func.pg_get_serial_sequence(bindparam("of_table"), "id"), REGCLASS))
).select_from(func.generate_series(1, bindparam("at_once")))


class Numbers:
    """The ids of one transaction on PostgreSQL, `at_once` of them fetched together when the first is wanted.

    What a later transaction of the same chat writes has higher ids, whatever process it runs in. Those left
    at its end are nobody's.
    """

    def __init__(self, line: Line, *, at_once: int) -> None:
        self._line = line
        self._at_once = at_once
        self._ready: dict[str, deque[int]] = {}

    def next(self, table: str) -> int:
        """The next id of this table."""
        ready = self._ready.setdefault(table, deque())
        if not ready:
            values = {"of_table": table, "at_once": self._at_once}
            ready.extend(self._line.run(_NEXT, values).column())
        return ready.popleft()
