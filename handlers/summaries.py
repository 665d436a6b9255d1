"""The summary for a bank: asked for under /riwayat, checked with /cek."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, ContextTypes, filters

from handlers.edge import ID, match_of, query_of, touch
from services import unit
from services.summaries import checking, issuing


async def how_long(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """She wants a summary: over how many months?"""
    await unit.show(touch(query_of(update)), issuing.how_long, int(match_of(context)["id"]))


async def issue(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Over so many."""
    found = match_of(context)
    pressed, business_id = touch(query_of(update)), int(found["id"])
    await unit.call(issuing.issue, pressed, business_id, int(found["months"]))


async def check(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody holds a paper with a code."""
    await unit.call(checking.check, " ".join(context.args or ()))


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return [
        CommandHandler("cek", check, private),
        CallbackQueryHandler(how_long, pattern=f"^f:sum:{ID}$"),
        CallbackQueryHandler(issue, pattern=f"^f:pdf:{ID}:(?P<months>12|24)$"),
    ]
