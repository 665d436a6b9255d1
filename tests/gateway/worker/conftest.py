"""A worker over a real inbox and a real Application, with handlers made for the test."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

import orjson
import pytest
from sqlalchemy import URL, select
from sqlmodel import Session
from telegram import Update
from telegram.ext import ContextTypes, MessageHandler, filters

from gateway.client import BotApi
from gateway.feed import Feed
from gateway.receiver import Intake
from gateway.worker import Failures, Trial, Worker, build_application, reload
from gateway.worker.application import AnyApplication
from sandbox.server import Server, serve
from services import unit
from services.actors import Actor
from storage.inbox.table import INBOX
from storage.presence import new_name
from storage.work import ManagedWork, work_on
from tests.support.clocks import HeldClock
from tests.support.databases import Database
from tests.support.houses import INFO
from tests.support.tasks import running

AT_ONCE = (0.0, 0.0, 0.0, 0.0)


def said(update_id: int, chat: int, text: str = "halo") -> dict[str, Any]:
    """An update: somebody says something in their private chat."""
    siti = {"id": chat, "is_bot": False, "first_name": "Siti"}
    message = {
        "message_id": update_id,
        "date": 1793700000,
        "chat": {"id": chat, "type": "private", "first_name": "Siti"},
        "from": siti,
        "text": text,
    }
    return {"update_id": update_id, "message": message}


def pressed(update_id: int, chat: int) -> dict[str, Any]:
    """An update: somebody presses a button."""
    message = said(update_id, chat)["message"]
    query = {"id": f"q{update_id}", "from": message["from"], "chat_instance": "1", "data": "x"}
    return {"update_id": update_id, "callback_query": {**query, "message": message}}


@dataclass
class Ear:
    """What the service heard, and what it does about it: by text, an exception to raise."""

    heard: list[tuple[int, str]] = field(default_factory=list)
    breaks_on: dict[str, Exception] = field(default_factory=dict)
    holds: dict[str, asyncio.Event] = field(default_factory=dict)

    def listen(self, _session: Session, actor: Actor, _now: datetime, text: str) -> None:
        """The service."""
        if text in self.breaks_on:
            raise self.breaks_on[text]
        self.heard.append((actor.chat_id, text))

    async def handle(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """The handler."""
        assert update.effective_message is not None
        text = update.effective_message.text or ""
        if text in self.holds:
            await self.holds[text].wait()
        await unit.call(self.listen, text)

    def of(self, chat: int) -> list[str]:
        """What one chat said, in the order it was heard."""
        return [text for heard_in, text in self.heard if heard_in == chat]


@dataclass
class Desk:
    """One process working off an inbox."""

    work: ManagedWork
    application: AnyApplication
    clock: HeldClock
    pauses_s: Sequence[float] = AT_ONCE
    feed: Feed = field(default_factory=Feed)
    me: str = field(default_factory=new_name)

    @property
    def intake(self) -> Intake:
        """The way in, into this process's memory."""
        return Intake(self.work, self.clock, 7, self.me, self.feed)

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """While the worker and its reloading run."""
        failures = Failures(
            self.feed, self.work, self.clock, self.application.bot, pauses_s=self.pauses_s
        )
        trial = Trial(self.application, self.work, self.clock)
        worker = Worker(self.feed, trial, failures, storage_pause_s=0.01)
        load = partial(reload, self.feed, self.work, self.clock, self.me, look_s=0.05)
        async with running(worker.run, load):
            yield


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serve() as server:
        yield server


@pytest.fixture
async def work(database_url: URL) -> AsyncIterator[ManagedWork]:
    async with work_on(database_url, INFO) as work:
        yield work


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
async def application(server: Server, ear: Ear) -> AsyncIterator[AnyApplication]:
    async with AsyncExitStack() as stack:
        api = await stack.enter_async_context(BotApi(server.token, server.api_url))
        handler = MessageHandler(filters.TEXT & filters.UpdateType.MESSAGE, ear.handle)
        application = build_application(api, server.token, server.api_url, [handler])
        await stack.enter_async_context(application)
        yield application


@pytest.fixture
def desk(work: ManagedWork, application: AnyApplication, clock: HeldClock) -> Desk:
    return Desk(work, application, clock)


Ends = Callable[[], list[tuple[str, str | None]]]


def ends(database: Database) -> list[tuple[str, str | None]]:
    """State and effect of every row, in order."""
    with database.session() as session:
        found = select(INBOX.c.state, INBOX.c.effect).order_by(INBOX.c.id)
        return [(row.state, row.effect) for row in session.connection().execute(found)]


def all_ended(database: Database) -> bool:
    """Whether nothing is to be done any more."""
    return all(state != "todo" for state, _effect in ends(database))


def attempts(database: Database, update_id: int) -> int:
    """How many tries of a row failed."""
    with database.session() as session:
        found = select(INBOX.c.attempts).where(INBOX.c.update_id == update_id)
        return int(session.connection().execute(found).scalar_one())


def body_of(update: dict[str, Any]) -> str:
    """The update as it is stored."""
    return orjson.dumps(update).decode()
