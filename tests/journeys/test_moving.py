"""She moves to another kelurahan in her profile, and both offices read of it in the morning."""

from datetime import UTC, datetime

import pytest

from bot import app
from bot.settings import Settings
from domain.times.calendar import WIB
from sandbox.client import Phone, Sandbox
from tests.journeys.people import invited
from tests.journeys.test_reminders import come
from tests.support.clocks import HeldClock

WONOREJO = "35.78.03.1005"


@pytest.fixture
def clock() -> HeldClock:
    """A clock that stands at an ordinary hour of October."""
    return HeldClock(datetime(2026, 10, 20, 10, tzinfo=WIB).astimezone(UTC))


async def test_a_move_to_the_end_is_told_in_both_offices(
    siti: Phone,
    rina: Phone,
    bot: app.App,
    clock: HeldClock,
    sandbox: Sandbox,
    settings: Settings,
) -> None:
    ani = await sandbox.user("Ani")
    await invited(ani, settings, clock.now(), area=WONOREJO)
    await siti.say("/profil")
    await siti.press("🏷 kue kering")
    await siti.press("🚚 Pindah kelurahan")
    await siti.expect("pindah ke kelurahan mana, Bu?")
    await siti.say("wonorejo")
    asked = await siti.expect("Maksudnya yang mana, Bu?")
    assert asked.labels[:2] == ("Wonorejo, Kec. Rungkut", "Wonorejo, Kec. Tegalsari")
    await siti.press("Wonorejo, Kec. Rungkut")
    await siti.expect("Dari: Kedung Baruk, Kec. Rungkut", "Ke: Wonorejo, Kec. Rungkut")
    await siti.press("✅ Sudah benar")
    await siti.expect("sekarang tercatat di Wonorejo, Kec. Rungkut, Bu")

    await come(bot, clock, datetime(2026, 10, 21, 8, tzinfo=WIB).astimezone(UTC))
    await rina.expect("🚚 kue kering (Bu Siti) pindah ke Wonorejo, Kec. Rungkut")
    await ani.expect("🚚 kue kering (Bu Siti) pindah ke sini dari Kedung Baruk, Kec. Rungkut")
    await ani.press("🚚 Pindah/tutup (1)")
    await ani.expect("1. 20 Okt 2026 · 🚚 kue kering (Bu Siti) pindah ke sini")
    assert await sandbox.unanswered() == []
