"""/profil on a phone: a field, a second business, a move, a closed business, reminders, a break."""

from sandbox.client import Phone
from tests.journeys.people import registered


async def test_she_changes_how_she_is_addressed_and_it_is_used_at_once(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/profil")
    page = await ibu.expect("Profil Bu Siti", "Nomor HP: belum diisi", "Pengingat: Tiga kali")
    assert page.labels[:3] == ("👤 Nama", "📱 Nomor HP", "🏷 kue kering")
    await ibu.press("👤 Nama")
    assert (await ibu.expect("sapa siapa")).labels == (
        "Bu Siti", "Pak Siti", "Mbak Siti", "Mas Siti", "Kak Siti", "✏️ Nama lain", "⬅️ Kembali",
    )  # fmt: skip
    await ibu.press("Mbak Siti")
    await ibu.expect("✅ Sudah diganti, Mbak", "Nama: Mbak Siti")
    await ibu.press("👤 Profil saya")
    await ibu.expect("Profil Mbak Siti")


async def test_the_phone_number_is_shared_and_taken_away_again(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/profil")
    await ibu.press("📱 Nomor HP")
    await ibu.expect("nomor HP")
    await ibu.share_contact()
    await ibu.expect("✅ Sudah diganti, Bu")
    assert await ibu.keyboard() == []
    await ibu.say("/profil")
    await ibu.press("📱 Nomor HP")
    await ibu.expect("Sekarang:")
    await ibu.press("🗑 Hapus nomor")
    await ibu.expect("Nomor HP: belum diisi")


async def test_a_second_business_takes_six_actions(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/profil")
    await ibu.press("➕ Tambah usaha")
    await ibu.expect("Jualan utamanya apa, Bu Siti?")
    await ibu.say("jahit baju")
    await ibu.expect("2 dari 3")
    await ibu.say("Siti Modiste")
    await ibu.expect("3 dari 3")
    await ibu.say("baratajaya")
    await ibu.expect("Siti Modiste", "jahit baju (Fesyen & batik)", "Baratajaya, Kec. Gubeng")
    await ibu.press("✅ Sudah benar")
    await ibu.expect("Siti Modiste di Baratajaya juga sudah terdaftar")
    await ibu.say("/lapor")
    assert (await ibu.expect()).labels[:2] == ("kue kering", "Siti Modiste")


async def test_a_poster_elsewhere_moves_her_business(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.start("kel-3578081005")
    asked = await ibu.expect("terdaftar di Kedung Baruk", "tautan ini dari Baratajaya")
    assert asked.labels == ("🚚 Ya, pindah", "➕ Usaha baru di sini", "Tidak, tetap")
    await ibu.press("🚚 Ya, pindah")
    await ibu.expect("Dari: Kedung Baruk, Kec. Rungkut", "Ke: Baratajaya, Kec. Gubeng")
    await ibu.press("✅ Sudah benar")
    await ibu.expect("kue kering sekarang tercatat di Baratajaya")


async def test_closed_opened_and_no_reminders(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/profil")
    await ibu.press("🏷 kue kering")
    await ibu.expect("Terdaftar sejak")
    await ibu.press("🔒 Tutup usaha")
    await ibu.expect("mau ditutup, Bu?")
    await ibu.press("Tutup sementara")
    await ibu.expect("sudah ditutup, Bu")
    await ibu.say("/lapor")
    await ibu.expect("Usahanya sedang tutup")
    await ibu.press("🔓 kue kering")
    await ibu.expect("sudah buka lagi")
    await ibu.say("/profil")
    await ibu.press("🔔 Pengingat")
    await ibu.expect("Maunya berapa kali sebulan")
    await ibu.press("Tidak usah")
    await ibu.expect("bulan ini saja")
    await ibu.press("Seterusnya")
    await ibu.expect("Sekarang: Tidak usah")
    await ibu.press("Tiga kali")
    await ibu.expect("Sekarang: Tiga kali")


async def test_a_break_is_begun_and_ended_in_the_profile(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/profil")
    await ibu.press("⏸ Istirahat dulu")
    await ibu.expect("tidak ada pengingat dan kabar")
    await ibu.say("/profil")
    page = await ibu.expect("Sedang istirahat")
    assert page.labels[-1] == "▶️ Setuju, lanjut"
    await ibu.press("▶️ Setuju, lanjut")
    await ibu.expect("Selamat datang kembali")
