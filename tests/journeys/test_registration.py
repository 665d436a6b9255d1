"""An owner registers: typed, by buttons, by her kelurahan's link, and when things go wrong."""

from sandbox.client import Phone, Sandbox
from tests.journeys.people import KEDUNG_BARUK


async def test_registration_typed_takes_eight_actions(ibu: Phone) -> None:
    await ibu.start()
    consent = await ibu.expect("KabarUsaha", "Pemkot Surabaya", "/data_saya")
    assert consent.labels == ("✅ Saya setuju", "📄 Baca lengkap")
    await ibu.press("✅ Saya setuju")
    assert (await ibu.expect("2 dari 6", "panggil siapa")).labels[:3] == (
        "Bu Siti",
        "Mbak Siti",
        "Pak Siti",
    )
    await ibu.press("Bu Siti")
    await ibu.expect("3 dari 6", "Bu Siti?")
    await ibu.say("kue kering")
    await ibu.expect("4 dari 6", "nama usahanya")
    await ibu.say("Kue Kering Bu Siti")
    await ibu.expect("5 dari 6", "kelurahan")
    await ibu.say("kedung baruk")
    await ibu.expect("6 dari 6", "nomor HP")
    await ibu.share_contact()
    page = await ibu.expect("Sudah benar, Bu?")
    assert "Kue Kering Bu Siti" in page.text
    assert "kue kering (Makanan & minuman)" in page.text
    assert "Kedung Baruk, Kec. Rungkut" in page.text
    assert await ibu.keyboard() == []
    await ibu.press("✅ Sudah benar")
    done = await ibu.expect("sudah terdaftar di Kedung Baruk")
    assert "💰 Lapor penjualan" in done.labels


async def test_registration_by_buttons_takes_nine_actions(ibu: Phone) -> None:
    await ibu.start()
    await ibu.press("✅ Saya setuju")
    await ibu.press("Mbak Siti")
    await ibu.expect("Mbak Siti?")
    await ibu.say("keripik singkong")
    await ibu.press("Belum punya nama")
    await ibu.press("Gubeng")
    await ibu.press("Baratajaya")
    await ibu.expect("nomor HP")
    await ibu.press("Lewati")
    page = await ibu.expect("Sudah benar, Mbak?")
    assert "Belum punya nama" in page.text
    assert "Baratajaya, Kec. Gubeng" in page.text
    assert "belum diisi" in page.text
    await ibu.press("✅ Sudah benar")
    await ibu.expect("<b>keripik singkong</b>".replace("<b>", "").replace("</b>", ""), "terdaftar")


async def test_a_kelurahans_link_spares_the_question_where(ibu: Phone) -> None:
    await ibu.start(KEDUNG_BARUK)
    await ibu.expect("Kelurahan Kedung Baruk")
    await ibu.press("✅ Saya setuju")
    await ibu.expect("2 dari 5")
    await ibu.press("Bu Siti")
    await ibu.expect("3 dari 5")
    await ibu.say("jahit baju")
    await ibu.expect("4 dari 5")
    await ibu.say("Siti Modiste")
    await ibu.expect("5 dari 5", "nomor HP")
    await ibu.press("Lewati")
    assert "Kedung Baruk" in (await ibu.expect("Sudah benar")).text
    await ibu.press("✅ Sudah benar")
    await ibu.expect("sudah terdaftar")


async def test_a_broken_link_registers_like_no_link(ibu: Phone) -> None:
    await ibu.start("kel-99x")
    await ibu.press("✅ Saya setuju")
    await ibu.expect("2 dari 6")


async def test_which_of_the_two_wonorejo_is_asked(ibu: Phone) -> None:
    await ibu.start()
    await ibu.press("✅ Saya setuju")
    await ibu.press("Bu Siti")
    await ibu.expect("3 dari 6")
    await ibu.say("sambal")
    await ibu.press("Belum punya nama")
    await ibu.expect("5 dari 6")
    await ibu.say("Wonorejo")
    asked = await ibu.expect("Maksudnya yang mana")
    assert {"Wonorejo, Kec. Rungkut", "Wonorejo, Kec. Tegalsari"} <= set(asked.labels)
    await ibu.press("Wonorejo, Kec. Tegalsari")
    await ibu.expect("6 dari 6")


async def test_only_her_own_contact_is_taken(ibu: Phone) -> None:
    await _until_phone(ibu)
    await ibu.share_contact_of("Rina", "+6281200000000")
    await ibu.expect("kontak orang lain")
    await ibu.say("0812 3456 7890")
    assert "0812••••90" in (await ibu.expect("Sudah benar")).text


async def test_one_answer_is_changed_on_the_last_page(ibu: Phone) -> None:
    await _until_phone(ibu)
    await ibu.press("Lewati")
    await ibu.press("✏️ Ubah")
    await ibu.press("Jualan")
    await ibu.expect("Jualan utamanya apa")
    await ibu.say("batik tulis")
    page = await ibu.expect("Sudah benar")
    assert "batik tulis (Baju & batik)" in page.text


async def test_registration_goes_on_where_she_stopped(ibu: Phone) -> None:
    await ibu.start()
    await ibu.press("✅ Saya setuju")
    await ibu.press("Bu Siti")
    await ibu.expect("3 dari 6")
    await ibu.start()
    asked = await ibu.expect("langkah 3 dari 6", "Mau dilanjutkan, Bu?")
    assert asked.labels == ("▶️ Lanjutkan", "🔄 Ulangi")
    await ibu.press("▶️ Lanjutkan")
    await ibu.expect("3 dari 6", "Jualan utamanya apa")


async def test_who_is_registered_gets_the_menu(siti: Phone) -> None:
    await siti.start(KEDUNG_BARUK)
    again = await siti.expect("sudah terdaftar. Mau apa")
    assert "💰 Lapor penjualan" in again.labels


async def test_a_double_press_answers_kindly_and_changes_nothing(ibu: Phone) -> None:
    await ibu.start()
    consent = await ibu.expect("KabarUsaha")
    data = consent.message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await ibu.press("✅ Saya setuju")
    await ibu.expect("2 dari 6")
    twice = await ibu.press_data(consent, data)
    assert (await twice.answer()).text == "Sudah ya, Ibu/Bapak."
    await ibu.press("Bu Siti")
    await ibu.expect("3 dari 6")


async def test_hostile_words_are_stored_and_shown_as_words(ibu: Phone, sandbox: Sandbox) -> None:
    await ibu.start(KEDUNG_BARUK)
    await ibu.press("✅ Saya setuju")
    await ibu.press("Bu Siti")
    await ibu.expect("3 dari 5")
    await ibu.say("<b>kue</b> & \u202ekopi\u202c 🍪")
    await ibu.expect("4 dari 5")
    await ibu.say("{call} </i> %s \u200b")
    await ibu.expect("5 dari 5")
    await ibu.press("Lewati")
    page = await ibu.expect("Sudah benar")
    assert "<b>kue</b> & kopi 🍪" in page.text
    assert "{call} </i> %s" in page.text
    assert all(call["status"] == 200 for call in await sandbox.calls("sendMessage"))


async def _until_phone(ibu: Phone) -> None:
    await ibu.start(KEDUNG_BARUK)
    await ibu.press("✅ Saya setuju")
    await ibu.press("Bu Siti")
    await ibu.expect("3 dari 5")
    await ibu.say("kue kering")
    await ibu.press("Belum punya nama")
    await ibu.expect("nomor HP")
