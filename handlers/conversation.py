"""Whatever people say or press that no command took: dialogs first, else it is a reply."""

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from handlers.edge import answer_of, as_press, incoming, message_of, query_of, touch
from services import arrival, conversation, screens, unit


async def hear(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Words, a photo, a voice note, a contact, anything; "2" below a screen is its second button."""
    message = message_of(update)
    answer, where = answer_of(message), incoming(message)
    meant = None
    if screens.may_mean_a_button(answer, where):
        meant = await unit.look(screens.meant, answer)
    if meant is not None:
        await context.application.process_update(as_press(update, meant))
    else:
        await unit.call(conversation.hear, answer, where)


async def leave_alone(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Telegram notes that something was done in the chat (a message pinned, another wallpaper)."""
    await unit.ignore("nothing was said")


async def press(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """A button that nobody knows any more."""
    await unit.call(conversation.old_button, touch(query_of(update)))


async def cancel(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """/batal."""
    await unit.call(conversation.cancel)


async def unknown_command(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """A command we do not have shows what we do have; words behind it are heard like any others."""
    message = message_of(update)
    if len((message.text or "").split()) > 1:
        await unit.call(conversation.hear, answer_of(message), incoming(message))
    else:
        await unit.call(arrival.help_page)


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried; this module comes last, it takes everything.

    Words come before Telegram's notes, because there are more of them and more kinds of notes to look for.
    """
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return [
        CommandHandler("batal", cancel, private),
        MessageHandler(private & filters.COMMAND, unknown_command),
        MessageHandler(private & filters.TEXT, hear),
        MessageHandler(private & filters.StatusUpdate.ALL, leave_alone),
        MessageHandler(private, hear),
        CallbackQueryHandler(press),
    ]
