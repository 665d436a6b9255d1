"""What somebody searches for: words of products, a place, a kind of business; all from one typed line.

Words are folded, so that spelling habits make no difference, and the folded query is short enough to
travel in the buttons that turn the pages of its results (Bot API: 64 bytes).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from domain.areas import AreaBook, One, Several
from domain.areas.spelling import fold, squash
from domain.catalogue.links import read_area
from domain.sectors.sector import Sector

WORD_LIMIT = 24
QUERY_BYTES = 44
"""What of 64 bytes is left for the query."""

_WORD = re.compile(r"[^\W_]+")
_LITTLE = frozenset(
    {"di", "dan", "yang", "untuk", "buat", "dari", "ke", "cari", "mencari", "carikan", "jual", "penjual",
     "beli", "daerah", "kec", "kecamatan", "kel", "kelurahan", "desa", "kota", "in", "at", "and", "the",
     "for", "murah"}
)  # fmt: skip
_PLACE_FOLLOWS = frozenset(
    {"di", "daerah", "kec", "kecamatan", "kel", "kelurahan", "desa", "in", "at"}
)
_SECTOR_WORDS = {
    "makanan": Sector.FOOD, "minuman": Sector.FOOD, "kuliner": Sector.FOOD, "food": Sector.FOOD,
    "kerajinan": Sector.CRAFT, "kriya": Sector.CRAFT, "craft": Sector.CRAFT, "crafts": Sector.CRAFT,
    "fashion": Sector.FASHION, "fesyen": Sector.FASHION, "busana": Sector.FASHION,
    "pakaian": Sector.FASHION, "jasa": Sector.SERVICES, "services": Sector.SERVICES,
    "pertanian": Sector.FARMING, "perikanan": Sector.FARMING, "farming": Sector.FARMING,
    "kecantikan": Sector.BEAUTY, "beauty": Sector.BEAUTY,
}  # fmt: skip
_LONGEST_NAME = 3
"""Words of the longest name of a place that is looked for."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched: products with all `words`, in one of the areas (none: anywhere), of the sector."""

    words: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    sector: Sector | None = None

    @property
    def is_empty(self) -> bool:
        """Nothing to search for."""
        return not (self.words or self.areas or self.sector)


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order, each once: "Keripik Témpe 2x" gives keripik, tempe, 2x."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return list(dict.fromkeys(word[:WORD_LIMIT] for word in _WORD.findall(letters)))


def short_query(text: str) -> str:
    """The words of a typed line that fit into a button, in order: what `read_query` reads."""
    kept = ""
    for word in words_of(text):
        longer = f"{kept} {word}" if kept else word
        if len(longer.encode()) > QUERY_BYTES:
            break
        kept = longer
    return kept


def read_query(typed: str, book: AreaBook) -> Query:
    """Takes a line apart. A name of a place counts as one; a line of nothing else is read as such, too."""
    words = words_of(typed)
    linked = area_of_link(typed, book)
    if linked is not None:
        return Query(areas=(linked,))
    areas, words = _areas_in(words, book)
    sector = next((_SECTOR_WORDS[word] for word in words if word in _SECTOR_WORDS), None)
    kept = tuple(w for w in words if w not in _LITTLE and w not in _SECTOR_WORDS)
    return Query(kept, areas, sector)


def area_of_link(typed: str, book: AreaBook) -> str | None:
    """The area that a line of nothing but its digits means, as links and their pages carry it."""
    code = read_area(typed.strip())
    return code if code in book else None


def _areas_in(words: Sequence[str], book: AreaBook) -> tuple[tuple[str, ...], list[str]]:
    """The areas named, and the words that are left. The longest name wins; a misspelt one follows "di"."""
    for size in range(_LONGEST_NAME, 0, -1):
        for start in range(len(words) - size + 1):
            found = book.named(squash(fold(" ".join(words[start : start + size]))))
            if found:
                return tuple(a.code for a in found), [*words[:start], *words[start + size :]]
    return _misspelt(list(words), book)


def _misspelt(words: list[str], book: AreaBook) -> tuple[tuple[str, ...], list[str]]:
    """ "keripik di kedungbruk": what follows "di" is a place, however it is spelt."""
    at = next((i for i, word in enumerate(words[:-1]) if word in _PLACE_FOLLOWS), None)
    if at is None:
        return (), words
    match book.find_kelurahan(" ".join(words[at + 1 :])):
        case One(area):
            return (area.code,), words[:at]
        case Several(within=area) if area is not None:
            return (area.code,), words[:at]
        case Several(areas):
            return tuple(area.code for area in areas), words[:at]
        case _:
            return (), words
