"""A webhook over real HTTP: what people say arrives once it is announced, and waits while we are away."""

from collections.abc import AsyncIterator
from functools import partial

import pytest
from sqlalchemy import URL

from bot import health
from gateway.client import BotApi
from gateway.receiver import Intake, announce_webhook, webhook_route
from sandbox.client import Sandbox
from storage.work.sqlite import SqliteWork
from tests.gateway.receiver.conftest import ME, kept
from tests.support.clocks import HeldClock
from tests.support.databases import Database, fail_at_once_when_locked, locked
from tests.support.tasks import running
from tests.support.waiting import until

SECRET = "open-sesame_1"


@pytest.fixture
def database_url(sqlite_database_url: URL) -> URL:
    return sqlite_database_url


@pytest.fixture
async def impatient(sqlite_database_url: URL) -> AsyncIterator[SqliteWork]:
    async with SqliteWork(sqlite_database_url, {}) as work:
        await fail_at_once_when_locked(work)
        yield work


async def test_what_people_say_is_delivered_and_what_could_not_be_kept_comes_again(
    api: BotApi, sandbox: Sandbox, database: Database, impatient: SqliteWork, clock: HeldClock
) -> None:
    bound = health.listen(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{bound.getsockname()[1]}/telegram"
    route = webhook_route(url, SECRET, Intake(impatient, clock, 7, ME, None))
    async with running(partial(health.serve, bound, [route])):
        await announce_webhook(api, url, SECRET)
        ibu = await sandbox.user("Siti")
        await ibu.say("/start")
        await until(lambda: kept(database) == 1)
        with locked(database.url):
            await ibu.say("lapor")
            await until(lambda: refused(api))
        await until(lambda: kept(database) == 2)


async def refused(api: BotApi) -> bool:
    """Whether Telegram noticed that a delivery was not taken."""
    info = await api.call("getWebhookInfo")
    return "503" in info.get("last_error_message", "")
