"""Many rows as one parameter, for statements of PostgreSQL that are the same for any number of them.

They travel as JSON, for the driver would quote every text of an array in Python (of the time that units of
work took, that was a fifth).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson
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
    return {_PARAMETER: orjson.dumps(list(rows)).decode()}
