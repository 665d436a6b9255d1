"""A PostgreSQL database that a test gives back is as good as new for the next test, or not lent again."""

import pytest
from sqlalchemy import URL, text

from tests.support.databases import opened
from tests.support.people import known, person
from tests.support.postgres import PostgresServer


def write(url: URL, count: int = 1) -> list[int | None]:
    """Writes people; gives their ids."""
    with opened(url) as database, database.session() as session:
        people = [person(number) for number in range(count)]
        session.add_all(people)
        session.flush()
        return [one.id for one in people]


def say(url: URL, statement: str) -> None:
    with opened(url) as database, database.engine.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        connection.execute(text(statement))


def test_rows_are_gone_and_ids_begin_anew(postgres: PostgresServer) -> None:
    with postgres.database() as first:
        assert write(first, 3) == [1, 2, 3]
    with postgres.database() as second, opened(second) as database:
        assert second == first
        assert known(database) == []
        assert write(second) == [1]


def test_a_transaction_somebody_left_open_is_no_hindrance(postgres: PostgresServer) -> None:
    with postgres.database() as first, opened(first) as database:
        left = database.engine.connect()
        left.execute(text("UPDATE person SET name = ''"))
    with postgres.database() as second:
        assert write(second) == [1]
    left.invalidate()


def test_two_at_once_are_two(postgres: PostgresServer) -> None:
    with postgres.database() as one, postgres.database() as other:
        assert one != other


@pytest.mark.parametrize(
    "statement",
    [
        "ANALYZE person",
        "CREATE TABLE extra (id integer)",
        "DROP TABLE consent",
        "ALTER TABLE person DROP COLUMN name",
        "UPDATE alembic_version SET version_num = '9999'",
        "INSERT INTO product_word SELECT n, 'keripik', 2 FROM generate_series(1, 3000) AS n",
    ],
)
def test_one_with_more_changed_than_a_few_rows_is_not_lent_again(
    postgres: PostgresServer, statement: str
) -> None:
    with postgres.database() as spoilt:
        say(spoilt, statement)
    with postgres.database() as new:
        assert new != spoilt
        assert write(new) == [1]
