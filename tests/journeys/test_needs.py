"""A need from her first press to its end: she says it, an officer handles it, and she hears of every step."""

import asyncio

import pytest

from bot import app
from bot.commands.staff import invitation
from bot.settings import Settings
from domain.permissions import Role
from sandbox.client import Phone, Sandbox
from tests.journeys.people import registered
from tests.support.clocks import NOW


@pytest.fixture
async def rina(sandbox: Sandbox, bot: app.App, settings: Settings) -> Phone:
    """An officer of Kedung Baruk."""
    rina = await sandbox.user("Rina")
    link = await asyncio.to_thread(invitation, settings, NOW, Role.STAF, "35.78.03.1003")
    await rina.start(link.partition("?start=")[2])
    await rina.expect("petugas kelurahan untuk Kedung Baruk")
    return rina


async def test_a_need_is_noted_scheduled_and_met(ibu: Phone, rina: Phone, sandbox: Sandbox) -> None:
    await registered(ibu)
    await ibu.say("/kebutuhan")
    await ibu.expect("Belum ada kebutuhan yang dicatat, Bu Siti")
    await ibu.press("➕ Tambah kebutuhan")
    await ibu.expect("Sedang butuh bantuan apa, Bu?")
    await ibu.press("Kemasan")
    await ibu.expect("Kemasan sudah dicatat")
    await ibu.say("botol 250 ml")
    noted = await ibu.expect("Kemasan sudah dicatat, kodenya K-")
    code = noted.text.partition("kodenya ")[2].partition(".")[0]

    await rina.say("/admin")
    office = await rina.expect("Kedung Baruk · Oktober 2026")
    await rina.press("Kebutuhan baru (1)")
    await rina.expect("kebutuhan baru: 1. Siapa butuh apa?")
    await rina.press("Kemasan (1)")
    await rina.expect("kue kering (Bu Siti), belum ada nomor", code, "“botol 250 ml”")
    await rina.press("1")
    need = await rina.expect(f"Kemasan · {code}", "📝 3 Nov 2026: dicatat")
    assert need.id == office.id
    assert need.labels == (
        "⏳ Diproses", "📅 Dijadwalkan", "✅ Terpenuhi", "✖️ Ditolak", "⬅️ Kembali",
    )  # fmt: skip
    await rina.press("📅 Dijadwalkan")
    await rina.expect("Kemasan untuk Bu Siti: kapan dan di mana?")
    await rina.say("Sabtu, 28 November, 09.00, Balai RW 05")
    await rina.expect("Sekarang: dijadwalkan. Bu Siti saya kabari.")

    told = await ibu.expect(f"Kemasan ({code}) sudah ada jadwalnya", "“Sabtu, 28 November, 09.00")
    assert told.labels == ("🤝 Kebutuhan saya",)
    await ibu.press("🤝 Kebutuhan saya")
    await ibu.expect("Kebutuhan Ibu", f"📅 Kemasan · {code}", "dijadwalkan: Sabtu, 28 November")

    await rina.say(f"/kebutuhan {code.lower()}")
    await rina.expect("📅 3 Nov 2026: dijadwalkan (Rina)", "“Sabtu, 28 November")
    await rina.press("✅ Terpenuhi")
    await rina.expect("✅ 3 Nov 2026: terpenuhi (Rina)")
    await ibu.expect(f"Kemasan ({code}) kami catat sudah terpenuhi")
    assert await sandbox.unanswered() == []
    assert [call for call in await sandbox.calls() if call["status"] != 200] == []


async def test_what_is_not_needed_any_more_is_two_presses(ibu: Phone, rina: Phone) -> None:
    await registered(ibu)
    await ibu.say("/kebutuhan")
    await ibu.press("➕ Tambah kebutuhan")
    await ibu.expect("Sedang butuh bantuan apa")
    await ibu.say("oven saya rusak <b>")
    await ibu.expect("“oven saya rusak <b>” sudah dicatat")
    await ibu.press("🤝 Kebutuhan saya")
    listed = await ibu.expect("“oven saya rusak <b>”")
    await ibu.press("Sudah tidak perlu")
    await ibu.expect("Yang mana yang sudah tidak perlu, Bu?")
    await ibu.press("oven saya rusak <b>")
    closed = await ibu.expect("➖ Lainnya", "sudah tidak perlu")
    assert closed.id == listed.id
    await rina.say("/admin")
    assert "Kebutuhan baru (0)" in (await rina.expect("Kedung Baruk")).labels


async def test_a_reason_reaches_her_kindly(ibu: Phone, rina: Phone) -> None:
    await registered(ibu)
    await ibu.say("/kebutuhan")
    await ibu.press("➕ Tambah kebutuhan")
    await ibu.press("Modal")
    await ibu.press("Lewati")
    await ibu.expect("Modal sudah dicatat, kodenya")
    await rina.say("/admin")
    await rina.press("Kebutuhan baru (1)")
    await rina.press("Modal (1)")
    await rina.press("1")
    await rina.press("✖️ Ditolak")
    await rina.expect("kenapa belum bisa dipenuhi?")
    await rina.press("Kuota habis")
    await ibu.expect("Maaf, Bu Siti, Modal", "kuota tahun ini sudah habis", "tulis saja di sini")


async def test_words_behind_the_command_are_not_lost(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/kebutuhan oven saya rusak bu")
    await ibu.expect("kami teruskan")
