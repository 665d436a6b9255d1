"""Bantu isikan: an officer registers an owner who does not come by herself."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ContextTypes

from handlers.edge import AREA, ID, MONTH, match_of, query_of, touch
from services import unit
from services.assisting import card, closing, correcting, erasing, giving_back, opening
from services.staff.place import Place


async def register_somebody(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer wants to register somebody, in a kelurahan or wherever they help."""
    await unit.call(opening.open_assisting, match_of(context)["area"])


async def make_card(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer wants the card by which an owner takes her record over."""
    found = match_of(context)
    place = Place.parse(found["area"], found["month"])
    await unit.call(card.make, touch(query_of(update)), place, int(found["id"]))


async def change(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer wants to put a field right of somebody who is not on the bot."""
    found = match_of(context)
    await unit.call(correcting.ask, found["step"], int(found["id"]))


async def shut(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Her business is closed, says an officer, twice."""
    found = match_of(context)
    place = Place.parse(found["area"], found["month"])
    await unit.call(closing.close, touch(query_of(update)), place, int(found["id"]))


async def reopen(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """It goes on after all."""
    found = match_of(context)
    place = Place.parse(found["area"], found["month"])
    await unit.call(closing.reopen, touch(query_of(update)), place, int(found["id"]))


async def erase(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody who is not on the bot wants to be erased, says an officer, twice."""
    found = match_of(context)
    place = Place.parse(found["area"], found["month"])
    await unit.call(erasing.erase, touch(query_of(update)), place, int(found["id"]))


async def wrong_person(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Staff say that somebody else took an owner's record over."""
    business_id = int(match_of(context)["id"])
    await unit.call(giving_back.ask, touch(query_of(update)), business_id)


async def take_back(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """They are sure."""
    business_id = int(match_of(context)["id"])
    await unit.call(giving_back.take_back, touch(query_of(update)), business_id)


async def leave(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """They are not."""
    await unit.call(giving_back.leave, touch(query_of(update)))


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    return [
        CallbackQueryHandler(register_somebody, pattern=f"^ai:new(?::{AREA})?$"),
        CallbackQueryHandler(make_card, pattern=f"^a:card:{AREA}:{MONTH}:{ID}$"),
        CallbackQueryHandler(change, pattern=f"^ai:fix:(?P<step>[a-z_]{{1,20}}):{ID}$"),
        CallbackQueryHandler(shut, pattern=f"^a:shut:{AREA}:{MONTH}:{ID}$"),
        CallbackQueryHandler(reopen, pattern=f"^a:unshut:{AREA}:{MONTH}:{ID}$"),
        CallbackQueryHandler(wrong_person, pattern=f"^ai:wrong:{ID}$"),
        CallbackQueryHandler(take_back, pattern=f"^ai:back:{ID}$"),
        CallbackQueryHandler(leave, pattern=r"^ai:leave$"),
        CallbackQueryHandler(erase, pattern=f"^a:gone:{AREA}:{MONTH}:{ID}$"),
    ]
