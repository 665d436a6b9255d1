"""A need from her first press to its end: she says it, an officer handles it, and she hears of every step."""

from sandbox.client import Phone, Sandbox


async def test_a_need_is_noted_scheduled_and_met(
    siti: Phone, rina: Phone, sandbox: Sandbox
) -> None:
    await siti.say("/kebutuhan")
    await siti.expect("Belum ada kebutuhan yang dicatat, Bu Siti")
    await siti.press("➕ Tambah kebutuhan")
    await siti.expect("Sedang butuh bantuan apa, Bu?")
    await siti.press("Kemasan")
    await siti.expect("Kemasan sudah dicatat")
    await siti.say("botol 250 ml")
    noted = await siti.expect("Kemasan sudah dicatat, kodenya K-")
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
    await rina.expect("Sekarang: dijadwalkan. Bu Siti kami kabari.")

    told = await siti.expect(f"Kemasan ({code}) sudah ada jadwalnya", "“Sabtu, 28 November, 09.00")
    assert told.labels == ("🤝 Kebutuhan saya",)
    await siti.press("🤝 Kebutuhan saya")
    await siti.expect("Kebutuhan Ibu", f"📅 Kemasan · {code}", "dijadwalkan: Sabtu, 28 November")

    await rina.say(f"/kebutuhan {code.lower()}")
    await rina.expect("📅 3 Nov 2026: dijadwalkan (Rina)", "“Sabtu, 28 November")
    await rina.press("✅ Terpenuhi")
    await rina.expect("✅ 3 Nov 2026: terpenuhi (Rina)")
    await siti.expect(f"Kemasan ({code}) kami catat sudah terpenuhi")
    assert await sandbox.unanswered() == []
    assert [call for call in await sandbox.calls() if call["status"] != 200] == []


async def test_what_is_not_needed_any_more_is_two_presses(siti: Phone, rina: Phone) -> None:
    await siti.say("/kebutuhan")
    await siti.press("➕ Tambah kebutuhan")
    await siti.expect("Sedang butuh bantuan apa")
    await siti.say("oven saya rusak <b>")
    await siti.expect("“oven saya rusak <b>” sudah dicatat")
    await siti.press("🤝 Kebutuhan saya")
    listed = await siti.expect("“oven saya rusak <b>”")
    await siti.press("Sudah tidak perlu")
    await siti.expect("Yang mana yang sudah tidak perlu, Bu?")
    await siti.press("oven saya rusak <b>")
    closed = await siti.expect("➖ Lainnya", "sudah tidak perlu")
    assert closed.id == listed.id
    await rina.say("/admin")
    assert "Kebutuhan baru (0)" in (await rina.expect("Kedung Baruk")).labels


async def test_a_reason_reaches_her_kindly(siti: Phone, rina: Phone) -> None:
    await siti.say("/kebutuhan")
    await siti.press("➕ Tambah kebutuhan")
    await siti.press("Modal")
    await siti.press("Lewati")
    await siti.expect("Modal sudah dicatat, kodenya")
    await rina.say("/admin")
    await rina.press("Kebutuhan baru (1)")
    await rina.press("Modal (1)")
    await rina.press("1")
    await rina.press("✖️ Ditolak")
    await rina.expect("kenapa belum bisa dipenuhi?")
    await rina.press("Kuota habis")
    await siti.expect("Maaf, Bu Siti, Modal", "kuota tahun ini sudah habis", "tulis saja di sini")


async def test_words_behind_the_command_are_not_lost(siti: Phone) -> None:
    await siti.say("/kebutuhan oven saya rusak bu")
    await siti.expect("kami teruskan")
