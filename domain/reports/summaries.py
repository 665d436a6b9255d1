"""The Ringkasan Laporan Penjualan: what she reported of 12 or 24 months, for a bank, with a code.

What was on the paper is kept beside the code, so that whoever holds the paper can learn whether it is
genuine and unaltered, and staff whether she has put other figures in place since.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final, Self

from domain.reports.report import ReportState
from domain.times.periods import Period

LENGTHS: Final = (12, 24)
"""Months of a summary."""

SHOWN_TO_ALL_FOR: Final = timedelta(days=90)
"""How long whoever holds the code sees the sum: as long as a bank needs, not for ever."""

SIGNS: Final = "234679CDFGHJMNPQRTVWXY"
CODE_LENGTH: Final = 9
"""Of 22 signs that are not misread (no 0 O, 1 I L, 5 S, 8 B, Z, no vowels): some 10^12 codes."""

_PREFIX: Final = "cek-"
_CODE: Final = re.compile(f"[{SIGNS}]{{{CODE_LENGTH}}}")
_BETWEEN: Final = re.compile(r"[\s\-–—.]+")
_GROUP: Final = 3


class Basis(StrEnum):
    """What a figure rests on."""

    OWNER = "owner"
    """She reported it, or agreed to what an officer entered."""
    OFFICER = "officer"
    """An officer entered it for her and she has not agreed yet, or it came with a list."""
    CHECKED = "checked"
    """Staff of the kelurahan accepted it."""
    IN_QUESTION = "in_question"
    """Staff sent it back, and she has not said anything since."""


def basis(state: ReportState, *, typed_for_her: bool) -> Basis:
    """What the figure of a report in this state rests on."""
    match state:
        case ReportState.ACCEPTED:
            return Basis.CHECKED
        case ReportState.SENT_BACK:
            return Basis.IN_QUESTION
        case ReportState.SUBMITTED:
            return Basis.OFFICER if typed_for_her else Basis.OWNER


@dataclass(frozen=True, slots=True)
class Line:
    """One month. `rupiah` None: not reported."""

    period: Period
    rupiah: int | None = None
    approximate: bool = False
    basis: Basis = Basis.OWNER


@dataclass(frozen=True, slots=True)
class Figures:
    """The months of a summary, the earliest first."""

    lines: tuple[Line, ...]

    @property
    def reported(self) -> list[int]:
        """The amounts there are, in rupiah."""
        return [line.rupiah for line in self.lines if line.rupiah is not None]

    @property
    def total_rupiah(self) -> int:
        """The sum of what was reported."""
        return sum(self.reported)

    @property
    def average_rupiah(self) -> int | None:
        """For a month that was reported; None when none was."""
        there = self.reported
        return round(sum(there) / len(there)) if there else None

    @property
    def checked(self) -> int:
        """How many months staff had accepted."""
        return sum(line.basis is Basis.CHECKED for line in self.lines)

    def changes(self, now: Mapping[Period, int]) -> list[tuple[Period, int | None, int | None]]:
        """Months that say something else by now: before and now, None for not reported."""
        return [
            (line.period, line.rupiah, now.get(line.period))
            for line in self.lines
            if line.rupiah != now.get(line.period)
        ]

    def to_json(self) -> list[Any]:
        """For the database."""
        return [[str(ln.period), ln.rupiah, ln.approximate, ln.basis.value] for ln in self.lines]

    @classmethod
    def from_json(cls, kept: Sequence[Any]) -> Self:
        """What `to_json` gave."""
        return cls(
            tuple(
                Line(Period.parse(period), rupiah, approximate, Basis(basis))
                for period, rupiah, approximate, basis in kept
            )
        )


@dataclass(frozen=True, slots=True)
class Paper:
    """Who a summary is about, as it was printed. `area_code` is the kelurahan at that time."""

    business: str
    product: str
    owner: str
    area_code: str


@dataclass(frozen=True, slots=True)
class Issued:
    """A summary that was given out."""

    code: str
    business_id: int
    paper: Paper
    figures: Figures
    issued_at_utc: datetime

    @property
    def first(self) -> Period:
        """The first month it is about."""
        return self.figures.lines[0].period

    @property
    def last(self) -> Period:
        """The last month it is about."""
        return self.figures.lines[-1].period

    def is_shown_to_all(self, now: datetime) -> bool:
        """Whether somebody without any role still sees the sum."""
        return now < self.issued_at_utc + SHOWN_TO_ALL_FOR


def grouped(code: str) -> str:
    """As it is printed: 7F3-K9Q-WXY."""
    return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


def read_code(text: str) -> str | None:
    """The code in what somebody typed ("7f3 k9q wxy"); None where there is none."""
    bare = _BETWEEN.sub("", text).upper()
    return bare if _CODE.fullmatch(bare) else None


def payload(code: str) -> str:
    """The /start payload behind the QR code: cek-7F3K9QWXY."""
    return _PREFIX + code


def checked_code(start_payload: str) -> str | None:
    """What follows `cek-` in a payload, broken or not; None for any other payload."""
    found = start_payload.startswith(_PREFIX)
    return start_payload.removeprefix(_PREFIX) if found else None
