"""What she says while the bot is away is answered when it is back, in its place."""

from bot import app
from bot.settings import Settings
from sandbox.client import Sandbox
from tests.journeys.people import registered
from tests.support.clocks import HeldClock


async def test_answers_given_during_a_restart_go_on_where_she_was(
    settings: Settings, clock: HeldClock, sandbox: Sandbox
) -> None:
    siti = await sandbox.user("Siti")
    async with app.started(settings, clock=clock):
        await registered(siti)
        await siti.say("/lapor")
        await siti.expect("Penjualan Oktober")
    await siti.say("1,5 juta")
    await siti.say("ya bu")
    async with app.started(settings, clock=clock):
        await siti.expect("Rp1.500.000", "Betul, Bu?")
        await siti.expect("Tersimpan")
