"""A Bot API server, the inbox, and the way between them."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select

from gateway.client import BotApi
from gateway.receiver import Intake
from sandbox.client import Sandbox
from sandbox.server import Server, serve
from storage.inbox.table import INBOX
from storage.work import ManagedWork
from tests.support.clocks import HeldClock
from tests.support.databases import Database

ME = "11"


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serve(webhook_retry_s=0.01, shortest_poll_s=0) as server:
        yield server


@pytest.fixture
async def sandbox(server: Server) -> AsyncIterator[Sandbox]:
    async with Sandbox(server.url) as sandbox:
        yield sandbox


@pytest.fixture
async def api(server: Server) -> AsyncIterator[BotApi]:
    async with BotApi(server.token, server.api_url) as api:
        yield api


@pytest.fixture
def intake(work: ManagedWork, clock: HeldClock) -> Intake:
    return Intake(work, clock, 7, ME, None)


def kept(database: Database) -> int:
    """How many updates are in the inbox."""
    with database.session() as session:
        return len(session.connection().execute(select(INBOX.c.id)).all())
