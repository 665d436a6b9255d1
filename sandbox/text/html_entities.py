"""Character references of the parse mode HTML: four names and numbers, the semicolon optional."""

import re

_NUMBER = re.compile(rb"&#(?:x([0-9a-fA-F]*)|([0-9]*))")
_NAME = re.compile(rb"&([A-Za-z]*)")
_NAMES = {b"lt": ord("<"), b"gt": ord(">"), b"amp": ord("&"), b"quot": ord('"')}
_LONGEST_NUMBER = 9  # "&#12345678" is text, as it is for Telegram


def decode_reference(source: bytes, at: int) -> tuple[int, int]:
    """The code point that the reference at `at` means and the place after it; code 0: it is plain
    text."""
    code, end = _number(source, at) if source[at + 1] == ord("#") else _name(source, at)
    return code, end + (code != 0 and source[end] == ord(";"))


def _number(source: bytes, at: int) -> tuple[int, int]:
    found = _NUMBER.match(source, at)
    assert found
    digits, base = (found[1], 16) if found[1] is not None else (found[2], 10)
    code = int(digits or b"0", base)
    fits = code < 0x10FFFF and found.end() - at <= _LONGEST_NUMBER
    return (code if fits else 0), found.end()


def _name(source: bytes, at: int) -> tuple[int, int]:
    found = _NAME.match(source, at)
    assert found
    return _NAMES.get(found[1], 0), found.end()
