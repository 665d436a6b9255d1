"""An official announces and invites; owners read and answer; the official sees what came of it."""

import asyncio
import itertools

import pytest
from sqlalchemy import URL
from sqlmodel import col, select

from bot import app
from bot.settings import Settings
from domain.delivery import Delivery
from domain.permissions import Role
from sandbox.client import Phone, Sandbox
from storage.tables import Announcement, Person, Recipient
from tests.journeys.people import invited
from tests.support.city import SURABAYA, City
from tests.support.clocks import NOW, HeldClock
from tests.support.databases import opened
from tests.support.owners import owner
from tests.support.waiting import until

INVITATION = "Roadshow UMKM: kemasan & foto <produk>. Sabtu, 28 November 2026, 08.30 WIB."
_NUMBERS = itertools.count(720_000_001)


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """No reminder comes between an invitation and the words that answer it."""
    return settings.model_copy(update={"reminder_days": "24,25,26"})


@pytest.fixture
async def rina(sandbox: Sandbox, bot: app.App, settings: Settings) -> Phone:
    """An official of the city, invited from the command line."""
    rina = await sandbox.user("Rina")
    await invited(rina, settings, NOW, Role.DINAS, SURABAYA)
    return rina


async def owners(sandbox: Sandbox, url: URL, count: int) -> list[Phone]:
    """Owners of Kedung Baruk who have opened the bot."""
    ids = list(itertools.islice(_NUMBERS, count))
    with opened(url) as database, database.session() as session:
        city = City(session)
        for number in ids:
            owner(city, f"Siti {number % 1000}", telegram_id=number, chat_id=number)
    phones = [await sandbox.user(f"Siti {number % 1000}", id=number) for number in ids]
    for phone in phones:
        await phone.start()
    await asyncio.gather(*(phone.expect("sudah terdaftar") for phone in phones))
    return phones


async def compose(rina: Phone, kind: str, text: str) -> None:
    """Answers the questions up to the preview, for all food businesses of the city."""
    await rina.say("/siaran")
    await rina.press(kind)
    await rina.expect("2 dari 5")
    await rina.say(text)
    await rina.press("Tanpa foto")
    await rina.press("✅ Semua Kota Surabaya")
    await rina.press("Makanan & minuman")


async def finished(url: URL) -> None:
    """Waits until the ticker has seen that everything is sent and settled."""
    with opened(url) as database:

        def is_finished() -> bool:
            with database.session() as session:
                return session.exec(select(Announcement.finished_at_utc)).one() is not None

        await until(is_finished)


def arrived(url: URL) -> int:
    """How many messages of announcements Telegram has taken."""
    with opened(url) as database, database.session() as session:
        taken = col(Recipient.state) == Delivery.ACCEPTED
        return len(session.exec(select(Recipient).where(taken)).all())


def unreachable(url: URL) -> list[int | None]:
    """Who is known to have blocked the bot, by Telegram's ids."""
    with opened(url) as database, database.session() as session:
        gone = col(Person.unreachable_since_utc).is_not(None)
        return list(session.exec(select(Person.telegram_id).where(gone)))


async def look_again(bot: app.App, clock: HeldClock) -> None:
    """Time passes, and the progress message is looked after."""
    clock.pass_by(seconds=10)
    await bot.ticker.run_due(clock.now())


