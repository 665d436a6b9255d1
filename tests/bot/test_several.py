"""Processes over one PostgreSQL, one ready to take over from the other; tests/kill splits them by part."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from sqlalchemy import URL

from sandbox.client import Sandbox
from sandbox.server import Server, serve
from storage import migrate
from storage.engines import plain_engine
from tests.journeys.people import registered
from tests.kill.mortal import Mortal, mortal
from tests.support.postgres import PostgresServer
from tests.support.waiting import until


@pytest.fixture
def database_url(postgres: PostgresServer) -> Iterator[URL]:
    with postgres.database(tables=False) as url:
        engine = plain_engine(url)
        with engine.begin() as connection:
            migrate.upgrade(connection)
        engine.dispose()
        yield url


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serve() as server:
        yield server


@pytest.fixture
async def sandbox(server: Server) -> AsyncIterator[Sandbox]:
    async with Sandbox(server.url) as sandbox:
        yield sandbox


@pytest.fixture
async def bots(server: Server, database_url: URL, tmp_path: Path) -> AsyncIterator[list[Mortal]]:
    async with AsyncExitStack() as stack:
        yield [
            await stack.enter_async_context(
                mortal(server, database_url, tmp_path / f"{number}.log")
            )
            for number in range(2)
        ]


async def test_a_second_process_takes_over_polling_and_what_the_first_had_in_hand(
    bots: list[Mortal], sandbox: Sandbox
) -> None:
    first, second = bots
    await first.live()
    await sandbox.wait_for_poll()
    await second.live()
    await until(lambda: "standing by" in second.last_words)
    ibu = await sandbox.user("Siti")
    await ibu.start()
    await first.die()
    await ibu.expect("Selamat")
    await registered(await sandbox.user("Wati"))
    assert await second.stop() == 0


async def test_a_database_that_is_behind_is_one_line_and_ends_it(
    server: Server, postgres: PostgresServer, tmp_path: Path
) -> None:
    with postgres.database(tables=False) as empty:
        async with mortal(server, empty, tmp_path / "bot.log") as bot:
            await bot.live()
            assert bot.process is not None
            assert await bot.process.wait() == 2
            (line,) = bot.last_words.splitlines()
            assert "kabarusaha migrate" in line
