"""/tanya, "Minta dibantu", and her own list of questions."""

import re
from dataclasses import replace

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from domain.dialogs.engine import Answer, Sent, Typed
from handlers.edge import PAGE, answer_of, incoming, match_of, message_of, query_of, touch
from services import unit
from services.questions import asking, mine
from services.replies import helping

_COMMAND = re.compile(r"^/tanya(?:@\w+)?\s*", re.IGNORECASE)


async def ask(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody wants to ask; "/tanya kapan bazar?" is a question in one line."""
    if context.args:
        message = message_of(update)
        answer = _without_command(answer_of(message))
        await unit.call(asking.ask_at_once, answer, incoming(message))
    else:
        await unit.call(asking.open_question)


async def ask_below_a_file(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """A photo with "/tanya …" below it."""
    message = message_of(update)
    await unit.call(asking.ask_at_once, _without_command(answer_of(message)), incoming(message))


async def show_mine(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Her questions so far."""
    await unit.show(touch(query_of(update)), mine.mine, int(match_of(context)["page"]))


async def ask_for_help(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody wants to be helped by a person."""
    await unit.call(helping.ask_for_help)


async def no_help_needed(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """She can do without after all."""
    await unit.call(helping.no_help_needed, touch(query_of(update)))


def _without_command(answer: Answer) -> Answer:
    match answer:
        case Typed(text):
            return replace(answer, text=_COMMAND.sub("", text))
        case Sent(words=words):
            return replace(answer, words=_COMMAND.sub("", words))
        case _:
            return answer


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return [
        CommandHandler("tanya", ask, private),
        MessageHandler(private & filters.CaptionRegex(_COMMAND), ask_below_a_file),
        CallbackQueryHandler(ask, pattern=r"^m:tanya$"),
        CallbackQueryHandler(show_mine, pattern=f"^q:mine:{PAGE}$"),
        CommandHandler("dibantu", ask_for_help, private),
        CallbackQueryHandler(ask_for_help, pattern=r"^m:dibantu$"),
        CallbackQueryHandler(no_help_needed, pattern=r"^q:nohelp$"),
    ]
