"""An owner looks back, puts a month right, and fills in one that was missing."""

from sandbox.client import Phone, Sandbox
from tests.journeys.people import reported


async def test_a_month_is_put_right_and_another_filled_in(siti: Phone, sandbox: Sandbox) -> None:
    await siti.say("/riwayat")
    await siti.expect("Belum ada laporan, Bu Siti")
    await reported(siti)
    await siti.say("/riwayat")
    months = await siti.expect("Laporan kue kering", "Oktober 2026: Rp1.500.000")
    assert months.labels == ("📊 Lihat rapor", "📄 Ringkasan PDF", "✏️ Perbaiki / isi")
    await siti.press("✏️ Perbaiki / isi")
    which = await siti.expect("Bulan yang mana, Bu?")
    assert which.id == months.id
    await siti.press("✏️ Oktober 2026")
    await siti.expect("Oktober sudah dilaporkan")
    await siti.say("1,4 juta")
    await siti.press("✅ Betul")
    await siti.expect("Sudah diperbaiki, Bu Siti. Laporan Oktober sekarang Rp1.400.000.")
    await siti.press("➕ Desember 2025", on=which)
    await siti.expect("Penjualan Desember 2025 kira-kira berapa, Bu?")
    await siti.say("2 juta")
    await siti.expect("Desember 2025: Rp2.000.000")
    await siti.press("✅ Betul")
    await siti.expect("Laporan Desember 2025 sudah kami terima")
    assert await sandbox.unanswered() == []
