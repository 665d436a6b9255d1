"""/izin: the next step, its guide, and a NIB put down in her own spelling."""

from sandbox.client import Phone, Sandbox
from tests.journeys.people import registered


async def test_from_the_next_step_to_a_nib_that_is_noted(ibu: Phone, sandbox: Sandbox) -> None:
    await registered(ibu)
    await ibu.say("/izin")
    ladder = await ibu.expect(
        "Izin usaha · kue kering", "👉 NIB", "▫️ PIRT", "Langkah berikutnya: NIB"
    )
    assert ladder.labels == (
        "NIB", "PIRT", "Sertifikat halal", "Merek terdaftar", "🏷 Data usaha",
    )  # fmt: skip
    await ibu.press("NIB")
    await ibu.expect("Tanda pengenal resmi usaha, gratis", "kue kering: ▫️ belum punya")
    await ibu.press("📖 Cara mengurus")
    guide = await ibu.expect("1. Siapkan KTP", "oss.go.id", "Dicek 21 Nov 2026. Sumber:")
    await ibu.press("Halaman 2 ▶️")
    await ibu.expect("Biaya: gratis")
    assert guide.id == ladder.id
    await ibu.press("⬅️ Kembali")
    await ibu.press("🙋 Minta dibantu")
    await ibu.expect("Izin NIB sudah dicatat, kodenya K-")
    await ibu.press("✅ Sudah punya")
    await ibu.expect("NIB kue kering sudah dicatat. Nomornya berapa, Bu?")
    await ibu.say("9120 1234 5678")
    await ibu.expect("NIB itu 13 angka, Bu, yang ditulis ada 12")
    await ibu.say("nib 9120.1234.56789")
    await ibu.expect("✅ NIB · 9120 1234 56789", "👉 PIRT", earlier=True)
    asked = await ibu.expect("Sudah beres, Bu?")
    assert asked.labels == ("✅ Sudah beres", "Belum")
    await ibu.press("✅ Sudah beres")
    await ibu.say("/kebutuhan")
    await ibu.expect("✅ Izin NIB", "terpenuhi")
    await ibu.press("📜 Izin usaha")
    await ibu.expect("✅ NIB", "Langkah berikutnya: PIRT")
    assert await sandbox.unanswered() == []
    assert [call for call in await sandbox.calls() if call["status"] != 200] == []


async def test_who_has_no_business_is_shown_how_to_register(ibu: Phone) -> None:
    await ibu.say("/izin")
    page = await ibu.expect("untuk pemilik usaha")
    assert "📝 Daftar" in page.labels


async def test_the_ladder_is_reached_from_the_profile(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/profil")
    await ibu.press("🏷 kue kering")
    await ibu.press("📜 Izin usaha")
    await ibu.expect("Izin usaha · kue kering", "👉 NIB")
    await ibu.press("NIB")
    await ibu.press("⬅️ Kembali")
    await ibu.press("🏷 Data usaha")
    await ibu.expect("🏷 Nama usaha", "🧺 Jualan: kue kering")