async def test_an_invitation_reaches_thirty_people_and_their_answers_come_back(
    sandbox: Sandbox, bot: app.App, sqlite_database_url: URL, rina: Phone, clock: HeldClock
) -> None:
    phones = await owners(sandbox, sqlite_database_url, 30)
    *reached, blocked, gone = phones
    await blocked.block()
    await gone.deactivate()  # nobody tells the bot before it writes
    await until(lambda: unreachable(sqlite_database_url) == [blocked.id])
    await compose(rina, "✉️ Undangan", INVITATION)
    sample = await rina.expect(f"📣 {INVITATION}\n\nRina bisa hadir?")
    assert sample.labels == ("✅ Hadir", "Belum pasti", "Tidak bisa")
    page = await rina.expect(
        "Penerima: 29 dari 30 pemilik usaha (Makanan & minuman, Kota Surabaya).",
        "Tidak dikirimi: 1 memblokir bot.",
    )
    assert page.labels == ("✅ Kirim", "✏️ Ubah", "❌ Batal")
    await rina.press("✅ Kirim")
    progress = await rina.expect("Diterima Telegram: 0 dari 29", "Sedang dikirim")
    assert progress.labels == ("🔄 Perbarui", "👥 Siapa saja", "⏹ Hentikan")

    for phone in reached:
        await phone.expect(f"📣 {INVITATION}", "Bu Siti", "bisa hadir?")
    await finished(sqlite_database_url)
    await look_again(bot, clock)
    done = await rina.expect(
        "Diterima Telegram: 28 dari 29", "Memblokir bot: 1", "Selesai dikirim Selasa, 3 November"
    )
    assert done.id == progress.id

    siti, ani, yati, *_others = reached
    press = await siti.press("✅ Hadir")
    assert "kami tunggu" in (await press.answer()).text
    shown = await siti.expect("hadir. Terima kasih, kami tunggu, ya.")
    assert shown.labels == ("👉 ✅ Hadir", "Belum pasti", "Tidak bisa")
    again = await siti.press("👉 ✅ Hadir")
    assert (await again.answer()).text == "Sudah kami catat, Bu. Terima kasih."
    await ani.press("Tidak bisa")
    declined = await ani.expect("Terima kasih sudah memberi kabar")
    await yati.say("Belum pasti, Bu")
    await yati.expect("belum pasti. Tidak apa-apa", "kabari nanti, ya")
    invitation = await yati.expect("📣", "belum pasti. Tidak apa-apa", earlier=True)
    assert invitation.labels == ("✅ Hadir", "👉 Belum pasti", "Tidak bisa")
    await look_again(bot, clock)
    counted = await rina.expect("✅ Hadir 1 · belum pasti 1 · tidak bisa 1")
    assert counted.id == progress.id
    assert counted.labels == ("🔄 Perbarui", "👥 Siapa saja")

    await rina.press("👥 Siapa saja")
    guests = await rina.expect(
        "✅ Hadir: 1", f"1. Usaha {siti.name} (Bu {siti.name}), Kedung Baruk"
    )
    assert guests.id != progress.id
    assert guests.labels == ("✅ 1", "🤔 1", "❌ 1")
    await rina.press("❌ 1")
    others = await rina.expect("Tidak bisa: 1", f"1. Usaha {ani.name}")
    assert others.id == guests.id
    await ani.say("Maaf, anak saya sakit", reply_to=declined)
    await ani.expect("kami teruskan")
    await look_again(bot, clock)
    pressed = await rina.press("💬 Balasan (1)")
    await rina.expect("Maaf, anak saya sakit", ani.name)
    await pressed.answer()


async def test_of_two_invitations_she_says_which_one_her_words_answer(
    sandbox: Sandbox, sqlite_database_url: URL, rina: Phone
) -> None:
    (siti,) = await owners(sandbox, sqlite_database_url, 1)
    for words in ("Bazar Sabtu", "Pelatihan Foto"):
        await compose(rina, "✉️ Undangan", words)
        await rina.press("✅ Kirim")
        await siti.expect(f"📣 {words}")
    await until(lambda: arrived(sqlite_database_url) == 2)
    await siti.say("Maaf Bu, saya tidak bisa hadir")
    asked = await siti.expect("Untuk undangan yang mana, Bu?")
    assert asked.labels == ("Pelatihan Foto", "Bazar Sabtu")
    press = await siti.press("Bazar Sabtu")
    await press.answer()
    thanked = "belum bisa hadir. Terima kasih sudah memberi kabar"
    await siti.expect("📣 Bazar Sabtu", thanked)


