"""What we read off an update before anybody handles it: where it belongs, who sent it, its kind."""

from collections.abc import Mapping
from typing import Any, Final, TypeGuard

import orjson
from telegram import Update

from domain.words.cleaning import clean_line
from services.actors import Caller
from storage.inbox import Arrived

KINDS: Final = ("message", "edited_message", "callback_query", "my_chat_member")
"""What we ask Telegram for (`allowed_updates`)."""

_TOO_LARGE = 2**63
"""No id or number of Telegram's; the database could not keep it."""

FIRST_NAME_LIMIT = 64
"""Characters of a first name on Telegram; one that is longer once cleaned is taken for none."""


def is_update(received: object) -> TypeGuard[Mapping[str, Any]]:
    """Whether it has the number by which it is kept and acknowledged."""
    number = received.get("update_id") if isinstance(received, Mapping) else None
    return isinstance(number, int) and abs(number) < _TOO_LARGE


def arrived(update: Mapping[str, Any]) -> Arrived:
    """The update as the inbox keeps it. Raises KeyError without an update_id."""
    return Arrived(update["update_id"], chat_key(update), orjson.dumps(update).decode())


def kind_of(update: Mapping[str, Any]) -> str:
    """The Bot API's name of what happened: `message`, `callback_query`, … ("nothing" if nothing)."""
    return next((key for key in update if key != "update_id"), "nothing")


def chat_key(update: Mapping[str, Any]) -> int:
    """The chat whose order the update keeps; without one the person; 0 when there is neither.

    Never fails: what it cannot make out is kept all the same, and fails where it can be set aside.
    """
    happened = update.get(kind_of(update))
    if not isinstance(happened, Mapping):
        return 0
    around = happened.get("message")
    holder = around if isinstance(around, Mapping) else happened
    place = holder.get("chat") or happened.get("from") or happened.get("user")
    found = place.get("id") if isinstance(place, Mapping) else None
    return found if isinstance(found, int) and abs(found) < _TOO_LARGE else 0


def caller_of(update: Update) -> Caller | None:
    """Who caused the update, and where; None when no person did."""
    user = update.effective_user
    if user is None:
        return None
    chat = update.effective_chat
    first_name = clean_line(user.first_name, FIRST_NAME_LIMIT) or ""
    if chat is None:
        return Caller(user.id, user.id, "private", first_name)
    return Caller(user.id, chat.id, str(chat.type), first_name)
