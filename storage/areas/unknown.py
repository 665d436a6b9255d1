"""The answer to an area code that does not exist: what the operator may have meant."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.areas.area import Area
from domain.areas.codes import COUNTRY, digits, from_digits, is_code, lineage, parent_of
from domain.areas.spelling import fold

Rows = Mapping[str, str]
"""Code → name."""

_AT_MOST = 5
_NEAR_NAME = 75


@dataclass(frozen=True, slots=True)
class UnknownArea:
    """The asked code names no area; `near` are likely ones, best first, perhaps none."""

    asked: str
    near: tuple[Area, ...]

    def __str__(self) -> str:
        """One line: no area has the code '35.87'; near: 35.78 Kota Surabaya, …"""
        names = ", ".join(f"{area.code} {area.name}" for area in self.near)
        return f"no area of Indonesia has the code {self.asked!r}" + (
            f"; near: {names}" if names else "; an example is 35.78 (Kota Surabaya)"
        )


def near_codes(asked: str, rows: Rows) -> tuple[Area, ...]:
    """The code without its dots put right (3578), else siblings with nearly the same digits."""
    code = from_digits(asked) or asked
    from rapidfuzz import process  # 2.5 MB: not before somebody types a name
    from rapidfuzz.distance import JaroWinkler

    if code in rows:
        return (Area(code, rows[code]),)
    if not is_code(code):
        return ()
    parent = next((outer for outer in lineage(code) if outer in rows), COUNTRY)
    siblings = [row for row in rows if parent_of(row) == parent]
    siblings.sort(key=lambda row: abs(int(digits(row)) - int(digits(code[: len(row)]))))
    found = process.extract(code, siblings, scorer=JaroWinkler.similarity, limit=_AT_MOST)
    return tuple(Area(row, rows[row]) for row, _, _ in found)


def near_names(asked: str, rows: Rows) -> tuple[Area, ...]:
    """Areas whose name resembles the text: "surabya" → 35.78 Kota Surabaya."""
    from rapidfuzz import fuzz, process  # 2.5 MB: not before somebody types a name

    names = {row: fold(name) for row, name in rows.items()}
    found = process.extract(
        fold(asked), names, scorer=fuzz.WRatio, score_cutoff=_NEAR_NAME, limit=_AT_MOST
    )
    return tuple(Area(row, rows[row]) for _, _, row in found)
