"""A month goes by: reminders come when a report is missing, stop when it is in, and staff hear of it."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import URL

from bot import app
from bot.settings import Settings
from domain.delivery import Delivery
from domain.times.calendar import WIB
from sandbox.client import Phone, Sandbox
from services.reminders.due import remind
from tests.journeys.database import noted
from tests.support.clocks import HeldClock
from tests.support.databases import opened
from tests.support.town import Town, november
from tests.support.waiting import until


@pytest.fixture
def clock() -> HeldClock:
    """A clock that stands at an ordinary hour of October."""
    return HeldClock(datetime(2026, 10, 20, 10, tzinfo=WIB).astimezone(UTC))


@pytest.fixture
def town(sqlite_database_url: URL) -> Iterator[Town]:
    """A look into the bot's database."""
    with opened(sqlite_database_url) as database:
        yield Town(database)


async def test_a_reminder_leads_to_a_report_and_staff_are_told(
    siti: Phone, rina: Phone, bot: app.App, clock: HeldClock, town: Town
) -> None:
    await come(bot, clock, november(3, 8, 59))
    assert town.nudges() == []
    await come(bot, clock, november(3, 9))
    reminder = await siti.expect("Selamat pagi, Bu Siti. Laporan Oktober belum kami terima.")
    assert reminder.labels == ("💰 Lapor sekarang", "⏰ Ingatkan besok", "🔕 Stop pengingat")
    await siti.press("💰 Lapor sekarang")
    await siti.expect("Penjualan Oktober")
    await siti.say("1,5 juta")
    await siti.press("✅ Betul")
    await siti.press("Tidak ada")
    await siti.expect("Terima kasih, Bu Siti 🌸", "Rp1.500.000")

    await come(bot, clock, november(4, 8))
    news = await rina.expect("Selamat pagi", "Kedung Baruk", "📥 1 laporan baru")
    assert "📊 Oktober: 1 dari 1 sudah lapor" in news.text
    assert news.labels == ("🏠 Buka kantor",)
    await rina.press("🏠 Buka kantor")
    await rina.expect("Kedung Baruk · Oktober 2026", "1 dari 1")

    for day in (7, 10):
        await come(bot, clock, november(day, 9))
    assert [nudge.kind for nudge in town.nudges()] == ["reminder", "digest"]


async def test_tomorrow_then_the_last_one_and_somebody_helps(
    siti: Phone,
    rina: Phone,
    bot: app.App,
    clock: HeldClock,
    sandbox: Sandbox,
    sqlite_database_url: URL,
) -> None:
    await come(bot, clock, november(3, 9))
    reminder = await siti.expect("Laporan Oktober belum kami terima")
    await siti.press("⏰ Ingatkan besok")
    put_off = await siti.expect("Kami ingatkan lagi Rabu, 4 November 2026, 09.00 WIB")
    assert (put_off.id, put_off.labels) == (reminder.id, ("💰 Lapor sekarang",))
    await come(bot, clock, november(4, 9))
    second = await siti.expect("Laporan Oktober belum kami terima")
    assert second.id > reminder.id
    await noted(sqlite_database_url)  # as told on the 4th, and not on the 10th
    await come(bot, clock, november(7, 9))
    await come(bot, clock, november(10, 9))
    last = await siti.expect("Bu Siti, laporan Oktober kami tunggu, ya.", "cukup balas angkanya")
    assert last.labels == ("💰 Lapor sekarang", "🙋 Minta dibantu", "Lewati bulan ini")
    await siti.press("🙋 Minta dibantu")
    await siti.expect("Petugas Kelurahan Kedung Baruk sudah kami beri tahu")
    await come(bot, clock, november(11, 8))
    news = await rina.expect("1 pemilik usaha minta dibantu", "1 belum lapor setelah pengingat")
    assert news.buttons == (("Minta dibantu (1)", "Belum lapor (1)"), ("🏠 Buka kantor",))
    await rina.press("Belum lapor (1)")
    owing = await rina.expect("kue kering (Bu Siti)", "3× diingatkan")
    assert owing.id > news.id
    await rina.press("Minta dibantu (1)", on=news)
    await rina.expect("1 pemilik usaha")
    assert await sandbox.unanswered() == []


