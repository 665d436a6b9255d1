"""Delivery to a webhook: the secret header, order within a chat, repetition until it is taken."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import web

from sandbox.client import Phone, Sandbox
from sandbox.json import Json
from tests.sandbox.caller import Caller

_SECRET = "X-Telegram-Bot-Api-Secret-Token"


@dataclass
class Hook:
    """A bot's webhook that answers with the next of `statuses`, then with 200."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    taken: asyncio.Queue[Json] = field(default_factory=asyncio.Queue)
    refused: int = 0

    async def handle(self, request: web.Request) -> web.Response:
        self.secrets.append(request.headers.get(_SECRET))
        if self.statuses:
            self.refused += 1
            return web.Response(status=self.statuses.pop(0))
        self.taken.put_nowait(await request.json())
        return web.Response()

    async def text(self) -> str:
        """The text of the next message that came."""
        return str((await self.taken.get())["message"]["text"])


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook, app = Hook(), web.Application()
    app.router.add_post("/hook", hook.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def test_updates_arrive_in_order_with_the_secret(bot: Caller, ibu: Phone, hook: Hook) -> None:
    answer = await bot("setWebhook", url=hook.url, secret_token="rahasia")
    assert answer.body == {"ok": True, "result": True, "description": "Webhook was set"}
    for text in "abc":
        await ibu.say(text)
    assert [await hook.text() for _ in range(3)] == ["a", "b", "c"]
    assert hook.secrets == ["rahasia"] * 3


async def test_what_waited_before_is_delivered_too(bot: Caller, ibu: Phone, hook: Hook) -> None:
    await ibu.say("sebelum")
    await bot("setWebhook", url=hook.url)
    assert await hook.text() == "sebelum"


async def test_pending_updates_can_be_dropped(bot: Caller, ibu: Phone, hook: Hook) -> None:
    await ibu.say("sebelum")
    await bot("setWebhook", url=hook.url, drop_pending_updates=True)
    await ibu.say("sesudah")
    assert await hook.text() == "sesudah"


async def test_a_refused_update_comes_again_and_nothing_of_its_chat_overtakes_it(
    bot: Caller, sandbox: Sandbox, ibu: Phone, hook: Hook
) -> None:
    hook.statuses = [500, 503, 500]
    await bot("setWebhook", url=hook.url)
    await ibu.say("pertama")
    await ibu.say("kedua")
    assert [await hook.text(), await hook.text()] == ["pertama", "kedua"]
    assert hook.refused == 3
    info = (await bot("getWebhookInfo")).result
    assert info["last_error_message"].startswith("Wrong response from the webhook: 500")
    assert info["url"] == hook.url


async def test_updates_for_a_webhook_that_is_down_stay(bot: Caller, ibu: Phone, hook: Hook) -> None:
    await bot("setWebhook", url="http://127.0.0.1:9/hook")
    await ibu.say("tunggu")
    await bot("setWebhook", url=hook.url)
    assert await hook.text() == "tunggu"
    await bot("deleteWebhook")
    await ibu.say("nanti")
    assert (await bot("getWebhookInfo")).result["pending_update_count"] == 1


@pytest.mark.parametrize(
    ("url", "secret", "error"),
    [
        ("bukan-alamat", "", "invalid webhook URL specified"),
        ("http://[", "", "invalid webhook URL specified"),
        ("http://127.0.0.1/x", "a b", "secret token contains unallowed characters"),
        ("http://127.0.0.1/x", "a" * 257, "secret token is too long"),
    ],
)
async def test_a_bad_webhook_is_refused(bot: Caller, url: str, secret: str, error: str) -> None:
    refused = await bot("setWebhook", url=url, secret_token=secret)
    assert refused.error == f"Bad Request: {error}"


async def test_deleting_twice_says_so(bot: Caller) -> None:
    assert (await bot("deleteWebhook")).body["description"] == "Webhook is already deleted"
