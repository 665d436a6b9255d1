"""A message as the server keeps it; an edit makes a new value."""

from dataclasses import dataclass, replace
from typing import Any

from sandbox.json import Json, JsonView

# What a keyboard of this kind was sent with can never be edited again.
_REPLY_KEYBOARDS = ("keyboard", "remove_keyboard", "force_reply")


@dataclass(frozen=True, slots=True)
class Message:
    """`content` holds the fields a Bot API Message has for its kind (text and entities, photo and
    caption, …);
    `markup` is the keyboard it was sent with, whichever kind; times are unix seconds in UTC."""

    id: int
    sender: JsonView
    sent_at_unix_s: int
    content: JsonView
    markup: JsonView | None = None
    reply_to: int | None = None
    edited_at_unix_s: int | None = None

    @property
    def by_bot(self) -> bool:
        """Whether the bot sent it."""
        return bool(self.sender["is_bot"])

    @property
    def inline_keyboard(self) -> list[list[Json]]:
        """Rows of buttons under the message; [] when there are none."""
        rows: list[list[Json]] = (self.markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def had_reply_keyboard(self) -> bool:
        """Whether it changed the keyboard below the chat, which makes it uneditable."""
        return any(kind in (self.markup or {}) for kind in _REPLY_KEYBOARDS)

    def edited(self, now_unix_s: int, **changes: Any) -> "Message":
        """The message with some of its fields changed, and the time of the change."""
        return replace(self, edited_at_unix_s=now_unix_s, **changes)
