"""Each does what a person would expect: words, stickers, places and old buttons, in and outside a dialog.

A row is where she is, what she does, and what she reads then; it goes through the real Application to a real
database. What the engine does with a word at each kind of step is in tests/domain/dialogs.
"""

from __future__ import annotations

from typing import Any

import pytest
from sqlmodel import col, select

from storage.tables import Business, Person, Reply, Report
from tests.handlers.conftest import Bot
from tests.handlers.phone import HandPhone, registered

PASSED_ON = "sudah kami teruskan"
NOTHING_OPEN = "Tidak ada yang tertunda"
MENU = "Mau apa hari ini"
HOW_MUCH = "Penjualan Oktober kira-kira berapa"
NOT_READ = "belum paham angkanya"
SAVED = "Tersimpan"
STOPPED = "kita berhenti di sini"
EASIER = "Pilih cara yang paling mudah"
GO_ON = "Mau dilanjutkan"
LATER = "Kita lanjutkan kapan saja"
THANKS = "Terima kasih, Bu Siti 🌸"
WHICH_AREA = "Usahanya di kelurahan mana"

REGISTRATION = {
    "consent": (),
    "person": ("ya",),
    "product": ("ya", "Bu Siti"),
    "business name": ("ya", "Bu Siti", "kue kering"),
    "area": ("ya", "Bu Siti", "kue kering", "Kue Siti"),
    "phone": ("ya", "Bu Siti", "kue kering", "Kue Siti", "kedung baruk"),
    "last page": ("ya", "Bu Siti", "kue kering", "Kue Siti", "kedung baruk", "lewati"),
}
"""What was said before each question of registration."""

REPORT = {
    "amount": ("/lapor",),
    "echo": ("/lapor", "1,5 juta"),
    "help": ("/lapor", "1,5 juta", "ya"),
    "short question": ("/lapor", "1,5 juta", "ya", "tidak ada"),
}
"""The same for the questions of the report."""


async def at(bot: Bot, place: str) -> HandPhone:
    """Siti's phone where this question is open ("outside": none)."""
    if place in REGISTRATION:
        return await HandPhone(bot).says("/start", *REGISTRATION[place])
    return await (await registered(bot)).says(*REPORT.get(place, ()))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # words know no database
