"""The picture of her year."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ContextTypes

from handlers.edge import ID, match_of, query_of, touch
from services import rapors, unit


async def see(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An owner wants to see how her business is doing."""
    await unit.call(rapors.send, touch(query_of(update)), int(match_of(context)["id"]))


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    return [CallbackQueryHandler(see, pattern=f"^f:rapor:{ID}$")]
