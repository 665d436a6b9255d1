"""/profil on a phone: a field, a second business, a move, a closed business, reminders, a break."""

from sandbox.client import Phone


async def test_she_changes_how_she_is_addressed_and_it_is_used_at_once(siti: Phone) -> None:
    await siti.say("/profil")
    page = await siti.expect("Profil Bu Siti", "Nomor HP: belum diisi", "Pengingat: Tiga kali")
    assert page.labels[:3] == ("👤 Nama", "📱 Nomor HP", "🏷 kue kering")
    await siti.press("👤 Nama")
    assert (await siti.expect("panggil siapa")).labels == (
        "Bu Siti", "Pak Siti", "Mbak Siti", "Mas Siti", "Kak Siti", "✏️ Nama lain", "⬅️ Kembali",
    )  # fmt: skip
    await siti.press("Mbak Siti")
    await siti.expect("✅ Sudah diganti, Mbak", "Nama: Mbak Siti")
    await siti.press("👤 Profil saya")
    await siti.expect("Profil Mbak Siti")


async def test_the_phone_number_is_shared_and_taken_away_again(siti: Phone) -> None:
    await siti.say("/profil")
    await siti.press("📱 Nomor HP")
    await siti.expect("nomor HP")
    await siti.share_contact()
    await siti.expect("✅ Sudah diganti, Bu")
    assert await siti.keyboard() == []
    await siti.say("/profil")
    await siti.press("📱 Nomor HP")
    await siti.expect("Sekarang:")
    await siti.press("🗑 Hapus nomor")
    await siti.expect("Nomor HP: belum diisi")


async def test_workers_and_reach_are_two_taps_each_and_show_their_day(siti: Phone) -> None:
    await siti.say("/profil")
    await siti.press("🏷 kue kering")
    await siti.expect("👥 Yang bekerja: belum diisi", "🧭 Dijual sampai: belum diisi")
    await siti.press("👥 Yang bekerja")
    await siti.expect("Yang bekerja di usaha ini berapa orang, Bu, termasuk Ibu?")
    await siti.press("3 orang")
    await siti.expect("✅ Sudah diganti, Bu", "👥 Yang bekerja: 3 orang (diisi 3 Nov 2026)")
    await siti.press("👤 Profil saya")
    await siti.press("🧭 Dijual sampai")
    await siti.expect("Paling jauh jualannya sampai ke mana, Bu?")
    await siti.say("luar kota")
    await siti.expect("🧭 Dijual sampai: Luar kota (diisi 3 Nov 2026)")
    await siti.say("/data_saya")
    await siti.expect("👥 kue kering: 3 orang dan Luar kota")


async def test_of_two_businesses_every_word_of_the_report_names_the_one_it_is_about(
    siti: Phone,
) -> None:
    await siti.say("/profil")
    await siti.press("➕ Tambah usaha")
    for answer in ("jahit baju", "Siti Modiste", "baratajaya"):
        await siti.say(answer)
    await siti.press("✅ Sudah benar")
    await siti.say("/lapor")
    await siti.press("Siti Modiste")
    await siti.expect("🏷 Siti Modiste", "Penjualan Oktober kira-kira berapa, Bu?")
    await siti.say("1,5 juta")
    await siti.expect("🏷 Siti Modiste", "Oktober: Rp1.500.000")
    await siti.press("✅ Betul")
    await siti.expect("🏷 Siti Modiste", "Tersimpan. Sedang butuh")
    await siti.press("Tidak ada")
    await siti.expect("🏷 Siti Modiste", "Terima kasih, Bu Siti", earlier=True)


async def test_a_second_business_takes_six_actions(siti: Phone) -> None:
    await siti.say("/profil")
    await siti.press("➕ Tambah usaha")
    await siti.expect("Jualan utamanya apa, Bu Siti?")
    await siti.say("jahit baju")
    await siti.expect("2 dari 3")
    await siti.say("Siti Modiste")
    await siti.expect("3 dari 3")
    await siti.say("baratajaya")
    await siti.expect("Siti Modiste", "jahit baju (Baju & batik)", "Baratajaya, Kec. Gubeng")
    await siti.press("✅ Sudah benar")
    await siti.expect("Siti Modiste di Baratajaya juga sudah terdaftar")
    await siti.say("/lapor")
    assert (await siti.expect()).labels[:2] == ("kue kering", "Siti Modiste")


async def test_a_poster_elsewhere_moves_her_business(siti: Phone) -> None:
    await siti.start("kel-3578081005")
    asked = await siti.expect("terdaftar di Kedung Baruk", "link ini dari Baratajaya")
    assert asked.labels == ("🚚 Ya, pindah", "➕ Usaha baru di sini", "Tidak, tetap")
    await siti.press("🚚 Ya, pindah")
    await siti.expect("Dari: Kedung Baruk, Kec. Rungkut", "Ke: Baratajaya, Kec. Gubeng")
    await siti.press("✅ Sudah benar")
    await siti.expect("kue kering sekarang tercatat di Baratajaya")


async def test_closed_opened_and_no_reminders(siti: Phone) -> None:
    await siti.say("/profil")
    await siti.press("🏷 kue kering")
    await siti.expect("Terdaftar sejak")
    await siti.press("🔒 Tutup usaha")
    await siti.expect("mau ditutup, Bu?")
    await siti.press("Tutup sementara")
    await siti.expect("sudah ditutup, Bu")
    await siti.say("/lapor")
    await siti.expect("Usahanya sedang tutup")
    await siti.press("🔓 kue kering")
    await siti.expect("sudah buka lagi")
    await siti.say("/profil")
    await siti.press("🔔 Pengingat")
    await siti.expect("Maunya berapa kali sebulan")
    await siti.press("Tidak usah")
    await siti.expect("bulan ini saja")
    await siti.press("Seterusnya")
    await siti.expect("Sekarang: Tidak usah")
    await siti.press("Tiga kali")
    await siti.expect("Sekarang: Tiga kali")


async def test_a_break_is_begun_and_ended_in_the_profile(siti: Phone) -> None:
    await siti.say("/profil")
    await siti.press("⏸ Berhenti dulu")
    await siti.expect("tidak ada pengingat dan kabar")
    await siti.say("/profil")
    page = await siti.expect("Sedang berhenti dulu")
    assert page.labels[-1] == "▶️ Setuju, lanjut"
    await siti.press("▶️ Setuju, lanjut")
    await siti.expect("Selamat datang kembali")
