"""Group chats: a command or a mention gets one polite line, everything else is left alone.

Presses too: none of our buttons stands in a group, but a press can be made up, and what it opens (figures,
somebody's dialog) is nobody else's to read.
"""

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from services import groups, unit


async def greet(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody speaks to the bot in a group."""
    await unit.call(groups.greet)


async def leave_alone(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Something else was said in a group."""
    await unit.ignore("said in a group")


async def ignore_press(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody made up a press in a group."""
    await unit.ignore("pressed in a group")


class PressedInPublic(CallbackQueryHandler):  # type: ignore[type-arg]
    """Takes every press but those in private chats."""

    def check_update(self, update: object) -> bool:
        """Whether the press came from a chat with more people in it."""
        if not isinstance(update, Update) or update.callback_query is None:
            return False
        chat = update.effective_chat
        return chat is not None and chat.type != ChatType.PRIVATE


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    here = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE
    return [
        MessageHandler(here & (filters.COMMAND | filters.Entity("mention")), greet),
        MessageHandler(here, leave_alone),
        PressedInPublic(ignore_press),
    ]