@pytest.mark.parametrize(
    ("place", "typed", "read"),
    [
        *(("outside", words, "Siap, Bu") for words in ("ya", "Iya, bu!", "y", "oke", "👍", "👍🏽👍🏽", "tdk",
                                                        "gak", "nanti", "belum")),
        *(("outside", words, NOTHING_OPEN) for words in ("batal", "Batal ya", "ga jadi", "kembali", "lewati",
                                                          "selesai", "ulang", "lanjut", "kirim")),
        *(("outside", words, MENU) for words in ("menu", "MENU!", "Menuu", "mulai")),
        *(("outside", words, "Ini yang bisa") for words in ("bantuan", "Bantuan dong", "help", "?")),
        *(("outside", words, HOW_MUCH) for words in ("lapor", "Lapor dong", "mau lapor", "/LAPOR")),
        *(("outside", words, "sudah terdaftar") for words in ("daftar", "Daftar bu")),
        *(("outside", words, "Ada yang bisa kami bantu?") for words in ("halo", "p", "Assalamualaikum",
                                                                         "selamat pagi bu")),
        ("outside", "riwayat", "Belum ada laporan"),
        ("outside", "kebutuhan saya", "Belum ada kebutuhan"),
        *(("outside", words, "Langkah berikutnya") for words in ("izin usaha", "izin")),
        ("outside", "rapor saya", "Belum ada laporan"),
        ("outside", "cari", "Mau cari apa"),
        ("outside", "cari modal usaha", PASSED_ON),
        ("outside", "Mau tanya bu, kapan bazar?", "ertanyaan"),
        ("outside", "stop", "Data Bu Siti"),
        ("outside", "Kebutuhan saya", "ebutuhan"),
        ("outside", "profil", "Kue Siti"),
        ("outside", "katalog", "atalog"),
        ("outside", "mau tanya bu", "Mau tanya apa"),
        ("outside", "bahasa", "Mau pakai bahasa apa"),
        ("outside", "makasih bu", "Sama-sama"),
        ("outside", "minta dibantu", "akan membantu lewat chat ini"),
        ("outside", "oven saya rusak", PASSED_ON),
        ("outside", "omset oktober 3,5 juta", "Rp3.500.000"),

        *(("amount", words, NOT_READ) for words in ("ya", "halo", "👍", "selesai")),
        *(("amount", words, STOPPED) for words in ("batal", "Batal, bu", "gak jadi", "stop")),
        *(("amount", words, LATER) for words in ("nanti", "nanti aja ya", "besok")),
        *(("amount", words, EASIER) for words in ("bantuan", "tolong", "Minta dibantu", "bingung")),
        *(("amount", words, HOW_MUCH) for words in ("kembali", "lanjut", "lapor", "Lapor dong")),
        ("amount", "lewati", "belum bisa dilewati"),
        ("amount", "ulang", GO_ON),
        ("amount", "menu", MENU),
        ("amount", "riwayat", "Belum ada laporan"),
        *(("amount", words, "tidak ada penjualan, Bu?") for words in ("ga ada", "tidak", "gak bu", "libur",
                                                                        "ga jualan")),
        ("amount", "1.5m", "maksudnya berapa"),

        *(("echo", words, SAVED) for words in ("ya", "iya bu", "Iyaa", "y", "betul", "bener", "oke", "👍",
                                                "👍🏽", "sip", "lanjut", "nggih")),
        *(("echo", words, HOW_MUCH) for words in ("tidak", "tdk", "gak", "salah", "bukan", "ganti")),
        ("echo", "🙏", NOT_READ),
        ("echo", "batal", STOPPED),
        ("echo", "menu", MENU),
        ("echo", "2,5 juta", "Rp2.500.000"),

        *(("help", words, THANKS) for words in ("tidak ada", "gak", "selesai", "kirim", "lewati", "nanti",
                                                 "terima kasih", "oke siap", "butuh oven")),
        *(("help", words, "pilih salah satu tombol") for words in ("ya", "halo")),
        ("help", "2", SAVED),
        ("help", "menu", MENU),
        ("help", "lapor", "sudah dilaporkan"),

        *(("short question", words, "tidak apa-apa") for words in ("tidak", "lewati", "nanti", "gak bu")),
        ("short question", "menu", MENU),
        ("short question", "RT 3 RW 5", "RT 3 / RW 5"),
        ("short question", "oven saya rusak", PASSED_ON),

        *(("consent", words, "Enaknya kami panggil") for words in ("ya", "setuju", "Saya setuju", "oke")),
        *(("consent", words, "perlu persetujuan") for words in ("tidak", "1", "kok begitu")),
        *(("person", words, "namanya belum terbaca") for words in ("ya", "halo", "oke")),
        ("person", "2", "Jualan utamanya apa, Mbak Siti"),
        *(("product", words, "tulis jualannya") for words in ("ya", "siap", "halo", "selamat pagi")),
        ("product", "kembali", "Enaknya kami panggil siapa"),
        ("product", "daftar", GO_ON),
        *(("business name", words, WHICH_AREA) for words in ("tidak", "ga punya", "belum ada", "lewati")),
        *(("business name", words, "tulis namanya") for words in ("ya", "ok", "👍", "halo")),
        *(("business name", words, LATER) for words in ("nanti", "besok saja")),
        ("area", "2", "Kecamatan Rungkut"),
        ("area", "kalirungkut", "Boleh minta nomor HP"),
        *(("phone", words, "Sudah benar") for words in ("tidak", "gak", "ga ada", "lewati", "nanti aja")),
        *(("last page", words, "sudah terdaftar di") for words in ("ya", "sudah benar", "oke", "👍", "1")),
        *(("last page", words, "mau diubah") for words in ("tidak", "salah", "2")),
    ],
)  # fmt: skip
async def test_a_word_does_what_a_person_would_expect(
    bot: Bot, place: str, typed: str, read: str
) -> None:
    phone = await at(bot, place)
    await phone.says(typed)
    assert phone.heard(read), phone.said


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("screen", "typed", "read"),
    [
        ("menu", "2", "Belum ada laporan"),
        ("menu", "3.", "Belum ada kebutuhan"),
        ("menu", "no 1", HOW_MUCH),
        ("menu", "7", PASSED_ON),
        ("menu", "0", PASSED_ON),
        ("menu", "200", PASSED_ON),
        ("menu", "2 juta", "Rp2.000.000"),
        ("kebutuhan", "1", "butuh bantuan apa"),
        ("profil", "3", "Kue Siti"),
        ("katalog", "2", PASSED_ON),
        ("riwayat", "1", HOW_MUCH),
        ("bahasa", "2", "English"),
        ("data saya", "2", PASSED_ON),
        ("menu", "kembali", NOTHING_OPEN),
        ("menu", "lanjut", NOTHING_OPEN),
    ],
)
async def test_a_number_below_a_screen_is_its_button(
    bot: Bot, screen: str, typed: str, read: str
) -> None:
    phone = await registered(bot)
    await phone.says(screen, typed)
    assert phone.heard(read), phone.said


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("pressed", "typed"),
    [
        (("➕ Tambah usaha",), ()),
        (("➕ Tambah usaha",), ("halo",)),
        (("🏷 Kue Siti", "🚚 Pindah"), ()),
    ],
)
async def test_what_she_opened_in_her_profile_she_may_leave_by_a_button(
    bot: Bot, pressed: tuple[str, ...], typed: tuple[str, ...]
) -> None:
    phone = await registered(bot)
    await phone.says("profil")
    await phone.presses(*pressed)
    await phone.says(*typed)
    await phone.presses("Tidak jadi")
    assert phone.heard(STOPPED), phone.said


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_kembali_below_a_screen_presses_what_leads_back(bot: Bot) -> None:
    phone = await registered(bot)
    await phone.says("profil", "3")
    assert phone.heard("Kue Siti"), phone.said
    await phone.says("kembali")
    assert phone.heard("Profil Bu Siti") or phone.heard("Profil Ibu"), phone.said


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_number_answers_the_question_that_she_saw_last(bot: Bot) -> None:
    phone = await registered(bot)
    await phone.says("menu", "lapor", "15")
    assert phone.heard("berapa"), phone.said  # asked back, as ever
    await phone.says("menu", "2")
    assert phone.heard("Belum ada laporan"), phone.said


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_below_thanks_a_number_is_something_she_says(bot: Bot) -> None:
    phone = await registered(bot)
    await phone.says("/lapor", "1,5 juta", "ya", "tidak ada", "tidak")
    await phone.says("makasih bu", "2")
    assert phone.heard(PASSED_ON), phone.said


