"""python-telegram-bot as we use it: it parses and dispatches, and hides no errors.

Its Updater acknowledges updates that it holds only in memory, and its `process_update` swallows what
handlers raise; so there is no updater and no job queue, and errors come out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from telegram import Bot
from telegram.ext import Application, BaseHandler, ExtBot

from gateway.client import BotApi
from gateway.ptb_request import SharedRequest

AnyApplication: TypeAlias = "Application[Any, Any, Any, Any, Any, Any]"
AnyHandler: TypeAlias = "BaseHandler[Any, Any, Any]"


class Dispatcher(Application[Any, Any, Any, Any, Any, Any]):
    """An Application whose `process_update` raises what a handler raised."""

    async def process_error(
        self, update: object, error: Exception, job: object = None, coroutine: object = None
    ) -> bool:
        """Raises the error: the worker decides what becomes of the update."""
        raise error


def build_application(
    api: BotApi, token: str, api_url: str, handlers: Iterable[AnyHandler]
) -> AnyApplication:
    """The Application with these handlers, calling Telegram through our own client."""
    request = SharedRequest(api)
    bot: Bot = ExtBot(token, base_url=api_url, request=request, get_updates_request=request)
    application = (
        Application.builder()
        .application_class(Dispatcher)
        .bot(bot)
        .updater(None)
        .job_queue(None)
        .build()
    )
    for handler in handlers:
        application.add_handler(handler)
    return application
