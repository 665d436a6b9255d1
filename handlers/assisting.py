"""Bantu isikan: an officer registers an owner who does not come by herself."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ContextTypes

from handlers.edge import AREA, ID, MONTH, match_of, query_of, touch
from services import unit
from services.assisting import card, erasing, opening
from services.staff.place import Place


async def register_somebody(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer wants to register somebody, in a kelurahan or wherever they help."""
    await unit.call(opening.open_assisting, match_of(context)["area"])


async def make_card(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer wants the card by which an owner takes her record over."""
    found = match_of(context)
    place = Place.parse(found["area"], found["month"])
    await unit.call(card.make, touch(query_of(update)), place, int(found["id"]))


async def erase(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody who is not on the bot wants to be erased, says an officer, twice."""
    found = match_of(context)
    place = Place.parse(found["area"], found["month"])
    await unit.call(erasing.erase, touch(query_of(update)), place, int(found["id"]))


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    return [
        CallbackQueryHandler(register_somebody, pattern=f"^ai:new(?::{AREA})?$"),
        CallbackQueryHandler(make_card, pattern=f"^a:card:{AREA}:{MONTH}:{ID}$"),
        CallbackQueryHandler(erase, pattern=f"^a:gone:{AREA}:{MONTH}:{ID}$"),
    ]
