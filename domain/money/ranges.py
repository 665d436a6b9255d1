"""Both ends of "2-3 juta", and the round figure between them, to be offered as buttons."""

from fractions import Fraction

from domain.money.amounts import Amount
from domain.money.numerals import MILLION, THOUSAND

_FAR_APART = 10


def range_of(left: Amount, right: Amount) -> tuple[Fraction, ...] | None:
    """The ends in rupiah, lower first, with a round middle if there is one.

    "2-3 juta" gives 2, 2,5 and 3 million. None where the ends are not certain or are the same."""
    ends = _ends(left, right)
    if ends is None or ends[0] == ends[1]:
        return None
    low, high = sorted(ends)
    middle = (low + high) / 2
    return (low, middle, high) if _is_round(middle) else (low, high)


def _ends(left: Amount, right: Amount) -> tuple[Fraction, Fraction] | None:
    """The ends, the unit of one lent to the other where only one has it."""
    if left.is_bare and right.is_bare:
        return _both_bare(left.number, right.number)
    left, right = _lent(left, right, Fraction(1, THOUSAND)), _lent(right, left, Fraction(THOUSAND))
    if len(left.meanings) != 1 or len(right.meanings) != 1:
        return None
    return left.meanings[0], right.meanings[0]


def _lent(end: Amount, other: Amount, step: Fraction) -> Amount:
    """An end without unit with that of the other; itself where it needs none.

    The unit is a `step` away where the numbers are far apart: "800-1,2 juta" starts at 800
    thousand, "500rb-1" ends at one million."""
    if end.unit > 1 or end.number is None or other.number is None or other.unit == 1:
        return end
    larger, smaller = (end, other) if step < 1 else (other, end)
    is_far = (larger.number or 0) >= (smaller.number or 0) * _FAR_APART
    return Amount((end.number * other.unit * (step if is_far else 1),))


def _both_bare(left: Fraction | None, right: Fraction | None) -> tuple[Fraction, Fraction] | None:
    """ "2-3" is millions and "500-700" thousands: nobody reports less."""
    if left is None or right is None:
        return None
    unit = MILLION if max(left, right) < 100 else THOUSAND
    return left * unit, right * unit


def _is_round(rupiah: Fraction) -> bool:
    """Whole, with two leading digits at most."""
    return rupiah.denominator == 1 and len(str(int(rupiah)).rstrip("0")) <= 2
