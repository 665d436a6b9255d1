"""What she says outside a dialog reaches an officer, and the answer comes back under her own words."""

import pytest
from sqlalchemy import URL

from bot.settings import Settings
from sandbox.client import Phone, Sandbox
from tests.journeys.database import noted
from tests.journeys.people import invited
from tests.support.clocks import NOW


async def test_the_answer_comes_back_under_her_words(siti: Phone, rina: Phone) -> None:
    asked = await siti.say("Bu, kapan ada pelatihan kemasan?")
    told = await siti.expect("Pesan Ibu sudah kami teruskan ke petugas kelurahan")
    assert told.message["reply_to_message"]["message_id"] == asked.id
    await rina.say("/admin")
    office = await rina.expect("Kedung Baruk")
    await rina.press("Balasan (1)")
    listed = await rina.expect("1 pesan menunggu", "kue kering (Bu Siti)", "kapan ada pelatihan")
    assert listed.id == office.id
    await rina.press("1")
    page = await rina.expect("“Bu, kapan ada pelatihan kemasan?”")
    assert page.labels == ("✍️ Balas", "☑️ Selesai", "⬅️ Kembali")
    await rina.press("✍️ Balas")
    await rina.expect("Jawaban untuk Bu Siti", "kapan ada pelatihan")
    await rina.say("Sabtu depan di balai RW, Bu. Gratis.")
    await rina.expect("Jawaban dikirim ke Bu Siti")
    answer = await siti.expect("Bu Siti, ini jawaban dari Kelurahan Kedung Baruk", "Sabtu depan")
    assert answer.message["reply_to_message"]["message_id"] == asked.id
    await siti.say("Alhamdulillah, terima kasih Bu", reply_to=answer)
    await siti.expect("Sama-sama, Bu")
    await rina.press("💬 Pesan lainnya")
    await rina.expect("Semua pesan sudah dijawab")


async def test_she_asks_again_and_it_goes_on_the_same_conversation(
    siti: Phone, rina: Phone
) -> None:
    await siti.say("ada bantuan oven?")
    await siti.expect("kami teruskan")
    await answered(rina, "Ada, Bu. Butuh berapa?")
    answer = await siti.expect("Ada, Bu. Butuh berapa?")
    await siti.say("satu saja", reply_to=answer)
    await siti.expect("kami teruskan")
    await rina.say("/admin")
    await rina.press("Balasan (1)")
    await rina.expect("satu saja")
    await rina.press("1")
    page = await rina.expect("“ada bantuan oven?”", "“satu saja”")
    assert "↩️ Rina" in page.text


async def test_photos_in_a_row_are_acknowledged_once_and_shown_on_demand(
    siti: Phone, rina: Phone
) -> None:
    await siti.send_photo(caption="kemasan saya")
    await siti.expect("kami teruskan")
    for _more in range(3):
        await siti.send_photo()
    await siti.send_voice()
    await siti.say("bagaimana menurut Ibu?")
    await siti.say("makasih")
    await siti.expect("Sama-sama")
    await rina.say("/admin")
    await rina.press("Balasan (1)")
    await rina.expect("📷 foto “kemasan saya · bagaimana menurut Ibu?” (+5)")
    await rina.press("1")
    await rina.press("📎 Tampilkan (5)")
    photo = await rina.expect("Bu Siti", "kemasan saya")
    assert photo.kind == "photo"
    voice = await rina.expect("Bu Siti, 3 Nov 2026")
    while voice.kind != "voice":
        voice = await rina.expect("Bu Siti, 3 Nov 2026")
    said = [bubble.text for bubble in await siti.bubbles() if bubble.by_bot]
    assert sum("kami teruskan" in text for text in said) == 1


async def test_an_officer_answers_with_a_photo(siti: Phone, rina: Phone) -> None:
    await siti.say("contoh label halal seperti apa?")
    await siti.expect("kami teruskan")
    await opened(rina)
    await rina.press("✍️ Balas")
    await rina.expect("Jawaban untuk Bu Siti")
    await rina.send_photo(caption="Seperti ini, Bu")
    await rina.expect("Jawaban dikirim")
    answer = await siti.expect("ini jawaban dari", "Seperti ini, Bu")
    assert answer.kind == "photo"


async def test_the_second_officer_sees_who_was_quicker_and_is_asked(
    siti: Phone, rina: Phone, sandbox: Sandbox, settings: Settings
) -> None:
    dewi = await sandbox.user("Dewi")
    await invited(dewi, settings, NOW)
    await siti.say("NIB saya hilang")
    await siti.expect("kami teruskan")
    for phone in (rina, dewi):
        await opened(phone)
        await phone.press("✍️ Balas")
        await phone.expect("Jawaban untuk Bu Siti")
    await rina.say("Bisa dicetak lagi, Bu")
    await siti.expect("Bisa dicetak lagi")
    await dewi.say("Datang saja ke kantor")
    asked = await dewi.expect("Rina baru saja menjawab Bu Siti")
    assert asked.labels == ("✅ Tetap kirim", "Tidak jadi")
    await dewi.press("✅ Tetap kirim")
    await siti.expect("Datang saja ke kantor", earlier=True)


