"""She sends a photo of her notebook; staff enter it, she says yes, and the report goes on as her own."""

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


async def test_a_photo_in_place_of_the_amount_becomes_her_report(ibu: Phone, rina: Phone) -> None:
    await registered(ibu)
    await ibu.say("/lapor")
    await ibu.expect("Penjualan Oktober kira-kira berapa")
    photo = await ibu.send_photo()
    told = await ibu.expect("Petugas Kelurahan Kedung Baruk akan mengisikan laporan Oktober")
    assert told.labels == ("✏️ Isi sendiri", "Bukan laporan")
    await rina.say("/admin")
    await rina.press("✍️ Diisikan (1)")
    await rina.expect("1 laporan perlu diisikan", "kue kering (Bu Siti)", "📷 foto")
    await rina.press("1")
    page = await rina.expect("Minta diisikan: laporan Oktober 2026")
    assert page.labels[0] == "🧾 Isikan laporan"
    await rina.press("📎 Tampilkan (1)")
    shown = await rina.expect("Bu Siti, 3 Nov 2026")
    assert shown.kind == "photo"
    await rina.press("🧾 Isikan laporan")
    await rina.expect("Untuk kue kering (Bu Siti)", "Penjualan Oktober")
    await rina.say("1,5 juta")
    await rina.expect("Untuk kue kering (Bu Siti)", "Rp1.500.000")
    await rina.press("✅ Betul")
    await rina.expect("Tersimpan: Bu Siti, Oktober, Rp1.500.000")
    asked = await ibu.expect(
        "mengisikan laporan Oktober untuk kue kering: Rp1.500.000", "Betul, Bu?"
    )
    assert asked.message["reply_to_message"]["message_id"] == photo.id
    await ibu.press("✅ Sudah benar")
    await ibu.expect("Sedang butuh bantuan apa")
    await ibu.press("Tidak ada")
    await ibu.expect("Terima kasih, Bu Siti", "Rp1.500.000")


async def test_a_voice_note_becomes_a_report_by_one_tap(ibu: Phone, rina: Phone) -> None:
    await registered(ibu)
    await ibu.send_voice()
    await ibu.expect("kami teruskan")
    await ibu.press("🧾 Ini laporan saya")
    await ibu.expect("akan mengisikan laporan Oktober dari kiriman ini")
    await ibu.press("Bukan laporan")
    await ibu.expect("Pesan Ibu sudah kami teruskan")
    await rina.say("/admin")
    await rina.press("Balasan (1)")
    await rina.expect("🎤 pesan suara")


async def test_whoever_has_not_reported_is_entered_from_the_list(ibu: Phone, rina: Phone) -> None:
    await registered(ibu)
    await rina.say("/admin")
    await rina.press("November ▶️")
    await rina.press("Belum lapor (1)")
    await rina.expect("1. kue kering (Bu Siti)")
    await rina.press("1")
    await rina.expect("belum lapor November 2026")
    await rina.press("🧾 Isikan laporan")
    await rina.expect("Penjualan November")
    await rina.say("800 ribu")
    await rina.press("✅ Betul")
    await rina.expect("Tersimpan: Bu Siti, November, Rp800.000")
    await ibu.expect("mengisikan laporan November untuk kue kering: Rp800.000")
    await ibu.press("✏️ Perbaiki")
    await ibu.expect("November sudah dilaporkan: Rp800.000")
    await ibu.say("900 ribu")
    await ibu.press("✅ Betul")
    await ibu.expect("Rp900.000")
