"""What an officer decides about a report, and what its owner says to that."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ContextTypes

from domain.reports.review import SHAPE, Seen
from handlers.edge import AREA, ID, MONTH, match_of, query_of, touch
from services import unit
from services.reports import sent_back
from services.staff import deciding
from services.staff.deciding import Case
from services.staff.place import Place

CASE = rf"{AREA}:{MONTH}:{ID}:(?P<seen>{SHAPE}):(?P<back>c|\d{{1,6}})"


async def accept(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer says that a report is right."""
    await unit.call(deciding.accept, touch(query_of(update)), _case(context))


async def send_back(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer wants to send a report back."""
    await unit.call(deciding.ask_why, touch(query_of(update)), _case(context))


async def stand_by(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An owner says that the figure sent back to her is right."""
    found = match_of(context)
    report_id, rupiah = int(found["id"]), int(found["rupiah"])
    await unit.call(sent_back.stand_by, touch(query_of(update)), report_id, rupiah)


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    return [
        CallbackQueryHandler(accept, pattern=f"^a:ok:{CASE}$"),
        CallbackQueryHandler(send_back, pattern=f"^a:bk:{CASE}$"),
        CallbackQueryHandler(stand_by, pattern=rf"^r:same:{ID}:(?P<rupiah>\d{{1,18}})$"),
    ]


def _case(context: ContextTypes.DEFAULT_TYPE) -> Case:
    found = match_of(context)
    place = Place.parse(found["area"], found["month"])
    return Case(place, int(found["id"]), Seen.parse(found["seen"]), found["back"])
