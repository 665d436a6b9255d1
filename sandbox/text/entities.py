"""What a stretch of message text is (bold, a link, a command), with Telegram's UTF-16 offsets and
its order of entities."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sandbox.json import Json, JsonView

# Entities of one place and length come in this order; what is not named comes with the links (50).
_PRIORITY = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 11,
    "code": 20,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}


@dataclass(frozen=True, slots=True)
class Entity:
    """`offset` and `length` count UTF-16 units; `extra` holds what the kind adds: url, user,
    language and the like."""

    kind: str
    offset: int
    length: int
    extra: JsonView = field(default_factory=dict)

    @property
    def end(self) -> int:
        """The UTF-16 unit after the last one."""
        return self.offset + self.length

    def wire(self) -> Json:
        """The entity as a Bot API MessageEntity."""
        return {"type": self.kind, "offset": self.offset, "length": self.length, **self.extra}


def in_order(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Sorted as Telegram reports them: by place, the longer first, then by kind."""
    return tuple(sorted(entities, key=lambda e: (e.offset, -e.length, _PRIORITY.get(e.kind, 50))))


def utf16_len(text: str) -> int:
    """Length in UTF-16 units, the only length Telegram knows: 'é' is 1, '🌸' is 2, half a
    surrogate pair 1."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
