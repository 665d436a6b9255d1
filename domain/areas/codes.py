"""The administrative codes of Indonesia: 35, 35.78, 35.78.03, 35.78.03.1003.

A code's dots are its tree: each part narrows the area before it, so containment is a prefix that
ends at a dot. Codes are plain strings everywhere (columns, settings, links); this module is the
one place that takes them apart. Source of the format: Kepmendagri 300.2.2-2138/2025.
"""

import re
from enum import IntEnum

COUNTRY = ""
"""The root of the tree: contains every code, is itself no area and never stands in a grant."""

_SHAPE = re.compile(r"[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{4})?)?)?")
_WIDTHS = (2, 2, 2, 4)
_KELURAHAN_LINK = "kel-"


class Level(IntEnum):
    """How deep an area lies; the number is the count of parts in its code."""

    PROVINSI = 1
    KOTA = 2
    """Kota or kabupaten."""
    KECAMATAN = 3
    KELURAHAN = 4
    """Kelurahan or desa."""


def is_code(text: str) -> bool:
    """True for a code of the official shape; says nothing about whether such an area exists."""
    return _SHAPE.fullmatch(text) is not None


def checked(code: str) -> str:
    """Return the code itself. Raises ValueError when it is not of the official shape."""
    if not is_code(code):
        raise ValueError(f"not an area code: {code!r} (35, 35.78, 35.78.03 or 35.78.03.1003)")
    return code


def level_of(code: str) -> Level:
    """35.78.03 → KECAMATAN. Raises ValueError for what is not a code."""
    return Level(checked(code).count(".") + 1)


def contains(outer: str, inner: str) -> bool:
    """True when inner is outer or lies in it: 35.78 contains 35.78.03, 35.7 does not."""
    return outer == COUNTRY or inner == outer or inner.startswith(outer + ".")


def parent_of(code: str) -> str:
    """35.78.03 → 35.78; a province's parent is COUNTRY."""
    return code.rpartition(".")[0]


def lineage(code: str) -> tuple[str, ...]:
    """The code and all that contain it, innermost first: 35.78.03 → (35.78.03, 35.78, 35)."""
    parts = code.split(".")
    return tuple(".".join(parts[:depth]) for depth in range(len(parts), 0, -1))


def digits(code: str) -> str:
    """35.78.03.1003 → 3578031003, as deep links need it (they allow no dots)."""
    return code.replace(".", "")


def from_digits(text: str) -> str | None:
    """3578031003 → 35.78.03.1003; None when the digits do not make up a code."""
    parts, rest = [], text
    for width in _WIDTHS:
        if not rest:
            break
        parts.append(rest[:width])
        rest = rest[width:]
    code = ".".join(parts)
    return code if not rest and is_code(code) else None


def kelurahan_payload(code: str) -> str:
    """The /start payload of a kelurahan's link: 35.78.03.1003 → kel-3578031003."""
    return _KELURAHAN_LINK + digits(code)


def read_kelurahan_payload(payload: str) -> str | None:
    """kel-3578031003 → 35.78.03.1003; None for any other payload, broken links included."""
    if not payload.startswith(_KELURAHAN_LINK):
        return None
    code = from_digits(payload.removeprefix(_KELURAHAN_LINK))
    return code if code and level_of(code) is Level.KELURAHAN else None
