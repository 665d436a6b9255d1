"""Making HTML text fit Telegram's limits, which count UTF-16 units after the tags are gone.

A long text is split into several messages, or cut with an ellipsis where only one is possible; either
way open tags are closed (and opened again), references such as `&lt;` stay whole, and the break falls
on a line or a word where there is one.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from domain.message_size import CAPTION_UNITS, MESSAGE_UNITS, units

__all__ = ["CAPTION_UNITS", "MESSAGE_UNITS", "cut", "fits", "split", "units"]

ELLIPSIS = "…"

_BIT = re.compile(r"<[^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);|\s|[^<>&\s]+|.", re.DOTALL)
_LOOKS_BACK = 0.3
"""The last part of a message in which a good place for the break is looked for."""


def fits(text_html: str, limit: int) -> bool:
    """Whether an HTML text is within the limit."""
    return 2 * len(text_html) <= limit or sum(map(_units_of, _BIT.findall(text_html))) <= limit


def cut(text_html: str, limit: int) -> str:
    """The text, or as much of it as fits with an ellipsis at its end."""
    if fits(text_html, limit):
        return text_html
    return next(_pieces(text_html, limit - 1)).closed(ELLIPSIS)


def split(text_html: str, limit: int = MESSAGE_UNITS) -> list[str]:
    """The text in as many pieces as it needs; what stands at a break is white space only."""
    if fits(text_html, limit):
        return [text_html]
    return [piece.closed() for piece in _pieces(text_html, limit)]


@dataclass(slots=True)
class _Piece:
    """Tokens of one message, and the tags that are open at its end."""

    bits: list[str] = field(default_factory=list)
    open_tags: list[str] = field(default_factory=list)
    size: int = 0

    def add(self, bit: str) -> None:
        self.bits.append(bit)
        self.size += _units_of(bit)
        _follow(self.open_tags, bit)

    def closed(self, end: str = "") -> str:
        ends = "".join(f"</{_name(tag)}>" for tag in reversed(self.open_tags))
        return "".join(self.bits).rstrip() + end + ends

    def rest_after_break(self, limit: int) -> list[str]:
        """Takes the bits behind the best place for a break away, and gives them back."""
        at = _best_break(self.bits, limit)
        rest = self.bits[at:]
        del self.bits[at:]
        self.open_tags.clear()
        for bit in self.bits:
            _follow(self.open_tags, bit)
        return rest


def _pieces(text_html: str, limit: int) -> Iterator[_Piece]:
    piece = _Piece()
    for bit in _short_bits(text_html, limit):
        if piece.size + _units_of(bit) > limit:
            rest = piece.rest_after_break(limit)
            yield piece
            piece = _opened(piece.open_tags, rest)
        if piece.size or not bit.isspace():
            piece.add(bit)
    if piece.size:
        yield piece


def _opened(tags: list[str], bits: list[str]) -> _Piece:
    piece = _Piece()
    for bit in (*tags, *bits):
        piece.add(bit)
    return piece


def _best_break(bits: list[str], limit: int) -> int:
    """After the last line break, else the last white space, of the end; else after everything."""
    size, best, best_kind = 0, len(bits), 0
    for at, bit in enumerate(bits, start=1):
        size += _units_of(bit)
        kind = 2 if bit == "\n" else 1 if bit.isspace() else 0
        if kind and kind >= best_kind and size > limit * (1 - _LOOKS_BACK):
            best, best_kind = at, kind
    return best


def _short_bits(text_html: str, limit: int) -> Iterator[str]:
    """Tags, references and words; a word longer than half a message may be broken anywhere."""
    for bit in _BIT.findall(text_html):
        if len(bit) <= limit // 2 or bit[0] in "<&":
            yield bit
        else:
            yield from bit


def _units_of(bit: str) -> int:
    if bit[0] == "<" and len(bit) > 1:
        return 0
    return units(html.unescape(bit)) if bit[0] == "&" else units(bit)


def _follow(open_tags: list[str], bit: str) -> None:
    if bit[0] != "<" or len(bit) == 1:
        return
    if bit[1] == "/":
        open_tags.pop()
    else:
        open_tags.append(bit)


def _name(tag: str) -> str:
    return tag[1:-1].split(maxsplit=1)[0]
