"""/tanya and Minta dibantu, from her phone to the office and back."""

import pytest

from bot import app
from bot.settings import Settings
from sandbox.client import Phone, Sandbox
from tests.journeys.people import registered
from tests.journeys.test_replies import officer


@pytest.fixture
async def rina(sandbox: Sandbox, bot: app.App, settings: Settings) -> Phone:
    """An officer of Kedung Baruk."""
    return await officer(sandbox, settings, "Rina")


async def test_a_question_goes_to_the_kelurahan_and_back_twice(ibu: Phone, rina: Phone) -> None:
    await registered(ibu)
    await ibu.say("/tanya")
    asked = await ibu.expect("Mau tanya apa, Bu?", "petugas Kelurahan Kedung Baruk")
    assert asked.labels == ("Tidak jadi",)
    question = await ibu.say("Kapan ada bazar di balai RW?")
    told = await ibu.expect(
        "Pertanyaan Ibu sudah sampai di petugas Kelurahan Kedung Baruk",
        "Biasanya dalam 2 hari kerja, kira-kira Kamis, 5 November 2026",
    )
    assert told.message["reply_to_message"]["message_id"] == question.id
    await rina.say("/admin")
    await rina.press("Pertanyaan (1)")
    await rina.expect("1 pertanyaan menunggu jawaban", "“Kapan ada bazar di balai RW?”")
    await rina.press("1")
    await rina.press("✍️ Balas")
    await rina.expect("Jawaban untuk Bu Siti")
    await rina.say("Sabtu depan, Bu")
    await rina.expect("Jawaban dikirim ke Bu Siti")
    answer = await ibu.expect("jawaban dari Kelurahan Kedung Baruk", "Sabtu depan, Bu")
    assert answer.message["reply_to_message"]["message_id"] == question.id
    await ibu.say("jam berapa ya?", reply_to=answer)
    await ibu.expect("kami teruskan")
    await rina.say("/admin")
    await rina.press("Pertanyaan (1)")
    await rina.expect("“jam berapa ya?”")
    await ibu.say("/tanya boleh bawa kompor?")
    await ibu.expect("Pertanyaan Ibu sudah sampai")
    await ibu.press("📬 Pertanyaan saya")
    await ibu.expect("Kapan ada bazar di balai RW?", "⏳ menunggu jawaban")


async def test_a_photo_below_the_command_is_a_question(ibu: Phone, rina: Phone) -> None:
    await registered(ibu)
    await ibu.send_photo(caption="/tanya ini izin apa, Bu?")
    await ibu.expect("Pertanyaan Ibu sudah sampai")
    await rina.say("/admin")
    await rina.press("Pertanyaan (1)")
    await rina.expect("📷 foto “ini izin apa, Bu?”")


async def test_help_is_one_press_and_she_hears_when_it_is_done(ibu: Phone, rina: Phone) -> None:
    await registered(ibu)
    await ibu.say("/bantuan")
    await ibu.expect("/tanya - tanya petugas")
    await ibu.press("🙋 Minta dibantu")
    await ibu.expect("Petugas Kelurahan Kedung Baruk sudah kami beri tahu dan akan membantu")
    await rina.say("/admin")
    await rina.press("🙋 Dibantu (1)")
    await rina.expect("1 pemilik usaha minta dibantu", "kue kering (Bu Siti)")
    await rina.press("1")
    await rina.press("☑️ Selesai")
    await rina.expect("Tidak ada yang menunggu bantuan")
    await ibu.expect("mencatat bahwa Ibu sudah dibantu")
    await ibu.press("🙋 Belum dibantu")
    await ibu.expect("sudah kami beri tahu dan akan membantu")


async def test_the_menu_button_for_help_shows_what_the_bot_can_do(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.press("❓ Bantuan")
    await ibu.expect("/lapor - lapor penjualan bulan ini")
