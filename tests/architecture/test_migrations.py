"""Whoever changes a table also writes its migration: `make migration`."""

from pathlib import Path

from storage import migrate
from storage.engines import plain_engine
from tests.support.databases import sqlite_url


def test_the_migrations_lead_to_the_tables_of_the_code(tmp_path: Path) -> None:
    engine = plain_engine(sqlite_url(tmp_path / "kabarusaha.db"))
    with engine.begin() as connection:
        migrate.upgrade(connection)
        migrate.check(connection)
    engine.dispose()
