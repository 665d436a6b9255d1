"""One browser for all tests of the page; a fresh server and a fresh tab for each.

The browser lives in the session's event loop, so everything here does.
"""

import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

from sandbox.client import Phone, Sandbox
from sandbox.server import Server, serve
from tests.sandbox.caller import Caller
from tests.sandbox.page.desk import SITI, Desk

_QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_PATIENCE_MS = 60_000  # of a busy machine

expect.set_options(timeout=_PATIENCE_MS)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.fail("Chromium is missing: install Debian's package chromium.", pytrace=False)
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=chromium, args=_QUIET)
        yield running
        await running.close()


@pytest_asyncio.fixture(loop_scope="session")
async def server() -> AsyncIterator[Server]:
    async with serve(first_update_id=1000) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def sandbox(server: Server) -> AsyncIterator[Sandbox]:
    async with Sandbox(server.url) as handle:
        yield handle


@pytest_asyncio.fixture(loop_scope="session")
async def bot(server: Server) -> AsyncIterator[Caller]:
    async with Caller(server.api_url, server.token) as caller:
        yield caller


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, server: Server) -> AsyncIterator[Page]:
    """The page in a new tab, its three phones lying there; any error of its scripts fails."""
    context = await browser.new_context(viewport={"width": 1280, "height": 900})
    tab = await context.new_page()
    tab.set_default_timeout(_PATIENCE_MS)
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    await tab.goto(server.url)
    yield tab
    await context.close()
    assert errors == []


@pytest_asyncio.fixture(loop_scope="session")
async def siti(sandbox: Sandbox, bot: Caller) -> Phone:
    """Siti through the control API; she has pressed START and the bot has seen it."""
    phone = await sandbox.user("Siti", id=SITI)
    await phone.start()
    await bot.next_update("message")
    return phone


@pytest_asyncio.fixture(loop_scope="session")
async def desk(siti: Phone, page: Page) -> Desk:
    """Bu Siti's phone on the page, her chat begun."""
    desk = Desk(page, "Bu Siti")
    await expect(desk.bubble("/start")).to_be_visible()
    return desk
