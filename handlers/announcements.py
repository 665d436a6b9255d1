"""/siaran and the buttons of officials; the owners' answers to an invitation."""

from __future__ import annotations

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, ContextTypes, filters

from domain.announcements.announcement import Rsvp
from handlers.edge import ID, PAGE, match_of, query_of, touch
from services import unit
from services.announcements import (
    answering,
    composing,
    guests,
    in_words,
    preview,
    progress,
    sending,
)
from services.replies import listing

ANSWER = rf"(?P<answer>{'|'.join(Rsvp)})"

DECISIONS = {
    "drop": sending.discard,
    "stop": sending.stop,
    "on": sending.go_on,
    "again": sending.send_again,
    "look": progress.refresh,
}
"""Officials' buttons that name nothing but the announcement."""

PAGES = {"page": preview.preview_page, "edit": preview.choice_page}
"""Buttons that turn the preview's page into another."""


async def compose(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """An official wants to announce something."""
    await unit.call(composing.open_composer)


async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An official pressed a button of an announcement."""
    found = match_of(context)
    await unit.call(DECISIONS[found["act"]], touch(query_of(update)), int(found["id"]))


async def turn_page(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An official looks at the preview again, or at what can be changed."""
    found = match_of(context)
    await unit.show(touch(query_of(update)), PAGES[found["page"]], int(found["id"]))


async def change(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An official wants to change one thing of a draft."""
    found = match_of(context)
    await unit.call(composing.change, touch(query_of(update)), int(found["id"]), found["step"])


async def send(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An official sends what the preview showed."""
    found = match_of(context)
    draft_id, revision = int(found["id"]), int(found["revision"])
    later = found["when"] == "later"
    await unit.call(sending.send, touch(query_of(update)), draft_id, revision, later=later)


async def open_guests(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An official wants to know who comes: a list of its own, for the progress message goes on."""
    await unit.show(None, guests.guest_list, int(match_of(context)["id"]))


async def turn_guests(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An official pages through those who answered."""
    found = match_of(context)
    answer, page = Rsvp(found["answer"]), int(found["page"])
    await unit.show(touch(query_of(update)), guests.guest_list, int(found["id"]), answer, page)


async def open_replies(_update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An official wants to read what people said: a list of its own as well."""
    await unit.show(None, listing.of_announcement, int(match_of(context)["id"]), 0)


async def answer(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody answers an invitation."""
    found = match_of(context)
    given = Rsvp(found["answer"])
    await unit.call(answering.answer, touch(query_of(update)), int(found["id"]), given)


async def choose(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Somebody says which invitation their words answered."""
    found = match_of(context)
    given = Rsvp(found["answer"])
    await unit.call(in_words.chosen, touch(query_of(update)), int(found["id"]), given)


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    steps = "|".join(composing.STEPS)
    return [
        CommandHandler("siaran", compose, private),
        CallbackQueryHandler(compose, pattern=r"^m:siaran$"),
        CallbackQueryHandler(press, pattern=rf"^n:(?P<act>{'|'.join(DECISIONS)}):{ID}$"),
        CallbackQueryHandler(turn_page, pattern=rf"^n:(?P<page>{'|'.join(PAGES)}):{ID}$"),
        CallbackQueryHandler(change, pattern=rf"^n:fix:{ID}:(?P<step>{steps})$"),
        CallbackQueryHandler(
            send, pattern=rf"^n:send:{ID}:(?P<revision>\d{{1,9}}):(?P<when>now|later)$"
        ),
        CallbackQueryHandler(open_guests, pattern=rf"^n:who:{ID}$"),
        CallbackQueryHandler(open_replies, pattern=rf"^n:said:{ID}$"),
        CallbackQueryHandler(turn_guests, pattern=rf"^n:list:{ID}:{ANSWER}:{PAGE}$"),
        CallbackQueryHandler(answer, pattern=rf"^v:{ID}:{ANSWER}$"),
        CallbackQueryHandler(choose, pattern=rf"^v:w:{ID}:{ANSWER}$"),
    ]
