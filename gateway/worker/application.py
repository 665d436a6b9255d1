"""python-telegram-bot as we use it: it parses and dispatches, and hides no errors.

Its Updater acknowledges updates that it holds only in memory, and its `process_update` swallows what
handlers raise; so there is no updater and no job queue, and errors come out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from telegram import Bot, Update
from telegram.ext import Application, BaseHandler, CallbackQueryHandler, ExtBot

from gateway.client import BotApi
from gateway.ptb_request import SharedRequest

AnyApplication: TypeAlias = "Application[Any, Any, Any, Any, Any, Any]"
AnyHandler: TypeAlias = "BaseHandler[Any, Any, Any]"

PRESSES, ALL_ELSE = 0, 1
"""The groups of handlers: those of pressed buttons, and all others."""


class Dispatcher(Application[Any, Any, Any, Any, Any, Any]):
    """An Application whose `process_update` raises what a handler raised.

    Each of its groups is for one kind of update, so that words pass none of the many handlers of buttons.
    """

    async def process_update(self, update: object) -> None:
        """The first handler that takes the update has it. Whatever is raised is for the worker to judge."""
        pressed = isinstance(update, Update) and update.callback_query is not None
        for handler in self.handlers.get(PRESSES if pressed else ALL_ELSE, ()):
            check = handler.check_update(update)
            if check is not None and check is not False:
                context = self.context_types.context.from_update(update, self)
                await handler.handle_update(update, self, check, context)
                return


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
        takes_presses = isinstance(handler, CallbackQueryHandler)
        application.add_handler(handler, PRESSES if takes_presses else ALL_ELSE)
    return application
