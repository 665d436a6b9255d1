"""The sender of a process: answers, and in one process at a time announcements and reminders, too."""

from __future__ import annotations

import asyncio
from functools import partial

import structlog

from bot.dues import KEEP_QUIET
from bot.parts import Part
from bot.process import Process
from bot.tasks import running
from bot.ticker import Ticker
from gateway.pacer import Limits, Pacer
from gateway.sender import Sender
from services.announcements import stored_message
from services.documents import makers
from services.render import Renderer
from storage.seats import Seat
from storage.work import StorageAway

log = structlog.get_logger(__name__)

STORAGE_PAUSE_S = 1.0


async def sending(process: Process) -> None:
    """The sender, and the bulk in its seat; at the end what is in flight is waited for.

    Whoever works updates off sends the answers too: they are in this process's memory.
    """
    sender = _sender(process)
    process.work.on_commit(sender.offer)
    await _recover(sender)
    process.can_send.set()
    async with running() as tasks:
        tasks.start("sending", sender.run())
        if Part.SEND in process.parts:
            bulk = partial(_send_bulk, process, sender)
            tasks.start("bulk", process.seats.lead(Seat.BULK, bulk))
        try:
            await tasks.until(asyncio.Event())
        finally:
            sender.stop()
            await tasks.finished("sending")


def _sender(process: Process) -> Sender:
    rate, chat = process.settings.broadcast_rate, process.settings.chat_rate
    return Sender(
        process.api,
        process.work,
        Renderer(process.catalogs, makers(process.catalogs), stored_message),
        process.clock,
        owner=process.me,
        zone=process.settings.zone.key,
        pacer=Pacer(Limits(bulk_per_s=rate, chat_per_s=chat)),
    )


async def _send_bulk(process: Process, sender: Sender) -> None:
    """The bulk lane; what a day left over waits through the night. Why it stops, `sending` tells."""
    await Ticker(process.work, process.clock, (KEEP_QUIET,)).run_due(process.clock.now())
    await sender.send_bulk()
    await asyncio.Event().wait()


async def _recover(sender: Sender) -> None:
    """Takes up what the last process left, as soon as the database is there."""
    while True:
        try:
            return await sender.recover()
        except StorageAway as away:
            log.warning("the sender waits for the database", reason=str(away))
            await asyncio.sleep(STORAGE_PAUSE_S)
