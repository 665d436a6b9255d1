"""From a row of the inbox to python-telegram-bot's Update and our own facts about it.

Its parser looks for every kind of update and for all that a message can hold. Nearly all updates are plain
words or a press, and these are put together from the few parts they have. Who writes has mostly written a
moment ago, so people and chats are remembered for a while. All that is less than half the work.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Final

import orjson
from telegram import (
    Bot,
    CallbackQuery,
    Chat,
    InaccessibleMessage,
    Message,
    MessageEntity,
    Update,
    User,
)

from gateway.updates import caller_of, kind_of
from services.actors import Caller
from storage.inbox import Claimed

_WORDS: Final = {"message_id", "from", "chat", "date", "text"}
_PRESS: Final = {"id", "from", "chat_instance", "message", "data"}


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
    update = _press(raw) or _words(raw, bot) or Update.de_json(raw, bot)
    return Opened(update, kind_of(raw), caller_of(update))


def _words(raw: dict[str, Any], bot: Bot) -> Update | None:
    """A message of nothing but words, or a command; None for any other update."""
    said = raw.get("message")
    if not said or said.keys() - {"entities"} != _WORDS:
        return None
    message = Message(
        said["message_id"],
        datetime.fromtimestamp(said["date"], UTC),
        _chat(orjson.dumps(said["chat"])),
        from_user=_person(orjson.dumps(said["from"])),
        text=said["text"],
        entities=MessageEntity.de_list(said.get("entities", []), bot),
    )
    message.set_bot(bot)  # its name may stand behind a command
    return Update(raw["update_id"], message=message)


def _press(raw: dict[str, Any]) -> Update | None:
    """A press below a message; None for any other update.

    It brings the whole message along; where it was pressed is all that anybody asks.
    """
    query = raw.get("callback_query")
    if not query or not query.keys() >= _PRESS:
        return None
    under = query["message"]
    place = InaccessibleMessage(_chat(orjson.dumps(under["chat"])), under["message_id"])
    person = _person(orjson.dumps(query["from"]))
    press = CallbackQuery(query["id"], person, query["chat_instance"], place, query["data"])
    return Update(raw["update_id"], callback_query=press)


@lru_cache(maxsize=1024)
def _person(json: bytes) -> User:
    return User.de_json(orjson.loads(json))


@lru_cache(maxsize=1024)
def _chat(json: bytes) -> Chat:
    return Chat.de_json(orjson.loads(json))
