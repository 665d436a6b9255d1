"""Attributes of an HTML start tag: `name`, `name=token`, `name="literal"`, as loosely as Telegram
reads them."""

import re

from sandbox.text.html_entities import decode_reference
from sandbox.text.refused import CannotParse

_SPACES = re.compile(rb"[ \t\r\n\v]*")
_NAME = re.compile(rb"[^ \t\r\n\v\0=>/\"']*")
_TOKEN = re.compile(rb"[A-Za-z0-9.-]*")
_SPACE_OR_END = b" \t\r\n\v\0>"


def read_attributes(
    source: bytes, at: int, tag: str, tag_at: int
) -> tuple[list[tuple[str, str]], int]:
    """The attributes from `at` on, in order, and the place after the '>' that ends the tag."""
    attributes = []
    at = _skip(source, at)
    while source[at] != ord(">"):
        attribute, at = _read_one(source, at, tag, tag_at)
        attributes.append(attribute)
        at = _skip(source, at)
    return attributes, at + 1


def _read_one(source: bytes, at: int, tag: str, tag_at: int) -> tuple[tuple[str, str], int]:
    found = _NAME.match(source, at)
    assert found
    if not found[0]:
        raise CannotParse(f'Empty attribute name in the tag "{tag}" at byte offset {tag_at}')
    name = found[0].decode("utf-8", "replace")
    at = _skip(source, found.end())
    if source[at] == ord("="):
        at = _skip(source, at + 1)
        _refuse_end(source, at, f'Unclosed start tag "{tag}" at byte offset {tag_at}')
        value, at = _literal(source, at) if source[at] in b"\"'" else _token(source, at)
        _refuse_end(source, at, f"Unclosed start tag at byte offset {tag_at}")
        return (name, value), at
    _refuse_end(source, at, f'Unclosed start tag "{tag}" at byte offset {tag_at}')
    return (name, ""), at


def _token(source: bytes, at: int) -> tuple[str, int]:
    found = _TOKEN.match(source, at)
    assert found
    if source[found.end()] not in _SPACE_OR_END:
        raise CannotParse(f"Unexpected end of name token at byte offset {at}")
    return found[0].decode().lower(), found.end()


def _literal(source: bytes, at: int) -> tuple[str, int]:
    quote, at = source[at], at + 1
    value = bytearray()
    while source[at] not in (quote, 0):
        code, after = decode_reference(source, at) if source[at] == ord("&") else (0, at)
        if code:
            value += chr(code).encode("utf-8", "surrogatepass")
            at = after
        else:
            value.append(source[at])
            at += 1
    return value.decode("utf-8", "replace"), at + (source[at] == quote)


def _skip(source: bytes, at: int) -> int:
    found = _SPACES.match(source, at)
    assert found
    return found.end()


def _refuse_end(source: bytes, at: int, reason: str) -> None:
    if source[at] == 0:
        raise CannotParse(reason)
