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
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial

import structlog
from starlette.routing import BaseRoute

from bot import health, memory, sandbox_control
from bot.clock import SandboxClock, SystemClock
from bot.dues import DUES, KEEP_QUIET
from bot.parts import ANSWERING, EVERYTHING, Part
from bot.readiness import Readiness
from bot.served import guides, served
from bot.settings import Settings
from bot.tasks import Tasks, running
from bot.ticker import Ticker
from bot.told import TOKEN_REJECTED, Told
from domain.messages import Addressee, Text
from domain.times.clock import Clock
from gateway.client import BotApi
from gateway.feed import Feed
from gateway.introduction import introduce
from gateway.pacer import Limits, Pacer
from gateway.presenting import present
from gateway.receiver import Intake, Poller, announce_webhook, webhook_route
from gateway.sender import Sender
from gateway.token import TokenRejected
from gateway.worker import Failures, Trial, Worker, build_application, reload
from handlers import all_handlers
from locales.catalog import Catalogs
from locales.standard import INDONESIAN
from services import presentation
from services.announcements import stored_message
from services.documents import makers
from services.house import House, house_of
from services.render import Renderer
from storage import presence
from storage.outbox import SENDS
from storage.seats import Seat, Seats, seats_on
from storage.work import ManagedWork, StorageAway, work_on

log = structlog.get_logger(__name__)
STORAGE_PAUSE_S = 1.0
STOP_PATIENCE_S = 30.0
"""Less than a service manager's (systemd: 90), so that the log says why."""

LOOK_WHEN_ALONE_S = 5.0
"""How often to look whether the operator put updates back (`kabarusaha parked retry`)."""

LOOK_FOR_OTHERS_S = 1.0
"""How often to look whether other processes left updates to us."""

LOOK_FOR_ALL_S = 0.2
"""The same where every update comes from another process: people wait half of this on average."""


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
        "house": House(
            served(settings.area),
            settings.zone,
            quiet=settings.quiet_hours,
            reminder_days=settings.days_of_reminders,
            works=settings.works,
            answer_days=settings.answer_days,
            guides=guides(settings.guides),
        ),
        SENDS: bool(parts & ANSWERING),
    }
    me = presence.new_name()
    async with (
        seats_on(settings.database, me) as seats,
        work_on(settings.database, info) as work,
        BotApi(settings.token, settings.api_url) as api,
        running() as tasks,
    ):
        builder = Builder(settings, parts, clock, work, api, seats, me, info, tasks)
        yield builder.start()


