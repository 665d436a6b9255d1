"""What digits with separators may mean: 1.500.000, 1,500,000, 1.5, 1.500, 1.500.000,50.

Indonesian writes 1.500.000,50 and many phones and tills 1,500,000.50; both are read, and where
they collide ("1.500 juta") every meaning is given, never one of them."""

import re
from dataclasses import dataclass
from fractions import Fraction

THOUSAND = 10**3
MILLION = 10**6
SMALLEST_SURE = 10_000
"""A number below this without unit or Rp is always asked about (docs/figures.md)."""

_SEPARATOR = re.compile("[.,']")
_MOST_DIGITS = 30


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written or spoken, before it is known whether it counts rupiah or millions.

    `values`: what it may be on its own, likeliest first. `counts`: what it may be in front of
    "ribu" or "juta". `width`: digits written, for "1jt2". `is_decimal`: it has a decimal part
    that is not sen, and so cannot be rupiah."""

    values: tuple[Fraction, ...]
    counts: tuple[Fraction, ...]
    width: int
    is_decimal: bool = False

    @property
    def single(self) -> Fraction | None:
        """Its value if it has only one, in front of a unit or not."""
        return self.values[0] if len(self.values) == 1 and self.values == self.counts else None

    @property
    def is_odd(self) -> bool:
        """Whether its separators do not add up, so that even a single value is a guess."""
        return not self.counts

    @property
    def is_bare(self) -> bool:
        """Whether it says too little on its own: "1,5", "500"."""
        return len(self.values) == 1 and (self.is_decimal or self.values[0] < SMALLEST_SURE)

    def alone(self) -> tuple[Fraction, ...]:
        """Rupiah it may mean without a unit: 500 is Rp500.000 or Rp500, 1,5 is Rp1.500.000 or
        Rp1.500, 2.000.000 is itself."""
        if not self.is_bare or not self.values[0]:
            return tuple(Fraction(int(value)) for value in self.values)
        value = self.values[0]
        if self.is_decimal or value < 100:
            return (value * MILLION, value * THOUSAND)
        return (value * THOUSAND, Fraction(int(value)))

    def marked(self) -> tuple[Fraction, ...]:
        """Rupiah it may mean behind Rp or before ",-": Rp500 is itself, Rp1,5 is not."""
        if self.is_decimal:
            return self.alone()
        return tuple(Fraction(int(value)) for value in self.values)

    def times(self, unit: int) -> tuple[Fraction, ...]:
        """Rupiah it may mean in front of a unit; "500.000 ribu" may well be Rp500.000."""
        repeated = tuple(count for count in self.counts if count >= SMALLEST_SURE)
        counts = self.counts if unit == THOUSAND else self.counts[::-1]
        return repeated + tuple(count * unit for count in counts)


def spoken(value: Fraction) -> Number:
    """A number in words."""
    width = 1 if value < 10 else 3
    return Number((value,), (value,), width, is_decimal=value.denominator > 1)


def read_numeral(text: str) -> Number | None:
    """The number that digits with `.`, `,` or `'` between them write; None if no such number.

    `text` matches `\\d+([.,']\\d+)*`. Leading zeros make a phone number, not an amount."""
    groups = _SEPARATOR.split(text)
    width = sum(map(len, groups))
    if not text.strip("0.,'"):
        return _whole(0, width)
    if width > _MOST_DIGITS:
        return _whole(10**_MOST_DIGITS, width)
    if len(groups) == 2 and (groups[0] == "0" or (len(groups[0]) <= 3 and len(groups[1]) <= 2)):
        return _decimal(*groups)
    if groups[0].startswith("0"):
        return None
    if len(groups) == 1:
        return _whole(int(text), width)
    return _separated(groups, "".join(_SEPARATOR.findall(text)))


def _whole(value: int, width: int) -> Number:
    return Number((Fraction(value),), (Fraction(value),), width)


def _decimal(whole: str, decimals: str) -> Number | None:
    """1,5 and 0,75; "00,5" and "05,5" are no numbers."""
    if whole.startswith("0") and len(whole) > 1:
        return None
    value = Fraction(f"{whole}.{decimals}")
    return Number((value,), (value,), len(whole) + len(decimals), is_decimal=True)


def _separated(groups: list[str], separators: str) -> Number:
    """Two groups or more, not a plain decimal."""
    *heads, last = groups
    head, whole = "".join(heads), "".join(groups)
    if _are_thousands(heads) and _has_sen(heads, last, separators):
        return _with_sen(head, last)
    if not _are_thousands(groups):
        return _misgrouped(groups)
    if len(groups) == 2 and len(heads[0]) <= 3:
        return _number([int(whole)], [Fraction(whole), Fraction(f"{head}.{last}")], len(whole))
    if len(set(separators)) == 1 and len(heads[0]) <= 3:
        return _number([int(whole)], [Fraction(whole)], len(whole))
    # 1.500,000 or 1500.000: the last three may be thousands or decimals.
    return _number([int(whole), int(head)], [], len(whole))


def _are_thousands(groups: list[str]) -> bool:
    """Groups of three behind the first one; the first may have lost its own separator."""
    return all(len(group) == 3 for group in groups[1:])


def _has_sen(heads: list[str], last: str, separators: str) -> bool:
    """1.500.000,50 and 1500000,00: two decimals, or one behind the other kind of separator."""
    if len(heads) == 1:
        return len(last) == 2 and len(heads[0]) > 3
    return len(last) <= 2 and set(separators[:-1]) == {separators[0]} != {separators[-1]}


def _with_sen(head: str, sen: str) -> Number:
    value = Fraction(f"{head}.{sen}")
    return Number((value,), (value,), len(head))


def _misgrouped(groups: list[str]) -> Number:
    """1.500.00 may have lost a zero (1.500.000) or have its dots in the wrong place (150.000)."""
    padded = groups[0] + "".join(map(_three_digits, groups[1:]))
    joined = "".join(groups)
    return _number([int(padded), int(joined)], [], len(joined))


def _three_digits(group: str) -> str:
    """A group with zeros added, or a zero too many taken off, to be three digits if it can."""
    if len(group) % 3 and not group[3:].strip("0"):
        return group[:3].ljust(3, "0")
    return group


def _number(values: list[int], counts: list[Fraction], width: int) -> Number:
    return Number(tuple(dict.fromkeys(map(Fraction, values))), tuple(counts), width)
