"""The table around the phones: scenes, links, newcomers, trouble, small screens, the keyboard."""

import pytest
from playwright.async_api import Page, expect

from sandbox.client import Sandbox
from tests.sandbox.caller import Caller
from tests.sandbox.page.desk import SITI, Desk

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.asyncio(loop_scope="session")]


async def test_an_announced_scene_lays_its_own_phones(page: Page, sandbox: Sandbox) -> None:
    await expect(Desk(page, "Bu Siti").phone).to_be_visible()
    phones = [
        {"user_id": 9, "name": "Bu Ani", "role": "ibu", "hint": "Sudah terdaftar"},
        {"user_id": 8, "name": "Pak Tono", "role": "petugas", "start_payload": "staf-abc"},
    ]
    await sandbox.announce(phones=phones, notes=["Coba tombol Lapor."])
    await expect(Desk(page, "Bu Ani").phone).to_be_visible()
    await expect(Desk(page, "Bu Siti").phone).to_have_count(0)
    await expect(page.get_by_text("Sudah terdaftar")).to_be_visible()
    await Desk(page, "Pak Tono").button("START").click()
    await expect(Desk(page, "Pak Tono").bubble("/start staf-abc")).to_be_visible()


async def test_a_link_from_the_list_or_from_a_message_offers_start(bot: Caller, desk: Desk) -> None:
    await desk.choose("Menu HP", "Buka tautan…")
    await desk.page.get_by_role("button", name="Tautan Kelurahan Kedung Baruk").click()
    await desk.button("START").click()
    assert (await bot.next_update("message"))["text"] == "/start kel-3578031003"
    address = "https://t.me/kabarusaha_bot?start=staf-xyz"
    await bot("sendMessage", chat_id=SITI, text=f"Undangan: {address}")
    await desk.phone.get_by_role("link", name=address).click()
    await desk.button("START").click()
    assert (await bot.next_update("message"))["text"] == "/start staf-xyz"


async def test_a_newcomer_gets_a_phone_and_keeps_it_over_a_reload(page: Page, bot: Caller) -> None:
    await page.get_by_role("button", name="Orang baru").click()
    await page.get_by_label("Namanya siapa?").fill("<Yanti>")
    await page.get_by_role("button", name="Baik").click()
    desk = Desk(page, "<Yanti>")
    await desk.button("START").click()
    assert (await bot.next_update("message"))["from"]["first_name"] == "<Yanti>"
    await page.reload()
    await expect(desk.bubble("/start")).to_be_visible()


async def test_one_becomes_somebody_else_and_puts_a_phone_away(page: Page) -> None:
    await page.get_by_role("button", name="Bu Siti, ganti orang").click()
    await page.get_by_role("menuitem", name="Mbak Rina").click()
    await expect(Desk(page, "Mbak Rina").phone).to_be_visible()
    await expect(Desk(page, "Bu Siti").phone).to_have_count(0)
    await page.get_by_title("Singkirkan HP ini").first.click()
    await expect(page.locator(".phone")).to_have_count(2)


async def test_trouble_is_switched_on_and_off(page: Page, sandbox: Sandbox, bot: Caller) -> None:
    siti = await sandbox.user(id=SITI)
    await siti.start()
    await page.get_by_title("Kendali ruang coba").click()
    await page.get_by_label("Jeda jaringan").select_option("80 ms")
    switch = page.get_by_role("switch", name="Server rusak (500)")
    async with page.expect_response("**/sandbox/faults") as last:
        await switch.check()
    assert (await last.value).ok
    await page.wait_for_function(
        "async () => (await (await fetch('/sandbox/faults')).json()).length === 6"
    )
    assert (await bot("sendMessage", chat_id=SITI, text="a")).status == 500
    await switch.uncheck()
    await page.wait_for_function(
        "async () => (await (await fetch('/sandbox/faults')).json()).length === 1"
    )
    assert (await bot("sendMessage", chat_id=SITI, text="b")).status == 200


async def test_escape_closes_the_drawer(page: Page) -> None:
    drawer = page.get_by_role("complementary", name="Kendali")
    await page.get_by_title("Kendali ruang coba").click()
    await expect(drawer).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(drawer).to_be_hidden()


async def test_the_record_shows_what_was_called_and_answered(page: Page, bot: Caller) -> None:
    await page.get_by_title("Kendali ruang coba").click()
    await page.get_by_text("Panggilan bot").click()
    await bot("sendMessage", chat_id=1, text="halo")
    call = page.locator(".calls li")
    await expect(call).to_contain_text("sendMessage400")
    await call.get_by_text("sendMessage").click()
    await expect(call).to_contain_text("chat not found")


async def test_on_a_small_screen_one_phone_fills_it_and_the_others_tell_of_news(
    page: Page, bot: Caller, desk: Desk
) -> None:
    await page.set_viewport_size({"width": 360, "height": 740})
    tab = page.get_by_role("button", name="Bu Siti")
    await page.get_by_role("button", name="Pak Budi", exact=False).first.click()
    await expect(desk.phone).to_be_hidden()
    await bot("sendMessage", chat_id=SITI, text="Selamat pagi")
    await expect(tab).to_contain_text("1")
    await tab.click()
    await expect(desk.bubble("Selamat pagi")).to_be_in_viewport()
    assert await page.evaluate("document.documentElement.scrollWidth") == 360


async def test_everything_that_can_be_pressed_has_a_name_and_the_keyboard_reaches_it(
    page: Page, bot: Caller, desk: Desk
) -> None:
    keys = {"inline_keyboard": [[{"text": "Lapor", "callback_data": "l"}]]}
    await bot("sendMessage", chat_id=SITI, text="Menu", reply_markup=keys)
    await expect(desk.button("Lapor")).to_be_visible()
    nameless = "buttons => buttons.filter(b => !(b.textContent.trim() || b.title)).length"
    assert await page.locator("button").evaluate_all(nameless) == 0
    await desk.phone.locator(".log").focus()
    while await page.evaluate("document.activeElement.textContent") != "Lapor":
        await page.keyboard.press("Tab")
        assert await page.evaluate("document.activeElement !== document.body")
    await page.keyboard.press("Enter")
    assert (await bot.next_update("callback_query"))["data"] == "l"
