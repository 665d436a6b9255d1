"""The bot learns its own name from Telegram, and tells Telegram its menus and what it is for."""

import asyncio
from dataclasses import replace

import structlog

from bot.parts import Part
from bot.process import Process
from bot.readiness import Readiness
from domain.messages import Addressee, Text
from gateway.introduction import introduce
from gateway.presenting import present
from locales.standard import INDONESIAN
from services import presentation
from services.house import house_of

log = structlog.get_logger(__name__)


async def introducing(process: Process, readiness: Readiness) -> None:
    """Learns the bot's own name; what needs it waits until Telegram is there."""
    readiness.lacks("telegram", "has not answered getMe yet")
    username = await introduce(process.application)
    process.info["house"] = replace(house_of(process.info), bot_username=username)
    readiness.has("telegram")
    process.introduced.set()
    log.info("introduced", username=username)
    if Part.RECEIVE in process.parts:
        await _present(process)
    await asyncio.Event().wait()


async def _present(process: Process) -> None:
    """Menu and description, Indonesian for everybody but those whose Telegram speaks otherwise."""
    catalogs, now = process.catalogs, process.clock.now()

    def say(text: Text, tag: str) -> str:
        return catalogs.plain(text, Addressee(language=tag), now)

    await present(
        process.api,
        say,
        [INDONESIAN, *(tag for tag in catalogs.languages if tag != INDONESIAN)],
        presentation.commands(),
        presentation.DESCRIPTION,
        presentation.SHORT_DESCRIPTION,
    )
