"""Outcomes are written in batches, survive a database that is away, and never hold each other up."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any

import pytest
from sqlalchemy import URL
from sqlmodel import Session

from domain.delivery import Delivery, Happened
from gateway.sender.marks import Marks
from storage.hot import Wish
from storage.outbox import Outcome, Waiting
from storage.work import ManagedWork, StorageAway, work_on
from tests.storage.outbox.rows import put_in, states
from tests.support.clocks import HeldClock
from tests.support.databases import Database, opened

OWNER = "1001"


@pytest.fixture
async def work(sqlite_database_url: URL) -> AsyncIterator[ManagedWork]:
    async with work_on(sqlite_database_url) as work:
        yield work


@pytest.fixture
def database(sqlite_database_url: URL) -> Any:
    with opened(sqlite_database_url) as database:
        yield database


class FlakyWork:
    """Work whose database is away for the first runs; counts the transactions that came through."""

    def __init__(self, work: ManagedWork, away: int = 0) -> None:
        self._work = work
        self._away = away
        self.runs = 0
        self.read = work.read
        self.on_commit = work.on_commit

    async def run(self, job: Callable[[Session], Any], wishes: Sequence[Wish] = ()) -> Any:
        if self._away:
            self._away -= 1
            raise StorageAway("database: gone for a walk")
        self.runs += 1
        return await self._work.run(job, wishes)


def in_flight(database: Database, count: int) -> list[Waiting]:
    with database.session() as session:
        return [put_in(session, Delivery.SENDING) for _number in range(count)]


def accepted(row: Waiting) -> Outcome:
    return Outcome(row, Happened.ACCEPTED, message_id=row.id)


async def test_many_outcomes_are_one_transaction(work: ManagedWork, database: Database) -> None:
    flaky, written = FlakyWork(work), list[Outcome]()
    marks = Marks(flaky, HeldClock(), OWNER, written.extend)
    for row in in_flight(database, 100):
        marks.add(accepted(row))
    await marks.flush()
    assert (flaky.runs, len(written)) == (1, 100)
    assert set(states(database)) == {Delivery.ACCEPTED}


async def test_outcomes_are_kept_while_the_database_is_away(
    work: ManagedWork, database: Database
) -> None:
    marks = Marks(FlakyWork(work, away=1), HeldClock(), OWNER, lambda _outcomes: None)
    for row in in_flight(database, 2):
        marks.add(accepted(row))
    with pytest.raises(StorageAway):
        await marks.flush()
    await marks.flush()
    assert states(database) == [Delivery.ACCEPTED] * 2


async def test_writing_goes_on_when_the_database_is_back(
    work: ManagedWork, database: Database
) -> None:
    all_written = asyncio.Event()
    marks = Marks(
        FlakyWork(work, away=1),
        HeldClock(),
        OWNER,
        lambda _outcomes: all_written.set(),
        away_s=0.01,
    )
    (row,) = in_flight(database, 1)
    marks.add(accepted(row))
    async with asyncio.TaskGroup() as group:
        writing = group.create_task(marks.run())
        await all_written.wait()
        writing.cancel()
    assert states(database) == [Delivery.ACCEPTED]


async def test_an_outcome_that_cannot_be_written_does_not_hold_up_the_others(
    work: ManagedWork, database: Database
) -> None:
    marks = Marks(work, HeldClock(), OWNER, lambda _outcomes: None)
    one, broken, other = in_flight(database, 3)
    impossible = Outcome(broken, Happened.ACCEPTED, message_id="no number")  # type: ignore[arg-type]
    for outcome in (accepted(one), impossible, accepted(other)):
        marks.add(outcome)
    await marks.flush()
    assert states(database).count(Delivery.ACCEPTED) >= 2
