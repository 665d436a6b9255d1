"""An ibu shows a product, a buyer finds it, and she sees how often she was found."""

from sqlalchemy import URL

from sandbox.client import Phone, Sandbox
from tests.journeys.database import noted


async def shown(siti: Phone) -> None:
    """Siti shows Keripik Tempe: seven actions from /katalog on."""
    await siti.say("/katalog")
    asked = await siti.expect("mau ditampilkan di katalog, Bu?", "Nomor HP tidak ditampilkan")
    assert asked.labels == ("✅ Ya, tampilkan", "Nanti dulu")
    await siti.press("✅ Ya, tampilkan")
    await siti.expect("Produk apa yang mau ditampilkan")
    await siti.send_photo(caption="Keripik Tempe")
    await siti.expect("Harganya berapa, Bu?")
    await siti.say("15-25 ribu")
    await siti.expect("sanggupnya berapa")
    await siti.say("siap 50 parcel seminggu")
    await siti.expect("Mulai sekarang pembeli bisa menemukan ini", "Keripik Tempe", "👁 tampil")


async def test_what_she_shows_is_found_by_somebody_who_never_registered(
    siti: Phone, sandbox: Sandbox, sqlite_database_url: URL
) -> None:
    await shown(siti)
    budi = await sandbox.user("Budi")
    await budi.say("/cari kripik rungkut")
    page = await budi.expect(
        "Yang paling mirip: keripik", "1. Keripik Tempe, Rp15.000 sampai Rp25.000", "Kedung Baruk"
    )
    await budi.press("1")
    card = await budi.expect("Keripik Tempe", "🏪 kue kering, Kedung Baruk", "siap 50 parcel")
    assert card.kind == "photo"
    await budi.press("🔎 Cari lagi", on=page)
    await budi.expect("Mau cari apa")
    await budi.press("🍪 Makanan, minuman")
    await budi.expect("1. Keripik Tempe")
    await noted(sqlite_database_url)
    await siti.say("/katalog")
    await siti.expect("muncul 2 kali di pencarian, dibuka 1 kali, 0 pertanyaan")


async def test_hidden_is_hidden_and_the_page_edits_itself(siti: Phone, sandbox: Sandbox) -> None:
    await shown(siti)
    await siti.say("/katalog")
    front = await siti.expect("Katalog kue kering", "1. Keripik Tempe")
    await siti.press("1")
    own = await siti.expect("👁 tampil", "📷 ada fotonya")
    assert own.id == front.id
    await siti.press("🙈 Sembunyikan")
    await siti.expect("🙈 disembunyikan")
    budi = await sandbox.user("Budi")
    await budi.say("/cari keripik")
    await budi.expect("“keripik” belum ketemu")
    await siti.press("👀 Lihat tampilannya")
    assert (await siti.expect("Keripik Tempe", "🏪")).kind == "photo"


async def test_a_buyer_asks_and_gets_her_answer_and_at_last_her_number(
    siti: Phone, sandbox: Sandbox, sqlite_database_url: URL
) -> None:
    await shown(siti)
    budi = await sandbox.user("Budi")
    await budi.say("/cari keripik")
    await budi.press("1")
    card = await budi.expect("Keripik Tempe", "🏪")
    assert card.labels == ("💬 Tanya penjual", "🚩 Adukan")
    await budi.press("💬 Tanya penjual")
    await budi.expect("Mau tanya apa soal Keripik Tempe?", "nama depan (Budi)")
    await budi.say("30 parcel, Jumat depan")
    await budi.expect("Sudah disampaikan ke kue kering")
    asked = await siti.expect(
        "Bu Siti, ada yang bertanya soal Keripik Tempe", "Budi: “30 parcel, Jumat depan”"
    )
    assert asked.labels == ("💬 Balas", "📱 Bagikan nomor", "🙏 Tolak", "🚩 Adukan")
    await siti.press("💬 Balas")
    await siti.expect("Tulis jawaban untuk Budi soal Keripik Tempe")
    await siti.say("Bisa, Pak. Semuanya Rp450.000")
    await siti.expect("Sudah disampaikan ke Budi")
    answer = await budi.expect("kue kering, soal Keripik Tempe", "“Bisa, Pak. Semuanya Rp450.000”")
    await noted(sqlite_database_url)
    await budi.say("Siap, boleh minta nomornya?", reply_to=answer)
    await siti.expect("Budi, soal Keripik Tempe", "boleh minta nomornya")
    await siti.press("📱 Bagikan nomor")
    await siti.expect("Nomor HP Ibu belum tersimpan")


async def test_what_a_buyer_just_says_after_her_answer_is_offered_to_her(
    siti: Phone, sandbox: Sandbox
) -> None:
    await shown(siti)
    budi = await sandbox.user("Budi")
    await asks(budi, "30 parcel, Jumat depan")
    await siti.expect("ada yang bertanya")
    await siti.press("💬 Balas")
    await siti.expect("Tulis jawaban untuk Budi")
    await siti.say("Bisa, Pak")
    await budi.expect("“Bisa, Pak”")
    await budi.say("oke, saya ambil")
    offer = await budi.expect("Ini untuk kue kering, soal Keripik Tempe?", "“oke, saya ambil”")
    assert offer.labels == ("✅ Ya, kirim", "Bukan untuk itu")
    await budi.press("✅ Ya, kirim")
    await siti.expect("Budi, soal Keripik Tempe", "“oke, saya ambil”")
    await siti.press("🙏 Tolak")
    await budi.expect("Maaf", "belum bisa menerima pesanan Keripik Tempe")
    await siti.say("/katalog")
    front = await siti.expect("1 pertanyaan")
    assert "💬 Pertanyaan (1)" not in front.labels


