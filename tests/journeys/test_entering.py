"""She sends a photo of her notebook; staff enter it, she says yes, and the report goes on as her own."""

from sandbox.client import Phone


async def test_a_photo_in_place_of_the_amount_becomes_her_report(siti: Phone, rina: Phone) -> None:
    await siti.say("/lapor")
    await siti.expect("Penjualan Oktober kira-kira berapa")
    photo = await siti.send_photo()
    told = await siti.expect("Petugas Kelurahan Kedung Baruk akan mengisikan laporan Oktober")
    assert told.labels == ("✏️ Isi sendiri", "Bukan laporan")
    await rina.say("/admin")
    await rina.press("Perlu diisikan (1)")
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
    asked = await siti.expect(
        "mengisikan laporan Oktober untuk kue kering: Rp1.500.000", "Sudah benar, Bu?"
    )
    assert asked.message["reply_to_message"]["message_id"] == photo.id
    await siti.press("✅ Sudah benar")
    await siti.expect("Sedang butuh bantuan apa")
    await siti.press("Tidak ada")
    await siti.expect("Terima kasih, Bu Siti", "Rp1.500.000")


async def test_a_voice_note_becomes_a_report_by_one_tap(siti: Phone, rina: Phone) -> None:
    await siti.send_voice()
    await siti.expect("kami teruskan")
    await siti.press("🧾 Ini laporan saya")
    await siti.expect("akan mengisikan laporan Oktober dari kiriman ini")
    await siti.press("Bukan laporan")
    await siti.expect("Pesan Ibu sudah kami teruskan")
    await rina.say("/admin")
    await rina.press("Balasan (1)")
    await rina.expect("🎤 pesan suara")


async def test_whoever_has_not_reported_is_entered_from_the_list(siti: Phone, rina: Phone) -> None:
    await rina.say("/admin")
    await rina.press("Nov ▶️")
    await rina.press("Belum lapor (1)")
    await rina.expect("1. kue kering (Bu Siti)")
    await rina.press("1")
    await rina.expect("belum lapor November 2026")
    await rina.press("🧾 Isikan laporan")
    await rina.expect("Penjualan November")
    await rina.say("800 ribu")
    await rina.press("✅ Betul")
    await rina.expect("Tersimpan: Bu Siti, November, Rp800.000")
    await siti.expect("mengisikan laporan November untuk kue kering: Rp800.000")
    await siti.press("✏️ Perbaiki")
    await siti.expect("November sudah dilaporkan: Rp800.000")
    await siti.say("900 ribu")
    await siti.press("✅ Betul")
    await siti.expect("Rp900.000")
