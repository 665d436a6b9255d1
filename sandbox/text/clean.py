"""What Telegram does to a text before it keeps it: control characters go, the ends are trimmed,
offsets follow."""

import re
from dataclasses import replace

from sandbox.text.entities import Entity, in_order, utf16_len

_TO_SPACE = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f]")
_DROPPED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
_BLANKS = " \n"


def clean(text: str, entities: tuple[Entity, ...] = ()) -> tuple[str, tuple[Entity, ...]]:
    """The text as it is kept; "" when only blanks were left. Entities that lost all their text
    are dropped."""
    text = _TO_SPACE.sub(" ", text)
    if _DROPPED.search(text):
        text, entities = _without_dropped(text, entities)
    trimmed = text.rstrip(_BLANKS)
    if not trimmed:
        return "", ()
    entities = _within(entities, utf16_len(trimmed))
    first = min((e.offset for e in entities), default=len(trimmed))
    blanks = len(trimmed) - len(trimmed.lstrip(_BLANKS))
    lead = min(blanks, first)
    moved = (replace(e, offset=e.offset - lead) for e in entities)
    return trimmed[lead:], in_order(moved)


def _without_dropped(text: str, entities: tuple[Entity, ...]) -> tuple[str, tuple[Entity, ...]]:
    gaps = [utf16_len(text[: found.start()]) for found in _DROPPED.finditer(text)]

    def moved(place: int) -> int:
        return place - sum(gap < place for gap in gaps)

    shifted = (
        replace(e, offset=moved(e.offset), length=moved(e.end) - moved(e.offset)) for e in entities
    )
    return _DROPPED.sub("", text), tuple(e for e in shifted if e.length)


def _within(entities: tuple[Entity, ...], end: int) -> tuple[Entity, ...]:
    inside = (e for e in entities if e.offset < end and e.length > 0)
    return tuple(replace(e, length=min(e.length, end - e.offset)) for e in inside)
