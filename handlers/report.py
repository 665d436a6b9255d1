"""/lapor, the menu button for it, and the button that corrects one report."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, ContextTypes, filters

from services import report, unit


async def open_report(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """An owner wants to report."""
    await unit.call(report.open_report)


async def correct(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An owner wants to correct one report."""
    assert context.matches
    await unit.call(report.correct_report, int(context.matches[0][1]))


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    return [
        CommandHandler("lapor", open_report, filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE),
        CallbackQueryHandler(open_report, pattern=r"^m:lapor$"),
        CallbackQueryHandler(correct, pattern=r"^r:fix:(\d{1,18})$"),
    ]
