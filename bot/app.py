"""Builds everything from the settings and runs it until it is told to stop.

Started in this order, stopped in the reverse: the HTTP side (so that a webhook is taken at once), the
ticker, the sender, the worker, the receiver. What is in hand when it stops waits in the tables.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial

import structlog
from starlette.routing import BaseRoute

from bot import health, memory, sandbox_control
from bot.clock import SandboxClock, SystemClock
from bot.dues import DUES
from bot.introducing import introducing
from bot.parts import ANSWERING, EVERYTHING, Part
from bot.process import Process
from bot.readiness import Readiness
from bot.receiving import intake_of, receiving, working
from bot.sending import sending
from bot.served import house
from bot.settings import Settings
from bot.tasks import Tasks, running
from bot.ticker import Ticker
from bot.told import TOKEN_REJECTED, Told
from domain.times.clock import Clock
from gateway.client import BotApi
from gateway.receiver import Intake, webhook_route
from gateway.token import TokenRejected
from storage import presence
from storage.outbox import SENDS
from storage.seats import seats_on
from storage.work import work_on

log = structlog.get_logger(__name__)
STOP_PATIENCE_S = 30.0
"""Less than a service manager's (systemd: 90), so that the log says why."""


@dataclass(frozen=True, slots=True)
class App:
    """A running bot: its tasks, its ticker, and the port it listens on."""

    tasks: Tasks
    ticker: Ticker
    port: int


async def run(settings: Settings, parts: frozenset[Part]) -> None:
    """Runs until SIGINT or SIGTERM. Raises Told for a token Telegram rejects."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    try:
        async with started(settings, parts=parts) as app:
            memory.keep_what_is_loaded()
            await app.tasks.until(stop)
            log.info("stopping")
            hanging = asyncio.get_running_loop().call_later(STOP_PATIENCE_S, _end_at_once)
        hanging.cancel()
    except TokenRejected:
        raise Told(TOKEN_REJECTED) from None


def _end_at_once() -> None:
    """For a database that answers nothing, not even no. It is as after a kill -9: nothing is lost."""
    log.error("ended without the database; what was in hand is taken up at the next start")
    os._exit(1)


@contextlib.asynccontextmanager
async def started(
    settings: Settings, *, parts: frozenset[Part] = EVERYTHING, clock: Clock | None = None
) -> AsyncIterator[App]:
    """The bot, from its first task to its last. `clock` None: the machine's."""
    clock = clock or SystemClock()
    clock = SandboxClock(clock) if settings.sandbox_control else clock
    info: dict[str, object] = {
        "house": house(settings),
        SENDS: bool(parts & ANSWERING),
    }
    me = presence.new_name()
    async with (
        seats_on(settings.database, me) as seats,
        work_on(settings.database, info) as work,
        BotApi(settings.token, settings.api_url) as api,
        running() as tasks,
    ):
        yield _start(Process(settings, parts, me, clock, work, api, seats, info), tasks)


def _start(process: Process, tasks: Tasks) -> App:
    """Starts every task of this process's parts."""
    ticker, readiness = Ticker(process.work, process.clock, DUES), Readiness(process.work)
    intake, bound = intake_of(process), _listening(process.settings)
    tasks.start("presence", process.seats.live())
    tasks.start("readiness", readiness.run())
    tasks.start("http", health.serve(bound, _routes(process, ticker, readiness, intake)))
    tasks.start("introduction", introducing(process, readiness))
    if Part.TICK in process.parts:
        tasks.start("ticker", process.once_introduced(ticker.run))
    if process.parts & ANSWERING:
        tasks.start("sender", sending(process))
    else:
        process.can_send.set()
    if Part.WORK in process.parts:
        tasks.start("worker", process.once_introduced(partial(working, process)))
    if Part.RECEIVE in process.parts:
        tasks.start("receiver", receiving(process, intake))
    return App(tasks, ticker, int(bound.getsockname()[1]))


def _routes(
    process: Process, ticker: Ticker, readiness: Readiness, intake: Intake
) -> list[BaseRoute]:
    served = health.routes(readiness.reasons)
    if isinstance(process.clock, SandboxClock):
        served += sandbox_control.routes(process.clock, ticker)
    if process.webhook is not None and Part.RECEIVE in process.parts:
        served.append(webhook_route(*process.webhook, intake))
    return served


def _listening(settings: Settings) -> socket.socket:
    try:
        return health.listen(settings.address)
    except OSError as error:
        raise Told(
            f"KABARUSAHA_LISTEN {settings.listen} cannot be used ({error.strerror}); for example "
            "127.0.0.1:0 takes a free port."
        ) from None