async def kept(bot: Bot) -> list[Reply]:
    """Everything kept for staff, in order."""
    query = select(Reply).order_by(col(Reply.id))
    return await bot.work.read(lambda session: list(session.exec(query)))


LOCATION = {"latitude": -7.3173, "longitude": 112.7846}
STICKER = {"file_id": "s1", "file_unique_id": "u1", "type": "regular", "width": 1, "height": 1,
           "is_animated": False, "is_video": False}  # fmt: skip
FILE = {"file_id": "f1", "file_unique_id": "u1"}
ROUND = {**FILE, "length": 240, "duration": 3}
POLL = {"id": "1", "question": "Jadi?", "options": [
            {"text": "ya", "voter_count": 0, "persistent_id": "1"},
            {"text": "tidak", "voter_count": 0, "persistent_id": "2"}],
        "total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular",
        "allows_multiple_answers": False, "allows_revoting": False, "members_only": False,
        "shuffle_options": False}  # fmt: skip
ANI = {"phone_number": "+62812", "first_name": "Ani", "user_id": 5}
SOMEBODY = {"type": "hidden_user", "sender_user_name": "Ani", "date": 1793700000}


@pytest.mark.parametrize(
    ("sent", "kind", "words"),
    [
        ({"dice": {"emoji": "🎲", "value": 3}}, "dice", "🎲 3"),
        ({"poll": POLL}, "poll", "Jadi?\n- ya\n- tidak"),
        ({"game": {"title": "Congklak", "description": "x", "photo": []}}, "game", "Congklak"),
        ({"video_note": ROUND}, "video_note", ""),
        ({"story": {"chat": {"id": 5, "type": "private"}, "id": 1}}, "story", ""),
        ({"location": LOCATION}, "place", "-7.31730, 112.78460"),
        ({"venue": {"location": LOCATION, "title": "Balai RW", "address": "Jl. Baruk 5"},
          "location": LOCATION}, "place", "Balai RW, Jl. Baruk 5 (-7.31730, 112.78460)"),
        ({"contact": ANI}, "contact", "Ani +62812"),
        ({"sticker": {**STICKER, "emoji": "😂"}}, "sticker", "😂"),
        ({"animation": {**FILE, "width": 1, "height": 1, "duration": 1}, "document": FILE}, "animation", ""),
        ({"text": "🎲"}, "text", "🎲"),
        ({"text": "besok libur", "forward_origin": SOMEBODY}, "text", "↪️ besok libur"),
        ({"text": "omset 3,5 juta", "forward_origin": SOMEBODY}, "text", "↪️ omset 3,5 juta"),
    ],
)  # fmt: skip
async def test_whatever_she_sends_is_kept_in_words_that_staff_understand(
    bot: Bot, sent: dict[str, Any], kind: str, words: str
) -> None:
    phone = await registered(bot)
    await phone.sends(**sent)
    (reply,) = await kept(bot)
    assert (reply.kind.value, reply.words) == (kind, words)
    assert phone.heard(PASSED_ON) or phone.heard("Siap, Bu"), phone.said


