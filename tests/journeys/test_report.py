"""An owner reports a month: four actions, nothing guessed, nothing lost."""

from sandbox.client import Phone
from tests.journeys.people import reported


async def test_a_report_takes_four_actions(siti: Phone) -> None:
    await siti.say("/lapor")
    asked = await siti.expect("Penjualan Oktober")
    assert asked.labels == ("🧮 Bantu hitung", "Tidak jualan", "📅 Bulan lain")
    await siti.say("1,5 juta")
    echo = await siti.expect("Rp1.500.000", "satu juta lima ratus ribu rupiah", "Betul, Bu?")
    assert echo.buttons == (("✅ Betul", "✏️ Ganti"),)
    await siti.press("✅ Betul")
    await siti.expect("Tersimpan")
    await siti.press("Tidak ada")
    await siti.expect("Terima kasih, Bu Siti 🌸", "Oktober", "Rp1.500.000")


async def test_who_keeps_no_books_counts_with_help(siti: Phone) -> None:
    await siti.say("/lapor")
    await siti.press("🧮 Bantu hitung")
    await siti.expect("Ayo dihitung sama-sama, Bu")
    await siti.press("Hasil per hari")
    await siti.expect("Hari biasa kira-kira dapat berapa, Bu?")
    await siti.say("150rb")
    await siti.expect("Selama Oktober jualan berapa hari, Bu?")
    await siti.press("Libur Minggu (27)")
    await siti.expect("Rp150.000 × 27 hari", "Oktober: kira-kira Rp4.050.000", "Betul, Bu?")
    await siti.press("✅ Betul")
    await siti.expect("Tersimpan")


async def test_needs_are_toggled_in_place_and_sent(siti: Phone) -> None:
    await siti.say("/lapor")
    await siti.expect("Penjualan")
    await siti.say("800rb")
    await siti.press("✅ Betul")
    await siti.expect("Tersimpan")
    await siti.press("⬜ Kemasan")
    assert "✅ Kemasan" in (await siti.expect("Tersimpan")).labels
    await siti.press("⬜ Sepi pembeli")
    await siti.expect("Tersimpan")
    await siti.press("✅ Kirim")
    await siti.expect("Terima kasih, Bu Siti")


async def test_an_ambiguous_amount_is_asked_by_button(siti: Phone) -> None:
    await siti.say("/lapor")
    await siti.expect("Penjualan")
    await siti.say("1.5")
    asked = await siti.expect("“1.5”")
    assert {"Rp1.500.000", "Rp1.500"} <= set(asked.labels)
    await siti.press("Rp1.500.000")
    await siti.expect("Tersimpan")


async def test_what_is_not_understood_twice_gets_another_way(siti: Phone) -> None:
    await siti.say("/lapor")
    await siti.expect("Penjualan")
    await siti.say("halo")
    await siti.expect("belum paham", "1,5 juta")
    await siti.say("apa ya")
    out = await siti.expect("Pilih cara yang paling mudah")
    assert "🙋 Minta dibantu" in out.labels
    await siti.press("🙋 Minta dibantu")
    await siti.expect("akan membantu lewat chat ini")


async def test_selling_nothing_is_one_press(siti: Phone) -> None:
    await siti.say("/lapor")
    await siti.press("Tidak jualan")
    await siti.expect("Tersimpan")
    await siti.press("Tidak ada")
    await siti.expect("tidak ada penjualan")


async def test_another_month_is_named_in_every_line(siti: Phone) -> None:
    await siti.say("/lapor")
    await siti.press("📅 Bulan lain")
    await siti.press("September 2026")
    await siti.expect("Penjualan September")
    await siti.say("2 juta")
    await siti.expect("September: Rp2.000.000")
    await siti.press("✅ Betul")
    await siti.expect("Tersimpan")


async def test_a_second_report_offers_to_correct_the_first(siti: Phone) -> None:
    await reported(siti, "1 juta")
    await siti.say("/lapor")
    await siti.expect("Oktober sudah dilaporkan", "Rp1.000.000")
    await siti.say("1,2 juta")
    await siti.press("✅ Betul")
    await siti.expect("Tersimpan")
    await siti.press("Tidak ada")
    fixed = await siti.expect("Rp1.200.000")
    assert "✏️ Perbaiki" in fixed.labels


async def test_a_rise_is_told_in_percent_and_a_fall_is_not(siti: Phone) -> None:
    await reported(siti, "1.200.000", month="September")
    assert "naik 25% dari September" in (await reported(siti, "1,5 juta")).text


