"""She writes while an officer answers: on PostgreSQL the two transactions meet in one conversation, and
whatever nobody has taken care of is in the list afterwards."""

import asyncio
from collections.abc import Callable

import pytest
from sqlalchemy import URL, text
from sqlmodel import Session, col, select

from domain.replies import ReplyState, Subject
from storage import replies
from storage.replies import Said
from storage.tables import Reply
from tests.support.city import KEDUNG_BARUK, City
from tests.support.clocks import NOW
from tests.support.databases import Database, opened
from tests.support.waiting import until

WAITING_FOR_A_LOCK = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
    " AND wait_event_type = 'Lock'"
)
Act = Callable[[Session], object]


@pytest.fixture
def her(postgres_database_url: URL) -> int:
    """Somebody who has written once; her id."""
    with opened(postgres_database_url) as database, database.session() as session:
        person_id = City(session).person()
        say(person_id, "kapan?")(session)
    return person_id


def say(person_id: int, words: str) -> Act:
    said = Said(person_id, KEDUNG_BARUK, chat_id=1, words=words)
    return lambda session: replies.keep(session, NOW, said, Subject())


def answer(up_to: int) -> Act:
    return lambda session: replies.answer(session, NOW, first(session), up_to, by=99)


def first(session: Session) -> int:
    found = session.exec(select(Reply.id).order_by(col(Reply.id))).first()
    assert found is not None
    return found


async def one_after_the_other(url: URL, quick: Act, slow: Act) -> list[tuple[str, ReplyState]]:
    """`quick` has done its part but not committed when `slow` begins; gives what is kept then."""
    with opened(url) as database:
        async with asyncio.TaskGroup() as group:
            with database.session() as session:
                quick(session)
                group.create_task(asyncio.to_thread(run, database, slow))
                await until(lambda: is_waiting(database))
        with database.session() as session:
            rows = session.exec(select(Reply).order_by(col(Reply.id))).all()
            return [(row.words, row.state) for row in rows]


def run(database: Database, act: Act) -> None:
    with database.session() as session:
        act(session)


def is_waiting(database: Database) -> bool:
    with database.session() as session:
        return bool(session.execute(WAITING_FOR_A_LOCK).scalar())


async def test_what_she_adds_while_the_answer_is_being_kept_is_open(
    postgres_database_url: URL, her: int
) -> None:
    kept = await one_after_the_other(postgres_database_url, answer(1), say(her, "di mana?"))
    assert kept == [("kapan?", ReplyState.ANSWERED), ("di mana?", ReplyState.OPEN)]


async def test_what_she_has_just_added_is_open_when_the_answer_did_not_see_it(
    postgres_database_url: URL, her: int
) -> None:
    kept = await one_after_the_other(postgres_database_url, say(her, "di mana?"), answer(1))
    assert kept == [("kapan?", ReplyState.ANSWERED), ("di mana?", ReplyState.OPEN)]