async def test_a_letter_that_grows_when_it_is_normalised_is_kept_whole(bot: Bot) -> None:
    phone = await registered(bot)
    await phone.sends(text="\u0958" * 4096)  # one character that becomes two
    (reply,) = await kept(bot)
    assert len(reply.words) == 2 * 4096


@pytest.mark.parametrize(
    ("place", "sent", "read"),
    [
        ("area", {"location": LOCATION}, "Dari lokasi itu kelurahannya belum ketahuan"),
        ("phone", {"contact": ANI}, "kontak orang lain"),
        ("echo", {"sticker": {**STICKER, "emoji": "👍"}}, SAVED),
        ("outside", {"sticker": {**STICKER, "emoji": "🙏"}}, "Sama-sama"),
    ],
)  # fmt: skip
async def test_what_is_sent_to_a_question_is_heard_by_it(
    bot: Bot, place: str, sent: dict[str, Any], read: str
) -> None:
    phone = await at(bot, place)
    await phone.sends(**sent)
    assert phone.heard(read), phone.said


async def test_words_for_buttons_never_become_the_name_of_anything(bot: Bot) -> None:
    phone = await HandPhone(bot).says(
        "/start", "ya", "oke", "Bu Siti", "siap", "kue", "halo", "belum"
    )
    await phone.says("kedung baruk", "nanti", "ya")
    business = await bot.work.read(lambda session: session.exec(select(Business)).one())
    person = await bot.work.read(lambda session: session.exec(select(Person)).one())
    assert (business.name, business.product, person.name) == (None, "kue", "Siti")


async def test_a_word_for_the_menu_leaves_the_question_open(bot: Bot) -> None:
    phone = await at(bot, "amount")
    await phone.says("menu", "1,5 juta")
    assert phone.heard("Betul, Bu?")


async def test_a_number_typed_twice_counts_once(bot: Bot) -> None:
    phone = await at(bot, "amount")
    await phone.says("1,5 juta", "1,5 juta", "ya", "ya")
    reports = await bot.work.read(lambda session: list(session.exec(select(Report))))
    assert [report.revenue_rupiah for report in reports] == [1_500_000]


async def test_on_two_phones_the_second_press_finds_it_done(bot: Bot) -> None:
    phone = await at(bot, "echo")
    yes = phone.buttons["✅ Betul"]
    await phone.taps(yes)
    assert phone.heard(SAVED)
    await phone.taps(yes)
    assert phone.said == []


async def test_on_two_phones_an_answer_typed_on_one_makes_the_buttons_of_the_other_old(
    bot: Bot,
) -> None:
    phone = await at(bot, "echo")
    yes = phone.buttons["✅ Betul"]
    await phone.says("tidak", "2 juta")
    await phone.taps(yes)
    reports = await bot.work.read(lambda session: list(session.exec(select(Report))))
    assert reports == []


@pytest.mark.parametrize(
    ("data", "read"),
    [
        ("d:aB3-_x:1:choose:yes", MENU),
        ("e:now:2025-10:1", MENU),
        ("r:fix:12", "sudah tidak ada"),
        ("m:lapor", HOW_MUCH),
        ("zz:gone:1", MENU),
    ],
)
async def test_a_button_of_last_year_answers_kindly(bot: Bot, data: str, read: str) -> None:
    phone = await registered(bot)
    await phone.taps(data)
    assert phone.ended is not None
    assert phone.ended.state == "done"
    assert phone.heard(read), phone.said


async def test_an_edited_message_never_answers_and_she_is_told(bot: Bot) -> None:
    phone = await at(bot, "amount")
    await phone.says("1,5 juta")
    await phone.edits("2,5 juta")
    assert phone.heard("tidak bisa diubah di sini")
    await phone.says("ya")
    reports = await bot.work.read(lambda session: list(session.exec(select(Report))))
    assert [report.revenue_rupiah for report in reports] == [1_500_000]


async def test_a_place_that_moves_is_not_talked_about(bot: Bot) -> None:
    phone = await registered(bot)
    await phone.sends(location=LOCATION)
    await phone.edits(location=LOCATION)
    assert phone.said == []
