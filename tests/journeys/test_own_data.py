"""She sees what is known of her, stops, goes on, and is forgotten."""

from sandbox.client import Phone
from tests.journeys.people import registered


async def test_she_stops_goes_on_and_has_everything_erased(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/data_saya")
    page = await ibu.expect("Data Bu Siti", "Persetujuan: sejak Selasa, 3 November 2026")
    assert page.labels == ("⏸ Berhenti dulu", "🗑 Hapus data saya")
    await ibu.press("⏸ Berhenti dulu")
    await ibu.expect("tidak ada pengingat dan kabar")
    await ibu.press("▶️ Setuju, lanjut")
    await ibu.expect("Selamat datang kembali, Bu Siti")
    await ibu.say("/data_saya")
    await ibu.press("🗑 Hapus data saya")
    await ibu.expect("Hapus semuanya, Bu Siti?")
    await ibu.press("🗑 Ya, hapus semua")
    await ibu.expect("Semua sudah dihapus")
    await ibu.start()
    await ibu.expect("Saya KabarUsaha", "Ibu/Bapak")
