"""Units of work on both databases: a job is a transaction; its rows are passed on after it."""

import asyncio
import time
from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import URL, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlmodel import Session
from structlog.testing import capture_logs

from storage.tables import Person
from storage.work import OUTBOX, ManagedWork, work_on
from tests.support.databases import Database
from tests.support.people import how_many, known, person


def adds(*telegram_ids: int) -> Callable[[Session], int]:
    """A job that saves people and says how many there are then."""

    def job(session: Session) -> int:
        for telegram_id in telegram_ids:
            session.add(person(telegram_id))
        return how_many(session)

    return job


async def all_at_once(work: ManagedWork, *jobs: Callable[[Session], object]) -> list[object]:
    """What came of jobs that were handed over together: results, or the exceptions."""
    return await asyncio.gather(*(work.run(job) for job in jobs), return_exceptions=True)


async def test_a_result_comes_back_once_the_job_is_committed(
    work: ManagedWork, database: Database
) -> None:
    assert await work.run(adds(1)) == 1
    assert known(database) == [1]


async def test_what_a_job_raises_reaches_its_caller_and_undoes_that_job_alone(
    work: ManagedWork, database: Database
) -> None:
    def fails(session: Session) -> None:
        adds(2)(session)
        raise LookupError("her business is gone")

    results = await all_at_once(work, adds(1), fails, adds(3))
    assert isinstance(results[1], LookupError)
    assert known(database) == [1, 3]


async def test_an_exception_that_no_future_takes_still_comes_back(work: ManagedWork) -> None:
    """A bare `next()` that found nothing: Python forbids StopIteration to whoever awaits."""

    def finds_nothing(session: Session) -> None:
        next(iter(session.connection().execute(text("SELECT 1 WHERE 1 = 0"))))

    results = await all_at_once(work, adds(1), finds_nothing, adds(2))
    assert [type(result) for result in results] == [int, RuntimeError, int]
    with pytest.raises(RuntimeError, match="StopIteration"):
        await work.read(finds_nothing)


async def test_a_refused_row_undoes_its_own_job_alone(
    work: ManagedWork, database: Database
) -> None:
    await work.run(adds(1))
    results = await all_at_once(work, adds(2), adds(4, 1), adds(3))
    assert [type(result) for result in results] == [int, IntegrityError, int]
    assert known(database) == [1, 2, 3]


async def test_a_refused_statement_may_be_caught_and_the_job_goes_on(
    work: ManagedWork, database: Database
) -> None:
    def copes(session: Session) -> None:
        adds(1)(session)
        with pytest.raises(IntegrityError), session.begin_nested():
            adds(1)(session)
        adds(2)(session)

    await work.run(copes)
    assert known(database) == [1, 2]


async def test_a_job_never_sees_the_objects_of_another(work: ManagedWork) -> None:
    first = await work.run(lambda session: session.merge(person(1)))
    second = await work.run(lambda session: session.get_one(Person, first.id))
    assert first is not second


async def test_objects_a_job_returns_can_be_read_after_the_commit(work: ManagedWork) -> None:
    saved = await work.run(lambda session: session.merge(person(7)))
    assert saved.telegram_id == 7


async def test_committed_outbox_rows_go_to_the_listeners_in_the_order_of_the_jobs(
    work: ManagedWork,
) -> None:
    heard: list[str] = []
    work.on_commit(heard.extend)

    def says(word: str, session: Session) -> None:
        session.info.setdefault(OUTBOX, []).append(word)

    for word in ("halo", "Bu", "Siti"):
        await work.run(partial(says, word))
    assert heard == ["halo", "Bu", "Siti"]


async def test_outbox_rows_of_a_failed_job_are_never_heard_of(work: ManagedWork) -> None:
    heard: list[str] = []
    work.on_commit(heard.extend)

    def fails_after_saying(session: Session) -> None:
        session.info.setdefault(OUTBOX, []).append("too early")
        raise LookupError

    await all_at_once(work, fails_after_saying, adds(1), adds(2))
    assert heard == []


async def test_listeners_hear_before_the_caller_goes_on(work: ManagedWork) -> None:
    heard: list[str] = []
    work.on_commit(heard.extend)
    await work.run(lambda session: session.info.setdefault(OUTBOX, []).append("halo"))
    assert heard == ["halo"]


async def test_every_job_finds_what_the_house_put_into_its_session(database_url: URL) -> None:
    info = {"house": "Surabaya"}
    async with work_on(database_url, info) as work:
        first = await work.run(lambda session: session.info.pop("house"))
        second = await work.run(lambda session: session.info["house"])
    assert [first, second] == ["Surabaya", "Surabaya"]


async def test_what_the_house_learns_the_very_next_job_knows(database_url: URL) -> None:
    """The bot learns its own name after its first units have run."""
    info = {"house": "Surabaya"}
    ask: Callable[[Session], str] = lambda session: session.info["house"]  # noqa: E731
    async with work_on(database_url, info) as work:
        await asyncio.gather(*(work.run(ask) for _thread in range(8)))
        info["house"] = "Probolinggo"
        heard = [await work.run(ask), *await asyncio.gather(*(work.run(ask) for _ in range(8)))]
        heard.append(await work.read(ask))
    assert set(heard) == {"Probolinggo"}


async def test_reading_runs_beside_the_writers_and_sees_what_is_committed(
    work: ManagedWork,
) -> None:
    await work.run(adds(1, 2))
    assert await work.read(how_many) == 2


async def test_writing_where_only_reading_is_meant_is_refused(
    work: ManagedWork, database: Database
) -> None:
    with pytest.raises(Exception, match=r"read-?only"):
        await work.read(adds(1))
    assert known(database) == []


async def test_a_job_that_ends_the_transaction_itself_fails_and_harms_no_other(
    work: ManagedWork, database: Database
) -> None:
    def meddles(session: Session) -> None:
        adds(5)(session)
        session.rollback()

    await all_at_once(work, adds(1), meddles, adds(2))
    assert known(database) == [1, 2]


async def test_a_caller_who_gave_up_does_not_stop_the_others(
    work: ManagedWork, database: Database
) -> None:
    given_up = asyncio.ensure_future(work.run(adds(1)))  # noqa: TID251  # cancelled right here
    given_up.cancel()
    await work.run(adds(2))
    assert 2 in known(database)


async def test_many_jobs_at_once_are_all_kept(work: ManagedWork, database: Database) -> None:
    await all_at_once(work, *(adds(number) for number in range(1, 101)))
    assert known(database) == list(range(1, 101))


async def test_a_slow_unit_is_named_in_the_log(work: ManagedWork) -> None:
    def dawdles(_session: Session) -> None:
        until = time.perf_counter() + 0.06
        while time.perf_counter() < until:
            pass

    with capture_logs() as logs:
        await work.run(dawdles)
    assert "dawdles" in logs[0]["job"]
    assert logs[0]["took_ms"] >= 60


async def test_a_wrong_statement_is_the_jobs_own_fault(work: ManagedWork) -> None:
    with pytest.raises(DBAPIError):
        await work.run(lambda session: session.connection().execute(text("SELECT nothing")))
