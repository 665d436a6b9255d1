"""What only PostgreSQL does to a unit: deadlocks, broken connections, a server that is away."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import URL, create_engine, text
from sqlmodel import Session

from storage.work import StorageAway
from storage.work.postgres import PostgresWork
from tests.support.databases import Database
from tests.support.people import how_many, known, person
from tests.support.waiting import until


@pytest.fixture
async def work(postgres_database_url: URL) -> AsyncIterator[PostgresWork]:
    async with PostgresWork(postgres_database_url, {}) as work:
        yield work


@pytest.fixture
def database_url(postgres_database_url: URL) -> URL:
    return postgres_database_url


def adds(telegram_id: int) -> Callable[[Session], None]:
    return lambda session: session.add(person(telegram_id))


def says(database: Database, statement: str) -> None:
    with database.session() as session:
        session.connection().execute(text(statement))


async def test_of_two_jobs_in_a_deadlock_both_are_done_in_the_end(
    work: PostgresWork, database: Database
) -> None:
    await work.run(adds(1))
    await work.run(adds(2))
    met = threading.Barrier(2)
    tries: list[int] = []

    def renames(first: int, second: int) -> Callable[[Session], None]:
        def job(session: Session) -> None:
            rename = text("UPDATE person SET name = name || :mark WHERE telegram_id = :who")
            tries.append(first)
            session.connection().execute(rename, {"who": first, "mark": "a"})
            if len(tries) <= 2:
                met.wait(timeout=30)
            session.connection().execute(rename, {"who": second, "mark": "b"})

        return job

    says(database, "UPDATE person SET name = ''")
    async with asyncio.TaskGroup() as group:
        group.create_task(work.run(renames(1, 2)))
        await until(lambda: bool(tries))
        group.create_task(work.run(renames(2, 1)))  # taken by the other thread, for this one waits
    assert len(tries) == 3
    with database.session() as session:
        names = session.connection().execute(text("SELECT name FROM person")).scalars().all()
    assert [sorted(name) for name in names] == [["a", "b"], ["a", "b"]]


async def test_connections_that_a_restarted_server_broke_go_unnoticed(
    work: PostgresWork, database: Database
) -> None:
    await asyncio.gather(*(work.run(adds(number)) for number in range(20)))
    says(
        database,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )
    await asyncio.gather(*(work.run(adds(number)) for number in range(20, 40)))
    assert known(database) == list(range(40))


@contextmanager
def away(url: URL) -> Iterator[None]:
    """While nobody is let into the database, and whoever was in it is thrown out."""
    name = url.database
    admin = create_engine(url.set(database="postgres"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.exec_driver_sql(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        connection.execute(
            text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"),
            {"name": name},
        )
        try:
            yield
        finally:
            connection.exec_driver_sql(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
    admin.dispose()


async def test_while_the_server_is_away_every_job_is_told_and_afterwards_work_goes_on(
    work: PostgresWork, database: Database
) -> None:
    await asyncio.gather(*(work.run(adds(number)) for number in range(20)))
    with away(database.url):
        for _ in range(4):
            jobs = [work.run(adds(number)) for number in range(20, 40)]
            told = await asyncio.gather(*jobs, return_exceptions=True)
            assert {type(error) for error in told} == {StorageAway}
    await asyncio.gather(*(work.run(adds(number)) for number in range(20, 40)))
    assert known(database) == list(range(40))


async def test_a_read_only_server_says_so_and_work_goes_on_afterwards(
    work: PostgresWork, database: Database
) -> None:
    def only_reads(session: Session) -> None:
        session.connection().execute(text("SET TRANSACTION READ ONLY"))
        adds(1)(session)

    with pytest.raises(StorageAway, match="read-only"):
        await work.run(only_reads)
    await work.run(adds(1))
    assert known(database) == [1]


async def test_a_server_that_cannot_be_reached_says_so(postgres_database_url: URL) -> None:
    nowhere = postgres_database_url.update_query_dict({"host": "/nonexistent"})
    with pytest.raises(StorageAway, match="cannot be reached"):
        async with PostgresWork(nowhere, {}):
            pass


async def test_reading_survives_a_broken_connection_too(
    work: PostgresWork, database: Database
) -> None:
    await work.read(how_many)
    says(
        database,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )
    assert await work.read(how_many) == 0


async def test_what_a_job_left_open_and_could_not_be_ended_stands_in_nobodys_way(
    work: PostgresWork, database: Database
) -> None:
    blocks: list[Any] = []

    def leaves_a_block_open(session: Session) -> None:
        adds(1)(session)
        session.flush()
        driver: Any = session.connection().connection.driver_connection
        blocks.append(driver.transaction())
        blocks[-1].__enter__()  # as long as it is open, the driver refuses to roll back
        raise LookupError

    for _every_thread in range(8):
        with pytest.raises(LookupError):
            await work.run(leaves_a_block_open)
    await asyncio.gather(*(work.run(adds(number)) for number in range(2, 20)))
    assert known(database) == list(range(2, 20))
