"""python-telegram-bot as we use it: it parses and dispatches, and hides no errors.

Its Updater acknowledges updates that it holds only in memory, and its `process_update` swallows what
handlers raise; so there is no updater and no job queue, and errors come out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from telegram import Bot, Update
from telegram.ext import Application, ExtBot

from gateway.client import BotApi
from gateway.ptb_request import SharedRequest
from gateway.worker.finding import AnyHandler, Finder

AnyApplication: TypeAlias = "Application[Any, Any, Any, Any, Any, Any]"


class Dispatcher(Application[Any, Any, Any, Any, Any, Any]):
    """An Application whose `process_update` raises what a handler raised."""

    finder: Finder

    async def process_update(self, update: object) -> None:
        """The first handler that takes the update has it. Whatever is raised is for the worker to judge."""
        assert isinstance(update, Update)
        for handler in self.finder.of(update):
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
    assert isinstance(application, Dispatcher)
    application.finder = Finder(list(handlers))
    return application
