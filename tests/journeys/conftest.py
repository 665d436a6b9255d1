"""The whole bot in this process, against a sandbox server of the test's own, over real HTTP."""

from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from bot import app
from bot.settings import Settings
from sandbox.client import Phone, Sandbox
from sandbox.server import Server, serve
from tests.journeys.people import invited, registered
from tests.support.clocks import HeldClock


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    """A Bot API server."""
    async with serve() as running:
        yield running


@pytest.fixture
async def sandbox(server: Server) -> AsyncIterator[Sandbox]:
    """Its people and its trouble."""
    async with Sandbox(server.url) as handle:
        yield handle


@pytest.fixture
def settings(server: Server, sqlite_database_url: object) -> Settings:
    """The bot's settings: a fresh SQLite, and the sandbox as Telegram."""
    return Settings(
        _env_file=None,  # type: ignore[call-arg]  # pydantic-settings' own
        bot_token=SecretStr(server.token),
        api_url=server.api_url,
        database_url=str(sqlite_database_url),
        listen="127.0.0.1:0",
        chat_rate=0,
    )


@pytest.fixture
async def bot(settings: Settings, clock: HeldClock) -> AsyncIterator[app.App]:
    """The bot, with the clock held on 3 November 2026."""
    async with app.started(settings, clock=clock) as running:
        yield running


@pytest.fixture
async def ibu(sandbox: Sandbox, bot: app.App) -> Phone:
    """Siti's phone, new to the bot."""
    return await sandbox.user("Siti")


@pytest.fixture
async def siti(ibu: Phone) -> Phone:
    """Siti, registered in Kedung Baruk."""
    return await registered(ibu)


@pytest.fixture
async def rina(sandbox: Sandbox, bot: app.App, settings: Settings, clock: HeldClock) -> Phone:
    """Rina, an officer of Kedung Baruk."""
    rina = await sandbox.user("Rina")
    await invited(rina, settings, clock.now())
    return rina
