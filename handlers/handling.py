"""What an officer does about needs: steps for one of them, or for a page of them at once."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ContextTypes

from domain.needs.need import BY_LETTER, NeedKind
from handlers.edge import AREA, ID, MONTH, match_of, query_of, touch
from services import unit
from services.staff import handling, need
from services.staff.handling import Step
from services.staff.place import Place

PLACE = rf"{AREA}:{MONTH}"
LETTER = f"[{''.join(BY_LETTER)}]"
BACK = rf"(?P<back>{LETTER}[0-9]{{1,6}})"
KIND = rf"(?P<kind>{'|'.join(NeedKind)})"


async def open_need(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """One need, in the message pressed."""
    found = match_of(context)
    place = Place.parse(found["area"], found["month"])
    await unit.show(touch(query_of(update)), need.need, place, int(found["id"]), found["back"])


async def take(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer takes it a step further."""
    found = match_of(context)
    place = Place.parse(found["area"], found["month"])
    before, after = BY_LETTER[found["before"]], BY_LETTER[found["after"]]
    step = Step(place, int(found["id"]), before, after, found["back"])
    await unit.call(handling.take, touch(query_of(update)), step)


async def take_up_all(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer takes up all that stands on a page."""
    found = match_of(context)
    place, kind = Place.parse(found["area"], found["month"]), NeedKind(found["kind"])
    first, last = int(found["first"]), int(found["last"])
    await unit.call(handling.take_up_all, touch(query_of(update)), place, kind, first, last)


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    step = f"(?P<before>{LETTER})(?P<after>{LETTER})"
    seen = r"(?P<first>[0-9]{1,18})-(?P<last>[0-9]{1,18})"
    return [
        CallbackQueryHandler(open_need, pattern=f"^a:nd:{PLACE}:{ID}:{BACK}$"),
        CallbackQueryHandler(take, pattern=f"^a:ns:{PLACE}:{ID}:{step}:{BACK}$"),
        CallbackQueryHandler(take_up_all, pattern=f"^a:nall:{PLACE}:{KIND}:{seen}$"),
    ]
