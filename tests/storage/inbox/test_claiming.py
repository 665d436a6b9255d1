"""Claims: the oldest undone row of each chat, never one that a living process has in hand."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import URL, text

from storage.inbox import Haul, claim, count_attempt, finish, let_go
from storage.inbox.claiming import LEASE
from storage.presence import CLASS
from tests.storage.inbox.conftest import Says, row_of
from tests.support.clocks import NOW
from tests.support.databases import Database, opened

ME = "11"
OTHER = "22"


AT_ONCE = timedelta(0)


def claimed(
    database: Database, me: str = ME, *, limit: int = 10, later: timedelta = AT_ONCE
) -> Haul:
    with database.session() as session:
        return claim(session, me, NOW + later, limit=limit)


def chats(haul: Haul) -> list[int]:
    return [row.chat_key for row in haul.rows]


def test_only_the_oldest_row_of_each_chat_is_claimed(says: Says, database: Database) -> None:
    says(5, 1, 2)
    says(6, 3)
    haul = claimed(database)
    assert [row.body for row in haul.rows] == ['{"update_id":1}', '{"update_id":3}']
    assert haul.more


def test_the_next_row_of_a_chat_follows_once_the_first_is_done(
    says: Says, database: Database
) -> None:
    says(5, 1, 2)
    first = claimed(database).rows[0]
    with database.session() as session:
        finish(session, first.id, NOW, "echo")
    assert [row.body for row in claimed(database).rows] == ['{"update_id":2}']


def test_what_is_claimed_is_not_claimed_again_by_the_same_process(
    says: Says, database: Database
) -> None:
    says(5, 1)
    claimed(database)
    assert claimed(database) == Haul((), more=False)


def test_no_more_than_the_limit_is_claimed_the_oldest_first(says: Says, database: Database) -> None:
    for chat in (8, 7, 6):
        says(chat, chat)
    haul = claimed(database, limit=2)
    assert chats(haul) == [8, 7]
    assert haul.more


def test_a_row_that_is_due_later_waits_and_its_chat_with_it(says: Says, database: Database) -> None:
    first, _second = says(5, 1, 2)
    with database.session() as session:
        count_attempt(session, first.id, NOW + timedelta(seconds=4))
    assert claimed(database) == Haul((), more=True)
    assert chats(claimed(database, later=timedelta(seconds=4))) == [5]


def test_rows_that_waited_in_the_table_are_no_suspects(says: Says, database: Database) -> None:
    says(5, 1)
    assert not claimed(database).rows[0].suspect


def test_rows_of_a_dead_process_are_claimed_at_once_and_are_suspect(
    says: Says, database: Database
) -> None:
    says(5, 1, claimed_by=OTHER)
    (row,) = claimed(database).rows
    assert row.suspect
    assert row_of(database, 1).claimed_by == ME


def test_a_process_that_stops_in_good_order_leaves_no_suspects(
    says: Says, database: Database
) -> None:
    says(5, 1, 2, claimed_by=OTHER)
    with database.session() as session:
        let_go(session, OTHER)
    assert not claimed(database).rows[0].suspect


def test_single_rows_can_be_given_back(says: Says, database: Database) -> None:
    (row,) = says(5, 1, claimed_by=ME)
    (kept,) = says(6, 2, claimed_by=ME)
    with database.session() as session:
        let_go(session, ME, [row.id])
    assert row_of(database, 1).claimed_by is None
    assert row_of(database, 2).claimed_by == ME
    assert kept.chat_key == 6


def test_an_attempt_is_remembered_with_the_row(says: Says, database: Database) -> None:
    (row,) = says(5, 1)
    with database.session() as session:
        assert count_attempt(session, row.id) == 1
    assert claimed(database).rows[0].attempts == 1


class TestOnPostgres:
    """Several processes at one database."""

    @pytest.fixture
    def database_url(self, postgres_database_url: URL) -> URL:
        return postgres_database_url

    @pytest.fixture
    def other_lives(self, database: Database) -> Iterator[None]:
        with opened(database.url) as theirs, theirs.engine.connect() as connection:
            connection.execute(text(f"SELECT pg_advisory_lock({CLASS}, {OTHER})"))
            yield

    @pytest.mark.usefixtures("other_lives")
    def test_rows_of_a_living_process_are_left_to_it(self, says: Says, database: Database) -> None:
        says(5, 1, claimed_by=OTHER)
        assert claimed(database) == Haul((), more=False)

    @pytest.mark.usefixtures("other_lives")
    def test_a_process_that_hangs_loses_its_rows_when_the_lease_is_over(
        self, says: Says, database: Database
    ) -> None:
        says(5, 1, claimed_by=OTHER)
        (row,) = claimed(database, later=LEASE).rows
        assert row.suspect

    def test_two_processes_claiming_at_once_get_different_rows(
        self, says: Says, database: Database
    ) -> None:
        for chat in (5, 6):
            says(chat, chat)
        with database.session() as session, opened(database.url) as theirs:
            mine = claim(session, ME, NOW, limit=1)
            others = claimed(theirs, OTHER, limit=1)
        assert (chats(mine), chats(others)) == ([5], [6])

    def test_two_processes_never_take_two_rows_of_one_chat(
        self, says: Says, database: Database
    ) -> None:
        says(5, 1, 2)
        with database.session() as session, opened(database.url) as theirs:
            mine = claim(session, ME, NOW, limit=5)
            others = claimed(theirs, OTHER, limit=5)
        assert (chats(mine), chats(others)) == ([5], [])
