"""/lapor, the menu button for it, and the button that corrects one report."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, ContextTypes, filters

from domain.times.periods import Period
from handlers.edge import ID, MONTH, answer_of, incoming, match_of, message_of
from services import conversation, unit
from services.reports import report


async def open_report(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An owner wants to report; "/lapor 1,5 juta" is a report in one line."""
    if context.args:
        message = message_of(update)
        await unit.call(conversation.hear, answer_of(message), incoming(message))
    else:
        await unit.call(report.open_report)


async def correct(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An owner wants to correct one report."""
    assert context.matches
    await unit.call(report.correct_report, int(context.matches[0][1]))


async def open_next(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An owner goes on with another business of hers."""
    found = match_of(context)
    await unit.call(report.open_next, int(found["id"]), Period.parse(found["month"]))


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    return [
        CommandHandler("lapor", open_report, filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE),
        CallbackQueryHandler(open_report, pattern=r"^m:lapor$"),
        CallbackQueryHandler(open_next, pattern=rf"^r:next:{ID}:{MONTH}$"),
        CallbackQueryHandler(correct, pattern=r"^r:fix:(\d{1,18})$"),
    ]
