"""Reports that somebody else types: the owner sends them, an officer enters them, she says yes."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ContextTypes

from domain.times.periods import Period
from handlers.edge import AREA, ID, MONTH, match_of, query_of, touch
from services import unit
from services.entering import agreeing, opening, sending


async def it_is_a_report(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An owner says that what she sent is her report."""
    reply_id = int(match_of(context)["id"])
    await unit.call(sending.it_is_a_report, touch(query_of(update)), reply_id)


async def not_a_report(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An owner says that it is none."""
    reply_id = int(match_of(context)["id"])
    await unit.call(sending.not_a_report, touch(query_of(update)), reply_id)


async def enter_what_was_sent(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer wants to enter what an owner sent."""
    reply_id = int(match_of(context)["id"])
    await unit.call(opening.from_conversation, touch(query_of(update)), reply_id)


async def enter_for_owner(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer or a kader wants to enter a month for an owner."""
    found = match_of(context)
    month = Period.parse(found["month"])
    await unit.call(opening.from_list, touch(query_of(update)), int(found["id"]), month)


async def agree(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An owner says that what was entered for her is right."""
    found = match_of(context)
    report_id, rupiah = int(found["id"]), int(found["rupiah"])
    await unit.call(agreeing.agree, touch(query_of(update)), report_id, rupiah)


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    return [
        CallbackQueryHandler(it_is_a_report, pattern=f"^q:entry:{ID}$"),
        CallbackQueryHandler(not_a_report, pattern=f"^q:noentry:{ID}$"),
        CallbackQueryHandler(enter_what_was_sent, pattern=f"^ab:fill:{ID}$"),
        CallbackQueryHandler(enter_for_owner, pattern=f"^a:fill:{AREA}:{MONTH}:{ID}$"),
        CallbackQueryHandler(agree, pattern=rf"^r:yes:{ID}:(?P<rupiah>\d{{1,18}})$"),
    ]
