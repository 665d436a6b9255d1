"""What the jobs of one commit do together: one statement that reads for all, one that writes for all.

On PostgreSQL every statement is a round trip, and most of what a unit of work says to the database is said by
every other one, too: whose update is this, who is she, which dialog is open; the next state, the answer. So
a group reads ahead (`Lookup`), once, and puts off what nobody waits for (`Owing`) to its end. Nobody sees the
difference: what touches a table with owed rows writes these first, and what changes a table makes the group
forget what it read there. Jobs need not know whether they run in a group.

On SQLite, where a statement costs next to nothing, nothing is read ahead. Without a group (the command line,
a job that only reads) each statement runs at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeAlias

from sqlalchemy import Row
from sqlmodel import Session

from storage.hot.compiled import Line, Ran, Statement, Values, is_postgres
from storage.hot.many import in_one
from storage.hot.numbers import Numbers

TOGETHER: Final = "together"
"""The key of `session.info` under which a job finds its group."""

Key: TypeAlias = tuple[Any, ...]
Rows: TypeAlias = list[Any]


@dataclass(frozen=True, eq=False)
class Lookup:
    """Rows by their key, for one or for many.

    `one` takes the values of one wish, `many` (PostgreSQL only) those of all as `many_rows`; the rows of both
    have the columns of `key`, and are told as `made` of each. `claims`: the statement takes the rows for
    itself, and so gives them but once.
    """

    one: Statement
    many: Statement
    key: tuple[str, ...]
    made: Callable[[Row[Any]], Any] = lambda row: row
    claims: bool = False

    def get(self, session: Session, **values: Any) -> Rows:
        """The rows of this key; read now, unless the group has read them."""
        together = together_of(session)
        if together is not None:
            return together.find(self, values)
        return [self.made(row) for row in Line(session.connection()).run(self.one, values)]

    def known(self, session: Session, **values: Any) -> Rows | None:
        """The rows of this key as the group has read them; None where it has not."""
        together = together_of(session)
        return together.known(self, values) if together is not None else None

    def change(self, session: Session, statement: Statement, **values: Any) -> Ran:
        """Runs a statement that changes rows of this key and no others: what was read of those stays true."""
        together = together_of(session)
        if together is not None:
            return together.change(self, statement, values)
        return Line(session.connection()).run(statement, values)

    def key_of(self, values: Values) -> Key:
        """What tells these values from those of others."""
        return tuple([values[name] for name in self.key])

    def key_in(self, row: Row[Any]) -> Key:
        """The same of a row that was found."""
        return tuple([getattr(row, name) for name in self.key])


class Wish(NamedTuple):
    """What a job will look up, and with which values; `then` says what next, for each row that is found."""

    lookup: Lookup
    values: Values
    then: Callable[[Row[Any]], Iterable[Wish]] | None = None


@dataclass(frozen=True, eq=False)
class Owing:
    """Rows that are put into a table, where a later one of the same key takes an earlier one's place.

    `one` puts one row, `many` (PostgreSQL only) takes them as `many_rows`. Rows are put in the order of
    `order`; what it calls equal, in the order they came; and after those of a lower `rank`. `seen_by` finds
    rows of this table by what every row has: what it read of others stays true.
    """

    one: Statement
    many: Statement
    key: tuple[str, ...]
    order: Callable[[Values], Any] = lambda _row: 0
    seen_by: Lookup | None = None
    rank: int = 0

    def put(self, session: Session, **row: Any) -> None:
        """Puts the row, at the latest before anybody looks."""
        together = together_of(session)
        if together is not None:
            together.owe(self, row)
        else:
            Line(session.connection()).run(self.one, row)


class Together:
    """What one group of jobs has read ahead and owes; it lives as long as their transaction."""

    def __init__(self, line: Line, jobs: int = 1) -> None:
        self.dialect = line.dialect
        self.memo: dict[str, Any] = {}
        """What a job keeps in mind; empty for the next one."""
        self._line = line
        self._numbers = Numbers(line, at_once=2 * jobs) if is_postgres(self.dialect) else None
        self._found: dict[Lookup, dict[Key, Rows]] = {}
        self._owed: dict[Owing, dict[Key, Values]] = {}
        self._owed_to: set[str] = set()

    def begin(self, begin: Callable[[], None], wishes: Iterable[Wish]) -> None:
        """Begins the transaction, and looks up what the jobs of the group will ask for."""
        if is_postgres(self.dialect):
            self._read_ahead(wishes, begin)
        else:
            begin()

    def _read_ahead(self, wishes: Iterable[Wish], begin: Callable[[], None] = lambda: None) -> None:
        asked: dict[Lookup, dict[Key, Wish]] = defaultdict(dict)
        for wish in wishes:
            asked[wish.lookup][wish.lookup.key_of(wish.values)] = wish
        of_many = [(lookup, every) for lookup, every in asked.items() if len(every) > 1]
        with self._line.at_once() if of_many else nullcontext():
            begin()
            answers = [self._ask(lookup, every) for lookup, every in of_many]
        next_wishes: list[Wish] = []
        for (lookup, every), answer in zip(of_many, answers, strict=True):
            next_wishes += self._keep(lookup, every, answer())
        if next_wishes:
            self._read_ahead(next_wishes)

    def _ask(self, lookup: Lookup, every: Mapping[Key, Wish]) -> Callable[[], Ran]:
        # Sorted: two groups lock the same rows one way round.
        values = in_one(every[key].values for key in sorted(every))
        return self._line.compiled(lookup.many, values).start(self._line, values)

    def _keep(self, lookup: Lookup, every: Mapping[Key, Wish], rows: Ran) -> Iterator[Wish]:
        found = self._found[lookup] = {key: [] for key in every}
        for row in rows:
            key = lookup.key_in(row)
            found[key].append(lookup.made(row))
            then = every[key].then
            if then is not None:
                yield from then(row)

    def number(self, table: str) -> int | None:
        """The id of the next row of this table; None where the row must be put to know it."""
        return self._numbers.next(table) if self._numbers is not None else None

    def find(self, lookup: Lookup, values: Values) -> Rows:
        """What was read before, else what is there now."""
        key = lookup.key_of(values)
        rows = self._found.get(lookup, {}).pop(key, None)
        if rows is None:
            rows = [lookup.made(row) for row in self.run(lookup.one, values)]
        if not lookup.claims:
            self._found.setdefault(lookup, {})[key] = rows
        return rows

    def known(self, lookup: Lookup, values: Values) -> Rows | None:
        """What was read before; None where nothing was."""
        return self._found.get(lookup, {}).get(lookup.key_of(values))

    def change(self, lookup: Lookup, statement: Statement, values: Values) -> Ran:
        """Runs a statement now that changes what this lookup finds of this key, and nothing else it finds."""
        compiled = self._line.compiled(statement, values)
        self.before(compiled.touches, None)
        self._forget(str(compiled.changes), but=lookup)
        self._found.get(lookup, {}).pop(lookup.key_of(values), None)
        return compiled.run(self._line, values)

    def run(self, statement: Statement, values: Values) -> Ran:
        """Runs a statement now, which finds everything as if the group did nothing together."""
        compiled = self._line.compiled(statement, values)
        self.before(compiled.touches, compiled.changes)
        return compiled.run(self._line, values)

    def owe(self, owing: Owing, row: Values) -> None:
        """Puts the row by the end of the group."""
        compiled = self._line.compiled(owing.one, row)
        table = str(compiled.changes)
        self.before(compiled.touches - {table}, None)
        self._forget(table, but=owing.seen_by)
        if owing.seen_by is not None:
            self._found.get(owing.seen_by, {}).pop(owing.seen_by.key_of(row), None)
        self._owed.setdefault(owing, {})[tuple(row[name] for name in owing.key)] = row
        self._owed_to.add(table)

    def before(self, touches: frozenset[str], changes: str | None) -> None:
        """A statement is about to run that touches these tables, and changes this one."""
        if self._owed and not self._owed_to.isdisjoint(touches):
            self.settle()
        if self._found and changes is not None:
            self._forget(changes)

    def before_any(self, *, changes: bool) -> None:
        """A statement is about to run of which nothing else is known."""
        self.settle()
        if changes:
            self._forget_all()

    def _forget(self, changed: str, but: Lookup | None = None) -> None:
        for lookup in list(self._found):
            if lookup is not but and not lookup.claims and self._reads(lookup, changed):
                del self._found[lookup]

    def _reads(self, lookup: Lookup, table: str) -> bool:
        return table in self._line.compiled(lookup.one, {}).touches

    def _forget_all(self) -> None:
        self._found = {lookup: rows for lookup, rows in self._found.items() if lookup.claims}

    def commit(self, commit: Callable[[], None]) -> None:
        """Puts everything that is owed, and ends the transaction."""
        with self._line.at_once() if self._owed else nullcontext():
            self.settle()
            commit()

    def settle(self) -> None:
        """Puts everything that is owed."""
        owed, self._owed = self._owed, {}
        self._owed_to.clear()
        for owing, by_key in sorted(owed.items(), key=lambda item: item[0].rank):
            self._put(owing, sorted(by_key.values(), key=owing.order))

    def _put(self, owing: Owing, rows: list[Values]) -> None:
        if is_postgres(self.dialect):
            self._line.run(owing.many, in_one(rows))
        else:
            self._line.compiled(owing.one, rows[0]).run_many(self._line, rows)

    def drop(self) -> None:
        """Forgets what was read and what is owed: what the jobs did was undone."""
        self._owed.clear()
        self._owed_to.clear()
        self.memo.clear()
        self._forget_all()


def next_number(session: Session, table: str) -> int | None:
    """The id that the next row of the table shall have; None where the database says so when it is put."""
    together = together_of(session)
    return together.number(table) if together is not None else None


def together_of(session: Session) -> Together | None:
    """The group whose job has this session; None where none is."""
    if session.in_nested_transaction():
        session.connection()  # only now is the savepoint set
    together: Together | None = session.info.get(TOGETHER)
    return together
