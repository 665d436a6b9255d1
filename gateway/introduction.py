"""Getting to know ourselves: getMe, asked until Telegram answers."""

import asyncio

import structlog
from telegram.error import InvalidToken, TelegramError

from gateway.backoff import Backoff
from gateway.token import TokenRejected
from gateway.worker.application import AnyApplication

log = structlog.get_logger(__name__)


async def introduce(application: AnyApplication, *, pause_s: float = 1.0) -> str:
    """Makes the Application ready, however long Telegram is away; returns the bot's username.

    Raises TokenRejected.
    """
    backoff = Backoff(pause_s, pause_s * 30)
    while True:
        try:
            await application.initialize()
        except InvalidToken:
            raise TokenRejected from None
        except (
            TelegramError,
            TypeError,
        ) as error:  # TypeError: PTB's, for a result that is no User
            log.warning("cannot reach Telegram", reason=str(error))
            await asyncio.sleep(backoff.next_s())
        else:
            return str(application.bot.username)
