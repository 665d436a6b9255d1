"""Database URLs are read as people write them, and engines are as strict as we need them."""

import os
import stat
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.engines import parse_url, read_engine, write_engine
from tests.support.databases import Database, sqlite_url


@pytest.mark.parametrize(
    ("written", "driver"),
    [
        ("sqlite:///data/kabarusaha.db", "sqlite+pysqlite"),
        ("sqlite+aiosqlite:////srv/kabar.db", "sqlite+pysqlite"),
        ("postgresql://bot:secret@db/kabarusaha", "postgresql+psycopg"),
        ("postgres://db/kabarusaha", "postgresql+psycopg"),
        ("postgresql+asyncpg://db/kabarusaha", "postgresql+psycopg"),
    ],
)
def test_the_driver_is_ours_whatever_the_url_says(written: str, driver: str) -> None:
    assert parse_url(written).drivername == driver


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("kabarusaha.db", "is no database URL"),
        ("", "is no database URL"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("sqlite:///data/", "names no file"),
        ("sqlite:///data/kabarusaha.db?mode=ro", "takes nothing after"),
        ("postgresql://bot:secret@db:port/kabarusaha", "is no database URL"),
        ("mysql://db/kabarusaha", "names mysql"),
    ],
)
def test_a_url_we_cannot_open_is_explained_without_its_secrets(
    written: str, complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint) as refused:
        parse_url(written)
    assert "secret" not in str(refused.value)


def test_a_new_database_is_its_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        engine = write_engine(sqlite_url(tmp_path / "data" / "kabar.db"))
        with engine.connect() as connection:
            connection.exec_driver_sql("CREATE TABLE person (name TEXT)")
            files = sorted((tmp_path / "data").iterdir())
            modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in files}
        engine.dispose()
    finally:
        os.umask(before)
    assert modes == dict.fromkeys(("kabar.db", "kabar.db-shm", "kabar.db-wal"), 0o600)
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 5000)],
)
def test_sqlite_writes_durably_and_keeps_foreign_keys(
    tmp_path: Path, pragma: str, value: str | int
) -> None:
    engine = write_engine(sqlite_url(tmp_path / "new" / "kabar.db"))
    with engine.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
    engine.dispose()


def test_the_read_engine_refuses_to_write(database: Database) -> None:
    engine = read_engine(database.url)
    with engine.connect() as connection, pytest.raises(DBAPIError):
        connection.execute(text("DELETE FROM person"))
    engine.dispose()


def test_a_reading_transaction_sees_one_picture_of_the_database(database: Database) -> None:
    engine = read_engine(database.url)
    count = text("SELECT count(*) FROM staff_invitation")
    with engine.connect() as connection:
        before = connection.execute(count).scalar()
        with database.session() as session:
            session.connection().execute(
                text(
                    "INSERT INTO staff_invitation"
                    " (token_hash, role, area_code, made_at_utc, expires_at_utc)"
                    " VALUES ('x', 'staf', '35.78', '2026-11-03', '2026-11-10')"
                )
            )
        assert connection.execute(count).scalar() == before == 0
    engine.dispose()


def test_an_error_never_quotes_what_people_said(database: Database) -> None:
    engine = write_engine(database.url)
    with engine.connect() as connection, pytest.raises(DBAPIError) as failed:
        connection.execute(text("INSERT INTO nowhere VALUES (:words)"), {"words": "omset 3 juta"})
    assert "omset" not in str(failed.value)
    engine.dispose()
