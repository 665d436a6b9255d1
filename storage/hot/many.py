"""Many rows as one parameter, for statements of PostgreSQL that are the same for any number of them.

They travel as JSON: Python writes it in C, where the driver would quote every text of an array by itself (of
sixteen outbox rows that was a fifth of all that their units of work did).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ColumnCollection, Text, bindparam, cast, column, func
from sqlalchemy.types import TypeEngine

from storage.hot.compiled import Values

_PARAMETER = "rows"


def many_rows(**kinds: TypeEngine[Any]) -> ColumnCollection[str, Any]:
    """The columns of rows given by `in_one`: a table to join with, or to insert from."""
    given = func.json_to_recordset(cast(bindparam(_PARAMETER, type_=Text()), JSON))
    columns = (column(name, kind) for name, kind in kinds.items())
    return given.table_valued(*columns).render_derived(name="given", with_types=True).c


def in_one(rows: Iterable[Values]) -> dict[str, str]:
    """The value of the one parameter of a statement with `many_rows`."""
    return {_PARAMETER: json.dumps(list(rows), default=_moment)}


def _moment(value: object) -> str:
    assert isinstance(value, datetime)
    assert value.tzinfo is not None
    return value.isoformat()
