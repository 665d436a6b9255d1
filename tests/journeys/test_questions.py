"""/tanya and Minta dibantu, from her phone to the office and back."""

from sandbox.client import Phone


async def test_a_question_goes_to_the_kelurahan_and_back_twice(siti: Phone, rina: Phone) -> None:
    await siti.say("/tanya")
    asked = await siti.expect("Mau tanya apa, Bu?", "petugas Kelurahan Kedung Baruk")
    assert asked.labels == ("Tidak jadi",)
    question = await siti.say("Kapan ada bazar di balai RW?")
    told = await siti.expect(
        "Pertanyaan Ibu sudah kami sampaikan ke petugas Kelurahan Kedung Baruk",
        "Biasanya dalam 2 hari kerja, kira-kira Kamis, 5 November 2026",
    )
    assert told.message["reply_to_message"]["message_id"] == question.id
    await rina.say("/admin")
    await rina.press("Pertanyaan (1)")
    await rina.expect("1 pertanyaan menunggu jawaban", "“Kapan ada bazar di balai RW?”")
    await rina.press("1")
    await rina.press("✍️ Balas")
    await rina.expect("Jawaban untuk Bu Siti")
    await rina.say("Sabtu depan, Bu")
    await rina.expect("Jawaban dikirim ke Bu Siti")
    answer = await siti.expect("jawaban dari Kelurahan Kedung Baruk", "Sabtu depan, Bu")
    assert answer.message["reply_to_message"]["message_id"] == question.id
    await siti.say("jam berapa ya?", reply_to=answer)
    await siti.expect("kami teruskan")
    await rina.say("/admin")
    await rina.press("Pertanyaan (1)")
    await rina.expect("“jam berapa ya?”")
    await siti.say("/tanya boleh bawa kompor?")
    await siti.expect("Pertanyaan Ibu sudah kami sampaikan")
    await siti.press("📬 Pertanyaan saya")
    await siti.expect("Kapan ada bazar di balai RW?", "⏳ menunggu jawaban")


async def test_a_photo_below_the_command_is_a_question(siti: Phone, rina: Phone) -> None:
    await siti.send_photo(caption="/tanya ini izin apa, Bu?")
    await siti.expect("Pertanyaan Ibu sudah kami sampaikan")
    await rina.say("/admin")
    await rina.press("Pertanyaan (1)")
    await rina.expect("📷 foto “ini izin apa, Bu?”")


async def test_help_is_one_press_and_she_hears_when_it_is_done(siti: Phone, rina: Phone) -> None:
    await siti.say("/bantuan")
    await siti.expect("Ini yang bisa dilakukan di sini, Bu.")
    await siti.press("🙋 Minta dibantu")
    await siti.expect("Petugas Kelurahan Kedung Baruk sudah kami beri tahu dan akan membantu")
    await rina.say("/admin")
    await rina.press("Minta dibantu (1)")
    await rina.expect("1 pemilik usaha minta dibantu", "kue kering (Bu Siti)")
    await rina.press("1")
    await rina.press("☑️ Selesai")
    await rina.expect("Tidak ada yang menunggu bantuan")
    await siti.expect("Ibu sudah dibantu")
    await siti.press("🙋 Belum dibantu")
    await siti.expect("sudah kami beri tahu dan akan membantu")


async def test_the_menu_button_for_help_shows_what_the_bot_can_do(siti: Phone) -> None:
    await siti.press("❓ Bantuan")
    page = await siti.expect("tulis saja, contoh: lapor, cari keripik", "petugas kelurahan")
    assert {"💰 Lapor penjualan", "📜 Izin usaha", "🔎 Cari produk", "🔐 Data saya"} <= set(
        page.labels
    )
    assert "❓ Bantuan" not in page.labels
    await siti.press("📜 Izin usaha")
    await siti.expect("Izin usaha · kue kering")
