"""What was set aside is listed without its words, and can be done once more."""

from storage.inbox import Parked, claim, finish, park, parked, put_back
from tests.storage.inbox.conftest import Says, row_of
from tests.support.clocks import NOW
from tests.support.databases import Database


def set_aside(database: Database, row_id: int, reference: str) -> None:
    with database.session() as session:
        park(session, row_id, NOW, "ZeroDivisionError", reference)


def test_the_newest_come_first_with_their_reason_and_without_their_words(
    says: Says, database: Database
) -> None:
    first, second = says(5, 1, 2)
    set_aside(database, first.id, "7F3K")
    set_aside(database, second.id, "QKJQ")
    with database.session() as session:
        assert parked(session) == [
            Parked("QKJQ", NOW, "ZeroDivisionError", 5),
            Parked("7F3K", NOW, "ZeroDivisionError", 5),
        ]
        assert len(parked(session, limit=1)) == 1


def test_what_is_put_back_is_claimed_as_if_it_had_just_come(says: Says, database: Database) -> None:
    (row,) = says(5, 1, claimed_by="99")
    set_aside(database, row.id, "7F3K")
    with database.session() as session:
        assert put_back(session, "7F3K") == 1
    with database.session() as session:
        (again,) = claim(session, "11", NOW, limit=5).rows
        assert (again.id, again.attempts, again.suspect) == (row.id, 0, False)
        finish(session, row.id, NOW, "echo")
    assert row_of(database, 1).state == "done"


def test_only_what_is_set_aside_is_put_back(says: Says, database: Database) -> None:
    says(5, 1)
    with database.session() as session:
        assert put_back(session, "7F3K") == 0
