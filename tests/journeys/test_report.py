"""An owner reports a month: four actions, nothing guessed, nothing lost."""

from sandbox.client import Phone
from tests.journeys.people import registered


async def test_a_report_takes_four_actions(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/lapor")
    asked = await ibu.expect("Penjualan Oktober")
    assert asked.labels == ("🧮 Bantu hitung", "Tidak jualan", "📅 Bulan lain")
    await ibu.say("1,5 juta")
    echo = await ibu.expect("Rp1.500.000", "satu juta lima ratus ribu rupiah", "Betul, Bu?")
    assert echo.buttons == (("✅ Betul", "✏️ Ganti"),)
    await ibu.press("✅ Betul")
    await ibu.expect("Tersimpan")
    await ibu.press("Tidak ada")
    await ibu.expect("Terima kasih, Bu Siti 🌸", "Oktober", "Rp1.500.000")


async def test_who_keeps_no_books_counts_with_help(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/lapor")
    await ibu.press("🧮 Bantu hitung")
    await ibu.expect("Ayo dihitung sama-sama, Bu")
    await ibu.press("Hasil per hari")
    await ibu.expect("Hari biasa kira-kira dapat berapa, Bu?")
    await ibu.say("150rb")
    await ibu.expect("Selama Oktober jualan berapa hari, Bu?")
    await ibu.press("Libur Minggu (27)")
    await ibu.expect("Rp150.000 × 27 hari", "Oktober: kira-kira Rp4.050.000", "Betul, Bu?")
    await ibu.press("✅ Betul")
    await ibu.expect("Tersimpan")


async def test_needs_are_toggled_in_place_and_sent(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/lapor")
    await ibu.expect("Penjualan")
    await ibu.say("800rb")
    await ibu.press("✅ Betul")
    await ibu.expect("Tersimpan")
    await ibu.press("⬜ Kemasan")
    assert "✅ Kemasan" in (await ibu.expect("Tersimpan")).labels
    await ibu.press("⬜ Sepi pembeli")
    await ibu.expect("Tersimpan")
    await ibu.press("✅ Kirim")
    await ibu.expect("Terima kasih, Bu Siti")


async def test_an_ambiguous_amount_is_asked_by_button(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/lapor")
    await ibu.expect("Penjualan")
    await ibu.say("1.5")
    asked = await ibu.expect("“1.5”")
    assert {"Rp1.500.000", "Rp1.500"} <= set(asked.labels)
    await ibu.press("Rp1.500.000")
    await ibu.expect("Tersimpan")


async def test_what_is_not_understood_twice_gets_another_way(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/lapor")
    await ibu.expect("Penjualan")
    await ibu.say("halo")
    await ibu.expect("belum paham", "1,5 juta")
    await ibu.say("apa ya")
    out = await ibu.expect("Pilih cara yang paling mudah")
    assert "🙋 Minta dibantu" in out.labels
    await ibu.press("🙋 Minta dibantu")
    await ibu.expect("akan membantu lewat chat ini")


async def test_selling_nothing_is_one_press(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/lapor")
    await ibu.press("Tidak jualan")
    await ibu.expect("Tersimpan")
    await ibu.press("Tidak ada")
    await ibu.expect("tidak ada penjualan")


async def test_another_month_is_named_in_every_line(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/lapor")
    await ibu.press("📅 Bulan lain")
    await ibu.press("September 2026")
    await ibu.expect("Penjualan September")
    await ibu.say("2 juta")
    await ibu.expect("September: Rp2.000.000")
    await ibu.press("✅ Betul")
    await ibu.expect("Tersimpan")


async def test_a_second_report_offers_to_correct_the_first(ibu: Phone) -> None:
    await registered(ibu)
    await _report(ibu, "1 juta")
    await ibu.say("/lapor")
    await ibu.expect("Oktober sudah dilaporkan", "Rp1.000.000")
    await ibu.say("1,2 juta")
    await ibu.press("✅ Betul")
    await ibu.expect("Tersimpan")
    await ibu.press("Tidak ada")
    fixed = await ibu.expect("Rp1.200.000")
    assert "✏️ Perbaiki" in fixed.labels


async def test_a_rise_is_told_in_percent_and_a_fall_is_not(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/lapor")
    await ibu.press("📅 Bulan lain")
    await ibu.press("September 2026")
    await ibu.expect("Penjualan September")
    await ibu.say("1.200.000")
    await ibu.press("✅ Betul")
    await ibu.press("Tidak ada")
    await ibu.expect("Terima kasih")
    await _report(ibu, "1,5 juta", expect="naik 25% dari September")


async def test_yes_typed_is_a_yes(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/lapor")
    await ibu.expect("Penjualan")
    await ibu.say("sejuta")
    await ibu.expect("Rp1.000.000")
    await ibu.say("iya betul")
    await ibu.expect("Tersimpan")


async def _report(ibu: Phone, amount: str, expect: str = "Terima kasih") -> None:
    await ibu.say("/lapor")
    await ibu.expect("Penjualan")
    await ibu.say(amount)
    await ibu.press("✅ Betul")
    await ibu.expect("Tersimpan")
    await ibu.press("Tidak ada")
    await ibu.expect(expect)


async def test_a_report_behind_the_command_is_offered_for_one_yes(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/lapor 1,5 juta")
    await ibu.expect("Rp1.500.000")
    await ibu.press("✅ Betul")
    await ibu.expect("Tersimpan")


async def test_words_behind_an_unknown_command_are_heard(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/jadwal kapan ada pelatihan")
    await ibu.expect("kami teruskan")


async def test_what_she_waits_for_is_asked_about_the_next_month(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/lapor")
    await ibu.press("📅 Bulan lain")
    await ibu.press("September 2026")
    await ibu.expect("Penjualan September")
    await ibu.say("1,2 juta")
    await ibu.press("✅ Betul")
    await ibu.expect("Tersimpan")
    await ibu.press("⬜ Kemasan")
    await ibu.press("✅ Kirim")
    await ibu.expect("Terima kasih")
    await ibu.say("/lapor")
    await ibu.expect("Penjualan Oktober")
    await ibu.say("1,5 juta")
    await ibu.press("✅ Betul")
    asked = await ibu.expect("lebih ramai dari September", "Masih butuh Kemasan?")
    assert {"✅ Kemasan", "⬜ Pesanan hajatan", "Tidak ada yang baru"} <= set(asked.labels)
    await ibu.press("⬜ Pesanan hajatan")
    await ibu.press("✅ Kirim")
    await ibu.expect("Terima kasih, Bu Siti")


async def test_one_line_with_its_needs_takes_two_actions(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("omset oktober 3,5 juta, butuh modal dan kemasan")
    await ibu.expect("Oktober: Rp3.500.000", "butuh Modal dan Kemasan", "Betul, Bu?")
    await ibu.press("✅ Betul")
    saved = await ibu.expect("Tersimpan", "Kemasan dan Modal sudah kami beri tanda ✅")
    assert {"✅ Modal", "✅ Kemasan"} <= set(saved.labels)


async def test_a_month_named_in_the_open_report_is_the_month_of_the_amount(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/lapor")
    await ibu.expect("Penjualan Oktober")
    await ibu.say("omset september 900rb, butuh modal")
    await ibu.expect("September: Rp900.000", "butuh Modal", "Betul, Bu?")
    await ibu.press("✅ Betul")
    await ibu.expect("Tersimpan")
    await ibu.press("✅ Kirim")
    await ibu.expect("Terima kasih", "September", "Rp900.000")


async def test_after_the_thanks_comes_one_short_question_that_may_be_passed_over(
    ibu: Phone,
) -> None:
    await registered(ibu)
    await _report(ibu, "1,5 juta")
    asked = await ibu.expect("Satu pertanyaan singkat, Bu, boleh dilewati", "RT dan RW")
    assert asked.labels == ("Lewati",)
    await ibu.say("RT 3 RW 5")
    await ibu.expect("Terima kasih, Bu. Sudah dicatat: RT 3 / RW 5.")
    await ibu.say("kapan ada pelatihan?")
    await ibu.expect("kami teruskan")


async def test_her_second_business_is_offered_right_after_the_first(ibu: Phone) -> None:
    await registered(ibu)
    await ibu.say("/profil")
    await ibu.press("➕ Tambah usaha")
    for answer in ("jahit baju", "Siti Modiste", "baratajaya"):
        await ibu.expect("Bu")
        await ibu.say(answer)
    await ibu.press("✅ Sudah benar")
    await ibu.expect("juga sudah terdaftar")
    await ibu.say("/lapor")
    await ibu.press("kue kering")
    await ibu.expect("Penjualan Oktober")
    await ibu.say("1,5 juta")
    await ibu.press("✅ Betul")
    await ibu.press("Tidak ada")
    await ibu.expect("Terima kasih")
    await ibu.expect("Siti Modiste belum lapor Oktober. Mau sekalian, Bu?")
    await ibu.press("💰 Lapor sekalian")
    await ibu.expect("Penjualan Oktober")
    await ibu.say("800rb")
    await ibu.press("✅ Betul")
    await ibu.press("Tidak ada")
    await ibu.expect("Terima kasih", "Rp800.000")
    await ibu.expect("Satu pertanyaan singkat soal Siti Modiste, Bu, boleh dilewati")
