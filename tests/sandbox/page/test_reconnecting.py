"""The page outlives its server: it says that the connection is lost, and finds the way back."""

from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, Page, expect

from sandbox.client import Sandbox
from sandbox.server import serve
from tests.sandbox.page.desk import SITI, Desk

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.asyncio(loop_scope="session")]


async def test_a_server_that_begins_anew_finds_the_same_people_at_the_table(
    browser: Browser,
) -> None:
    async with serve() as server:
        page = await browser.new_page()
        await page.goto(server.url)
        await _welcome(page, "Yanti")
        await Desk(page, "Yanti").button("START").click()
        await expect(Desk(page, "Yanti").bubble("/start")).to_be_visible()
    await expect(page.get_by_text("Sambungan terputus")).to_be_visible()
    async with serve(port=urlsplit(server.url).port or 0), Sandbox(server.url) as sandbox:
        await expect(page.get_by_text("Sambungan terputus")).to_be_hidden()
        await expect(Desk(page, "Yanti").button("START")).to_be_visible()
        await (await sandbox.user(id=SITI)).start()
        await expect(Desk(page, "Bu Siti").bubble("/start")).to_be_visible()
        await page.close()


async def _welcome(page: Page, name: str) -> None:
    await page.get_by_role("button", name="Orang baru").click()
    await page.get_by_label("Namanya siapa?").fill(name)
    await page.get_by_role("button", name="Baik").click()