async def test_who_closes_her_business_is_in_the_next_mornings_news(
    siti: Phone, rina: Phone, bot: app.App, clock: HeldClock, sandbox: Sandbox
) -> None:
    await siti.say("/profil")
    await siti.press("🏷 kue kering")
    await siti.press("🔒 Tutup usaha")
    await siti.expect("mau ditutup, Bu?", "Boleh tahu alasannya?")
    await siti.press("Ganti usaha")
    await siti.expect("sudah ditutup")
    await come(bot, clock, datetime(2026, 10, 21, 8, tzinfo=WIB).astimezone(UTC))
    news = await rina.expect("🔒 kue kering (Bu Siti) tutup: ganti usaha")
    await rina.press("🚚 Pindah/tutup (1)")
    listed = await rina.expect("pindah, tutup, dan buka lagi", "1. 20 Okt 2026 · 🔒 kue kering")
    assert listed.id > news.id
    await rina.press("⬅️ Kembali")
    home = await rina.expect("Kedung Baruk · ")
    assert "🚚 Pindah/tutup (1)" in home.labels
    assert await sandbox.unanswered() == []


async def test_the_last_one_is_answered_with_just_the_number(
    siti: Phone, bot: app.App, clock: HeldClock, sandbox: Sandbox
) -> None:
    await come(bot, clock, november(10, 9))
    await siti.expect("Bu Siti, laporan Oktober kami tunggu, ya.", "cukup balas angkanya")
    await siti.say("1,5 juta")
    await siti.expect("Oktober: Rp1.500.000")
    await siti.press("✅ Betul")
    await siti.expect("Tersimpan")
    await siti.press("Tidak ada")
    await siti.expect("Terima kasih, Bu Siti 🌸", "Laporan Oktober", "Rp1.500.000")
    assert await sandbox.unanswered() == []


async def test_stop_asks_once_and_every_way_leads_back(
    siti: Phone, bot: app.App, clock: HeldClock, town: Town, sandbox: Sandbox
) -> None:
    await come(bot, clock, november(3, 9))
    reminder = await siti.expect("Laporan Oktober belum kami terima")
    await siti.press("🔕 Stop pengingat")
    asked = await siti.expect("bulan ini saja, atau seterusnya?")
    assert asked.buttons == (("Bulan ini saja", "Seterusnya"), ("Tidak jadi",))
    await siti.press("Tidak jadi")
    await siti.expect("Laporan Oktober belum kami terima")
    await siti.press("🔕 Stop pengingat")
    await siti.press("Seterusnya")
    await siti.expect("Mulai sekarang tidak ada pengingat lagi")
    await siti.press("🔔 Ingatkan lagi")
    await siti.expect("nanti kami ingatkan lagi")
    await siti.press_data(reminder, "e:this_month:2026-10:1")
    done = await siti.expect("Soal Oktober tidak kami ingatkan lagi")
    assert done.id == reminder.id
    await come(bot, clock, november(7, 9))
    assert len(town.nudges()) == 1
    assert await sandbox.unanswered() == []


async def test_what_a_day_left_over_waits_through_the_night(
    sandbox: Sandbox, settings: Settings, town: Town
) -> None:
    """The bot stood still from noon, with reminders still to send, until late in the evening."""
    siti = await sandbox.user("Siti")
    town.owner(telegram_id=siti.id, chat_id=siti.id)
    town.tick(remind, november(3, 9))
    clock = HeldClock(november(3, 22))
    async with app.started(settings, clock=clock):
        await until(lambda: [row.due_at_utc for row in town.owed()] == [november(4, 8)])
        await siti.start()
        await siti.expect("sudah terdaftar")
        clock.pass_by(hours=10)
        await siti.expect("Laporan Oktober belum kami terima")
    assert [nudge.state for nudge in town.nudges()] == [Delivery.ACCEPTED]


async def come(bot: app.App, clock: HeldClock, then: datetime) -> None:
    """Time goes by until then, and the ticker looks."""
    clock.pass_by(seconds=(then - clock.now()).total_seconds())
    await bot.ticker.run_due(clock.now())
