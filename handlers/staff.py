"""The office: /admin and its screens, all of them in one message. The list below is its floor plan."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, ContextTypes, filters

from domain.messages import Message
from domain.needs.need import BY_LETTER, LETTERS, OPEN, NeedKind, NeedState
from handlers.edge import AREA, ID, MONTH, NEWS, PAGE, match_of, query_of, touch
from services import unit
from services.assisting import closing, correcting, erasing
from services.assisting import page as assisted
from services.staff import changes, checking, detail, export, home, lists, needs, owing, parts
from services.staff.place import Place

PLACE = rf"{AREA}:{MONTH}"
BACK = r"(?P<back>c|\d{1,6})"
STATE = rf"(?::(?P<state>[{''.join(LETTERS[state] for state in OPEN)}]))?"
"""Where needs stand; buttons of before there were states mean the new ones."""
KIND = rf"(?P<kind>{'|'.join(NeedKind)})"

Reader = Callable[[re.Match[str]], tuple[Any, ...]]


async def open_office(_update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """/admin, or the menu's button: the office in a message of its own."""
    await unit.show(None, home.open_office)


async def reopen(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Back to the office's first page, in the message pressed."""
    await unit.show(touch(query_of(update)), home.open_office)


async def download(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer wants the month as a workbook."""
    place = _place(match_of(context))
    await unit.call(export.send_workbook, touch(query_of(update)), place)


async def poster(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """An officer wants the kelurahan's poster."""
    place = _place(match_of(context))
    await unit.call(export.send_poster, touch(query_of(update)), place)


def handlers() -> list[BaseHandler]:  # type: ignore[type-arg]
    """In the order they are tried."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return [
        CommandHandler("admin", open_office, private),
        CallbackQueryHandler(open_office, pattern=r"^m:admin$"),
        CallbackQueryHandler(reopen, pattern=r"^a:open$"),
        _screen(home.home, f"home:{PLACE}"),
        _screen(changes.changes, f"{changes.SCREEN}:{PLACE}:{PAGE}", _page),
        _screen(parts.parts, f"parts:{PLACE}:{PAGE}", _page),
        _screen(lists.reports, f"reps:{PLACE}:{PAGE}", _page),
        _screen(lists.not_reported, f"miss:{PLACE}:{PAGE}(?::{ID})?", _page_behind),
        _screen(owing.owing, f"own:{PLACE}:{ID}:{PAGE}", _id_and_page),
        _screen(owing.off_the_bot, f"one:{PLACE}:{ID}:{PAGE}", _id_and_page),
        _screen(assisted.off_the_bot, f"off:{PLACE}:{PAGE}", _page),
        _screen(correcting.fields_of, f"fix:{PLACE}:{ID}", _id),
        _screen(closing.ask, f"close:{PLACE}:{ID}", _id),
        _screen(erasing.ask, f"erase:{PLACE}:{ID}", _id),
        _screen(needs.kinds, f"need:{PLACE}{STATE}", _state),
        _screen(needs.of_kind, f"kind:{PLACE}:{KIND}:{PAGE}{STATE}", _kind_page_and_state),
        _screen(checking.checks, f"chk:{PLACE}:{ID}", _id),
        _screen(detail.detail, f"rep:{PLACE}:{ID}:{BACK}", _id_and_back),
        CallbackQueryHandler(download, pattern=f"^a:xls:{PLACE}$"),
        CallbackQueryHandler(poster, pattern=f"^a:poster:{PLACE}$"),
    ]


def _nothing(_found: re.Match[str]) -> tuple[Any, ...]:
    return ()


def _screen(screen: Callable[..., Message], data: str, read: Reader = _nothing) -> BaseHandler:  # type: ignore[type-arg]
    """A button that turns its message into a screen about a place, and what else the button says."""

    async def show(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        found = match_of(context)
        await unit.show(touch(query_of(update)), screen, _place(found), *read(found))

    return CallbackQueryHandler(show, pattern=f"^{NEWS}a:{data}$")


def _place(found: re.Match[str]) -> Place:
    return Place.parse(found["area"], found["month"])


def _page(found: re.Match[str]) -> tuple[int]:
    return (int(found["page"]),)


def _page_behind(found: re.Match[str]) -> tuple[int, int | None]:
    return int(found["page"]), int(found["id"]) if found["id"] else None


def _state(found: re.Match[str]) -> tuple[NeedState]:
    return (BY_LETTER[found["state"]] if found["state"] else NeedState.NOTED,)


def _kind_page_and_state(found: re.Match[str]) -> tuple[NeedKind, int, NeedState]:
    return NeedKind(found["kind"]), int(found["page"]), *_state(found)


def _id(found: re.Match[str]) -> tuple[int]:
    return (int(found["id"]),)


def _id_and_page(found: re.Match[str]) -> tuple[int, int]:
    return int(found["id"]), int(found["page"])


def _id_and_back(found: re.Match[str]) -> tuple[int, str]:
    return int(found["id"]), found["back"]
