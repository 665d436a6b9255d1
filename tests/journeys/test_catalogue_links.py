"""She shares her catalogue, strangers ask, her number goes out by her press, she leaves when she likes."""

import re

from sandbox.client import Phone, Sandbox
from tests.journeys.test_catalogue import asks, shown


async def test_a_shared_link_is_opened_by_a_stranger_who_asks(
    siti: Phone, sandbox: Sandbox
) -> None:
    """Shared in three actions from /katalog on; asked in three from the link on."""
    await shown(siti)
    await siti.say("/katalog")
    await siti.press("📤 Bagikan katalog")
    how = await siti.expect("Siap dibagikan, Bu Siti", "Nomor HP tidak ditampilkan")
    assert how.buttons == (("📲 Kirim ke WhatsApp",), ("⬅️ Katalog saya",))
    picture = await siti.expect("🛍 kue kering, Kedung Baruk", "• Keripik Tempe", "?start=toko-")
    assert picture.kind == "photo"
    found = re.search(r"start=(\S+)", picture.text)
    assert found is not None

    budi = await sandbox.user("Budi")
    await budi.start(found[1])
    card = await budi.expect("Keripik Tempe", "🏪 kue kering, Kedung Baruk")
    assert card.kind == "photo"
    await budi.press("💬 Tanya penjual")
    await budi.expect("Mau tanya apa soal Keripik Tempe?", "nama depan (Budi)")
    await budi.say("30 parcel, Jumat depan")
    await siti.expect("Bu Siti, ada yang bertanya soal Keripik Tempe", "“30 parcel, Jumat depan”")
    await siti.press("⬅️ Katalog saya", on=how)
    await siti.expect("Katalog kue kering", "dibuka 1 kali, 1 pertanyaan")
    assert await sandbox.unanswered() == []


async def test_the_office_gives_the_link_of_the_kelurahans_catalogue(
    siti: Phone, rina: Phone, sandbox: Sandbox
) -> None:
    await shown(siti)
    await rina.say("/admin")
    await rina.press("🖨 Poster")
    poster = await rina.expect("Katalog usaha di Kedung Baruk", "?start=katalog-3578031003")
    assert poster.kind == "document"
    budi = await sandbox.user("Budi")
    await budi.start("katalog-3578031003")
    page = await budi.expect("🛍 Katalog Kedung Baruk, Kec. Rungkut", "1. Keripik Tempe")
    assert page.labels == ("1", "🔎 Cari lagi")


async def test_her_number_goes_out_after_a_second_question_and_once(
    siti: Phone, sandbox: Sandbox
) -> None:
    await siti.say("/profil")
    await siti.press("📱 Nomor HP")
    await siti.share_contact()
    await siti.expect("✅ Sudah diganti, Bu")
    await _shown_again(siti)
    budi = await sandbox.user("Budi")
    await asks(budi, "30 parcel, Jumat depan")
    asked = await siti.expect("ada yang bertanya soal Keripik Tempe")
    await siti.press("📱 Bagikan nomor")
    question = await siti.expect("ke Budi, Bu?")
    await siti.press("Tidak jadi", on=question)
    await siti.expect("Nomornya tidak dibagikan")
    await siti.press("📱 Bagikan nomor", on=asked)
    question = await siti.expect("ke Budi, Bu?")
    await siti.press("✅ Ya, bagikan", on=question)
    await budi.expect("📱 kue kering membagikan nomornya")
    assert await sandbox.unanswered() == []


async def test_who_leaves_the_catalogue_is_found_no_more_and_can_begin_anew(
    siti: Phone, sandbox: Sandbox
) -> None:
    await shown(siti)
    await siti.say("/katalog")
    front = await siti.expect("1. Keripik Tempe")
    await siti.press("🚪 Keluar")
    asked = await siti.expect("Keluarkan kue kering dari katalog, Bu?")
    await siti.press("⬅️ Tidak jadi")
    await siti.expect("1. Keripik Tempe")
    await siti.press("🚪 Keluar")
    await siti.press("🚪 Ya, keluar")
    gone = await siti.expect("Usaha Ibu tidak ada lagi di katalog")
    assert front.id == asked.id == gone.id
    budi = await sandbox.user("Budi")
    await budi.start("toko-1")
    await budi.expect("Yang itu sudah tidak ada")
    await siti.say("/katalog")
    await siti.expect("mau ditampilkan di katalog, Bu?")


async def test_whom_the_officer_finds_all_right_may_write_again_and_she_is_told(
    siti: Phone, rina: Phone, sandbox: Sandbox
) -> None:
    await shown(siti)
    budi = await sandbox.user("Budi")
    await asks(budi, "Bisa lebih murah, Bu?")
    await siti.expect("ada yang bertanya")
    await siti.press("🚩 Adukan")
    await siti.press("🚩 Ya, adukan")
    await siti.expect("Terima kasih sudah memberi tahu, Bu")
    await rina.say("/admin")
    await rina.press("🚩 Aduan (1)")
    await rina.press("1")
    await rina.expect("“Bisa lebih murah, Bu?”")
    await rina.press("☑️ Tidak apa-apa")
    await rina.expect("Sudah dicek, tidak apa-apa")
    await siti.expect("Bu Siti, petugas sudah membaca pesan Budi", "bisa menulis lagi ke sini")
    await asks(budi, "Baik, saya ambil 10")
    await siti.expect("Budi: “Baik, saya ambil 10”")


async def _shown_again(siti: Phone) -> None:
    """Siti, registered before, shows Keripik Tempe."""
    await siti.say("/katalog")
    await siti.press("✅ Ya, tampilkan")
    await siti.send_photo(caption="Keripik Tempe")
    await siti.say("15 ribu")
    await siti.press("Lewati saja")
    await siti.expect("Mulai sekarang pembeli bisa menemukan ini")
