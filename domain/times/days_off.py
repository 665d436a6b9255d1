"""Days on which no office of Indonesia works: national holidays, cuti bersama, and what an operator adds.

What a decree changes after a release of the program, the operator adds (KABARUSAHA_DAYS_OFF).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.times.national_days_off import NATIONAL

EXAMPLE = "2026-12-24, 2027-03-12"


@dataclass(frozen=True, slots=True)
class DaysOff:
    """A container of dates; `added` are those of the operator."""

    added: frozenset[date] = frozenset()

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and (day in self.added or is_national(day))


def is_national(day: date) -> bool:
    """A holiday or cuti bersama of the whole country; False in years beyond the table."""
    return f"{day:%m-%d}" in NATIONAL.get(day.year, "")


def read_days_off(text: str) -> DaysOff:
    """ "2026-12-24, 2027-03-12" as an operator writes it.

    Raises ValueError with what is wrong, in a few words.
    """
    return DaysOff(frozenset(_day(part.strip()) for part in text.split(",") if part.strip()))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"has “{text[:40]}” where a date was expected") from None
