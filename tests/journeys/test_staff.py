"""Staff: an invitation, the month of their area, a doubtful report sent back and put right."""

from io import BytesIO

import openpyxl

from bot import app
from bot.settings import Settings
from domain.permissions import Role
from sandbox.client import Phone, Sandbox
from tests.journeys.people import invited, registered, reported
from tests.support.clocks import NOW


async def test_whoever_takes_up_an_invitation_is_shown_the_office(
    sandbox: Sandbox, bot: app.App, settings: Settings
) -> None:
    rina = await sandbox.user("Rina")
    welcome = await invited(rina, settings, NOW)
    assert "petugas kelurahan untuk Kedung Baruk" in welcome.text
    assert "Enaknya kami panggil siapa?" in welcome.text
    await rina.press("Bu Rina")
    greeted = await rina.expect("Baik, Bu Rina.")
    assert greeted.id == welcome.id
    assert greeted.labels == ("🏠 Kantor", "🙅 Bukan saya")


async def test_an_officer_sees_the_month_and_pages_through_it_in_one_message(
    siti: Phone, rina: Phone, sandbox: Sandbox
) -> None:
    await reported(siti, "1,5 juta")
    ani = await sandbox.user("Ani")
    await registered(ani, product="jahit baju")
    await rina.say("/admin")
    office = await rina.expect("Kedung Baruk · Oktober 2026")
    assert "Belum lapor (0)" in office.labels
    assert "Di luar hitungan itu, dari usaha yang baru mendaftar: 1" in office.text
    await rina.press("📋 Semua laporan")
    listed = await rina.expect("semua laporan Oktober 2026: 1", "kue kering (Bu Siti): Rp1.500.000")
    assert listed.id == office.id
    await rina.press("1")
    page = await rina.expect("satu juta lima ratus ribu rupiah", "👤 Bu Siti, belum ada nomor")
    assert page.id == office.id
    await rina.press("✅ Benar")
    await rina.expect("✅ Diterima Rina")
    await rina.press("⬅️ Kembali")
    await rina.expect("1. ✅ kue kering (Bu Siti)")
    await rina.press("⬅️ Kembali")
    await rina.expect("Kedung Baruk · Oktober 2026")
    await rina.press("Nov ▶️")
    november = await rina.expect("Kedung Baruk · November 2026", "Laporan masuk 0 dari 2 (0%)")
    assert "Belum lapor (2)" in november.labels
    await rina.press("Belum lapor (2)")
    missing = await rina.expect("belum lapor November 2026: 2", "jahit baju (Bu Ani)")
    assert missing.id == office.id
    assert await sandbox.unanswered() == []


async def test_a_doubtful_report_goes_back_and_comes_back_right(siti: Phone, rina: Phone) -> None:
    await reported(siti, "250 juta")
    await rina.say("/admin")
    await rina.expect("Kedung Baruk")
    await rina.press("Perlu dicek (1)")
    check = await rina.expect("Cek 1 dari 1", "Rp250.000.000", "Laporan pertama")
    await rina.press("↩️ Kembalikan")
    asked = await rina.expect("Apa yang perlu dicek lagi oleh Bu Siti?")
    assert "Salah nol?" in asked.labels
    await rina.press("Salah nol?")
    await rina.expect("Sudah dikembalikan ke Bu Siti")
    told = await siti.expect("Yang tercatat Rp250.000.000", "mungkin nolnya", earlier=True)
    assert told.labels == ("✏️ Perbaiki", "✅ Sudah benar")
    await siti.press("✏️ Perbaiki")
    await siti.expect("Oktober sudah dilaporkan")
    await siti.say("2,5 juta")
    await siti.expect("Rp2.500.000")
    await siti.press("✅ Betul")
    await siti.expect("Sudah diperbaiki, Bu Siti", "Rp2.500.000")
    await rina.press("▶️ Cek berikutnya")
    end = await rina.expect("Itu tadi yang terakhir")
    await rina.press("🔁 Cek lagi")
    again = await rina.expect("Cek 1 dari 1", "Rp2.500.000", "Diganti pemiliknya")
    assert (again.id, check.id) == (end.id, check.id)
    await rina.press("✅ Benar")
    await rina.expect("semua sudah dicek")


