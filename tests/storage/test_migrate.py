"""Migrations go up, down and up again on both databases, and match the tables of the code."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, Connection, inspect
from sqlmodel import SQLModel

from storage import migrate, revisions
from tests.support.databases import KINDS, opened, sqlite_url
from tests.support.postgres import PostgresServer


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> URL:
    return sqlite_url(tmp_path / "empty.db")


@pytest.fixture
def empty_postgres_url(postgres: PostgresServer) -> Iterator[URL]:
    with postgres.database(tables=False) as url:
        yield url


@pytest.fixture(params=KINDS)
def connection(request: pytest.FixtureRequest) -> Iterator[Connection]:
    url = request.getfixturevalue(f"empty_{request.param}_url")
    with opened(url) as database, database.engine.begin() as connection:
        yield connection


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def test_an_empty_database_is_known_but_not_up_to_date(connection: Connection) -> None:
    assert migrate.is_known(connection)
    assert not migrate.is_head(connection)
    assert not revisions.is_newest(connection)


def test_going_up_makes_every_table_and_is_then_up_to_date(connection: Connection) -> None:
    migrate.upgrade(connection)
    assert tables(connection) == set(SQLModel.metadata.tables)
    assert migrate.is_head(connection)
    assert revisions.is_newest(connection)


def test_up_down_and_up_again(connection: Connection) -> None:
    migrate.upgrade(connection)
    migrate.downgrade(connection)
    assert tables(connection) == set()
    migrate.upgrade(connection)
    assert migrate.is_head(connection)


def test_the_migrations_match_the_tables_of_the_code(connection: Connection) -> None:
    migrate.upgrade(connection)
    migrate.check(connection)


def test_a_database_written_by_a_newer_program_is_not_known(connection: Connection) -> None:
    migrate.upgrade(connection)
    connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    assert not migrate.is_known(connection)


def test_a_database_of_this_program_is_not_strange(connection: Connection) -> None:
    migrate.upgrade(connection)
    connection.exec_driver_sql("ALTER TABLE person ADD COLUMN remark TEXT")  # the operator's own
    assert revisions.strange(connection) is None


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("DROP TABLE size_hint", "no table size_hint"),
        ("ALTER TABLE newcomer RENAME COLUMN language TO tongue", "no language in newcomer"),
    ],
)
def test_a_database_that_an_earlier_first_migration_made_is_strange(
    connection: Connection, change: str, told: str
) -> None:
    migrate.upgrade(connection)
    connection.exec_driver_sql(change)
    assert revisions.is_newest(connection)
    assert revisions.strange(connection) == told


def test_a_column_that_nobody_fills_any_more_is_strange(connection: Connection) -> None:
    migrate.upgrade(connection)
    connection.exec_driver_sql("DROP TABLE newcomer")
    connection.exec_driver_sql(
        "CREATE TABLE newcomer (telegram_id BIGINT, language TEXT, mood TEXT NOT NULL)"
    )
    assert revisions.strange(connection) == "a mood in newcomer"
