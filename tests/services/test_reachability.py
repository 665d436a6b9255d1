"""Blocking and unblocking count at once."""

from datetime import datetime

from sqlmodel import select

from services import reachability
from storage.tables import Person
from tests.support.databases import Database
from tests.support.registering import register
from tests.support.talk import Talk


def since(database: Database) -> list[datetime | None]:
    with database.session() as session:
        return list(session.exec(select(Person.unreachable_since_utc)))


def test_whoever_blocks_is_not_written_to_until_they_come_back(database: Database) -> None:
    talk = Talk(database)
    register(talk)
    talk.call(reachability.blocked)
    assert since(database) == [talk.now]
    assert talk.rows == []
    talk.call(reachability.unblocked)
    assert since(database) == [None]


def test_a_stranger_who_blocks_the_bot_is_nobody(database: Database) -> None:
    Talk(database).call(reachability.blocked)
    assert since(database) == []
