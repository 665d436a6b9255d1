"""Updates on their way in: taken from Telegram into the inbox, and from there to the handlers."""

import asyncio

from bot.parts import Part
from bot.process import Process
from gateway.receiver import Intake, Poller, announce_webhook
from gateway.worker import Failures, Trial, Worker, reload
from storage.seats import Seat

LOOK_WHEN_ALONE_S = 5.0
"""How often to look whether the operator put updates back (`kabarusaha parked retry`)."""

LOOK_FOR_OTHERS_S = 1.0
"""How often to look whether other processes left updates to us."""

LOOK_FOR_ALL_S = 0.2
"""The same where every update comes from another process: people wait half of this on average."""


def intake_of(process: Process) -> Intake:
    """What keeps updates, whichever way they come."""
    feed = process.feed if Part.WORK in process.parts else None
    bot_id = int(process.settings.token.partition(":")[0])
    return Intake(process.work, process.clock, bot_id, process.me, feed)


async def receiving(process: Process, intake: Intake) -> None:
    """Announces the webhook, or polls while no other process does."""
    if process.webhook is not None:
        await announce_webhook(process.api, *process.webhook)
        await asyncio.Event().wait()
    await process.seats.lead(Seat.POLLER, Poller(process.api, intake).run)


async def working(process: Process) -> None:
    """Works updates off, its own and those that others leave."""
    trial = Trial(process.application, process.work, process.clock)
    failures = Failures(process.feed, process.work, process.clock, process.application.bot)
    left = reload(process.feed, process.work, process.clock, process.me, look_s=_look_s(process))
    async with asyncio.TaskGroup() as group:
        group.create_task(left)
        group.create_task(Worker(process.feed, trial, failures).run())


def _look_s(process: Process) -> float:
    if process.seats.alone:
        return LOOK_WHEN_ALONE_S
    return LOOK_FOR_OTHERS_S if Part.RECEIVE in process.parts else LOOK_FOR_ALL_S
