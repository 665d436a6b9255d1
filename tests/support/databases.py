"""Databases for tests, of both kinds, each with all tables and nothing in them."""

import shutil
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Engine, inspect, make_url, text
from sqlmodel import Session

import storage.tables  # noqa: F401  # the metadata knows all tables
from storage.engines import plain_engine, sqlite_file
from storage.migrate import upgrade
from storage.work import Work

KINDS = ("sqlite", "postgres")

_SPARE: defaultdict[URL, list[Engine]] = defaultdict(list)
"""Engines without connections: the statements one test had compiled need not be compiled for the next."""


@dataclass(frozen=True, slots=True)
class Database:
    """A database and one connection to it, for a test to write and to look."""

    url: URL
    engine: Engine

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A fresh session that commits at the end: what one test step does, or what it looks at."""
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session


def everything(database: Database) -> str:
    """Every value of every column of every table, as text."""
    with database.session() as session:
        names = inspect(session.connection()).get_table_names()
        rows = [session.execute(text(f'SELECT * FROM "{name}"')).all() for name in names]
    return "\n".join(str(tuple(row)) for table in rows for row in table)


@contextmanager
def opened(url: URL) -> Iterator[Database]:
    """The database with an engine nobody else has now, its connections closed afterwards."""
    spare = _SPARE[url]
    engine = spare.pop() if spare else plain_engine(url, size=4)
    try:
        yield Database(url, engine)
    finally:
        engine.dispose()
        spare.append(engine)


def sqlite_url(path: Path) -> URL:
    """The URL of a database file."""
    return make_url(f"sqlite+pysqlite:///{path}")


def make_sqlite_template(path: Path) -> None:
    """A file with our tables, to be copied."""
    with opened(sqlite_url(path)) as database, database.engine.begin() as connection:
        upgrade(connection)


def copy_sqlite(template: Path, path: Path) -> URL:
    """A fresh database from the template."""
    shutil.copyfile(template, path)
    return sqlite_url(path)


@contextmanager
def locked(url: URL) -> Iterator[None]:
    """While another program writes to this SQLite file."""
    with closing(sqlite3.connect(sqlite_file(url))) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


async def fail_at_once_when_locked(work: Work) -> None:
    """Takes the patience out of a SQLite writer, for tests with `locked`."""
    await work.run(lambda session: session.connection().exec_driver_sql("PRAGMA busy_timeout=0"))
