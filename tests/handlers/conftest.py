"""The bot's own handlers in the real Application, an update at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest
from sqlalchemy import URL, select

from gateway.client import BotApi
from gateway.updates import arrived
from gateway.worker import Trial, build_application
from handlers import all_handlers
from sandbox.server import serve
from storage import inbox
from storage.inbox.table import INBOX
from storage.work import ManagedWork, work_on
from tests.support.clocks import NOW, HeldClock
from tests.support.houses import INFO

SITI = {"id": 7001, "is_bot": False, "first_name": "Siti"}
PRIVATE = {"id": 7001, "type": "private", "first_name": "Siti"}
GROUP = {"id": -500, "type": "group", "title": "Arisan"}


def message(chat: dict[str, Any], **content: Any) -> dict[str, Any]:
    """An update: a message of Siti's."""
    said = {"message_id": 9, "date": 1793700000, "chat": chat, "from": SITI, **content}
    return {"update_id": 1, "message": said}


def press(chat: dict[str, Any], data: str) -> dict[str, Any]:
    """An update: Siti presses a button, or her phone says that she does."""
    under = {"message_id": 8, "date": 1793700000, "chat": chat, "text": "halo"}
    query = {"id": "q1", "from": SITI, "chat_instance": "1", "message": under, "data": data}
    return {"update_id": 1, "callback_query": query}


@dataclass(frozen=True, slots=True)
class Ending:
    """What became of an update."""

    state: str
    effect: str


@dataclass(frozen=True, slots=True)
class Bot:
    """Takes updates and hands each to its handler."""

    trial: Trial
    work: ManagedWork

    async def takes(self, update: dict[str, Any]) -> Ending:
        """Keeps the update, tries it once, and says how it ended."""
        arrive = partial(inbox.arrive, bot_id=1, updates=[arrived(update)], now=NOW)
        (row,) = await self.work.run(arrive)
        await self.trial.run(row)
        query = select(INBOX.c.state, INBOX.c.effect).where(INBOX.c.id == row.id)
        ended = await self.work.read(lambda session: session.execute(query).one())
        return Ending(*ended)


@pytest.fixture
async def bot(database_url: URL, clock: HeldClock) -> AsyncIterator[Bot]:
    """The bot on a fresh database, once of each kind."""
    async with (
        serve() as server,
        BotApi(server.token, server.api_url) as api,
        work_on(database_url, INFO) as work,
        build_application(api, server.token, server.api_url, all_handlers()) as application,
    ):
        yield Bot(Trial(application, work, clock), work)
