"""/izin: the ladder of licences, a guide to each, and what she says of those she has."""

from __future__ import annotations

import re

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, ContextTypes, filters

from domain.licences.licence import LicenceKind
from handlers.edge import ID, PAGE, match_of, query_of, touch
from services import unit
from services.licences import guide, page, recording

LICENCE = rf"(?P<kind>{'|'.join(LicenceKind)}):{ID}"


async def open_licences(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """/izin: in a message of its own."""
    await unit.show(None, page.open_licences)


async def turn_to_licences(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """The same, in the message pressed."""
    await unit.show(touch(query_of(update)), page.open_licences)


async def of_business(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """The ladder of one business."""
    business_id = int(match_of(context)["id"])
    await unit.show(touch(query_of(update)), page.of_business, business_id)


async def see(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """One licence."""
    await unit.show(touch(query_of(update)), page.licence, *_which(match_of(context)))


async def read(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """A page of its guide."""
    found = match_of(context)
    number = int(found["page"])
    await unit.show(touch(query_of(update)), guide.guide, *_which(found), number)


async def have(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """She has it."""
    await unit.call(recording.have, touch(query_of(update)), *_which(match_of(context)))


async def take_back(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """She does not have it after all."""
    await unit.call(recording.take_back, touch(query_of(update)), *_which(match_of(context)))


async def ask_for_help(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """She wants help with it."""
    await unit.call(recording.ask_for_help, touch(query_of(update)), *_which(match_of(context)))


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return [
        CommandHandler("izin", open_licences, private),
        CallbackQueryHandler(open_licences, pattern=r"^m:izin$"),
        CallbackQueryHandler(turn_to_licences, pattern=r"^l:open$"),
        CallbackQueryHandler(of_business, pattern=f"^l:of:{ID}$"),
        CallbackQueryHandler(see, pattern=f"^l:see:{LICENCE}$"),
        CallbackQueryHandler(read, pattern=f"^l:how:{LICENCE}:{PAGE}$"),
        CallbackQueryHandler(have, pattern=f"^l:have:{LICENCE}$"),
        CallbackQueryHandler(take_back, pattern=f"^l:none:{LICENCE}$"),
        CallbackQueryHandler(ask_for_help, pattern=f"^l:help:{LICENCE}$"),
    ]


def _which(found: re.Match[str]) -> tuple[LicenceKind, int]:
    return LicenceKind(found["kind"]), int(found["id"])
