"""Getting to know ourselves: only Telegram's own no ends the bot, not a page that a proxy shows."""

import asyncio

import pytest

from gateway.client import BotApi
from gateway.introduction import introduce
from gateway.token import TokenRejected
from gateway.worker import build_application
from sandbox.server import serve
from tests.gateway.raw_server import answers, raw_server
from tests.support.waiting import until

TOKEN = "123456:AA-not-a-real-token"


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (404, b"<html>nginx</html>"),
        (401, b"<html>Sign in to this network</html>"),
        (200, b"<html>Sign in to this network</html>"),
        (502, b"<html>Bad Gateway</html>"),
        (200, {"ok": True, "result": None}),
        (200, {"ok": True, "result": []}),
    ],
)
async def test_whoever_else_answers_is_asked_again(status: int, body: object) -> None:
    async with raw_server(answers(status, body)) as (url, seen), BotApi(TOKEN, url) as api:
        asking = asyncio.ensure_future(  # noqa: TID251  # ended below
            introduce(build_application(api, TOKEN, url, []), pause_s=0.01)
        )
        await until(lambda: len(seen) > 2 or asking.done())
        assert not asking.done()
        asking.cancel()


@pytest.mark.parametrize("status", [401, 404])
async def test_telegrams_own_no_is_the_end(status: int) -> None:
    no = {"ok": False, "error_code": status, "description": "Unauthorized"}
    async with raw_server(answers(status, no)) as (url, _), BotApi(TOKEN, url) as api:
        with pytest.raises(TokenRejected):
            await introduce(build_application(api, TOKEN, url, []))


async def test_the_name_is_known_when_telegram_answers() -> None:
    async with serve() as server, BotApi(server.token, server.api_url) as api:
        application = build_application(api, server.token, server.api_url, [])
        assert await introduce(application) == "kabarusaha_bot"
