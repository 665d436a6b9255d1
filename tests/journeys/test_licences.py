"""/izin: the next step, its guide, and a NIB put down in her own spelling."""

from sandbox.client import Phone, Sandbox


async def test_from_the_next_step_to_a_nib_that_is_noted(siti: Phone, sandbox: Sandbox) -> None:
    await siti.say("/izin")
    ladder = await siti.expect(
        "Izin usaha · kue kering", "👉 NIB", "▫️ PIRT", "Langkah berikutnya: NIB"
    )
    assert ladder.labels == (
        "NIB", "PIRT", "Sertifikat halal", "Merek terdaftar", "🏷 Data usaha",
    )  # fmt: skip
    await siti.press("NIB")
    await siti.expect("Tanda pengenal resmi usaha, gratis", "kue kering: ▫️ belum punya")
    await siti.press("📖 Cara mengurus")
    guide = await siti.expect("1. Siapkan KTP", "oss.go.id", "Dicek 21 Nov 2026.")
    await siti.press("Halaman 2 ▶️")
    await siti.expect("Biaya: gratis")
    assert guide.id == ladder.id
    await siti.press("⬅️ Kembali")
    await siti.press("🙋 Minta dibantu")
    await siti.expect("Izin NIB sudah dicatat, kodenya K-")
    await siti.press("✅ Sudah punya")
    await siti.expect("NIB kue kering sudah dicatat. Nomornya berapa, Bu?")
    await siti.say("9120 1234 5678")
    await siti.expect("NIB itu 13 angka, Bu, yang ditulis ada 12")
    await siti.say("nib 9120.1234.56789")
    await siti.expect("✅ NIB · 9120 1234 56789", "👉 PIRT", earlier=True)
    asked = await siti.expect("Sudah beres, Bu?")
    assert asked.labels == ("✅ Sudah beres", "Belum")
    await siti.press("✅ Sudah beres")
    await siti.say("/kebutuhan")
    await siti.expect("✅ Izin NIB", "terpenuhi")
    await siti.press("📜 Izin usaha")
    await siti.expect("✅ NIB", "Langkah berikutnya: PIRT")
    assert await sandbox.unanswered() == []
    assert [call for call in await sandbox.calls() if call["status"] != 200] == []


async def test_who_has_no_business_is_shown_how_to_register(ibu: Phone) -> None:
    await ibu.say("/izin")
    page = await ibu.expect("untuk pemilik usaha")
    assert "📝 Daftar" in page.labels


async def test_the_ladder_is_reached_from_the_profile(siti: Phone) -> None:
    await siti.say("/profil")
    await siti.press("🏷 kue kering")
    await siti.press("📜 Izin usaha")
    await siti.expect("Izin usaha · kue kering", "👉 NIB")
    await siti.press("NIB")
    await siti.press("⬅️ Kembali")
    await siti.press("🏷 Data usaha")
    await siti.expect("🏷 Nama usaha", "🧺 Jualan: kue kering")
