"""Pictures, files and words: shown as what they are, and words never as anything but words."""

import aiohttp
import pytest
from playwright.async_api import expect

from sandbox.state.pictures import plain_png
from tests.sandbox.caller import Caller
from tests.sandbox.page.desk import SITI, Desk

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.asyncio(loop_scope="session")]

HOSTILE = {
    "html": "<img src=x onerror=\"document.title='!'\"><script>document.title='!'</script> & <b>",
    "right to left": "‮harga ‏1.500.000‬ العربية",
    "zero width": "a​b‌c‍d﻿e",
    "one long word": "W" * 4096,
    "many lines": "baris\n" * 600 + "akhir",
    "stacked marks": "Z" + "\u0335\u0322\u0321" * 60,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈🇮🇩",
}


async def test_hostile_words_are_shown_as_words_and_stay_in_their_bubble(
    bot: Caller, desk: Desk
) -> None:
    sent = [await bot("sendMessage", chat_id=SITI, text=text) for text in HOSTILE.values()]
    words = desk.phone.locator(".message.in .words")
    await expect(words).to_have_count(len(HOSTILE))
    texts = await words.evaluate_all("all => all.map(one => one.textContent)")
    assert texts == [answer.result["text"] for answer in sent]
    assert await words.locator("*").count() == 0
    cut_off = "all => all.filter(one => one.scrollWidth > one.clientWidth).length"
    assert await words.evaluate_all(cut_off) == 0
    assert await desk.page.title() == "KabarUsaha · ruang coba"


async def test_marked_words_are_marked_also_inside_each_other(bot: Caller, desk: Desk) -> None:
    html = (
        '🌸 <b>Bu <i>Siti</i></b> <a href="https://example.org/a?b=1">baca</a>'
        " <s>lama</s> /lapor <tg-spoiler>rahasia</tg-spoiler>"
    )
    await bot("sendMessage", chat_id=SITI, text=html, parse_mode="HTML")
    message = desk.bubble("Bu Siti")
    await expect(message.locator("strong em")).to_have_text("Siti")
    await expect(message.locator("s")).to_have_text("lama")
    link = message.get_by_role("link", name="baca")
    await expect(link).to_have_attribute("href", "https://example.org/a?b=1")
    await message.get_by_role("button", name="/lapor").click()
    assert (await bot.next_update("message"))["text"] == "/lapor"


async def test_a_photo_is_seen_and_a_document_can_be_fetched(bot: Caller, desk: Desk) -> None:
    form = aiohttp.FormData({"chat_id": str(SITI), "caption": "Rapor usaha"})
    form.add_field("photo", plain_png(400, 200), filename="rapor.png")
    await bot.form("sendPhoto", form)
    picture = desk.bubble("Rapor usaha").get_by_role("img", name="Foto")
    await expect(picture).to_have_js_property("naturalWidth", 400)
    form = aiohttp.FormData({"chat_id": str(SITI)})
    form.add_field("document", b"a;b", filename="rekap.csv")
    await bot.form("sendDocument", form)
    async with desk.page.expect_download() as download:
        await desk.phone.get_by_title("Unduh rekap.csv").click()
    file = await download.value
    assert file.suggested_filename == "rekap.csv"
    assert (await file.path()).read_bytes() == b"a;b"


async def test_she_sends_a_photo_with_words_and_a_voice_note(bot: Caller, desk: Desk) -> None:
    await desk.choose("Lampirkan", "Foto contoh")
    await desk.page.get_by_label("Keterangan").fill("buku saya")
    await desk.page.get_by_role("dialog").get_by_role("button", name="Kirim").click()
    await expect(desk.bubble("buku saya")).to_be_visible()
    await desk.choose("Lampirkan", "Suara contoh")
    await expect(desk.phone.locator(".voice")).to_be_visible()
    photo, voice = (update["message"] for update in await bot.updates())
    assert (photo["caption"], photo["photo"][-1]["width"]) == ("buku saya", 640)
    assert voice["voice"]["duration"] == 4


async def test_a_text_too_long_for_one_message_goes_out_in_pieces(bot: Caller, desk: Desk) -> None:
    await desk.say("x" * 4095 + "🌸" + "akhir")
    await expect(desk.bubble("akhir")).to_be_visible()
    pieces = [update["message"]["text"] for update in await bot.updates()]
    assert pieces == ["x" * 4095, "🌸akhir"]
