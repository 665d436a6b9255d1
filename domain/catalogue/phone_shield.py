"""Telephone numbers in words that everybody reads: in the catalogue nobody gives hers away unawares.

A number of nine digits in one piece counts as one, and so do shorter pieces that begin as Indonesian numbers
do (08…, +62…, 031…, 812…): with dots, spaces or dashes between, in digits of other scripts (０８, ⓪⑧), as
keycaps, with an O for a zero, or said in words ("nol delapan satu dua …"). Three weights ("100, 200, 300 g"),
a price and opening hours are none.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final
from urllib.parse import unquote

HIDDEN: Final = "…"
"""What stands in the place of a number."""

_WORDS = r"nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|lapan|sembilan"
_DIGIT = rf"(?:\d|o(?=[\W_]?\d)|(?<=\d)o|\b(?:{_WORDS})\b)"
_BETWEEN = r"(?:[\W_]{0,3}|x)"
_ZERO = r"(?:(?<![\w])[0o](?=[\W_]{0,3}[\do])|\b(?:nol|kosong)\b)"
_SIXTY_TWO = rf"(?<!\d)\+?(?:6|\benam\b){_BETWEEN}(?:2|\bdua\b)"
_A_GROUP_FROM_EIGHT = r"(?<!\d)8\d\d"
_NUMBER: Final = re.compile(
    r"\(?(?:\d{9,}"
    rf"|{_ZERO}(?:{_BETWEEN}{_DIGIT}){{8,}}"
    rf"|{_SIXTY_TWO}(?:{_BETWEEN}{_DIGIT}){{7,}}"
    rf"|{_A_GROUP_FROM_EIGHT}(?:{_BETWEEN}{_DIGIT}){{6,}})[\ufe0f\u20e3]*",
    re.IGNORECASE,
)
_TIME = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
_HARMLESS: Final = re.compile(
    rf"(?<![\d.:]){_TIME}\s?[-–—]\s?{_TIME}(?![\d.:])"  # open from to
    r"|(?<![\d.])(?:\d{1,3}|\d{1,2}\.\d{3})\.(?:000|500)(?!\.?\d)"  # a price
)
_IN_A_LINK: Final = re.compile(r"(?<!\d)(?:62[.\-_ ]?|0)8(?:[.\-_]?\d){7,11}(?!\d)")


def holds_phone_number(text: str) -> bool:
    """Whether a telephone number stands in the text."""
    return _NUMBER.search(_looked_at(_as_read(text))) is not None


def without_phone_numbers(text: str) -> str:
    """The text with an ellipsis for every telephone number; the very same text where there is none."""
    read = _as_read(text)
    kept, end = [], 0
    for found in _NUMBER.finditer(_looked_at(read)):
        kept += [read[end : found.start()], HIDDEN]
        end = found.end()
    return "".join([*kept, read[end:]]) if kept else text


def link_holds_phone_number(link: str) -> bool:
    """Whether a link spells one out; the long ids of shops ("i.12345678.2345678901") are none."""
    return _IN_A_LINK.search(unquote(link)) is not None


def _as_read(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _looked_at(read: str) -> str:
    """With letters in place of what is sure to be something else."""
    return _HARMLESS.sub(lambda found: "n" * len(found[0]), read)
