"""An ibu without a telephone is registered at her door, counts from then on, and later takes over herself."""

from sandbox.client import Bubble, Phone, Sandbox


async def at_the_door(rina: Phone) -> Bubble:
    """Rina registers Bu Ani, who has no number; gives what is said once she is saved."""
    await rina.say("/admin")
    await rina.press("📝 Bantu isikan")
    await rina.expect("Sampaikan dulu kepada beliau", "Beliau setujunya bagaimana?")
    await rina.press("🗣 Setuju lisan")
    await rina.expect("2 dari 5", "Pemiliknya dipanggil siapa")
    await rina.say("Bu Ani")
    await rina.expect("3 dari 5", "Jualan utama Bu Ani apa?")
    await rina.say("rengginang")
    await rina.expect("4 dari 5", "Nomor HP Bu Ani, kalau ada?")
    await rina.press("Lewati")
    await rina.expect("5 dari 5", "Usaha Bu Ani di RT dan RW berapa?")
    await rina.say("RT 3 RW 5")
    await rina.expect(
        "📍 RT 3 / RW 5, Kedung Baruk, Kec. Rungkut", "hadir dan setuju lisan", "Sudah benar"
    )
    await rina.press("✅ Sudah benar")
    return await rina.expect("✅ Bu Ani sudah tercatat: rengginang, Kedung Baruk")


async def test_from_the_door_to_her_own_phone(rina: Phone, sandbox: Sandbox) -> None:
    saved = await at_the_door(rina)
    assert saved.labels == ("🧾 Isikan laporan", "🪪 Kartu pemilik", "📝 Catat lagi", "🏠 Kantor")
    await rina.press("🧾 Isikan laporan")
    await rina.expect("Untuk rengginang (Bu Ani)", "Penjualan Oktober")
    await rina.say("800 ribu")
    await rina.press("✅ Betul")
    await rina.expect("Tersimpan: Bu Ani, Oktober, Rp800.000", "tolong sampaikan langsung")
    await rina.press("🪪 Kartu pemilik")
    card = await rina.expect("Kartu Bu Ani, untuk ditunjukkan atau dicetak")
    assert card.kind == "photo"
    payload = card.text.rpartition("?start=")[2]

    ani = await sandbox.user("Ani")
    await ani.start(payload)
    page = await ani.expect(
        "Rina dari Kelurahan Kedung Baruk mencatat usaha ini", "👤 Bu Ani", "🧾 1 laporan bulanan"
    )
    assert page.labels == ("✅ Saya setuju", "📄 Baca lengkap", "Bukan saya", "🗑 Hapus saja")
    await ani.press("✅ Saya setuju")
    await ani.expect("Terima kasih, Bu Ani 🌸 rengginang sekarang Ibu pegang sendiri")
    await rina.expect("Bu Ani (rengginang) sekarang memakai bot sendiri, lewat akun Telegram “Ani”")
    await ani.press("🧾 Lihat laporannya")
    await ani.expect("Oktober 2026: Rp800.000")
    await ani.say("/data_saya")
    await ani.expect("✋ rengginang: dicatat Rina, 3 Nov 2026; pemiliknya hadir dan setuju lisan")

    thief = await sandbox.user("Maling")
    await thief.start(payload)
    await thief.expect("Kartu ini sudah dipakai")


async def test_her_own_number_finds_her_and_a_typed_one_does_not(
    rina: Phone, sandbox: Sandbox
) -> None:
    ani = await sandbox.user("Ani")
    await rina.say("/admin")
    await rina.press("📝 Bantu isikan")
    await rina.press("✍️ Setuju tertulis")
    for answer in ("Bu Ani", "rengginang", ani.number, "RW 5"):
        await rina.say(answer)
    await rina.press("✅ Sudah benar")
    await rina.expect("✅ Bu Ani sudah tercatat")
    curious = await sandbox.user("Siti")
    for phone in (curious, ani):
        await phone.start("kel-3578031003")
        await phone.press("✅ Saya setuju")
        await phone.press(f"Bu {phone.name}")
        await phone.say("rengginang")
        await phone.press("Belum punya nama")
        await phone.expect("nomor HP")
    await curious.say(ani.number)
    await curious.expect("Sudah benar")
    await ani.share_contact()
    page = await ani.expect("Rina dari Kelurahan Kedung Baruk mencatat usaha ini", "👤 Bu Ani")
    assert "RW 5" not in page.text
    await ani.press("✅ Saya setuju")
    await ani.expect("rengginang sekarang Ibu pegang sendiri")
    await ani.say("/profil")
    await ani.expect("rengginang, Kedung Baruk")
