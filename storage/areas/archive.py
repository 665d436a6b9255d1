"""Loading the area book from areas.zip: the served city's own lines, not the whole country's.

The archive (see data/build_areas.py) has one member per province; a book costs the reading of one
of them, some milliseconds. An unknown code is an answer for the operator, not an exception.
"""

from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path
from zipfile import ZipFile

from domain.areas.area import Area
from domain.areas.book import AreaBook
from domain.areas.codes import contains, lineage
from storage.areas.unknown import UnknownArea, near_codes, near_names

ARCHIVE = Path(__file__).parent.parent / "data" / "areas.zip"
_INDEX = "index"


def load_book(code: str, archive: Path = ARCHIVE) -> AreaBook | UnknownArea:
    """The book of the area with this code (35, 35.78, 35.78.03 or 35.78.03.1003)."""
    with ZipFile(archive) as zipped:
        index = dict(_read(zipped, _INDEX))
        if code[:2] not in index:
            return UnknownArea(code, near_codes(code, index) or near_names(code, index))
        areas = list(_around(code, _read(zipped, code[:2])))
        if any(area.code == code for area in areas):
            return AreaBook.of(code, areas)
        province = dict(_read(zipped, code[:2]))
    return UnknownArea(code, near_codes(code, index | province) or near_names(code, index))


def cities(archive: Path = ARCHIVE) -> list[Area]:
    """Every province, city and regency of the country."""
    with ZipFile(archive) as zipped:
        return [Area(code, name) for code, name in _read(zipped, _INDEX)]


def _read(zipped: ZipFile, member: str) -> Iterator[tuple[str, str]]:
    """(code, name) of each line; tabs tell the depth of the code's last part."""
    parts: list[str] = []
    with zipped.open(f"{member}.txt") as lines:
        for line in TextIOWrapper(lines, "utf-8"):
            last, _, name = line.strip().partition(" ")
            parts[line.count("\t") :] = [last]
            yield ".".join(parts), name


def _around(code: str, province: Iterable[tuple[str, str]]) -> Iterator[Area]:
    """The areas inside the code and those it lies in."""
    outer = set(lineage(code))
    for row, name in province:
        if row in outer or contains(code, row):
            yield Area(row, name)