async def test_she_says_that_her_figure_is_right(siti: Phone, rina: Phone) -> None:
    await reported(siti, "250 juta")
    await rina.say("/admin")
    await rina.press("Perlu dicek (1)")
    await rina.press("↩️ Kembalikan")
    await rina.expect("Apa yang perlu dicek lagi")
    await rina.say("Bu, ini benar 250 juta?")
    await rina.expect("Sudah dikembalikan")
    await siti.expect("“Bu, ini benar 250 juta?”", earlier=True)
    await siti.press("✅ Sudah benar")
    await siti.expect("Oktober tetap Rp250.000.000")
    await rina.press("🏠 Kantor")
    assert "Perlu dicek (1)" in (await rina.expect("Kedung Baruk")).labels


async def test_the_month_arrives_as_a_workbook(siti: Phone, rina: Phone) -> None:
    await reported(siti, "1,5 juta")
    await rina.say("/admin")
    await rina.press("📥 Unduh Excel")
    file = await rina.expect("Laporan Kedung Baruk, Oktober 2026")
    assert file.message["document"]["file_name"] == "laporan-kedung-baruk-2026-10.xlsx"
    page = openpyxl.load_workbook(BytesIO(await rina.download(file))).active
    assert page is not None
    assert [page["C5"].value, page["I5"].value] == ["kue kering", 1_500_000]


async def test_the_poster_arrives_as_a_pdf(rina: Phone) -> None:
    await rina.say("/admin")
    await rina.press("🖨 Poster")
    file = await rina.expect("Poster Kedung Baruk", "?start=kel-3578031003")
    assert (await rina.download(file)).startswith(b"%PDF")


async def test_an_official_invites_an_officer_by_a_link_to_pass_on(
    sandbox: Sandbox, bot: app.App, settings: Settings
) -> None:
    hasan, wati = await sandbox.user("Hasan"), await sandbox.user("Wati")
    welcome = await invited(hasan, settings, NOW, Role.DINAS, "35.78")
    assert "pejabat dinas untuk Kota Surabaya" in welcome.text
    await hasan.press("🏠 Kantor")
    await hasan.expect("Kota Surabaya · Oktober 2026")
    await hasan.press("➕ Undang petugas")
    await hasan.press("Petugas kelurahan")
    await hasan.expect("Undangan petugas kelurahan: bertugas di mana")
    await hasan.press("Halaman 2 ▶️")
    await hasan.press("Kec. Rungkut")
    await hasan.press("Kedung Baruk")
    passed_on = await hasan.expect("diundang ke KabarUsaha sebagai petugas kelurahan")
    payload = passed_on.text.partition("?start=")[2].split()[0]
    await wati.start(payload)
    await wati.expect("Atas undangan Hasan", "petugas kelurahan untuk Kedung Baruk")
    await hasan.expect("Wati sudah membuka undangannya")
    await wati.press("🙅 Bukan saya")
    await wati.expect("Peran petugas kelurahan untuk Kedung Baruk sudah ditutup")
    await hasan.expect("bilang: bukan saya")
    await wati.say("/admin")
    await wati.expect("untuk petugas kelurahan, kecamatan, dan dinas")


async def test_hostile_words_stay_words_on_every_screen(
    ibu: Phone, rina: Phone, sandbox: Sandbox
) -> None:
    await registered(ibu, product="<b>{owner}</b> & =1+1 \u202e🍪\x00")
    await reported(ibu, "250 juta")
    await rina.say("/admin")
    await rina.press("📋 Semua laporan")
    await rina.expect("<b>{owner}</b> & =1+1 🍪 (Bu Siti): Rp250.000.000")
    await rina.press("1")
    await rina.expect("🧺 <b>{owner}</b> & =1+1 🍪")
    await rina.press("↩️ Kembalikan")
    await rina.expect("Apa yang perlu dicek lagi")
    await rina.say("</i><a href='x'>" + "x" * 400)
    await rina.expect("satu atau dua kalimat saja")
    await rina.say("</i><a href='x'>{amount}")
    await rina.expect("Sudah dikembalikan")
    await ibu.expect("“</i><a href='x'>{amount}”", earlier=True)
    await rina.say("/admin")
    await rina.press("📥 Unduh Excel")
    file = await rina.expect("Laporan Kedung Baruk")
    page = openpyxl.load_workbook(BytesIO(await rina.download(file))).active
    assert page is not None
    assert page["C5"].value == "<b>{owner}</b> & =1+1 🍪"
    refused = [call for call in await sandbox.calls() if call["status"] != 200]
    assert refused == []


async def test_an_owner_who_asks_for_the_office_is_answered_kindly(siti: Phone) -> None:
    await siti.say("/admin")
    await siti.expect("Halaman kantor ini untuk petugas")