async def test_an_answer_to_who_blocked_the_bot_waits_in_the_list_and_the_officer_is_told(
    siti: Phone, rina: Phone
) -> None:
    await siti.say("halo, ada orang?")
    await siti.expect("kami teruskan")
    await siti.block()
    await opened(rina)
    await rina.press("✍️ Balas")
    await rina.expect("Jawaban untuk Bu Siti")
    await rina.say("Ada, Bu")
    await rina.expect("Bu Siti memblokir bot", "tetap di daftar")
    await rina.press("💬 Pesan lainnya")
    await rina.expect("1 pesan menunggu")
    await rina.press("1")
    await rina.expect("belum sampai ke Bu Siti")


async def test_an_amount_outside_a_dialog_is_a_report_in_two_actions(
    siti: Phone, rina: Phone
) -> None:
    await siti.say("omset oktober 3,5 juta")
    offer = await siti.expect("Oktober: Rp3.500.000", "Betul, Bu?", "Kalau ini bukan laporan")
    assert offer.labels == ("✅ Betul", "Bukan laporan", "📅 Bulan lain")
    await siti.press("✅ Betul")
    await siti.expect("Tersimpan")
    await siti.press("Tidak ada")
    await siti.expect("Terima kasih, Bu Siti", "Rp3.500.000")
    await rina.say("/admin")
    assert "Balasan (0)" in (await rina.expect("Kedung Baruk")).labels
    await rina.press("📋 Semua laporan")
    await rina.expect("Rp3.500.000")


async def test_an_amount_that_is_no_report_reaches_the_officers(siti: Phone, rina: Phone) -> None:
    await siti.say("1,5 juta")
    await siti.press("Bukan laporan")
    await siti.expect("Pesan Ibu sudah kami teruskan")
    await opened(rina)
    await rina.expect("“1,5 juta”", earlier=True)


async def test_an_amount_nobody_confirms_reaches_the_officers(siti: Phone, rina: Phone) -> None:
    await siti.say("1,5 juta")
    await siti.expect("Betul, Bu?")
    await opened(rina)
    await rina.expect("“1,5 juta”", "belum dijawab", earlier=True)


async def test_a_message_she_corrects_is_read_as_corrected(siti: Phone, rina: Phone) -> None:
    said = await siti.say("ada pelatian?")
    await siti.expect("kami teruskan")
    await siti.edit(said, "ada pelatihan?")
    await siti.say("makasih")
    await siti.expect("Sama-sama")
    await opened(rina)
    await rina.expect("“ada pelatihan?”", earlier=True)


async def test_an_answer_that_telegram_refuses_is_told_to_the_officer(
    siti: Phone, rina: Phone
) -> None:
    await siti.say("halo, ada orang?")
    await siti.expect("kami teruskan")
    await siti.deactivate()
    await answered(rina, "Ada, Bu")
    await rina.expect("Jawaban tadi tidak sampai ke Bu Siti", "kembali ke daftar")
    await rina.press("💬 Pesan lainnya")
    await rina.expect("1 pesan menunggu")


async def test_who_blocks_the_bot_and_comes_back_is_heard_as_before(
    siti: Phone, rina: Phone, sandbox: Sandbox
) -> None:
    await siti.block()
    await siti.unblock()
    await siti.say("saya kembali, bu")
    await siti.expect("kami teruskan")
    await answered(rina, "Selamat datang kembali")
    await siti.expect("Selamat datang kembali")
    assert await sandbox.unanswered() == []


async def test_telegrams_own_reply_to_a_photo_is_the_answer_to_it(
    siti: Phone, rina: Phone, sqlite_database_url: URL
) -> None:
    sent = await siti.send_photo(caption="kemasan saya")
    await siti.expect("kami teruskan")
    await opened(rina)
    await rina.press("📎 Tampilkan (1)")
    photo = await rina.expect("kemasan saya", "Bu Siti")
    while photo.kind != "photo":
        photo = await rina.expect("kemasan saya", "Bu Siti")
    await noted(sqlite_database_url)
    await rina.say("Bagus, Bu. Tambah label halal, ya.", reply_to=photo)
    await rina.expect("Jawaban dikirim")
    answer = await siti.expect("Tambah label halal")
    assert answer.message["reply_to_message"]["message_id"] == sent.id


@pytest.mark.parametrize("words", ["<b>&amp; {owner} %s </a>", "a" * 4096, "ع\u202e<i>x", "\\n{}"])
async def test_hostile_words_stay_words_on_both_sides(
    siti: Phone, rina: Phone, sandbox: Sandbox, words: str
) -> None:
    await siti.say(words)
    await siti.expect("kami teruskan")
    await opened(rina)
    page = await rina.expect("kue kering (Bu Siti), Kedung Baruk", earlier=True)
    assert words.replace("\u202e", "")[:80] in page.text
    await rina.press("✍️ Balas")
    await rina.expect("Jawaban untuk Bu Siti")
    await rina.say(words)
    await rina.expect("Jawaban dikirim")
    await siti.expect(words.replace("\u202e", "")[-80:])
    failed = [call for call in await sandbox.calls() if call["status"] != 200]
    assert failed == []


async def opened(phone: Phone) -> None:
    """The officer opens the first conversation that waits."""
    await phone.say("/admin")
    await phone.press("Balasan (1)")
    await phone.expect("1 pesan menunggu")
    await phone.press("1")


async def answered(phone: Phone, words: str) -> None:
    await opened(phone)
    await phone.press("✍️ Balas")
    await phone.expect("Jawaban untuk")
    await phone.say(words)
    await phone.expect("Jawaban dikirim")