async def test_yes_typed_is_a_yes(siti: Phone) -> None:
    await siti.say("/lapor")
    await siti.expect("Penjualan")
    await siti.say("sejuta")
    await siti.expect("Rp1.000.000")
    await siti.say("iya betul")
    await siti.expect("Tersimpan")


async def test_a_report_behind_the_command_is_offered_for_one_yes(siti: Phone) -> None:
    await siti.say("/lapor 1,5 juta")
    await siti.expect("Rp1.500.000")
    await siti.press("✅ Betul")
    await siti.expect("Tersimpan")


async def test_words_behind_an_unknown_command_are_heard(siti: Phone) -> None:
    await siti.say("/jadwal kapan ada pelatihan")
    await siti.expect("kami teruskan")


async def test_what_she_waits_for_is_asked_about_the_next_month(siti: Phone) -> None:
    await siti.say("/lapor")
    await siti.press("📅 Bulan lain")
    await siti.press("September 2026")
    await siti.expect("Penjualan September")
    await siti.say("1,2 juta")
    await siti.press("✅ Betul")
    await siti.expect("Tersimpan")
    await siti.press("⬜ Kemasan")
    await siti.press("✅ Kirim")
    await siti.expect("Terima kasih")
    await siti.say("/lapor")
    await siti.expect("Penjualan Oktober")
    await siti.say("1,5 juta")
    await siti.press("✅ Betul")
    asked = await siti.expect("lebih ramai dari September", "Masih butuh Kemasan?")
    assert {"✅ Kemasan", "⬜ Pesanan hajatan", "Tidak ada yang baru"} <= set(asked.labels)
    await siti.press("⬜ Pesanan hajatan")
    await siti.press("✅ Kirim")
    await siti.expect("Terima kasih, Bu Siti")


async def test_one_line_with_its_needs_takes_two_actions(siti: Phone) -> None:
    await siti.say("omset oktober 3,5 juta, butuh modal dan kemasan")
    await siti.expect("Oktober: Rp3.500.000", "butuh Modal dan Kemasan", "Betul, Bu?")
    await siti.press("✅ Betul")
    saved = await siti.expect("Tersimpan", "sudah kami tandai ✅: Kemasan dan Modal")
    assert {"✅ Modal", "✅ Kemasan"} <= set(saved.labels)


async def test_a_month_named_in_the_open_report_is_the_month_of_the_amount(siti: Phone) -> None:
    await siti.say("/lapor")
    await siti.expect("Penjualan Oktober")
    await siti.say("omset september 900rb, butuh modal")
    await siti.expect("September: Rp900.000", "butuh Modal", "Betul, Bu?")
    await siti.press("✅ Betul")
    await siti.expect("Tersimpan")
    await siti.press("✅ Kirim")
    await siti.expect("Terima kasih", "September", "Rp900.000")


async def test_after_the_thanks_comes_one_short_question_that_may_be_passed_over(
    siti: Phone,
) -> None:
    await reported(siti, "1,5 juta")
    asked = await siti.expect("Satu pertanyaan singkat, Bu, boleh dilewati", "RT dan RW")
    assert asked.labels == ("Lewati",)
    await siti.say("RT 3 RW 5")
    await siti.expect("Terima kasih, Bu. Sudah dicatat: RT 3 / RW 5.")
    await siti.say("kapan ada pelatihan?")
    await siti.expect("kami teruskan")


async def test_her_second_business_is_offered_right_after_the_first(siti: Phone) -> None:
    await siti.say("/profil")
    await siti.press("➕ Tambah usaha")
    for answer in ("jahit baju", "Siti Modiste", "baratajaya"):
        await siti.expect("Bu")
        await siti.say(answer)
    await siti.press("✅ Sudah benar")
    await siti.expect("juga sudah terdaftar")
    await siti.say("/lapor")
    await siti.press("kue kering")
    await siti.expect("Penjualan Oktober")
    await siti.say("1,5 juta")
    await siti.press("✅ Betul")
    await siti.press("Tidak ada")
    await siti.expect("Terima kasih")
    await siti.expect("Siti Modiste belum lapor Oktober. Mau sekalian, Bu?")
    await siti.press("💰 Lapor sekalian")
    await siti.expect("Penjualan Oktober")
    await siti.say("800rb")
    await siti.press("✅ Betul")
    await siti.press("Tidak ada")
    await siti.expect("Terima kasih", "Rp800.000")
    await siti.expect("Satu pertanyaan singkat soal Siti Modiste, Bu, boleh dilewati")
