"""/data_saya and /bahasa: what is known of her, and her say in it."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, ContextTypes, filters

from handlers.edge import query_of, touch
from services import unit
from services.own_data import own_data
from services.own_data.own_data import LANGUAGES


async def show_data(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """What is stored about her."""
    await unit.call(own_data.show)


async def back_to_data(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """She keeps her data after all."""
    await unit.call(own_data.show, touch(query_of(update)).message_id)


async def stop(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """She wants to be left in peace."""
    await unit.call(own_data.stop, touch(query_of(update)).message_id)


async def go_on(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """She takes part again."""
    await unit.call(own_data.go_on, touch(query_of(update)).message_id)


async def ask_to_erase(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """She wants everything erased."""
    await unit.call(own_data.ask_to_erase, touch(query_of(update)).message_id)


async def erase(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """She is sure."""
    await unit.call(own_data.erase, touch(query_of(update)).message_id)


async def ask_language(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Which language?"""
    await unit.call(own_data.ask_language)


async def choose_language(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """This language."""
    assert context.matches
    await unit.call(own_data.choose_language, context.matches[0][1])


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return [
        CommandHandler("data_saya", show_data, private),
        CommandHandler("bahasa", ask_language, private),
        CallbackQueryHandler(show_data, pattern=r"^m:data_saya$"),
        CallbackQueryHandler(stop, pattern=r"^u:stop$"),
        CallbackQueryHandler(go_on, pattern=r"^u:go$"),
        CallbackQueryHandler(ask_to_erase, pattern=r"^u:erase$"),
        CallbackQueryHandler(erase, pattern=r"^u:erase:yes$"),
        CallbackQueryHandler(back_to_data, pattern=r"^u:data$"),
        CallbackQueryHandler(choose_language, pattern=rf"^u:lang:({'|'.join(LANGUAGES)})$"),
    ]
