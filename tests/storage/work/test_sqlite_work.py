"""What only SQLite's shared commit can do wrong: a lost group, a full disk, a read-only file."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import URL, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlmodel import Session

from storage.engines import BUSY_TIMEOUT_S, sqlite_file
from storage.work import StorageAway
from storage.work.sqlite import SqliteWork
from tests.support.databases import (
    Database,
    fail_at_once_when_locked,
    locked,
    opened,
    sqlite_url,
)
from tests.support.people import known, person


@pytest.fixture
async def work(sqlite_database_url: URL) -> AsyncIterator[SqliteWork]:
    async with SqliteWork(sqlite_database_url, {}) as work:
        yield work


@pytest.fixture
def database_url(sqlite_database_url: URL) -> URL:
    return sqlite_database_url


def pragma(setting: str) -> Callable[[Session], None]:
    def job(session: Session) -> None:
        session.connection().exec_driver_sql(f"PRAGMA {setting}")

    return job


def adds(telegram_id: int, name: str = "Siti") -> Callable[[Session], None]:
    return lambda session: session.add(person(telegram_id, name=name))


async def test_a_group_whose_commit_fails_is_run_again_one_by_one(
    work: SqliteWork, database: Database
) -> None:
    def fails_at_commit(session: Session) -> None:
        pragma("defer_foreign_keys=ON")(session)
        session.connection().execute(
            text("INSERT INTO consent (person_id, version, given_at_utc) VALUES (99, '1', '2026')")
        )

    results = await asyncio.gather(
        work.run(adds(1)), work.run(fails_at_commit), work.run(adds(2)), return_exceptions=True
    )
    assert isinstance(results[1], sqlite3.IntegrityError | IntegrityError)
    assert known(database) == [1, 2]


async def test_a_full_disk_says_so_and_work_goes_on_when_there_is_room(
    work: SqliteWork, database: Database
) -> None:
    await work.run(pragma("max_page_count=1"))  # SQLite sets it to the present size
    with pytest.raises(StorageAway, match="disk is full"):
        await work.run(adds(1, name="x" * 100_000))
    await work.run(pragma("max_page_count=1000000"))
    await work.run(adds(1))
    assert known(database) == [1]


async def test_a_full_disk_fails_only_the_jobs_that_need_room(
    work: SqliteWork, database: Database
) -> None:
    await work.run(pragma("max_page_count=1"))
    results = await asyncio.gather(
        work.run(adds(1, name="x" * 100_000)), work.run(adds(2)), return_exceptions=True
    )
    assert isinstance(results[0], StorageAway)
    assert known(database) == [2]


async def test_a_read_only_database_says_so(work: SqliteWork) -> None:
    await work.run(pragma("query_only=ON"))
    with pytest.raises(StorageAway, match="read-only"):
        await work.run(adds(1))


async def test_a_database_locked_by_another_program_says_so(
    work: SqliteWork, sqlite_database_url: URL
) -> None:
    await fail_at_once_when_locked(work)
    with locked(sqlite_database_url), pytest.raises(StorageAway, match="locked"):
        await work.run(adds(1))


async def test_nothing_is_written_into_a_file_that_is_not_there_any_more(
    sqlite_database_url: URL,
) -> None:
    file = sqlite_file(sqlite_database_url)
    away = file.with_name("away.db")
    async with SqliteWork(sqlite_database_url, {}) as work:
        await work.run(adds(1))
        file.rename(away)
        with pytest.raises(StorageAway, match="moved, deleted or replaced"):
            await work.run(adds(2))
        file.touch()  # somebody else's
        with pytest.raises(StorageAway, match="moved, deleted or replaced"):
            await work.run(adds(2))
        away.rename(file)
        await work.run(adds(3))
    with opened(sqlite_database_url) as database:
        assert known(database) == [1, 3]


async def test_a_file_that_is_no_database_says_so_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Kepada Yth. Ibu Siti " * 400)
    with pytest.raises(StorageAway, match="no database"):
        async with SqliteWork(sqlite_url(path), {}):
            pass


async def test_jobs_handed_over_before_the_end_are_still_run(sqlite_database_url: URL) -> None:
    async with SqliteWork(sqlite_database_url, {}) as work:
        jobs = [asyncio.ensure_future(work.run(adds(n))) for n in range(40)]  # noqa: TID251
        await asyncio.sleep(0)
    await asyncio.gather(*jobs)
    with opened(sqlite_database_url) as database:
        assert len(known(database)) == 40


COUNTS = """
    WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n LIMIT 3000000) SELECT count(*) FROM n
"""


async def test_the_loop_goes_on_while_a_job_takes_its_time(
    work: SqliteWork, database: Database
) -> None:
    turns = 0
    seen: list[int] = []

    def takes_long(session: Session) -> int:
        adds(1)(session)
        seen.append(turns)
        counted: int = session.connection().execute(text(COUNTS)).scalar_one()
        seen.append(turns)
        return counted

    job = asyncio.ensure_future(work.run(takes_long))  # noqa: TID251
    while not job.done():
        turns += 1
        await asyncio.sleep(0)
    assert await job == 3_000_000
    before, after = seen[-2:]
    assert after > before
    assert known(database) == [1]


async def test_a_job_that_got_over_being_interrupted_runs_again_all_the_same(
    work: SqliteWork, database: Database
) -> None:
    def copes(session: Session) -> object:
        adds(2)(session)
        with suppress(DBAPIError):
            return session.connection().execute(text(COUNTS)).scalar_one()
        return "interrupted"

    results = await asyncio.gather(work.run(adds(1)), work.run(copes), work.run(adds(3)))
    assert results[1] == 3_000_000
    assert known(database) == [1, 2, 3]


async def test_the_loop_goes_on_while_another_program_writes(
    work: SqliteWork, sqlite_database_url: URL, database: Database
) -> None:
    began_s = time.monotonic()
    with locked(sqlite_database_url):
        job = asyncio.ensure_future(work.run(adds(1)))  # noqa: TID251
        await asyncio.sleep(0)  # handed over
        await asyncio.sleep(0)  # and tried
        assert time.monotonic() - began_s < BUSY_TIMEOUT_S
    await job
    assert known(database) == [1]
