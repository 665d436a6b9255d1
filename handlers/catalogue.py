"""/katalog: an owner's pages of what she shows, and what she changes there."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, ContextTypes, filters

from domain.dialogs.product import FIELDS
from domain.messages import Message
from handlers.edge import ID, match_of, query_of, touch
from services import unit
from services.catalogue import editing, front, joining, own, sharing

FIELD = rf"(?P<field>{'|'.join(FIELDS)})"


async def open_catalogue(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """/katalog, or the menu's button."""
    await unit.call(front.open_catalogue)


async def entry(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Her catalogue, in the message pressed."""
    await unit.show(touch(query_of(update)), front.entry)


async def not_now(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """She does not want to be in it."""
    await unit.call(joining.not_now, touch(query_of(update)))


async def ask_again(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """She wants to change one answer of a product."""
    found = match_of(context)
    pressed = touch(query_of(update))
    await unit.call(editing.ask_again, pressed, int(found["id"]), found["field"])


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return [
        CommandHandler("katalog", open_catalogue, private),
        CallbackQueryHandler(open_catalogue, pattern=r"^m:katalog$"),
        CallbackQueryHandler(entry, pattern=r"^c:me$"),
        CallbackQueryHandler(not_now, pattern=r"^c:later$"),
        _screen(front.front, "b"),
        _screen(own.own, "p"),
        _act(joining.agree, f"yes:{ID}"),
        _act(joining.agree, f"yes:{ID}:hide", hides_number=True),
        _act(joining.hide, f"off:{ID}", hidden=True),
        _act(joining.hide, f"on:{ID}", hidden=False),
        _act(joining.ask_to_leave, f"out:{ID}"),
        _act(joining.leave, f"out:{ID}:yes"),
        _act(editing.add, f"add:{ID}"),
        CallbackQueryHandler(ask_again, pattern=f"^c:e:{ID}:{FIELD}$"),
        _act(editing.hide, f"hide:{ID}", hidden=True),
        _act(editing.hide, f"show:{ID}", hidden=False),
        _act(editing.ask_to_remove, f"del:{ID}"),
        _act(editing.remove, f"del:{ID}:yes"),
        _act(editing.preview, f"see:{ID}"),
        _act(sharing.share_shop, f"share:{ID}"),
        _act(sharing.share_product, f"pass:{ID}"),
    ]


def _screen(screen: Callable[..., Message], name: str) -> BaseHandler:  # type: ignore[type-arg]
    """A button that turns its message into a page about one thing."""

    async def show(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await unit.show(touch(query_of(update)), screen, _id(match_of(context)))

    return CallbackQueryHandler(show, pattern=f"^c:{name}:{ID}$")


def _act(service: Callable[..., None], data: str, **how: Any) -> BaseHandler:  # type: ignore[type-arg]
    """A button that does something about one thing."""

    async def act(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await unit.call(service, touch(query_of(update)), _id(match_of(context)), **how)

    return CallbackQueryHandler(act, pattern=f"^c:{data}$")


def _id(found: re.Match[str]) -> int:
    return int(found["id"])
