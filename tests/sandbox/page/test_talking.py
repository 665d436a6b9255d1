"""What a person does on the page reaches the bot, and what the bot does is to be seen."""

import pytest
from playwright.async_api import Page, expect

from tests.sandbox.caller import Caller
from tests.sandbox.page.desk import SITI, Desk

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.asyncio(loop_scope="session")]


async def test_start_begins_the_chat_after_the_bot_has_said_what_it_is(
    page: Page, bot: Caller
) -> None:
    desk = Desk(page, "Bu Siti")
    await expect(desk.button("START")).to_be_visible()
    await bot("setMyDescription", description="Lapor penjualan, gratis.")
    await expect(desk.phone.get_by_text("Lapor penjualan, gratis.")).to_be_visible()
    await desk.button("START").click()
    heard = await bot.next_update("message")
    assert (heard["text"], heard["from"]["id"]) == ("/start", SITI)
    await expect(desk.field).to_be_visible()


async def test_a_press_turns_until_the_bot_answers_and_then_edits(bot: Caller, desk: Desk) -> None:
    keys = {"inline_keyboard": [[{"text": "✅ Betul", "callback_data": "yes"}]]}
    sent = await bot("sendMessage", chat_id=SITI, text="Rp1.500.000. Betul?", reply_markup=keys)
    await desk.button("✅ Betul").click()
    await expect(desk.phone.locator(".key[aria-busy]")).to_have_text("✅ Betul")
    query = await bot.next_update("callback_query")
    assert query["data"] == "yes"
    await bot("answerCallbackQuery", callback_query_id=query["id"], text="Tersimpan")
    await expect(desk.toast).to_have_text("Tersimpan")
    await expect(desk.phone.locator(".key[aria-busy]")).to_have_count(0)
    message_id = sent.result["message_id"]
    await bot("editMessageText", chat_id=SITI, message_id=message_id, text="Terima kasih")
    await expect(desk.bubble("Terima kasih")).to_contain_text("diedit")
    await expect(desk.button("✅ Betul")).to_have_count(0)
    await bot("deleteMessage", chat_id=SITI, message_id=message_id)
    await expect(desk.bubble("Terima kasih")).to_have_count(0)


async def test_an_alert_stays_until_it_is_closed(bot: Caller, desk: Desk) -> None:
    keys = {"inline_keyboard": [[{"text": "Cek", "callback_data": "c"}]]}
    await bot("sendMessage", chat_id=SITI, text="?", reply_markup=keys)
    await desk.button("Cek").click()
    query = await bot.next_update("callback_query")
    await bot("answerCallbackQuery", callback_query_id=query["id"], text="Penuh", show_alert=True)
    alert = desk.phone.get_by_role("alertdialog")
    await expect(alert).to_contain_text("Penuh")
    await desk.page.keyboard.press("Enter")  # its button has the focus
    await expect(alert).to_have_count(0)


async def test_the_reply_keyboard_shares_her_contact_and_talks(bot: Caller, desk: Desk) -> None:
    rows = [[{"text": "Bagikan nomor", "request_contact": True}], ["Lewati"]]
    markup = {"keyboard": rows, "one_time_keyboard": True}
    for label in ("Bagikan nomor", "Lewati"):
        await bot("sendMessage", chat_id=SITI, text="Nomor HP?", reply_markup=markup)
        await desk.button(label).click()
        await expect(desk.phone.locator(".reply-keys")).to_be_hidden()
    shared, skipped = (update["message"] for update in await bot.updates())
    assert shared["contact"]["user_id"] == SITI
    assert skipped["text"] == "Lewati"


async def test_she_answers_a_message_and_corrects_herself(bot: Caller, desk: Desk) -> None:
    await bot("sendMessage", chat_id=SITI, text="Butuh apa, Bu?")
    await desk.bubble("Butuh apa, Bu?").hover()
    await desk.bubble("Butuh apa, Bu?").get_by_title("Pilihan pesan").click()
    await desk.page.get_by_role("menuitem", name="Balas").click()
    await desk.say("kemasn")
    assert (await bot.next_update("message"))["reply_to_message"]["text"] == "Butuh apa, Bu?"
    mine = desk.phone.locator(".message.out").last
    await mine.hover()
    await mine.get_by_title("Pilihan pesan").click()
    await desk.page.get_by_role("menuitem", name="Ubah").click()
    await desk.say("kemasan")
    assert (await bot.next_update("edited_message"))["text"] == "kemasan"
    await expect(desk.bubble("kemasan")).to_contain_text("diedit")


async def test_blocking_and_the_way_back(bot: Caller, desk: Desk) -> None:
    await desk.choose("Menu HP", "Blokir bot")
    moved = await bot.next_update("my_chat_member")
    assert moved["new_chat_member"]["status"] == "kicked"
    await expect(desk.field).to_be_hidden()
    await desk.button("Buka blokir").click()
    await expect(desk.field).to_be_visible()


async def test_commands_are_offered_as_this_person_sees_them(bot: Caller, desk: Desk) -> None:
    everyone = [{"command": "lapor", "description": "Lapor penjualan"}]
    await bot("setMyCommands", commands=everyone)
    scope = {"type": "chat", "chat_id": SITI}
    admin = {"command": "admin", "description": "Bulan ini"}
    await bot("setMyCommands", commands=[*everyone, admin], scope=scope)
    await desk.choose("Daftar perintah", "/admin Bulan ini")
    assert (await bot.next_update("message"))["text"] == "/admin"
    await desk.field.press_sequentially("/la")
    await desk.button("/lapor Lapor penjualan").click()
    assert (await bot.next_update("message"))["text"] == "/lapor"
    await expect(desk.field).to_have_value("")


async def test_one_sees_that_the_bot_is_typing(bot: Caller, desk: Desk) -> None:
    await bot("sendChatAction", chat_id=SITI, action="typing")
    await expect(desk.phone.get_by_text("sedang mengetik…")).to_be_visible()
    await bot("sendMessage", chat_id=SITI, text="Sudah")
    await expect(desk.phone.get_by_text("sedang mengetik…")).to_have_count(0)
