"""Reading how many: "40 toples", "dua puluh lima hari", "5 lusin", "1.200 bungkus".

Beside the counting of days and pieces stand words of any kind, for nobody knows what all is sold; but a
second number, a bound or a "no" makes it unclear, and then nothing is read."""

from fractions import Fraction

from domain.money.counts import read_number
from domain.money.phrases import Sense
from domain.money.plain import plain
from domain.money.tape import Tape
from domain.money.tokens import Part, Token, tokenized

_SCORES = {"lusin": 12, "losin": 12, "dozen": 12, "kodi": 20}
_HARMLESS = {None, Sense.FILLER, Sense.APPROXIMATE, Sense.RATE}
_LARGEST = 10**9


def read_how_many(text: str) -> int | None:
    """The one whole number in `text`, from 0 to a thousand million; None where there is none, or no
    telling which."""
    tape, found = Tape(tokenized(plain(text))), list[Fraction]()
    while tape.has_more:
        count = _count(tape)
        if count is not None:
            found.append(count)
        elif not _is_harmless(tape.take()):
            return None
    is_clear = len(found) == 1 and found[0].denominator == 1 and found[0] <= _LARGEST
    return int(found[0]) if is_clear else None


def _count(tape: Tape) -> Fraction | None:
    """The number at the place, in ones: "2 ribu" is 2,000 and "dua setengah lusin" is 30."""
    number = read_number(tape)
    if number is None or len(number.values) != 1:
        return None
    value = number.values[0]
    while (scale := _scale(tape.ahead())) is not None:
        value *= scale
        tape.take()
    return value


def _scale(token: Token) -> int | None:
    return token.value if token.part is Part.UNIT else _SCORES.get(token.text)


def _is_harmless(token: Token) -> bool:
    """A word, but none that is grown onto the number as the letters of "5oo" are."""
    if token.part is not Part.NONE or token.sense not in _HARMLESS:
        return False
    return not (token.is_glued and set(token.text) <= set("oOlI"))
