"""`kabarusaha run` as a process: what it says when it cannot run, and that it stops when it is told to."""

import asyncio
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import URL

from sandbox.client import Sandbox
from sandbox.server import Server, serve
from tests.kill.mortal import Mortal, mortal
from tests.support.databases import locked
from tests.support.waiting import until


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serve() as server:
        yield server


@pytest.fixture
async def sandbox(server: Server) -> AsyncIterator[Sandbox]:
    async with Sandbox(server.url) as sandbox:
        yield sandbox


@pytest.fixture
async def bot(server: Server, sqlite_database_url: URL, tmp_path: Path) -> AsyncIterator[Mortal]:
    async with mortal(server, sqlite_database_url, tmp_path / "bot.log") as bot:
        yield bot


async def ended(bot: Mortal) -> int:
    await bot.live()
    assert bot.process is not None
    return await asyncio.wait_for(bot.process.wait(), 60)


def complaints(bot: Mortal) -> list[str]:
    """What it wrote beside its log."""
    return [line for line in bot.last_words.splitlines() if not line.startswith("20")]


async def ready(port: int) -> tuple[int, dict[str, object]]:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}/readyz") as answer,
    ):
        return answer.status, await answer.json()


async def says(port: int, status: int) -> bool:
    return (await ready(port))[0] == status


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def test_a_wrong_token_is_one_line_and_ends_it(bot: Mortal) -> None:
    bot.environment = {**bot.environment, "KABARUSAHA_BOT_TOKEN": "1:nobody-knows-this-token"}
    assert await ended(bot) == 2
    (line,) = complaints(bot)
    assert line.startswith("KABARUSAHA_BOT_TOKEN was rejected by Telegram")


@pytest.mark.parametrize("method", ["getUpdates", "sendMessage"])
async def test_a_token_that_is_taken_back_while_it_runs_is_one_line_and_ends_it(
    bot: Mortal, sandbox: Sandbox, method: str
) -> None:
    await bot.live()
    await sandbox.wait_for_poll()
    await sandbox.fault("respond", method, times=None, status=401, description="Unauthorized")
    await (await sandbox.user("Siti")).start()
    assert bot.process is not None
    assert await asyncio.wait_for(bot.process.wait(), 60) == 2
    (line,) = complaints(bot)
    assert line.startswith("KABARUSAHA_BOT_TOKEN was rejected by Telegram")


async def test_an_address_that_is_taken_is_one_line_and_ends_it(bot: Mortal) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        address = f"127.0.0.1:{other.getsockname()[1]}"
        bot.environment = {**bot.environment, "KABARUSAHA_LISTEN": address}
        assert await ended(bot) == 2
    (line,) = complaints(bot)
    assert line.startswith(f"KABARUSAHA_LISTEN {address} cannot be used (Address already in use)")


async def test_a_file_that_is_no_database_is_one_line_and_ends_it(
    bot: Mortal, tmp_path: Path
) -> None:
    (tmp_path / "letter.db").write_text("Kepada Yth. Ibu Siti " * 400)
    url = f"sqlite:///{tmp_path / 'letter.db'}"
    bot.environment = {**bot.environment, "KABARUSAHA_DATABASE_URL": url}
    assert await ended(bot) == 2
    (line,) = complaints(bot)
    assert line.startswith("KABARUSAHA_DATABASE_URL: the database cannot be opened")


async def test_a_postgres_that_is_not_there_yet_is_one_line_and_worth_another_start(
    bot: Mortal,
) -> None:
    url = f"postgresql://nobody@127.0.0.1:{free_port()}/none"
    bot.environment = {**bot.environment, "KABARUSAHA_DATABASE_URL": url}
    assert await ended(bot) == 75
    (line,) = complaints(bot)
    assert line.startswith("KABARUSAHA_DATABASE_URL: the database cannot be opened")


async def test_it_says_when_the_database_is_away_and_goes_on_when_it_is_back(
    bot: Mortal, sandbox: Sandbox, sqlite_database_url: URL
) -> None:
    port = free_port()
    bot.environment = {**bot.environment, "KABARUSAHA_LISTEN": f"127.0.0.1:{port}"}
    await bot.live()
    await sandbox.wait_for_poll()
    await until(lambda: says(port, 200))  # past what it says while it starts
    ibu = await sandbox.user("Siti")
    with locked(sqlite_database_url):
        await ibu.start()
        await until(lambda: says(port, 503))
        assert await ready(port) == (
            503,
            {"ready": False, "database": "database: locked by another program"},
        )
        assert (await sandbox.state())["pending_updates"] == 1
    await ibu.expect("Selamat", earlier=True)
    await until(lambda: says(port, 200))
    assert await bot.stop() == 0


async def test_a_second_process_stands_by_and_takes_over(
    bot: Mortal, server: Server, sandbox: Sandbox, sqlite_database_url: URL, tmp_path: Path
) -> None:
    await bot.live()
    await sandbox.wait_for_poll()
    async with mortal(server, sqlite_database_url, tmp_path / "second.log") as second:
        await second.live()
        await until(lambda: "standing by" in second.last_words)
        await bot.die()
        ibu = await sandbox.user("Siti")
        await ibu.start()
        await ibu.expect("Selamat")
        assert await second.stop() == 0
