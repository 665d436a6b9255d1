"""What she says while the bot is away is answered when it is back, in its place."""

from bot import app
from bot.settings import Settings
from sandbox.client import Sandbox
from tests.journeys.people import registered
from tests.support.clocks import HeldClock


async def test_answers_given_during_a_restart_go_on_where_she_was(
    settings: Settings, clock: HeldClock, sandbox: Sandbox
) -> None:
    ibu = await sandbox.user("Siti")
    async with app.started(settings, clock=clock):
        await registered(ibu)
        await ibu.say("/lapor")
        await ibu.expect("Penjualan Oktober")
    await ibu.say("1,5 juta")
    await ibu.say("ya bu")
    async with app.started(settings, clock=clock):
        await ibu.expect("Rp1.500.000", "Betul, Bu?")
        await ibu.expect("Tersimpan")
