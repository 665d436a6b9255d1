"""What reading an amount can come to. All amounts are whole rupiah."""

from dataclasses import dataclass
from enum import Enum

LARGEST_RUPIAH = 10**12
"""One triliun: more in a month is a slip of the finger, not a small business."""


@dataclass(frozen=True, slots=True)
class Exact:
    """One amount and nothing else in the text but words that go with it; 1 to LARGEST_RUPIAH."""

    rupiah: int


@dataclass(frozen=True, slots=True)
class Approximate:
    """As `Exact`, but she said it is an estimate ("sekitar 2 jutaan")."""

    rupiah: int


@dataclass(frozen=True, slots=True)
class Choose:
    """Amounts she may have meant, likeliest first, to be shown as buttons; at most four.

    A single candidate means that the amount is clear but something around it is not."""

    candidates: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NothingSold:
    """She says there were no sales ("0", "nihil", "tidak jualan"): offer that as the report.

    Only an answer to "how much?" means this; elsewhere "tutup jam berapa?" is read so too."""


class Reason(Enum):
    """Why no amount was taken from a text."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not_a_number"
    """No amount in it at all ("nan", "ok bu")."""
    NEGATIVE = "negative"
    TOO_LARGE = "too_large"
    """Over LARGEST_RUPIAH; also phone numbers and NIB typed by mistake."""
    SCIENTIFIC = "scientific"
    """1e6, 10^6."""
    CALCULATION = "calculation"
    """A sum for us to work out ("50rb x 30"): offer the counting help."""
    RATE = "rate"
    """So much a day, a week, a piece: offer the counting help."""
    SEVERAL = "several"
    """More than one amount, and they are not parts of one."""
    HEDGED = "hedged"
    """She does not know, or gives only a bound ("belum sampai 2 juta", "puluhan juta")."""
    OTHER_FIGURE = "other_figure"
    """Profit, capital, debt, a change: money, but not the month's sales."""
    FOREIGN_CURRENCY = "foreign_currency"
    UNCLEAR = "unclear"
    """There is a number, but not one that can be read as money."""


@dataclass(frozen=True, slots=True)
class Refused:
    """No amount is taken; the reason picks the kind sentence."""

    reason: Reason


Reading = Exact | Approximate | Choose | NothingSold | Refused
