"""She sees what is known of her, stops, goes on, and is forgotten."""

from sandbox.client import Phone


async def test_she_stops_goes_on_and_has_everything_erased(siti: Phone) -> None:
    await siti.say("/data_saya")
    page = await siti.expect("Data Bu Siti", "Persetujuan: sejak Selasa, 3 November 2026")
    assert page.labels == ("⏸ Berhenti dulu", "🗑 Hapus data saya")
    await siti.press("⏸ Berhenti dulu")
    await siti.expect("tidak ada pengingat dan kabar")
    await siti.press("▶️ Setuju, lanjut")
    await siti.expect("Selamat datang kembali, Bu Siti")
    await siti.say("/data_saya")
    await siti.press("🗑 Hapus data saya")
    await siti.expect("Hapus semuanya, Bu Siti?")
    await siti.press("🗑 Ya, hapus semua")
    await siti.expect("Semua sudah dihapus")
    await siti.start()
    await siti.expect("Saya KabarUsaha", "Ibu/Bapak")
