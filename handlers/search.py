"""/cari: anybody looks for products, turns the pages of what was found, and opens one."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, ContextTypes, filters

from handlers.edge import ID, match_of, query_of, touch
from services import unit
from services.catalogue import searching, visiting

PAGE = r"(?P<page>[0-9]{1,2})"
LINE = r"(?P<line>[^:]{1,50})"


async def search(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """/cari keripik, or /cari alone."""
    line = " ".join(context.args or ())
    if line:
        await unit.show(None, searching.results, line, 0)
    else:
        await unit.call(searching.ask)


async def turn(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Another page of the results, in the message pressed."""
    found = match_of(context)
    await unit.show(touch(query_of(update)), searching.results, found["line"], int(found["page"]))


async def open_product(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """One product of the results."""
    await unit.call(visiting.open_product, int(match_of(context)["id"]))


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return [
        CommandHandler("cari", search, private),
        CallbackQueryHandler(search, pattern=r"^m:cari$"),
        CallbackQueryHandler(turn, pattern=f"^c:f:{PAGE}:{LINE}$"),
        CallbackQueryHandler(open_product, pattern=f"^c:o:{ID}$"),
    ]
