"""Reading a NIB: thirteen digits, however they are spaced."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

DIGITS: Final = 13
_BEFORE = re.compile(r"^\s*(?:no(?:mor|\.)?\s*)?(?:nib)?\s*(?:saya)?\s*[:=]?\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s.,\-–—_/]+")


@dataclass(frozen=True, slots=True)
class WrongLength:
    """Only digits, but not thirteen of them."""

    count: int


@dataclass(frozen=True, slots=True)
class NoNumber:
    """Something else than digits."""


def read_nib(text: str) -> str | WrongLength | NoNumber:
    """`9120.1234 56789` is "9120123456789"; digits of any script count as such."""
    bare = _BETWEEN.sub("", _BEFORE.sub("", text))
    digits = [unicodedata.decimal(char, None) for char in bare]
    known = [digit for digit in digits if digit is not None]
    if not known or len(known) != len(digits):
        return NoNumber()
    if len(known) != DIGITS:
        return WrongLength(len(known))
    return "".join(str(int(digit)) for digit in known)


def spaced(nib: str) -> str:
    """9120 1234 56789, easier to compare with the paper."""
    return f"{nib[:4]} {nib[4:8]} {nib[8:]}"
