"""The parse mode HTML, with Telegram's results and its error texts.

Byte offsets in the errors count UTF-8 bytes of the text as it was sent. The rules were learned
from the
behaviour of Telegram's own parser: tags are few, end tags may be empty (`</>`), attributes may be
anything.
"""

import re
from dataclasses import dataclass, field

from sandbox.text.entities import Entity, in_order, utf16_len
from sandbox.text.html_entities import decode_reference
from sandbox.text.html_tags import OpenTag, close, read_start_tag, without_notes
from sandbox.text.refused import CannotParse

_PLAIN = re.compile(rb"[^<&]+")
_END_NAME = re.compile(rb"[^ \t\r\n\v\0>]*")
_SPACES = re.compile(rb"[ \t\r\n\v]*")
_BAD_UNICODE = (
    "Text contains invalid Unicode characters after decoding HTML entities, "
    "check for unmatched surrogate code units"
)


@dataclass(slots=True)
class _Progress:
    """What has been read so far: the text without tags, and the tags still open."""

    pieces: list[str] = field(default_factory=list)
    utf16_offset: int = 0
    open_tags: list[OpenTag] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.utf16_offset += utf16_len(piece)


def parse_html(text: str) -> tuple[str, tuple[Entity, ...]]:
    """The text without tags and its entities; raises CannotParse with Telegram's words."""
    source = text.encode("utf-8", "surrogatepass") + b"\0"  # the end reads as NUL, as in C
    progress = _Progress()
    at = 0
    while at < len(source) - 1:
        at = _step(source, at, progress)
    if progress.open_tags:
        name = progress.open_tags[-1].name
        raise CannotParse(f'Can\'t find end tag corresponding to start tag "{name}"')
    return _valid("".join(progress.pieces)), in_order(without_notes(progress.entities))


def _step(source: bytes, at: int, progress: _Progress) -> int:
    if source[at] == ord("<"):
        read = _end_tag if source[at + 1] == ord("/") else _start_tag
        return read(source, at, progress)
    if source[at] == ord("&"):
        code, after = decode_reference(source, at)
        progress.add(chr(code) if code else "&")
        return after if code else at + 1
    plain = _PLAIN.match(source, at, len(source) - 1)
    assert plain
    progress.add(plain[0].decode("utf-8", "surrogatepass"))
    return plain.end()


def _start_tag(source: bytes, at: int, progress: _Progress) -> int:
    tag, after = read_start_tag(source, at)
    progress.open_tags.append(tag.opened(progress.utf16_offset, len(progress.pieces)))
    return after


def _end_tag(source: bytes, at: int, progress: _Progress) -> int:
    if not progress.open_tags:
        raise CannotParse(f"Unexpected end tag at byte offset {at}")
    name, after = _end_tag_name(source, at)
    tag = progress.open_tags[-1]
    if name not in ("", tag.name):
        raise CannotParse(
            f'Unmatched end tag at byte offset {at}, expected "</{tag.name}>", found "</{name}>"'
        )
    if progress.utf16_offset > tag.utf16_offset:
        inner = "".join(progress.pieces[tag.piece_index :])
        close(tag, inner, progress.utf16_offset - tag.utf16_offset, progress.entities)
    progress.open_tags.pop()
    return after


def _end_tag_name(source: bytes, at: int) -> tuple[str, int]:
    name = _END_NAME.match(source, at + 2)
    assert name
    spaces = _SPACES.match(source, name.end())
    assert spaces
    if source[spaces.end()] != ord(">"):
        raise CannotParse(f"Unclosed end tag at byte offset {at}")
    return name[0].decode().lower(), spaces.end() + 1


def _valid(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise CannotParse(_BAD_UNICODE) from None
    return text
