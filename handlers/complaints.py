"""Abuse in the catalogue: reported by an owner or a visitor, read and decided in the office."""

from __future__ import annotations

from collections.abc import Callable

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ContextTypes

from handlers.edge import ID, NEWS, PAGE, match_of, query_of, touch
from services import unit
from services.complaints import blocked, deciding, filing, listing

REASON = rf"(?P<reason>{'|'.join(filing.REASONS)})"


async def report_product(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """A visitor says what is wrong with a product."""
    found, pressed = match_of(context), touch(query_of(update))
    await unit.call(filing.report_product, pressed, int(found["id"]), found["reason"])


async def keep(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody rather reports nothing."""
    await unit.call(filing.keep, touch(query_of(update)))


async def waiting(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """What waits in the office."""
    await unit.show(touch(query_of(update)), listing.waiting, int(match_of(context)["page"]))


async def one(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """One complaint."""
    await unit.show(touch(query_of(update)), listing.one, int(match_of(context)["id"]))


async def standing(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Who is blocked."""
    await unit.show(touch(query_of(update)), blocked.standing, int(match_of(context)["page"]))


async def block(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """One block whose complaint is gone."""
    await unit.show(touch(query_of(update)), blocked.one, int(match_of(context)["id"]))


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    return [
        _act(filing.ask_about_buyer, f"rep:{ID}"),
        _act(filing.report_buyer, f"rep:{ID}:yes"),
        _act(filing.ask_about_product, f"bad:{ID}"),
        CallbackQueryHandler(report_product, pattern=f"^c:bad:{ID}:{REASON}$"),
        CallbackQueryHandler(keep, pattern=r"^c:keep$"),
        CallbackQueryHandler(waiting, pattern=f"^{NEWS}c:ab:{PAGE}$"),
        CallbackQueryHandler(one, pattern=f"^c:abo:{ID}$"),
        CallbackQueryHandler(standing, pattern=f"^c:abl:{PAGE}$"),
        CallbackQueryHandler(block, pattern=f"^c:abb:{ID}$"),
        _act(blocked.lift, f"abx:{ID}"),
        _act(deciding.look, f"abv:{ID}"),
        _act(deciding.block, f"abk:{ID}"),
        _act(deciding.unblock, f"abu:{ID}"),
        _act(deciding.nothing, f"abn:{ID}"),
        _act(deciding.ask_why, f"abh:{ID}"),
        _act(deciding.put_back, f"abs:{ID}"),
    ]


def _act(service: Callable[..., None], data: str) -> BaseHandler:  # type: ignore[type-arg]
    """A button that does something about one thing."""

    async def act(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await unit.call(service, touch(query_of(update)), int(match_of(context)["id"]))

    return CallbackQueryHandler(act, pattern=f"^c:{data}$")
