"""Reading the month somebody typed: "oktober", "okt 2025", "10", "bulan lalu".

A month without a year is the latest one that has begun, since reports look back."""

import re
from dataclasses import dataclass
from datetime import date

from domain.times.periods import Period, period_of

_NAMES: dict[int, str] = {
    1: "januari january januar jan",
    2: "februari pebruari february febuari februar feb peb febr",
    3: "maret march mrt mar",
    4: "april apr",
    5: "mei may",
    6: "juni june jun",
    7: "juli july jul",
    8: "agustus august agust agus agu agt ags agst",
    9: "september sept sep spt",
    10: "oktober october oktb okt oct",
    11: "november nopember nov nop",
    12: "desember december des dec",
}
MONTH_OF_WORD = {word: month for month, words in _NAMES.items() for word in words.split()}
"""Spellings people use, old and English ones included, to the month's number."""

_RELATIVE = {"ini": 0, "lalu": 1, "kemarin": 1, "kemaren": 1, "kmrn": 1, "sebelumnya": 1}
_NAME = "|".join(sorted(MONTH_OF_WORD, key=len, reverse=True))
# "oktober 2026", "okt '26", "bulan oktober": a two-digit year needs its apostrophe when it stands
# in a sentence, or "oktober 20 juta" would lose its amount.
_NAMED = re.compile(
    rf"\b(?:bulan\s+|bln\s+)?(?P<name>{_NAME})\b\.?"
    r"(?:\s*[-/]?\s*(?:th|thn|tahun)?\s*(?P<year>20\d{2}\b(?![.,]\d)|['’]\d{2}\b))?",
    re.ASCII,
)
_BACK = re.compile(rf"\b(?:bulan|bln)\s+(?P<back>{'|'.join(_RELATIVE)})\b", re.ASCII)
_NUMBERED = re.compile(
    r"(?:bulan\s+|bln\s+)?(?P<month>\d{1,2})(?:[-/. ]+(?P<year>20\d{2}))?", re.ASCII
)
_ISO = re.compile(r"(?P<year>20\d{2})[-/](?P<month>\d{1,2})", re.ASCII)
_SHORT_YEAR = re.compile(rf"(?P<name>{_NAME})\.?[- ](?P<year>\d{{2}})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Found:
    """A month found in a sentence, and the sentence without it."""

    period: Period
    rest: str


def read_period(text: str, today: date) -> Period | None:
    """The month that `text` names and nothing else; None if it is not understood.

    Takes "oktober", "okt 2025", "okt 25", "10", "10/2026", "2026-10", "bulan lalu"."""
    words = " ".join(text.casefold().split())
    if match := _NUMBERED.fullmatch(words) or _ISO.fullmatch(words):
        return _dated(int(match["month"]), match["year"], today)
    if match := _SHORT_YEAR.fullmatch(words):
        return _dated(MONTH_OF_WORD[match["name"]], match["year"], today)
    found = find_period(words, today)
    return found.period if found and not found.rest else None


def find_period(text: str, today: date) -> Found | None:
    """The one month named by word inside a sentence ("omset oktober 3,5 juta").

    None where no month is named, or several are. Bare numbers are left alone."""
    words = " ".join(text.casefold().split())
    matches = _matches(words)
    if len(matches) != 1:
        return None
    match = matches[0]
    period = _period_in(match, today)
    rest = " ".join((words[: match.start()] + " " + words[match.end() :]).split())
    return Found(period, rest) if period else None


def months_named(text: str, today: date) -> frozenset[Period]:
    """Every month that `text` names by word, whatever else it says."""
    matches = _matches(" ".join(text.casefold().split()))
    found = (_period_in(match, today) for match in matches)
    return frozenset(period for period in found if period is not None)


def _matches(words: str) -> list[re.Match[str]]:
    return [*_NAMED.finditer(words), *_BACK.finditer(words)]


def _period_in(match: re.Match[str], today: date) -> Period | None:
    groups = match.groupdict()
    if back := groups.get("back"):
        return period_of(today).minus(_RELATIVE[back])
    return _dated(MONTH_OF_WORD[groups["name"]], groups["year"], today)


def _dated(month: int, year: str | None, today: date) -> Period | None:
    """The month in the given year (2 or 4 digits), else the latest such month that has begun."""
    if not 1 <= month <= 12:
        return None
    if year:
        return Period(2000 + int(year.strip("'’")) % 100, month)
    current = period_of(today)
    this_year = Period(current.year, month)
    return this_year if this_year <= current else this_year.minus(12)
