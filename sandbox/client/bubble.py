"""A message as a test looks at it."""

from dataclasses import dataclass
from typing import Self

from sandbox.json import Json

_ATTACHMENTS = ("photo", "document", "voice", "sticker", "contact", "location")


@dataclass(frozen=True, slots=True)
class Bubble:
    """`text` is the text or caption, "" without one; `kind` is text or what is attached;
    `buttons` are the labels
    of the inline keyboard, row by row; `message` is the whole Bot API Message."""

    id: int
    by_bot: bool
    sender: str
    kind: str
    text: str
    buttons: tuple[tuple[str, ...], ...]
    edited: bool
    message: Json

    @classmethod
    def of(cls, message: Json) -> Self:
        """The bubble of a Bot API Message."""
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        return cls(
            id=message["message_id"],
            by_bot=message["from"]["is_bot"],
            sender=message["from"]["first_name"],
            kind=next((kind for kind in _ATTACHMENTS if kind in message), "text"),
            text=message.get("text") or message.get("caption") or "",
            buttons=tuple(tuple(button["text"] for button in row) for row in rows),
            edited="edit_date" in message,
            message=message,
        )

    @property
    def labels(self) -> tuple[str, ...]:
        """All button labels, left to right, top to bottom."""
        return tuple(label for row in self.buttons for label in row)

    @property
    def entities(self) -> list[Json]:
        """What is bold, a link, a command in the text."""
        name = "entities" if "text" in self.message else "caption_entities"
        found: list[Json] = self.message.get(name, [])
        return found

    @property
    def file_id(self) -> str:
        """The file in it; of a photo, the largest size."""
        attached = self.message[self.kind]
        return str((attached[-1] if isinstance(attached, list) else attached)["file_id"])
