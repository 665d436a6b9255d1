"""Fixtures for everybody: each test of a database runs on SQLite and on PostgreSQL."""

import shutil
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import URL
from sqlmodel import Session

from bot import log
from storage.work import ManagedWork, work_on
from tests.support import memory
from tests.support.clocks import HeldClock
from tests.support.databases import KINDS, Database, copy_sqlite, make_sqlite_template, opened
from tests.support.postgres import PostgresServer, postgres_server

# How long an example takes says how busy the machine is, not whether the code is right.
settings.register_profile("tests", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tests")

log.configure("console")  # as the program logs: short, without local variables


def _refuse(value: date) -> NoReturn:
    raise AssertionError(
        f"{value} reached SQLite past its column's type: give the bindparam a type_"
    )


for kind in (date, datetime):  # Python writes them in a way of its own, and from 3.12 on warns
    sqlite3.register_adapter(kind, _refuse)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server, started when the first test asks for it."""
    with postgres_server() as server:
        yield server


@pytest.fixture(scope="session")
def sqlite_template() -> Iterator[Path]:
    """A database file with all tables, in a directory of its own."""
    with tempfile.TemporaryDirectory(prefix="kabarusaha-", dir=memory.place()) as directory:
        path = Path(directory) / "template.db"
        make_sqlite_template(path)
        yield path


@pytest.fixture
def sqlite_database_url(sqlite_template: Path) -> Iterator[URL]:
    """A fresh SQLite database with all tables."""
    directory = sqlite_template.with_name("test")
    directory.mkdir()
    yield copy_sqlite(sqlite_template, directory / "kabarusaha.db")
    shutil.rmtree(directory)


@pytest.fixture
def postgres_database_url(postgres: PostgresServer) -> Iterator[URL]:
    """A fresh PostgreSQL database with all tables."""
    with postgres.database() as url:
        yield url


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest) -> URL:
    """A fresh database with all tables, once of each kind."""
    url = request.getfixturevalue(f"{request.param}_database_url")
    assert isinstance(url, URL)
    return url


@pytest.fixture
def database(database_url: URL) -> Iterator[Database]:
    """A fresh database to write to and to look at, synchronously."""
    with opened(database_url) as database:
        yield database


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    """One session of a service's test; committed at the end. Look with `database.session()`."""
    with database.session() as session:
        yield session


@pytest.fixture
async def work(database_url: URL) -> AsyncIterator[ManagedWork]:
    """Units of work on a fresh database; `database` looks at the same one."""
    async with work_on(database_url) as work:
        yield work


@pytest.fixture
def clock() -> HeldClock:
    """A clock that stands at `tests.support.clocks.NOW`."""
    return HeldClock()
