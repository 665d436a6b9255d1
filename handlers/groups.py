"""Group chats: a command or a mention gets one polite line, everything else is left alone."""

from telegram import Update
from telegram.ext import BaseHandler, ContextTypes, MessageHandler, filters

from services import groups, unit


async def greet(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody speaks to the bot in a group."""
    await unit.call(groups.greet)


async def leave_alone(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Something else was said in a group."""
    await unit.ignore("said in a group")


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    here = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE
    return [
        MessageHandler(here & (filters.COMMAND | filters.Entity("mention")), greet),
        MessageHandler(here, leave_alone),
    ]
