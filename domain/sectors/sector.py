"""The sector of a business, inferred from its main product in the owner's own words.

She is never asked to classify herself; the last page shows the sector and she may change it. A
wrong guess costs a tap, so the reading is simple: the first known word or phrase decides, then
weaker hints, then a likely typing slip."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType

from domain.sectors import words as sector_words


class Sector(StrEnum):
    """The eight sectors; the values are stored and never change."""

    FOOD = "food"
    CRAFT = "craft"
    FASHION = "fashion"
    SERVICES = "services"
    RETAIL = "retail"
    FARMING = "farming"
    BEAUTY = "beauty"
    OTHER = "other"


_Words = tuple[str, ...]
_MIN_SIMILARITY = 85
_MIN_LETTERS_FOR_A_SLIP = 6
"""Shorter words are too close to each other: "tahu" and "baju" would both be near "bahu"."""


def infer_sector(product: str) -> Sector:
    """The likely sector of a product as typed: "keripik singkong" is FOOD.

    OTHER where nothing is recognised; never fails."""
    words = _words_of(product)
    for table in (_KNOWN, _HINTS):
        if sector := next(_matches(words, table), None):
            return sector
    return next(_slips(words), Sector.OTHER)


def _words_of(text: str) -> _Words:
    """Lower-case words; a trailing -nya is dropped ("kuenya"), a "2" doubles ("oleh2")."""
    words = re.findall(r"[^\W\d_]+2?", text.casefold())
    return tuple(part for word in words for part in _doubled(_NYA.sub("", word)))


_NYA = re.compile(r"(?<=\w{3})nya$")


def _doubled(word: str) -> _Words:
    return (word[:-1], word[:-1]) if word.endswith("2") else (word,)


def _matches(words: _Words, table: Mapping[_Words, Sector]) -> Iterator[Sector]:
    """The sectors of known phrases in order of appearance, the longest phrase at each word."""
    longest = max(map(len, table))
    for start in range(len(words)):
        phrases = (words[start : start + size] for size in range(longest, 0, -1))
        yield from (table[phrase] for phrase in phrases if phrase in table)


def _slips(words: _Words) -> Iterator[Sector]:
    """The sectors of words that are one slip of the finger away from a known one."""
    from rapidfuzz import fuzz, process  # 2.5 MB: not before somebody types a name

    for word in words:
        if len(word) >= _MIN_LETTERS_FOR_A_SLIP:
            best = process.extractOne(
                word, _SINGLES, scorer=fuzz.ratio, score_cutoff=_MIN_SIMILARITY
            )
            if best:
                yield _KNOWN[(best[0],)]


def _table(entries_of: Mapping[Sector, str]) -> Mapping[_Words, Sector]:
    return MappingProxyType(
        {
            tuple(entry.split()): sector
            for sector, entries in entries_of.items()
            for entry in entries.split(",")
        }
    )


_KNOWN = _table(
    {
        Sector.FOOD: sector_words.FOOD,
        Sector.FASHION: sector_words.FASHION,
        Sector.CRAFT: sector_words.CRAFT,
        Sector.SERVICES: sector_words.SERVICES,
        Sector.RETAIL: sector_words.RETAIL,
        Sector.FARMING: sector_words.FARMING,
        Sector.BEAUTY: sector_words.BEAUTY,
        Sector.OTHER: sector_words.NONE_YET,
    }
)
_HINTS = _table(
    {
        Sector.FOOD: sector_words.FOOD_HINTS,
        Sector.FARMING: sector_words.FARMING_HINTS,
        Sector.CRAFT: sector_words.CRAFT_HINTS,
        Sector.SERVICES: sector_words.SERVICES_HINTS,
        Sector.RETAIL: sector_words.RETAIL_HINTS,
    }
)
_SINGLES = [words[0] for words in _KNOWN if len(words) == 1]
