"""Reading rupiah as people write it, and doubting a figure before it counts.

`read_rupiah` never guesses in silence and never raises: it gives an exact or approximate amount,
amounts to choose from, "nothing sold", or a refusal with its reason. How it goes about it:

`plain` evens out characters, `tokens` cuts the text into words and numerals and says what each is
(by the tables in `vocabulary` and `phrases`), `numerals` says what digits with separators may
mean, `counts` reads numbers in words, `amounts` is the grammar of one amount and `ranges` of
"2-3 juta"; `sentence` holds amounts and what stands around them, and `read` decides.
`doubts` compares an amount with the owner's own history.

Beside it, for the counting help: `rates` reads the amount of a day or a piece, `how_many` a number."""

from domain.money.doubts import Doubt, asked_back
from domain.money.how_many import read_how_many
from domain.money.rates import read_a_day, read_price
from domain.money.read import read_rupiah
from domain.money.reading import (
    LARGEST_RUPIAH,
    Approximate,
    Choose,
    Exact,
    NothingSold,
    Reading,
    Reason,
    Refused,
)

__all__ = [
    "LARGEST_RUPIAH",
    "Approximate",
    "Choose",
    "Doubt",
    "Exact",
    "NothingSold",
    "Reading",
    "Reason",
    "Refused",
    "asked_back",
    "read_a_day",
    "read_how_many",
    "read_price",
    "read_rupiah",
]
