"""Numbers up to 999 in words, digits, or both: "dua ratus lima puluh", "2 ratus", "dua koma lima",
"dua setengah", "tiga perempat". What they count is not known here."""

from fractions import Fraction

from domain.money.numerals import Number, read_numeral, spoken
from domain.money.tape import Tape
from domain.money.tokens import Part

_BELOW = 1000
_LARGEST_WITH_HALF = 100


def read_number(tape: Tape) -> Number | None:
    """The number at the place; None, and no move, where there is none or it makes no sense."""
    start = tape.at
    number = _half(tape) or _numeral(tape) or _in_words(tape)
    if number is None:
        tape.at = start
    return number


def _half(tape: Tape) -> Number | None:
    return spoken(Fraction(1, 2)) if tape.take_if(Part.MULTIPLIER, "setengah") else None


def _numeral(tape: Tape) -> Number | None:
    """Digits, unless a word goes on with them ("2 ratus", "2 setengah", "2 koma 5")."""
    if tape.ahead().part is not Part.NUMERAL or tape.ahead(1).part is Part.MULTIPLIER:
        return None
    return read_numeral(tape.take().text)


def _in_words(tape: Tape) -> Number | None:
    value = _below_thousand(tape)
    if value is None:
        return None
    if tape.take_if(Part.MULTIPLIER, "koma"):
        return _with_decimals(value, tape)
    if tape.take_if(Part.MULTIPLIER, "perempat"):
        return spoken(Fraction(value, 4)) if value in (1, 3) else None
    return spoken(value + _half_behind(value, tape))


def _half_behind(value: int, tape: Tape) -> Fraction:
    """The half of "dua setengah [juta]"."""
    if value < _LARGEST_WITH_HALF and tape.take_if(Part.MULTIPLIER, "setengah"):
        return Fraction(1, 2)
    return Fraction(0)


def _below_thousand(tape: Tape) -> int | None:
    """Falling hundreds, tens and ones; None where none stand here."""
    total, limit = 0, _BELOW
    start = tape.at
    while (part := _part_below(tape, limit)) is not None:
        value, limit = part
        total += value
        if limit <= 1:
            break
    return total if tape.at > start else None


def _part_below(tape: Tape, limit: int) -> tuple[int, int] | None:
    """The next part ("dua ratus") and what the following one must stay below; None for no part."""
    ones = _small(tape)
    if ones is None:
        return None
    scale = tape.ahead(1)
    factor = {"ratus": 100, "puluh": 10}.get(scale.text, 1) if scale.part is Part.MULTIPLIER else 1
    is_teen = scale.part is Part.MULTIPLIER and scale.text == "belas"
    value = ones + 10 if is_teen else ones * factor
    if value >= limit or ((is_teen or factor > 1) and not 1 <= ones < _BELOW // factor):
        return None
    tape.at += 2 if is_teen or factor > 1 else 1
    return value, factor


def _small(tape: Tape) -> int | None:
    """A digit as a word, or plain digits that a word may go on with."""
    token = tape.ahead()
    if token.part is Part.DIGIT:
        return token.value
    is_plain = token.part is Part.NUMERAL and token.text.isdigit() and len(token.text) <= 3
    return int(token.text) if is_plain else None


def _with_decimals(whole: int, tape: Tape) -> Number | None:
    """What follows "koma": digits one by one ("nol lima") or a number ("dua puluh lima")."""
    decimals = _decimals(tape)
    return spoken(Fraction(f"{whole}.{decimals}")) if decimals else None


def _decimals(tape: Tape) -> str:
    if tape.ahead(1).part is Part.MULTIPLIER:
        return str(_below_thousand(tape) or "")
    digits = ""
    while (digit := _small(tape)) is not None:
        token = tape.take()
        digits += token.text if token.part is Part.NUMERAL else str(digit)
    return digits
