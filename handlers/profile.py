"""/profil and everything pressed in it."""

import re

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, ContextTypes, filters

from domain.businesses.business import ClosingReason
from domain.reminders.reminder import Wish
from handlers.edge import AREA, ID, match_of, query_of, touch
from services import unit
from services.own_data import own_data
from services.profile import adding, by_link, closing, editing, moving, page, wishes


async def show(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Her profile."""
    await unit.call(page.show)


async def back(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Her profile, in place of the screen she pressed on."""
    await unit.call(page.show, _message_id(update))


async def business(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """One of her businesses."""
    await unit.call(page.show_business, _message_id(update), _id(context))


async def edit(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """One field."""
    await unit.call(editing.ask, match_of(context)["field"], _id(context))


async def add(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """One more business, perhaps in the kelurahan of a link."""
    await unit.call(adding.open_adding, match_of(context)["area"])


async def move(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """A business moves."""
    await unit.call(moving.open_moving, _id(context))


async def move_here(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """A business moves to the kelurahan of a link."""
    await unit.call(moving.open_moving_to, match_of(context)["area"])


async def stay(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """It does not move."""
    await unit.call(by_link.stay, _message_id(update))


async def ask_to_close(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """A business is to be closed."""
    await unit.call(closing.ask, _message_id(update), _id(context))


async def close(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """It is closed, with a reason or without."""
    said = match_of(context)["reason"]
    reason = ClosingReason(said) if said else None
    await unit.call(closing.close, _message_id(update), _id(context), reason)


async def reopen(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """It takes part again."""
    await unit.call(closing.reopen, _message_id(update), _id(context))


async def reminders(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Which reminders?"""
    await unit.call(wishes.show, _message_id(update))


async def wish(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """These."""
    await unit.call(wishes.choose, _message_id(update), Wish(match_of(context)["wish"]))


async def no_reminders(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """None; for how long?"""
    await unit.call(wishes.ask_how_long, _message_id(update))


async def skip_month(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """None for this month."""
    await unit.call(wishes.skip_month, _message_id(update))


async def language(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Which language?"""
    await unit.call(own_data.ask_language)


def _message_id(update: Update) -> int:
    return touch(query_of(update)).message_id


def _id(context: ContextTypes.DEFAULT_TYPE) -> int:
    return int(match_of(context)["id"])


_REASON = "|".join(re.escape(reason) for reason in ClosingReason)
_WISH = "|".join(re.escape(wish) for wish in Wish)


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return [
        CommandHandler("profil", show, private),
        CallbackQueryHandler(show, pattern=r"^m:profil$"),
        CallbackQueryHandler(back, pattern=r"^p:me$"),
        CallbackQueryHandler(business, pattern=rf"^p:b:{ID}$"),
        CallbackQueryHandler(edit, pattern=rf"^p:e:(?P<field>[a-z_]{{1,20}}):{ID}$"),
        CallbackQueryHandler(add, pattern=rf"^p:new(?::{AREA})?$"),
        CallbackQueryHandler(move, pattern=rf"^p:move:{ID}$"),
        CallbackQueryHandler(move_here, pattern=rf"^p:to:{AREA}$"),
        CallbackQueryHandler(stay, pattern=r"^p:stay$"),
        CallbackQueryHandler(ask_to_close, pattern=rf"^p:close:{ID}$"),
        CallbackQueryHandler(close, pattern=rf"^p:shut:{ID}(?::(?P<reason>{_REASON}))?$"),
        CallbackQueryHandler(reopen, pattern=rf"^p:open:{ID}$"),
        CallbackQueryHandler(reminders, pattern=r"^p:r$"),
        CallbackQueryHandler(no_reminders, pattern=r"^p:r:stop$"),
        CallbackQueryHandler(skip_month, pattern=r"^p:r:month$"),
        CallbackQueryHandler(wish, pattern=rf"^p:r:(?P<wish>{_WISH})$"),
        CallbackQueryHandler(language, pattern=r"^p:lang$"),
    ]
