"""A guide to one licence: what it is for, the steps, and where that is written, as a dinas edits it.

A guide is a small file of plain words (TOML); nothing in it is markup. What is missing or too long is told
in one line that names the file and the place, so that whoever edits it can mend it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, groupby
from math import ceil
from operator import itemgetter
from typing import Any, Final

from domain.message_size import units

TITLE_UNITS, WHY_UNITS, STEP_UNITS, SOURCE_UNITS = 60, 300, 700, 200
MOST_STEPS, MOST_SOURCES = 20, 8
PAGE_UNITS: Final = 800
"""About what a page of steps holds: a screen or two of a small phone; at most a step more, far below
Telegram's 4096."""

OLD_AFTER: Final = timedelta(days=365)
"""A guide nobody looked at for a year says so."""


class GuideWrong(Exception):
    """What is wrong with a guide, in one line."""


@dataclass(frozen=True, slots=True)
class Guide:
    """`why` is a sentence on what the licence is good for; `checked` the day somebody compared it last with
    the `sources`."""

    title: str
    why: str
    checked: date
    steps: tuple[str, ...]
    sources: tuple[str, ...]

    @classmethod
    def parse(cls, found: Mapping[str, Any]) -> Guide:
        """A guide from the file's values. Raises GuideWrong."""
        unknown = sorted(set(found) - {"title", "why", "checked", "steps", "sources"})
        if unknown:
            raise GuideWrong(
                f"{unknown[0]} is not known; there are title, why, checked, steps, sources"
            )
        return cls(
            title=_words(found, "title", TITLE_UNITS),
            why=_words(found, "why", WHY_UNITS),
            checked=_day(found, "checked"),
            steps=_list(found, "steps", MOST_STEPS, STEP_UNITS),
            sources=_list(found, "sources", MOST_SOURCES, SOURCE_UNITS),
        )

    def is_old(self, today: date) -> bool:
        """Whether it should be read with care."""
        return today - self.checked > OLD_AFTER

    def pages(self) -> tuple[tuple[str, ...], ...]:
        """The steps, numbered, as many on a page as fit."""
        return tuple(_pages(self.steps))


def _pages(steps: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Pages of about the same length, so that none holds a lonely last step."""
    numbered = [f"{number}. {step}" for number, step in enumerate(steps, 1)]
    ends = list(accumulate(map(units, numbered)))
    size = ends[-1] / ceil(ends[-1] / PAGE_UNITS)
    middles = ((end - units(line) / 2) // size for line, end in zip(numbered, ends, strict=True))
    for _page, lines in groupby(zip(middles, numbered, strict=True), key=itemgetter(0)):
        yield tuple(line for _page, line in lines)


def _words(found: Mapping[str, Any], name: str, limit: int) -> str:
    value = found.get(name)
    if not isinstance(value, str) or not value.strip():
        raise GuideWrong(f'{name} is missing; for example {name} = "…"')
    return _fitting(value, name, limit)


def _fitting(value: str, name: str, limit: int) -> str:
    words = " ".join(value.split())
    if not words.isprintable():
        raise GuideWrong(f"{name} holds a character that cannot be shown")
    if units(words) > limit:
        raise GuideWrong(f"{name} has {units(words)} characters, at most {limit} are shown")
    return words


def _day(found: Mapping[str, Any], name: str) -> date:
    value = found.get(name)
    if type(value) is not date:
        raise GuideWrong(f"{name} is missing or no date; for example {name} = 2026-11-21")
    return value


def _list(found: Mapping[str, Any], name: str, most: int, limit: int) -> tuple[str, ...]:
    values = found.get(name)
    if not isinstance(values, list) or not all(isinstance(v, str) and v.strip() for v in values):
        raise GuideWrong(f'{name} is missing or no list of texts; for example {name} = ["…", "…"]')
    if not 1 <= len(values) <= most:
        raise GuideWrong(f"{name} has {len(values)} entries, there may be 1 to {most}")
    return tuple(_fitting(v, f"{name}, number {n},", limit) for n, v in enumerate(values, 1))
