"""A fresh server for every test, a bot's end and a person's end of it."""

from collections.abc import AsyncIterator

import pytest

from sandbox.client import Phone, Sandbox
from sandbox.server import Server, serve
from tests.sandbox.caller import Caller

FIRST_UPDATE_ID = 1000


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serve(
        first_update_id=FIRST_UPDATE_ID, webhook_retry_s=0.01, shortest_poll_s=0
    ) as running:
        yield running


@pytest.fixture
async def sandbox(server: Server) -> AsyncIterator[Sandbox]:
    async with Sandbox(server.url) as handle:
        yield handle


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Caller]:
    async with Caller(server.api_url, server.token) as caller:
        yield caller


@pytest.fixture
async def ibu(sandbox: Sandbox, bot: Caller) -> Phone:
    """Siti, who pressed START; the bot has seen it."""
    phone = await sandbox.user("Siti")
    await phone.start()
    await bot.next_update("message")
    return phone
