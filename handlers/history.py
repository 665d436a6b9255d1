"""/riwayat: her months, the way to each of them, and the picture of her year."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, ContextTypes, filters

from domain.times.periods import Period
from handlers.edge import ID, MONTH, PAGE, match_of, query_of, touch
from services import unit
from services.history import history, rapors
from services.reports import past_months


async def open_history(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Her reports, in a message of their own."""
    await unit.call(history.show)


async def reopen(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """A button of an older release turned a page of all her businesses together."""
    await unit.call(history.show, touch(query_of(update)).message_id)


async def turn(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """One business, or another page of it."""
    found = match_of(context)
    await unit.show(touch(query_of(update)), history.page, int(found["id"]), int(found["page"]))


async def choose_month(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """She wants to put a month right."""
    found = match_of(context)
    pressed, business_id, page = touch(query_of(update)), int(found["id"]), int(found["page"])
    await unit.show(pressed, past_months.choose, business_id, page)


async def fill(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """This one, never reported."""
    found = match_of(context)
    await unit.call(past_months.fill, int(found["id"]), Period.parse(found["month"]))


async def see_rapor(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """She wants to see how her business is doing."""
    await unit.call(rapors.send, touch(query_of(update)), int(match_of(context)["id"]))


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return [
        CommandHandler("riwayat", open_history, private),
        CallbackQueryHandler(open_history, pattern=r"^m:riwayat$"),
        CallbackQueryHandler(reopen, pattern=r"^u:h:\d{1,4}$"),
        CallbackQueryHandler(turn, pattern=f"^f:h:{ID}:{PAGE}$"),
        CallbackQueryHandler(choose_month, pattern=f"^f:m:{ID}:{PAGE}$"),
        CallbackQueryHandler(fill, pattern=f"^f:fill:{ID}:{MONTH}$"),
        CallbackQueryHandler(see_rapor, pattern=f"^f:rapor:{ID}$"),
    ]
