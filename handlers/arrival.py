"""/start, with or without a link, and /bantuan."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, ContextTypes, filters

from services import arrival, unit


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody arrives."""
    await unit.call(arrival.start, " ".join(context.args or ()))


async def help_page(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody asks what this is."""
    await unit.call(arrival.help_page)


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return [
        CommandHandler("start", start, private),
        CommandHandler("bantuan", help_page, private),
        CallbackQueryHandler(help_page, pattern=r"^m:bantuan$"),
    ]
