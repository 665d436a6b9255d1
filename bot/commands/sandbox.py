"""`sandbox`: a Bot API server of our own, the bot against it as its own process, and a page with phones.

Everything lies in a temporary folder and is gone with Ctrl-C: the chats live in the server's memory, so a
database that outlived them would speak of messages nobody can see.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import aiohttp
import orjson
import typer
from sqlalchemy import URL
from sqlmodel import Session

from bot import database, scenes
from bot.clock import SystemClock
from bot.health import listen
from bot.scenes import seating
from bot.scenes.props import Heard
from bot.told import Told
from domain.areas import AreaBook
from domain.times.calendar import zone_of
from services.house import House
from storage.areas.archive import load_book
from storage.engines import parse_url, plain_engine
from storage.outbox import SENDS

AREA = "35.78"
LOOPBACK = "127.0.0.1"
ENDING_PATIENCE_S = 10


def sandbox(
    port: Annotated[int, typer.Option(help="of the page; 0 takes a free one")] = 8088,
    floods: Annotated[bool, typer.Option(help="enforce Telegram's flood limits")] = True,
) -> None:
    """Try everything without a token: phones on a page, no network."""
    with tempfile.TemporaryDirectory(prefix="kabarusaha-") as folder:
        asyncio.run(_sandbox(Path(folder), port, floods))


async def _sandbox(folder: Path, port: int, floods: bool) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    url = parse_url(f"sqlite:///{folder / 'sandbox.db'}")
    async with contextlib.AsyncExitStack() as stack:
        empty = asyncio.to_thread(database.upgrade, url)
        server, _empty = await asyncio.gather(_server(stack, _free(port), floods), empty)
        heard = await seating.seat(server["url"], server["api_url"], server["token"])
        scene = await asyncio.to_thread(_play, url, SystemClock().now(), heard)
        control = f"http://{LOOPBACK}:{_free(0)}"
        await _announce(server, scene, control)
        bot = await _bot(stack, url, folder, server, control)
        await _ready(control, bot, folder)
        page = typer.style(f"{server['url']}/", bold=True)
        typer.echo(f"\n  KabarUsaha is running. Open  {page}\n")
        typer.echo("  Press START on a phone. Ctrl-C stops everything.\n")
        ended = asyncio.ensure_future(bot.wait())  # noqa: TID251  # ends below, with everything
        stopped = asyncio.ensure_future(stop.wait())  # noqa: TID251
        await asyncio.wait({ended, stopped}, return_when=asyncio.FIRST_COMPLETED)
        if not stop.is_set():
            raise Told(f"The bot ended by itself. Its last words:\n{_last_words(folder)}")
        stopped.cancel()
        ended.cancel()


def _play(url: URL, now: datetime, heard: Mapping[str, Heard]) -> scenes.Scene:
    """The database gets its story so far; what is said in it waits for the bot."""
    book = load_book(AREA)
    assert isinstance(book, AreaBook)
    engine = plain_engine(url, size=1)
    try:
        with Session(engine) as session, session.begin():
            session.info["house"] = House(book, zone_of(AREA))
            session.info[SENDS] = False
            return scenes.play(session, now, heard)
    finally:
        engine.dispose()


async def _server(stack: contextlib.AsyncExitStack, port: int, floods: bool) -> dict[str, str]:
    limits = "--floods" if floods else "--no-floods"
    arguments = ["-m", "sandbox", "--port", str(port), limits]
    process = await stack.enter_async_context(_process(*arguments, stdout=asyncio.subprocess.PIPE))
    assert process.stdout is not None
    line = await process.stdout.readline()
    if not line:
        raise Told("The sandbox's server did not start.")
    addresses: dict[str, str] = orjson.loads(line)
    return addresses


async def _announce(server: dict[str, str], scene: scenes.Scene, control: str) -> None:
    """Tells the page whose phones lie on the table."""
    told = {**asdict(scene), "bot_control_url": control}
    async with aiohttp.ClientSession(server["url"]) as http:
        await seating.post(http, "/sandbox/page/scene", told)


async def _bot(
    stack: contextlib.AsyncExitStack, url: URL, folder: Path, server: dict[str, str], control: str
) -> asyncio.subprocess.Process:
    """The bot as its own process; it knows nothing of being in a sandbox but its clock's handle."""
    settings = {
        "BOT_TOKEN": server["token"],
        "API_URL": server["api_url"],
        "DATABASE_URL": f"sqlite:///{url.database}",
        "AREA": AREA,
        "LISTEN": control.removeprefix("http://"),
        "SANDBOX_CONTROL": "1",
    }
    env = {f"KABARUSAHA_{name}": value for name, value in settings.items()}
    errors = stack.enter_context((folder / "bot.log").open("wb"))
    return await stack.enter_async_context(_process("-m", "bot", "run", env=env, stderr=errors))


@contextlib.asynccontextmanager
async def _process(
    *arguments: str, env: dict[str, str] | None = None, **streams: Any
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A process of ours, in a group of its own so that Ctrl-C reaches it through us alone."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        env={**os.environ, **(env or {})},
        start_new_session=True,
        **streams,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
            try:
                await asyncio.wait_for(process.wait(), ENDING_PATIENCE_S)
            except TimeoutError:
                process.kill()
                await process.wait()


async def _ready(control: str, bot: asyncio.subprocess.Process, folder: Path) -> None:
    """Waits until the bot says that it is ready, as long as it lives."""
    async with aiohttp.ClientSession() as http:
        while bot.returncode is None:
            with contextlib.suppress(aiohttp.ClientError):
                async with http.get(f"{control}/readyz") as answer:
                    if answer.status == 200:
                        return
            await asyncio.sleep(0.05)
    raise Told(f"The bot did not start. Its last words:\n{_last_words(folder)}")


def _free(port: int) -> int:
    try:
        with contextlib.closing(listen((LOOPBACK, port))) as bound:
            return int(bound.getsockname()[1])
    except OSError:
        with contextlib.closing(listen((LOOPBACK, 0))) as bound:
            return int(bound.getsockname()[1])


def _last_words(folder: Path) -> str:
    lines = (folder / "bot.log").read_text(errors="replace").splitlines()
    return "\n".join(lines[-15:])