async def test_a_photo_with_words_is_seen_as_it_will_be_and_sent_once(
    sandbox: Sandbox, sqlite_database_url: URL, rina: Phone
) -> None:
    (siti,) = await owners(sandbox, sqlite_database_url, 1)
    await rina.say("/siaran")
    await rina.press("📣 Kabar")
    await rina.expect("Tulis kabarnya")
    await rina.send_photo(caption="Bazar di Balai RW 05")
    await rina.press("Berikutnya ▶️")
    await rina.expect("Untuk wilayah mana")
    await rina.say("kedung baruk")
    await rina.press("Semua jenis usaha")
    sample = await rina.expect("📣 Bazar di Balai RW 05")
    assert sample.kind == "photo"
    page = await rina.expect("Penerima: 1 dari 1 pemilik usaha (semua jenis usaha, Kedung Baruk")
    data = page.message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await rina.press("✅ Kirim")
    twice = await rina.press_data(page, data)
    assert (await twice.answer()).text == "Sudah dikirim, Ibu/Bapak."
    assert (await siti.expect("📣 Bazar di Balai RW 05")).kind == "photo"
    assert len(await sandbox.calls("sendPhoto", chat=siti.id)) == 1


async def test_a_draft_is_changed_before_it_is_sent(
    sandbox: Sandbox, sqlite_database_url: URL, rina: Phone
) -> None:
    (siti,) = await owners(sandbox, sqlite_database_url, 1)
    await compose(rina, "📣 Kabar", "Bazar Sabtu")
    await rina.expect("Penerima")
    await rina.press("✏️ Ubah")
    await rina.press("📝 Tulisan")
    await rina.expect("Tulis kabarnya")
    await rina.say("Bazar Minggu")
    await rina.expect("📣 Bazar Minggu")
    await rina.press("✅ Kirim")
    await siti.expect("📣 Bazar Minggu")


async def test_stopping_keeps_the_rest_from_going_out(
    sandbox: Sandbox, bot: app.App, sqlite_database_url: URL, rina: Phone, clock: HeldClock
) -> None:
    siti, ani, busy = await owners(sandbox, sqlite_database_url, 3)
    await busy.say("/lapor")
    await busy.expect("Penjualan Oktober")  # news waits while she is answering
    await compose(rina, "📣 Kabar", "Bazar Sabtu")
    await rina.press("✅ Kirim")
    await siti.expect("Bazar Sabtu")
    await ani.expect("Bazar Sabtu")
    stopped = await rina.press("⏹ Hentikan")
    assert "Dihentikan, Ibu/Bapak." in (await stopped.answer()).text
    await finished(sqlite_database_url)
    await look_again(bot, clock)
    final = await rina.expect("Diterima Telegram: 2 dari 3", "Tidak jadi dikirim: 1", "Dihentikan.")
    assert final.labels == ("🔄 Perbarui",)
    assert "Bazar" not in await busy.screen()


async def test_whose_copy_is_in_doubt_gets_it_once_more_when_the_author_presses(
    sandbox: Sandbox, bot: app.App, sqlite_database_url: URL, rina: Phone, clock: HeldClock
) -> None:
    """Telegram took it, and its answer was lost: to send it again by itself could send it twice."""
    sure, doubtful = await owners(sandbox, sqlite_database_url, 2)
    await compose(rina, "📣 Kabar", "Bazar hari Minggu.")
    await rina.expect("Penerima: 2 dari 2")
    lost = {"chat_id": doubtful.id, "when": "after", "times": 1}
    await sandbox.fault("reset", "sendMessage", **lost)
    await rina.press("✅ Kirim")
    for phone in (sure, doubtful):
        await phone.expect("📣 Bazar hari Minggu.")
    await finished(sqlite_database_url)
    await look_again(bot, clock)
    done = await rina.expect(
        "Diterima Telegram: 1 dari 2", "(mungkin sudah sampai): 1", "Selesai dikirim"
    )
    assert "🔁 Kirim ulang (1)" in done.labels
    pressed = await rina.press("🔁 Kirim ulang (1)")
    assert "sekali lagi ke 1 orang" in (await pressed.answer()).text
    await doubtful.expect("📣 Bazar hari Minggu.")
    await finished(sqlite_database_url)
    await look_again(bot, clock)
    settled = await rina.expect("Diterima Telegram: 2 dari 2", "Selesai dikirim")
    assert (settled.id, "🔁 Kirim ulang (1)" in settled.labels) == (done.id, False)
    assert len([b for b in await sure.bubbles() if "Bazar" in b.text]) == 1


async def test_who_may_not_announce_is_told_who_may(ibu: Phone) -> None:
    await ibu.say("/siaran")
    await ibu.expect("Siaran dikirim oleh pejabat kecamatan dan dinas")
