"""/daftar and the menu button for it."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, ContextTypes, filters

from services import registration, unit


async def register(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody wants to register a business."""
    await unit.call(registration.open_registration)


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    return [
        CommandHandler("daftar", register, filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE),
        CallbackQueryHandler(register, pattern=r"^m:daftar$"),
    ]
