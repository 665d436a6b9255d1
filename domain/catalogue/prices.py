"""Reading the price of a product: one amount or a range, as people write it on a price list.

`domain.money` reads a month's sales, where "15" is likely millions and "per bungkus" a reason to ask. A
price is smaller, is mostly per piece, and "3500-5000" means just that; so what goes beyond one amount is
read here, and each amount by `domain.money`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from domain.money import Approximate, Exact, read_rupiah

HIGHEST_RUPIAH = 1_000_000_000
LOWEST_RUPIAH = 100

FAR_APART = 50
"""A range as wide as this is asked about: a zero too many, or a unit that was left out."""
MOST_CANDIDATES = 3

_PIECE = re.compile(r"\s*(?:/|\bper\b|\bse(?=buah|biji|potong|kotak|bungkus)).*$", re.IGNORECASE)
_HARGA = re.compile(
    r"^\s*(?:harga(?:nya)?|mulai|dari|mulai dari|start|from)\b[\s:]*", re.IGNORECASE
)
_BETWEEN = re.compile(
    r"\s*(?:-|\u2013|\u2014|\bs/d\b|\bsd\b|\bsampai\b|\bhingga\b|\bto\b)\s*", re.IGNORECASE
)
_CENTS = re.compile(r",(?:-|00)(?![0-9])")
_PLAIN = re.compile(r"(?:rp\.?\s*)?([0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]{4,10})", re.IGNORECASE)
_BARE = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,2})?")
_UNIT = re.compile(r"[a-z]+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Price:
    """From `low` to `high` whole rupiah; the same twice for one price."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Unsure:
    """What was written may be one of these prices, likeliest first, and has to be asked: "15", "500"."""

    candidates: tuple[Price, ...]


def read_price(text: str) -> Price | Unsure | None:
    """The price in a text; None where there is none.

    "15 ribu" and "15.000/bungkus" are Price(15000, 15000), "15-25 ribu" is Price(15000, 25000); "15"
    and "500" are Unsure.
    """
    ends = _BETWEEN.split(_stripped(text))
    if len(ends) > 2 or not all(ends):
        return None
    low, high = ends[0], ends[-1]
    lent = _lent(low, high)
    if lent is not None:
        return _decided([lent], sure=True)
    together = product(_readings(low), _readings(high)) if low != high else _twice(_readings(low))
    sure = not any(_BARE.fullmatch(end) for end in ends)
    return _decided([(a, b) for a, b in together if a <= b or sure], sure=sure)


def _twice(amounts: Sequence[int]) -> list[tuple[int, int]]:
    return [(amount, amount) for amount in amounts]


def _stripped(text: str) -> str:
    bare = text.strip().replace("s/d", "sampai")
    while (shorter := _HARGA.sub("", bare)) != bare:
        bare = shorter
    return _PIECE.sub("", _CENTS.sub("", bare)).strip()


def _lent(low: str, high: str) -> tuple[int, int] | None:
    """ "15-25 ribu": the lower end has the unit of the higher, unless that made it the larger one."""
    unit = _UNIT.search(high)
    if unit is None or not _BARE.fullmatch(low):
        return None
    ends = _in_rupiah(f"{low} {unit[0]}"), _in_rupiah(high)
    return (ends[0], ends[1]) if ends[0] and ends[1] and ends[0] <= ends[1] else None


def _readings(end: str) -> tuple[int, ...]:
    """What one end may be, likeliest first: "15" is thousands, "500" thousands or just that."""
    if _BARE.fullmatch(end):
        thousands = _in_rupiah(f"{end} ribu")
        as_is = (int(end),) if end.isdecimal() else ()
        return (thousands, *as_is) if thousands else ()
    plain = _PLAIN.fullmatch(end)
    amount = int(re.sub(r"\D", "", plain[1])) if plain else _in_rupiah(end)
    return (amount,) if amount else ()


def _in_rupiah(text: str) -> int | None:
    match read_rupiah(text):
        case Exact(rupiah) | Approximate(rupiah):
            return rupiah
        case _:
            return None


def _decided(readings: Sequence[tuple[int, int]], *, sure: bool) -> Price | Unsure | None:
    """The price where one reading needs no asking; else what to choose from."""
    fit = [ends for ends in readings if all(LOWEST_RUPIAH <= n <= HIGHEST_RUPIAH for n in ends)]
    prices = tuple(dict.fromkeys(Price(min(ends), max(ends)) for ends in fit))
    if sure and len(prices) == 1 and prices[0].high <= prices[0].low * FAR_APART:
        return prices[0]
    likely = sorted(prices, key=lambda price: price.high > price.low * FAR_APART)
    return Unsure(tuple(likely[:MOST_CANDIDATES])) if likely else None
