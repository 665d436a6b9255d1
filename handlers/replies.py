"""Balasan in the office: the lists, a conversation, and what an officer does about it; corrected messages."""

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from handlers.edge import ID, NEWS, PAGE, answer_of, incoming, match_of, query_of, touch
from services import unit
from services.replies import answering, closing, keeping, listing, showing, thread
from services.replies.topics import TOPICS

LIST = r"(?P<letter>[lqhe]?)"
BACK = r"(?P<back>[lqhe]\d{1,6}|a\d{1,18}-\d{1,6})"


async def list_open(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """What waits for an answer, of one topic; buttons of old lead to the replies."""
    found = match_of(context)
    topic, page = TOPICS[found["letter"] or "l"], int(found["page"])
    await unit.show(touch(query_of(update)), listing.open_ones, topic, page)


async def list_of_announcement(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """What was said to an announcement."""
    found = match_of(context)
    announcement_id, page = int(found["id"]), int(found["page"])
    await unit.show(touch(query_of(update)), listing.of_announcement, announcement_id, page)


async def open_thread(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """One conversation."""
    found = match_of(context)
    await unit.show(touch(query_of(update)), thread.thread, int(found["id"]), found["back"])


async def turn_page(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Another page of a long conversation."""
    found = match_of(context)
    reply_id, back, page = int(found["id"]), found["back"], int(found["page"])
    await unit.show(touch(query_of(update)), thread.thread, reply_id, back, page)


async def answer(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer wants to answer."""
    await unit.call(answering.ask, touch(query_of(update)), int(match_of(context)["id"]))


async def done(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer says that it needs no answer."""
    found = match_of(context)
    await unit.call(closing.done, touch(query_of(update)), int(found["id"]), found["back"])


async def show(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer wants to see the photos and hear the voice notes."""
    await unit.call(showing.show, touch(query_of(update)), int(match_of(context)["id"]))


async def correct(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody edited a message."""
    assert update.edited_message is not None
    message = update.edited_message
    await unit.call(keeping.correct, answer_of(message), incoming(message))


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    return [
        CallbackQueryHandler(list_open, pattern=f"^{NEWS}ab:list:{LIST}{PAGE}$"),
        CallbackQueryHandler(list_of_announcement, pattern=f"^ab:ann:{ID}:{PAGE}$"),
        CallbackQueryHandler(open_thread, pattern=f"^ab:open:{ID}:{BACK}$"),
        CallbackQueryHandler(turn_page, pattern=f"^ab:page:{ID}:{BACK}:{PAGE}$"),
        CallbackQueryHandler(answer, pattern=f"^ab:ans:{ID}$"),
        CallbackQueryHandler(done, pattern=f"^ab:done:{ID}:{BACK}$"),
        CallbackQueryHandler(show, pattern=f"^ab:show:{ID}$"),
        MessageHandler(filters.UpdateType.EDITED_MESSAGE, correct),
    ]
