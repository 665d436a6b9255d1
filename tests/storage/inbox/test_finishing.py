"""An update ends done, tried again, or parked; and it is done once."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import URL
from sqlmodel import Session

from storage.inbox import Arrived, Finish, arrive, claim, count_attempt, finish, park
from storage.work import ManagedWork
from tests.storage.inbox.conftest import BOT, Says, row_of
from tests.support.clocks import NOW
from tests.support.databases import Database


def done(database: Database, row_id: int) -> Finish:
    with database.session() as session:
        return finish(session, row_id, NOW, "echo")


def test_finishing_says_when_and_by_what(says: Says, database: Database) -> None:
    (row,) = says(5, 1, claimed_by="11")
    assert done(database, row.id) is Finish.OURS
    stored = row_of(database, 1)
    assert (stored.state, stored.effect, stored.done_at_utc) == ("done", "echo", NOW)


def test_a_row_is_finished_once(says: Says, database: Database) -> None:
    (row,) = says(5, 1)
    done(database, row.id)
    assert done(database, row.id) is Finish.GONE


def test_a_row_behind_an_older_one_of_its_chat_is_not_yet_to_be_done(
    says: Says, database: Database
) -> None:
    first, second = says(5, 1, 2)
    assert done(database, second.id) is Finish.NOT_YET
    done(database, first.id)
    assert done(database, second.id) is Finish.OURS


def test_chats_do_not_wait_for_each_other(says: Says, database: Database) -> None:
    says(5, 1)
    (row,) = says(6, 2)
    assert done(database, row.id) is Finish.OURS


async def test_a_unit_that_fails_leaves_its_row_to_be_done(
    work: ManagedWork, says: Says, database: Database
) -> None:
    (row,) = says(5, 1)

    def fails(session: Session) -> None:
        finish(session, row.id, NOW, "echo")
        raise LookupError

    with pytest.raises(LookupError):
        await work.run(fails)
    assert row_of(database, 1).state == "todo"


def test_attempts_are_counted_and_the_next_is_due_later(says: Says, database: Database) -> None:
    (row,) = says(5, 1)
    later = NOW + timedelta(seconds=30)
    with database.session() as session:
        assert [count_attempt(session, row.id), count_attempt(session, row.id, later)] == [1, 2]
    assert row_of(database, 1).due_at_utc == later


def test_a_parked_row_keeps_its_words_its_reason_and_its_reference(
    says: Says, database: Database
) -> None:
    (row,) = says(5, 1)
    with database.session() as session:
        assert park(session, row.id, NOW, "ZeroDivisionError", "7F3K")
    stored = row_of(database, 1)
    assert (stored.state, stored.effect, stored.reference) == (
        "parked",
        "ZeroDivisionError",
        "7F3K",
    )
    assert stored.body == '{"update_id":1}'


def test_behind_a_parked_row_the_chat_goes_on(says: Says, database: Database) -> None:
    first, second = says(5, 1, 2)
    with database.session() as session:
        park(session, first.id, NOW, "no handler")
    assert done(database, second.id) is Finish.OURS


def test_what_is_done_is_neither_parked_nor_counted_again(says: Says, database: Database) -> None:
    (row,) = says(5, 1)
    done(database, row.id)
    with database.session() as session:
        assert not park(session, row.id, NOW, "too late")
        assert count_attempt(session, row.id) == 0
    assert row_of(database, 1).state == "done"


async def test_of_two_units_at_the_same_row_one_does_the_work(
    work: ManagedWork, says: Says, database: Database
) -> None:
    (row,) = says(5, 1)
    results = [await work.run(lambda s: finish(s, row.id, NOW, "echo")) for _ in range(2)]
    assert results == [Finish.OURS, Finish.GONE]


def test_claim_and_finish_see_what_arrived_in_the_same_transaction(database: Database) -> None:
    with database.session() as session:
        arrive(session, BOT, [Arrived(1, 5, "{}")], NOW)
        (row,) = claim(session, "11", NOW, limit=5).rows
        assert finish(session, row.id, NOW, "echo") is Finish.OURS


class TestOnPostgres:
    """The second process waits for the first one's commit, and then sees what came of it."""

    @pytest.fixture
    def database_url(self, postgres_database_url: URL) -> URL:
        return postgres_database_url

    async def test_many_units_at_once_do_a_row_once(
        self, work: ManagedWork, says: Says, database: Database
    ) -> None:
        (row,) = says(5, 1)
        results = await asyncio.gather(
            *(work.run(lambda s: finish(s, row.id, NOW, "echo")) for _ in range(16))
        )
        assert sorted(results) == [*[Finish.GONE] * 15, Finish.OURS]