class Builder:
    """Puts the parts together."""

    def __init__(
        self,
        settings: Settings,
        parts: frozenset[Part],
        clock: Clock,
        work: ManagedWork,
        api: BotApi,
        seats: Seats,
        me: str,
        info: dict[str, object],
        tasks: Tasks,
    ) -> None:
        self._settings = settings
        self._parts = parts
        self._clock = clock
        self._work = work
        self._api = api
        self._seats = seats
        self._me = me
        self._info = info
        self._tasks = tasks
        self._introduced = asyncio.Event()
        self._can_send = asyncio.Event()
        self._feed = Feed()
        self._catalogs = Catalogs.load()
        self._application = build_application(api, settings.token, settings.api_url, all_handlers())

    def start(self) -> App:
        """Starts every task of this process's parts."""
        ticker, readiness = Ticker(self._work, self._clock, DUES), Readiness(self._work)
        intake, bound = self._intake(), _listening(self._settings)
        self._tasks.start("presence", self._seats.live())
        self._tasks.start("readiness", readiness.run())
        self._tasks.start("http", health.serve(bound, self._routes(ticker, readiness, intake)))
        self._tasks.start("introduction", self._introduce(readiness))
        if Part.TICK in self._parts:
            self._tasks.start("ticker", self._once_introduced(ticker.run))
        if self._parts & ANSWERING:
            self._tasks.start("sender", self._send())
        else:
            self._can_send.set()
        if Part.WORK in self._parts:
            self._tasks.start("worker", self._once_introduced(self._work_off))
        if Part.RECEIVE in self._parts:
            self._tasks.start("receiver", self._receive(intake))
        return App(self._tasks, ticker, int(bound.getsockname()[1]))

    def _intake(self) -> Intake:
        feed = self._feed if Part.WORK in self._parts else None
        bot_id = int(self._settings.token.partition(":")[0])
        return Intake(self._work, self._clock, bot_id, self._me, feed)

    def _routes(self, ticker: Ticker, readiness: Readiness, intake: Intake) -> list[BaseRoute]:
        served = health.routes(readiness.reasons)
        if isinstance(self._clock, SandboxClock):
            served += sandbox_control.routes(self._clock, ticker)
        if self._webhook is not None and Part.RECEIVE in self._parts:
            served.append(webhook_route(*self._webhook, intake))
        return served

    @property
    def _webhook(self) -> tuple[str, str] | None:
        url, secret = self._settings.webhook_url, self._settings.webhook_secret
        return (url, secret.get_secret_value()) if url and secret else None

    async def _introduce(self, readiness: Readiness) -> None:
        """Learns the bot's own name; what needs it waits until Telegram is there."""
        readiness.lacks("telegram", "has not answered getMe yet")
        username = await introduce(self._application)
        self._info["house"] = replace(house_of(self._info), bot_username=username)
        readiness.has("telegram")
        self._introduced.set()
        log.info("introduced", username=username)
        if Part.RECEIVE in self._parts:
            await self._present()
        await asyncio.Event().wait()

    async def _present(self) -> None:
        """Menu and description, Indonesian for everybody but those whose Telegram speaks otherwise."""
        now = self._clock.now()

        def say(text: Text, tag: str) -> str:
            return self._catalogs.plain(text, Addressee(language=tag), now)

        tags = [INDONESIAN, *(tag for tag in self._catalogs.languages if tag != INDONESIAN)]
        await present(
            self._api,
            say,
            tags,
            presentation.commands(),
            presentation.DESCRIPTION,
            presentation.SHORT_DESCRIPTION,
        )

    async def _once_introduced(self, work: Callable[[], Awaitable[None]]) -> None:
        await self._introduced.wait()
        await self._can_send.wait()
        await work()

    async def _send(self) -> None:
        """The sender, and the bulk in its seat; at the end what is in flight is waited for.

        Whoever works updates off sends the answers too: they are in this process's memory.
        """
        sender = Sender(
            self._api,
            self._work,
            Renderer(self._catalogs, makers(self._catalogs), stored_message),
            self._clock,
            owner=self._me,
            zone=self._settings.zone.key,
            pacer=Pacer(self._limits),
        )
        self._work.on_commit(sender.offer)
        await self._recover(sender)
        self._can_send.set()
        async with running() as tasks:
            tasks.start("sending", sender.run())
            if Part.SEND in self._parts:
                bulk = partial(self._send_bulk, sender)
                tasks.start("bulk", self._seats.lead(Seat.BULK, bulk))
            try:
                await tasks.until(asyncio.Event())
            finally:
                sender.stop()
                await tasks.finished("sending")

    async def _send_bulk(self, sender: Sender) -> None:
        """The bulk lane; what a day left over waits through the night. Why it stops, `sending` tells."""
        await Ticker(self._work, self._clock, (KEEP_QUIET,)).run_due(self._clock.now())
        await sender.send_bulk()
        await asyncio.Event().wait()

    async def _recover(self, sender: Sender) -> None:
        """Takes up what the last process left, as soon as the database is there."""
        while True:
            try:
                return await sender.recover()
            except StorageAway as away:
                log.warning("the sender waits for the database", reason=str(away))
                await asyncio.sleep(STORAGE_PAUSE_S)

    @property
    def _look_s(self) -> float:
        if self._seats.alone:
            return LOOK_WHEN_ALONE_S
        return LOOK_FOR_OTHERS_S if Part.RECEIVE in self._parts else LOOK_FOR_ALL_S

    @property
    def _limits(self) -> Limits:
        rate, chat = self._settings.broadcast_rate, self._settings.chat_rate
        return Limits(bulk_per_s=rate, chat_per_s=chat)

    async def _work_off(self) -> None:
        trial = Trial(self._application, self._work, self._clock)
        failures = Failures(self._feed, self._work, self._clock, self._application.bot)
        async with asyncio.TaskGroup() as group:
            group.create_task(
                reload(self._feed, self._work, self._clock, self._me, look_s=self._look_s)
            )
            group.create_task(Worker(self._feed, trial, failures).run())

    async def _receive(self, intake: Intake) -> None:
        if self._webhook is not None:
            await announce_webhook(self._api, *self._webhook)
            await asyncio.Event().wait()
        await self._seats.lead(Seat.POLLER, Poller(self._api, intake).run)


def _listening(settings: Settings) -> socket.socket:
    try:
        return health.listen(settings.address)
    except OSError as error:
        raise Told(
            f"KABARUSAHA_LISTEN {settings.listen} cannot be used ({error.strerror}); for example "
            "127.0.0.1:0 takes a free port."
        ) from None
