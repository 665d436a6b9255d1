"""The callback data of the catalogue: one name for each button."""

from __future__ import annotations

PREFIX = "c"
"""First part of all of it."""

OPEN = f"{PREFIX}:o"
"""A product in somebody's results: `c:o:<product>`. What carries it was shown, and is counted."""


def data(what: str, *about: object) -> str:
    """`c:<what>:<about>…`."""
    return ":".join([PREFIX, what, *map(str, about)])
