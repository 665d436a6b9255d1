"""Inquiries: a buyer asks about a product; both answer, and the owner decides what else she tells."""

from __future__ import annotations

from collections.abc import Callable

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ContextTypes

from handlers.edge import ID, PAGE, match_of, query_of, touch
from services import unit
from services.inquiries import asking, deciding, listing, talking


async def waiting(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """What waits for her answer."""
    await unit.show(touch(query_of(update)), listing.waiting, int(match_of(context)["page"]))


async def conversation(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """One inquiry to her."""
    await unit.show(touch(query_of(update)), listing.conversation, int(match_of(context)["id"]))


async def keep_number(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """She does not share her number after all."""
    await unit.call(deciding.keep_number, touch(query_of(update)))


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    return [
        _act(asking.ask, f"ask:{ID}"),
        _act(talking.answer, f"re:{ID}"),
        _act(deciding.ask_to_share, f"num:{ID}"),
        _act(deciding.share, f"num:{ID}:yes"),
        CallbackQueryHandler(keep_number, pattern=f"^c:num:{ID}:no$"),
        _act(deciding.decline, f"no:{ID}"),
        CallbackQueryHandler(waiting, pattern=f"^c:inq:{PAGE}$"),
        CallbackQueryHandler(conversation, pattern=f"^c:in:{ID}$"),
    ]


def _act(service: Callable[..., None], data: str) -> BaseHandler:  # type: ignore[type-arg]
    """A button that does something about a product or an inquiry."""

    async def act(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await unit.call(service, touch(query_of(update)), int(match_of(context)["id"]))

    return CallbackQueryHandler(act, pattern=f"^c:{data}$")
