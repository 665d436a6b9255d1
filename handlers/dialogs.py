"""The buttons of dialogs. They are most of what people press, so this module is tried first."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ContextTypes

from domain.dialogs.engine import pressed
from handlers.edge import query_of, touch
from services import conversation, unit


async def press(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """A button of a dialog, half-way, finished or long gone."""
    query = query_of(update)
    found = pressed(query.data or "")
    if found is not None:
        await unit.call(conversation.press, found, touch(query))
    else:
        await unit.call(conversation.old_button, touch(query))


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    return [CallbackQueryHandler(press, pattern=r"^d:")]