async def test_a_seller_who_blocked_the_bot_finds_the_question_when_she_is_back(
    siti: Phone, sandbox: Sandbox
) -> None:
    await shown(siti)
    await siti.block()
    budi = await sandbox.user("Budi")
    await asks(budi, "30 parcel, Jumat depan")
    await budi.expect("sedang tidak bisa dihubungi", "kami simpan")
    await siti.unblock()
    await siti.say("/katalog")
    await siti.press("💬 Pertanyaan (1)")
    await siti.expect("1 pertanyaan menunggu jawaban", "“30 parcel, Jumat depan”")
    await siti.press("1")
    await siti.expect("Budi, soal Keripik Tempe")
    await siti.press("💬 Balas")
    await siti.say("Maaf baru buka, Pak. Bisa.")
    await budi.expect("“Maaf baru buka, Pak. Bisa.”")


async def asks(budi: Phone, words: str) -> None:
    await budi.say("/cari keripik")
    await budi.press("1")
    await budi.press("💬 Tanya penjual")
    await budi.expect("Mau tanya apa")
    await budi.say(words)


async def test_abuse_is_reported_and_the_officer_ends_it(
    siti: Phone, rina: Phone, sandbox: Sandbox
) -> None:
    await shown(siti)
    budi = await sandbox.user("Budi")
    await asks(budi, "kata-kata kotor")
    await siti.expect("ada yang bertanya")
    await siti.press("🚩 Adukan")
    await siti.expect("Adukan Budi ke petugas kelurahan, Bu?")
    await siti.press("🚩 Ya, adukan")
    await siti.expect("Terima kasih sudah memberi tahu, Bu")
    await rina.say("/admin")
    office = await rina.expect("Kedung Baruk", "Oktober 2026")
    await rina.press("🚩 Aduan (1)")
    assert (
        await rina.expect("1 aduan katalog", "Keripik Tempe: pesan dari pembeli")
    ).id == office.id
    await rina.press("1")
    await rina.expect("“kata-kata kotor”")
    await rina.press("🚫 Blokir pembeli")
    await rina.expect("Pembeli ini sudah diblokir")
    await siti.expect("Pembeli itu tidak bisa bertanya di katalog lagi")
    pressed = await budi.press("💬 Tanya penjual")
    assert "tidak bisa bertanya di katalog" in (await pressed.answer()).text


async def test_a_product_is_taken_down_and_she_reads_why(
    siti: Phone, rina: Phone, sandbox: Sandbox
) -> None:
    await shown(siti)
    budi = await sandbox.user("Budi")
    await budi.say("/cari keripik")
    await budi.press("1")
    await budi.press("🚩 Adukan")
    await budi.expect("Apa yang salah dengan Keripik Tempe")
    await budi.press("📷 Bukan produknya")
    await budi.expect("Petugas kelurahan akan mengeceknya")
    await rina.say("/admin")
    await rina.press("🚩 Aduan (1)")
    await rina.press("1")
    await rina.press("👀 Lihat produknya")
    assert (await rina.expect("🏪 kue kering")).kind == "photo"
    await rina.press("⛔ Keluarkan")
    await rina.expect("Kenapa Keripik Tempe dari kue kering dikeluarkan dari katalog?")
    await rina.press("Milik orang lain")
    await rina.expect("Pemiliknya kami beri tahu")
    await siti.expect(
        "dikeluarkan dari katalog oleh petugas Kelurahan Kedung Baruk", "milik orang lain"
    )
    await budi.say("/cari keripik")
    await budi.expect("belum ketemu")


async def test_a_number_in_the_name_is_asked_about_and_hidden(
    siti: Phone, sandbox: Sandbox
) -> None:
    budi = await sandbox.user("Budi")
    await siti.say("/profil")
    await siti.press("🏷 kue kering")
    await siti.press("🏷 Nama usaha")
    await siti.say("Kue Siti 0812-3456-7890")
    await siti.say("/katalog")
    await siti.press("✅ Ya, tampilkan")
    await siti.expect("di dalamnya ada nomor telepon. Mau ganti nama")
    await siti.press("🙈 Samarkan nomornya")
    await siti.expect("Produk apa yang mau ditampilkan")
    await siti.send_photo(caption="Keripik tempe")
    await siti.expect("Harganya berapa, Bu?")
    await siti.say("15 ribu")
    await siti.expect("sanggupnya berapa")
    await siti.say("siap 50")
    await siti.expect("Mulai sekarang pembeli bisa menemukan ini")
    await budi.say("/cari keripik")
    page = await budi.expect("Keripik tempe", "Kue Siti …, Kedung Baruk")
    assert "0812" not in page.text


async def test_hostile_words_stay_words(siti: Phone, sandbox: Sandbox) -> None:
    await siti.say("/katalog")
    await siti.press("✅ Ya, tampilkan")
    await siti.say("<b>Keripik & {price} %s\u202e</a>")
    await siti.press("Tanpa foto")
    await siti.press("Tanya dulu saja")
    await siti.press("Lewati saja")
    await siti.expect("<b>Keripik & {price} %s</a>", "harga tanya dulu")
    await siti.say("/cari <b>keripik</b> & " + "x" * 3000)
    await siti.expect("Keripik")
    failed = [call for call in await sandbox.calls() if call["status"] != 200]
    assert failed == []
