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
    _forget_buttons(raw)
    update = Update.de_json(raw, bot)
    return Opened(update, kind_of(raw), caller_of(update))


def _forget_buttons(raw: dict[str, Any]) -> None:
    """A press brings its whole keyboard along; nobody asks for it, and sixteen buttons double the parsing."""
    pressed_under = (raw.get("callback_query") or {}).get("message") or {}
    pressed_under.pop("reply_markup", None)
