"""An owner looks back, puts a month right, and fills in one that was missing."""

from sandbox.client import Phone, Sandbox
from tests.journeys.people import registered


async def test_a_month_is_put_right_and_another_filled_in(ibu: Phone, sandbox: Sandbox) -> None:
    await registered(ibu)
    await ibu.say("/riwayat")
    await ibu.expect("Belum ada laporan, Bu Siti")
    await ibu.say("/lapor 1,5 juta")
    await ibu.press("✅ Betul")
    await ibu.press("Tidak ada")
    await ibu.expect("Terima kasih")
    await ibu.say("/riwayat")
    months = await ibu.expect("Laporan kue kering", "Oktober 2026: Rp1.500.000")
    assert months.labels == ("📊 Lihat rapor", "📄 Ringkasan PDF", "✏️ Betulkan / isi")
    await ibu.press("✏️ Betulkan / isi")
    which = await ibu.expect("Bulan yang mana, Bu?")
    assert which.id == months.id
    await ibu.press("✏️ Oktober 2026")
    await ibu.expect("Oktober sudah dilaporkan")
    await ibu.say("1,4 juta")
    await ibu.press("✅ Betul")
    await ibu.expect("Laporan Oktober sudah kami terima: Rp1.400.000")
    await ibu.press("➕ Desember 2025", on=which)
    await ibu.expect("Penjualan Desember 2025 kira-kira berapa, Bu?")
    await ibu.say("2 juta")
    await ibu.expect("Desember 2025: Rp2.000.000")
    await ibu.press("✅ Betul")
    await ibu.expect("Laporan Desember 2025 sudah kami terima")
    assert await sandbox.unanswered() == []
