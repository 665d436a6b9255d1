"""Entities that Telegram finds by itself in plain text: commands, mentions, hashtags, addresses.

Smaller than Telegram's own search (no phone or card numbers, few bare domains): what bots act
upon is here.
"""

import re

from sandbox.text.entities import Entity, in_order, utf16_len

_PATTERNS = (
    ("url", re.compile(r"\bhttps?://[^\s<>\"]*[^\s<>\".,;:!?)]", re.IGNORECASE)),
    ("email", re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")),
    (
        "bot_command",
        re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])"),
    ),
    ("mention", re.compile(r"(?<![\w/])@[A-Za-z0-9_]{3,32}\b")),
    ("hashtag", re.compile(r"(?<!\w)#\w*[^\W\d]\w*")),
    (
        "url",
        re.compile(r"(?<![\w@./])(?:[\w-]+\.)+(?:com|org|net|id|me|io|info)\b(?:/[^\s<>\"]*)?"),
    ),
)
_NOT_INSIDE = ("code", "pre", "text_link", "text_mention")


def with_found(text: str, given: tuple[Entity, ...] = ()) -> tuple[Entity, ...]:
    """`given` and what is found in the rest of the text; a stretch is found once, never inside
    code or links."""
    taken = [e for e in given if e.kind in _NOT_INSIDE]
    found: list[Entity] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            entity = Entity(kind, utf16_len(text[: match.start()]), utf16_len(match[0]))
            if not any(e.offset < entity.end and entity.offset < e.end for e in taken):
                taken.append(entity)
                found.append(entity)
    return in_order((*given, *found)) if found else given
