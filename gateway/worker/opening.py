"""From a row of the inbox to python-telegram-bot's Update and our own facts about it."""

from dataclasses import dataclass
from typing import Any

import orjson
from telegram import Bot, Update

from gateway.updates import caller_of, kind_of
from services.actors import Caller
from storage.inbox import Claimed


@dataclass(frozen=True, slots=True)
class Opened:
    """An update ready to be handled. `caller` None: no person caused it."""

    update: Update
    kind: str
    caller: Caller | None

    @property
    def callback_query_id(self) -> str | None:
        """Set for a pressed button."""
        return self.update.callback_query.id if self.update.callback_query else None


def open_row(row: Claimed, bot: Bot) -> Opened:
    """Raises whatever the parser raises when Telegram sends what it does not know."""
    raw = orjson.loads(row.body)
    _forget_words(raw)
    update = Update.de_json(raw, bot)
    return Opened(update, kind_of(raw), caller_of(update))


def _forget_words(raw: dict[str, Any]) -> None:
    """A press brings the whole message along; where it was pressed is all that anybody asks.

    Parsing words and keyboard would double the work of a press. A `date` of 0 is the Bot API's sign for
    a message of which only the place is known (InaccessibleMessage).
    """
    pressed = raw.get("callback_query")
    if pressed and "message" in pressed:
        under = pressed["message"]
        pressed["message"] = {"chat": under["chat"], "message_id": under["message_id"], "date": 0}
