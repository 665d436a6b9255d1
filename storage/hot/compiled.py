"""Statements as one driver takes them: compiled once, and run on the driver's connection.

On SQLite a SELECT takes 4 µs so instead of 12, an INSERT 14 instead of 26; of the time a unit of work takes
that is a good part. What values become on their way is still said by the columns' types.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

from sqlalchemy import Connection, Delete, Dialect, Insert, Row, Select, Update
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.engine import result_tuple
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.util import find_tables
from sqlalchemy.types import TypeEngine
from sqlmodel.sql.sqltypes import UTCDateTime

from storage.hot import moments

Statement: TypeAlias = Select[Any] | Insert | Update | Delete
Values: TypeAlias = Mapping[str, Any]
Convert: TypeAlias = Callable[[Any], Any]
MakeRow: TypeAlias = Callable[[Sequence[Any]], Row[Any]]


@dataclass(frozen=True, slots=True)
class Ran:
    """What a statement gave: its rows, and how many rows it changed."""

    rows: list[Row[Any]]
    rowcount: int

    def __iter__(self) -> Iterator[Row[Any]]:
        return iter(self.rows)

    def first(self) -> Row[Any] | None:
        """The first row; None when there is none."""
        return self.rows[0] if self.rows else None

    def one(self) -> Row[Any]:
        """The only row there is. Raises ValueError where there are others, or none."""
        (row,) = self.rows
        return row

    def column(self) -> list[Any]:
        """The first column of all rows."""
        return [row[0] for row in self.rows]

    def scalar(self) -> Any:
        """The first column of the first row; None when there is none."""
        return self.rows[0][0] if self.rows else None


class Compiled:
    """A statement for one kind of database. `touches` and `changes` name the tables it reads or relies on,
    and the one it writes."""

    def __init__(self, statement: Statement, dialect: Dialect, values: Values) -> None:
        self.touches = _tables_of(statement)
        self.changes = _changed_by(statement)
        keys = None if isinstance(statement, Select) else list(values)
        compiled = statement.compile(dialect=_NUMBERED.get(dialect.name, dialect), column_keys=keys)
        assert isinstance(compiled, SQLCompiler)
        # IN (…) is written anew for every list; `or_` and arrays are not.
        self._as_usual = statement if compiled.post_compile_params else None
        prefetched = compiled.insert_prefetch
        assert not prefetched, f"say what these defaults are: {prefetched}"
        self._sql = str(compiled)
        self._row = _row_maker(statement, dialect)
        converts: dict[str, Convert | None] = {}
        self._constants: dict[str, Any] = {}
        for bind, name in compiled.bind_names.items():
            convert = _into(bind.type, dialect)
            if bind.required:
                converts[name] = convert
            else:
                value = bind.effective_value
                self._constants[name] = convert(value) if convert else value
        self._parameters = [(name, converts.get(name)) for name in compiled.positiontup or []]

    def run(self, line: Line, values: Values) -> Ran:
        """Runs it on the driver's connection."""
        if self._as_usual is not None:
            result = line.connection.execute(self._as_usual, values)
            return Ran(list(result.all()) if result.returns_rows else [], result.rowcount)
        return self._ran(line.execute(self._sql, self._taking(values)))

    def start(self, line: Line, values: Values) -> Callable[[], Ran]:
        """Says it within `line.at_once`; what comes of it is there after that."""
        assert self._as_usual is None, "a list is not said at once with others"
        cursor = line.new_cursor()
        cursor.execute(self._sql, self._taking(values))
        return lambda: self._ran(cursor)

    def run_many(self, line: Line, rows: Iterable[Values]) -> None:
        """Runs it once for each of the rows; it gives nothing back."""
        line.executemany(self._sql, [self._taking(row) for row in rows])

    def _ran(self, cursor: Any) -> Ran:
        rows = [] if self._row is None else list(map(self._row, cursor.fetchall()))
        return Ran(rows, cursor.rowcount)

    def _taking(self, values: Values) -> list[Any]:
        every = {**self._constants, **values}
        return [
            every[name] if convert is None else convert(every[name])
            for name, convert in self._parameters
        ]


class Line:
    """A connection as the hot path talks on it: to its driver, in statements it knows."""

    def __init__(self, connection: Connection) -> None:
        driver: Any = connection.connection.driver_connection
        self.connection = connection
        self.dialect = connection.dialect
        self.new_cursor: Callable[[], Any] = driver.cursor
        self.at_once: Callable[[], AbstractContextManager[object]] = nullcontext
        """What is said within needs no answer before its end: on PostgreSQL it is one round trip."""
        if is_postgres(self.dialect):
            from psycopg import RawCursor

            self.new_cursor = partial(RawCursor, driver)
            self.at_once = driver.pipeline
        cursor = self.new_cursor()  # one serves all that are answered at once
        self.execute: Callable[..., Any] = cursor.execute
        self.executemany: Callable[..., Any] = cursor.executemany
        self._known = _COMPILED.setdefault(self.dialect.name, {})

    def compiled(self, statement: Statement, values: Values) -> Compiled:
        """The statement as it is said here; the names in `values` are the same at every call."""
        found = self._known.get(statement)
        if found is None:
            assert len(self._known) < _MANY, "make statements once, at the top of their module"
            found = self._known[statement] = Compiled(statement, self.dialect, values)
        return found

    def run(self, statement: Statement, values: Values) -> Ran:
        """Runs the statement now."""
        return self.compiled(statement, values).run(self, values)


_COMPILED: dict[str, dict[Statement, Compiled]] = {}
"""By dialect and statement. Statements of the hot path are made when their module is, and so are few."""

_MANY = 1_000

_NUMBERED: dict[str, Dialect] = {"postgresql": PGDialect_psycopg(paramstyle="numeric_dollar")}  # type: ignore[no-untyped-call]
"""Write parameters as the database counts them ($1), so that the driver need not look for their names."""


def is_postgres(dialect: Dialect) -> bool:
    """Whether it is PostgreSQL's."""
    return dialect.name == "postgresql"


def _changed_by(statement: Statement) -> str | None:
    return None if isinstance(statement, Select) else str(statement.table.description)


def _tables_of(statement: Statement) -> frozenset[str]:
    """With those that the changed table's rows refer to: they must be there."""
    found = find_tables(
        statement, include_joins=True, include_aliases=True, include_selects=True, include_crud=True
    )
    tables = {getattr(table, "element", table) for table in found}
    names = {str(table.name) for table in tables if hasattr(table, "foreign_keys")}
    if not isinstance(statement, Select):
        keys = statement.table.foreign_keys
        names |= {key.column.table.description for key in keys}
    return frozenset(names)


def _row_maker(statement: Statement, dialect: Dialect) -> MakeRow | None:
    """What makes a row of what the driver gives; None where the statement gives none."""
    columns = statement.exported_columns
    if not columns:
        return None
    made = [_out_of(column.type, dialect) for column in columns]
    converts = [(at, convert) for at, convert in enumerate(made) if convert is not None]
    make: MakeRow = result_tuple([str(column.key) for column in columns])
    if not converts:
        return make

    def make_converted(row: Sequence[Any]) -> Row[Any]:
        values = list(row)
        for at, convert in converts:
            values[at] = convert(values[at])
        return make(values)

    return make_converted


def _into(kind: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    if isinstance(kind, UTCDateTime) and not is_postgres(dialect):
        return moments.text_of
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _out_of(kind: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    if isinstance(kind, UTCDateTime) and not is_postgres(dialect):
        return moments.moment_of
    return kind.dialect_impl(dialect).result_processor(dialect, None)
