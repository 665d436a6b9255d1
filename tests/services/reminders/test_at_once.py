"""Several processes tick at once, and reports come in meanwhile: nobody is reminded twice or in vain."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack

import pytest
from sqlalchemy import URL, text
from sqlmodel import Session

from bot.dues import DUES
from bot.ticker import Ticker
from domain.reminders.nudges import Skipped
from domain.reminders.reminder import Wish
from services.reminders import withdrawing
from services.reminders.due import BATCH, remind
from storage.work import work_on
from tests.support import talk
from tests.support.city import City
from tests.support.clocks import HeldClock
from tests.support.databases import Database, opened
from tests.support.houses import INFO
from tests.support.town import FIRST, OCTOBER, Town, november
from tests.support.waiting import until

Act = Callable[[Session, int], None]


async def test_processes_that_tick_at_the_same_time_remind_everybody_once(
    town: Town, database_url: URL
) -> None:
    town.owners(BATCH + 100)
    for _each in range(3):
        town.owner(reminders=Wish.NONE)
    clock = HeldClock(november(3))
    async with AsyncExitStack() as stack:
        works = [await stack.enter_async_context(work_on(database_url, INFO)) for _each in range(3)]
        await asyncio.gather(*(Ticker(w, clock, DUES).run_due(clock.now()) for w in works))
    assert len({row.person_id for row in town.owed()}) == len(town.owed()) == BATCH + 100
    assert town.told(FIRST.round) == BATCH + 100
    assert town.skipped(FIRST.round) == {Skipped.MUTED: 3}


@pytest.mark.parametrize("first", ["report", "reminder"])
async def test_a_report_and_a_reminder_of_the_same_moment_end_without_a_reminder(
    postgres_database_url: URL, first: str
) -> None:
    """One has not committed when the other begins. SQLite has one writer and no such moment."""
    acts = (_report, _remind) if first == "report" else (_remind, _report)
    with opened(postgres_database_url) as database, ThreadPoolExecutor(1) as pool:
        town = Town(database)
        business_id = town.business_of(town.owner())
        with database.session() as session:
            acts[0](session, business_id)
            other = pool.submit(_in_a_session_of_its_own, database, acts[1], business_id)
            await until(lambda: _somebody_waits(database))
        await asyncio.wrap_future(other)
        assert town.owed() == []


def _report(session: Session, business_id: int) -> None:
    City(session).report(business_id)
    withdrawing.reported(talk.house(session), november(3), business_id, OCTOBER)


def _remind(session: Session, _business_id: int) -> None:
    remind(talk.house(session), november(3))


def _in_a_session_of_its_own(database: Database, act: Act, business_id: int) -> None:
    with database.session() as session:
        act(session, business_id)


def _somebody_waits(database: Database) -> bool:
    with database.session() as session:
        waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return bool(session.connection().scalar(waiting))
