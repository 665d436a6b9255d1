"""Turning the bot's clock on the page: the bot is asked through the sandbox, and does what is due."""

from collections.abc import AsyncIterator
from datetime import datetime

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Page, expect

from sandbox.client import Sandbox
from sandbox.json import respond
from tests.sandbox.page.desk import SITI, Desk

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.asyncio(loop_scope="session")]


class BotWithClock:
    """The control endpoint of a bot that the sandbox started."""

    def __init__(self) -> None:
        self.now = "2026-10-05T02:00:00+00:00"
        self.done: list[str] = []
        self.runner = web.AppRunner(self._app())

    async def open(self) -> str:
        """Listens; the root of its addresses."""
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", 0).start()
        return "http://{}:{}".format(*self.runner.addresses[0])

    def _app(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/sandbox/clock", self._tell)
        app.router.add_post("/sandbox/clock", self._turn)
        app.router.add_post("/sandbox/tick", self._tick)
        return app

    async def _tell(self, _: web.Request) -> web.Response:
        return respond({"now": self.now})

    async def _turn(self, request: web.Request) -> web.Response:
        self.now = (await request.json())["now"]
        return await self._tick(request)

    async def _tick(self, request: web.Request) -> web.Response:
        self.done.append(self.now)
        return await self._tell(request)


@pytest_asyncio.fixture(loop_scope="session")
async def clocked(sandbox: Sandbox, page: Page) -> AsyncIterator[BotWithClock]:
    bot = BotWithClock()
    phones = [{"user_id": SITI, "name": "Bu Siti"}]
    await sandbox.announce(phones=phones, bot_control_url=await bot.open())
    await page.get_by_title("Kendali ruang coba").click()
    await expect(page.locator(".clock-face")).to_have_text("Sen, 5 Okt 2026, 09.00 WIB")
    yield bot
    await bot.runner.cleanup()


async def test_a_turned_clock_makes_the_bot_do_what_is_due_and_dates_the_messages(
    page: Page, clocked: BotWithClock
) -> None:
    await page.get_by_role("button", name="Besok 08.30").click()
    await expect(page.get_by_text("Sudah dikerjakan.")).to_be_visible()
    (done_at,) = map(datetime.fromisoformat, clocked.done)
    assert done_at == datetime.fromisoformat("2026-10-06T08:30:00+07:00")
    await expect(page.locator(".clock-face")).to_have_text("Sel, 6 Okt 2026, 08.30 WIB")
    await Desk(page, "Bu Siti").button("START").click()
    await expect(page.get_by_text("Selasa, 6 Oktober 2026")).to_be_visible()


async def test_a_bot_that_is_away_is_told_as_such(page: Page, clocked: BotWithClock) -> None:
    await clocked.runner.cleanup()
    await page.get_by_role("button", name="+1 jam").click()
    await expect(page.get_by_text("Bot tidak menjawab.")).to_be_visible()
