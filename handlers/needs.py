"""/kebutuhan: an owner's needs, the button that adds one and those that close one."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, ContextTypes, filters

from domain.needs.codes import need_of
from handlers.edge import ID, PAGE, answer_of, incoming, match_of, message_of, query_of, touch
from services import conversation, unit
from services.needs import asking, finding, page, withdrawing


async def open_needs(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Her needs, in a message of their own; with a code behind the command that one, with words a reply."""
    words = " ".join(context.args or ())
    need_id = need_of(words)
    if need_id is not None:
        await unit.show(None, finding.find, need_id)
    elif words:
        message = message_of(update)
        await unit.call(conversation.hear, answer_of(message), incoming(message))
    else:
        await unit.call(page.open_needs)


async def turn(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Another page of them."""
    message_id = touch(query_of(update)).message_id
    await unit.call(page.turn, message_id, int(match_of(context)["page"]))


async def add(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """She needs something more."""
    await unit.call(asking.open_asking)


async def ask_which(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """One of them is not needed any more: which?"""
    message_id = touch(query_of(update)).message_id
    await unit.call(withdrawing.ask_which, message_id, int(match_of(context)["page"]))


async def withdraw(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """This one."""
    await unit.call(withdrawing.withdraw, touch(query_of(update)), int(match_of(context)["id"]))


async def met(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Yes, that need is done."""
    await unit.call(withdrawing.met, touch(query_of(update)), int(match_of(context)["id"]))


async def keep(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """No, it is not."""
    await unit.call(withdrawing.keep, touch(query_of(update)))


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return [
        CommandHandler("kebutuhan", open_needs, private),
        CallbackQueryHandler(open_needs, pattern=r"^m:kebutuhan$"),
        CallbackQueryHandler(turn, pattern=f"^k:page:{PAGE}$"),
        CallbackQueryHandler(add, pattern=r"^k:add$"),
        CallbackQueryHandler(ask_which, pattern=f"^k:drop:{PAGE}$"),
        CallbackQueryHandler(withdraw, pattern=f"^k:gone:{ID}$"),
        CallbackQueryHandler(met, pattern=f"^k:met:{ID}$"),
        CallbackQueryHandler(keep, pattern=f"^k:keep:{ID}$"),
    ]
