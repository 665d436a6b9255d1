"""The webhook: only Telegram may call it, and 200 means that the update is kept."""

from collections.abc import AsyncIterator

import httpx
import pytest
from sqlalchemy import URL
from starlette.applications import Starlette

from gateway.client import BotApi
from gateway.feed import Feed
from gateway.receiver import Intake, announce_webhook, webhook_route
from gateway.receiver.webhook import MOST_BYTES, SECRET_HEADER
from gateway.token import TokenRejected
from sandbox.client import Sandbox
from sandbox.server import Server
from storage.work import ManagedWork
from storage.work.sqlite import SqliteWork
from tests.gateway.receiver.conftest import ME, kept
from tests.storage.inbox.conftest import row_of
from tests.support.clocks import HeldClock
from tests.support.databases import Database, fail_at_once_when_locked, locked

URL_FOR_TELEGRAM = "https://kabarusaha.example/hook/telegram"
SECRET = "open-sesame_1"
SAYS = {"update_id": 5, "message": {"chat": {"id": 500}, "text": "lapor"}}


def client(intake: Intake) -> httpx.AsyncClient:
    app = Starlette(routes=[webhook_route(URL_FOR_TELEGRAM, SECRET, intake)])
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app),
        base_url="http://kabarusaha.example",
        headers={SECRET_HEADER: SECRET},
    )


@pytest.fixture
async def telegram(intake: Intake) -> AsyncIterator[httpx.AsyncClient]:
    async with client(intake) as telegram:
        yield telegram


async def test_a_delivered_update_is_kept_before_it_is_answered(
    telegram: httpx.AsyncClient, database: Database
) -> None:
    answer = await telegram.post("/hook/telegram", json=SAYS)
    assert (answer.status_code, answer.content) == (200, b"")
    assert row_of(database, 5).chat_key == 500


async def test_a_delivery_that_comes_twice_is_kept_once_and_welcome_twice(
    telegram: httpx.AsyncClient, database: Database
) -> None:
    answers = [await telegram.post("/hook/telegram", json=SAYS) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert kept(database) == 1


@pytest.mark.parametrize("secret", ["", "open-sesame_2", "open-sesame_11", "öpen"])
async def test_nobody_else_may_call_it(
    telegram: httpx.AsyncClient, database: Database, secret: str
) -> None:
    headers = {SECRET_HEADER.encode(): secret.encode()}
    answer = await telegram.post("/hook/telegram", json=SAYS, headers=headers)
    assert answer.status_code == 401
    assert kept(database) == 0


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'"x"', b"{}", b'{"update_id": "5"}', b"\xff", b"[" * 99_999]
)
async def test_what_is_no_update_is_refused(
    telegram: httpx.AsyncClient, database: Database, body: bytes
) -> None:
    assert (await telegram.post("/hook/telegram", content=body)).status_code == 400
    assert kept(database) == 0


async def test_a_character_that_is_none_does_not_keep_an_update_out(
    telegram: httpx.AsyncClient, database: Database
) -> None:
    body = b'{"update_id": 6, "message": {"chat": {"id": 7}, "text": "\\ud83c"}}'
    assert (await telegram.post("/hook/telegram", content=body)).status_code == 200
    assert kept(database) == 1


async def test_a_body_that_is_too_long_is_not_read_to_its_end(telegram: httpx.AsyncClient) -> None:
    answer = await telegram.post("/hook/telegram", content=b"x" * (MOST_BYTES + 1))
    assert answer.status_code == 413


async def test_while_the_database_is_away_telegram_keeps_the_update(
    sqlite_database_url: URL, clock: HeldClock
) -> None:
    async with (
        SqliteWork(sqlite_database_url, {}) as work,
        client(Intake(work, clock, 7, ME, None)) as telegram,
    ):
        await fail_at_once_when_locked(work)
        with locked(sqlite_database_url):
            assert (await telegram.post("/hook/telegram", json=SAYS)).status_code == 503
        assert (await telegram.post("/hook/telegram", json=SAYS)).status_code == 200


async def test_telegram_is_told_where_to_deliver_however_often_it_takes(
    api: BotApi, sandbox: Sandbox
) -> None:
    await sandbox.fault("reset", "setWebhook", times=2)
    await announce_webhook(api, "http://127.0.0.1:9/hook", SECRET, pause_s=0.01)
    (*_failed, call) = await sandbox.calls("setWebhook")
    assert call["parameters"]["secret_token"] == SECRET
    assert "callback_query" in call["parameters"]["allowed_updates"]


async def test_a_wrong_token_ends_it(server: Server) -> None:
    async with BotApi("1:wrong", server.api_url) as api:
        with pytest.raises(TokenRejected):
            await announce_webhook(api, URL_FOR_TELEGRAM, SECRET)


async def test_with_a_feed_the_update_is_in_memory_at_once(
    work: ManagedWork, clock: HeldClock
) -> None:
    feed = Feed()
    feed.reloaded([], more=False)
    async with client(Intake(work, clock, 7, ME, feed)) as telegram:
        await telegram.post("/hook/telegram", json=SAYS)
    assert (await feed.next()).chat_key == 500
