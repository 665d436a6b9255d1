"""The grammar of one amount: "Rp 2,5 juta", "2jt 500rb", "dua setengah juta", "1jt2".

An amount is one chunk (a number, and perhaps a unit) or several in falling units. What cannot be
read as part of it is left where it stands; the reader sees it and asks."""

from dataclasses import dataclass, replace
from fractions import Fraction

from domain.money.counts import read_number
from domain.money.numerals import MILLION, THOUSAND, Number
from domain.money.tape import Tape
from domain.money.tokens import Part


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in a text.

    `meanings`: rupiah it may stand for, likeliest first; fractions and too large ones included.
    `number`, `unit`: what was written, where that is one certain number with at most one unit
    (None otherwise; a unit of 1 is none). `is_bare`: neither unit nor Rp, and too small to be
    sure. `is_odd`: its separators do not add up."""

    meanings: tuple[Fraction, ...]
    number: Fraction | None = None
    unit: int = 1
    is_bare: bool = False
    is_odd: bool = False
    is_approximate: bool = False
    is_negative: bool = False


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A number and its unit (1 where it has none), as in "2,5 juta" or "2 juta setengah".

    `is_glued`: digits right behind what stands before, as in "1jt2". `is_one_letter`: the unit is a mere
    "m", miliar at the bank and million on many a phone."""

    number: Number
    unit: int
    has_half: bool
    is_approximate: bool
    is_glued: bool
    is_one_letter: bool = False

    @property
    def meanings(self) -> tuple[Fraction, ...]:
        """Rupiah it may be with its unit."""
        half = Fraction(self.unit, 2) if self.has_half else 0
        return tuple(meaning + half for meaning in self.number.times(self.unit))

    @property
    def whole(self) -> int | None:
        """Its rupiah if they are certain and a smaller chunk may follow; else None."""
        meanings = self.meanings if self.unit > 1 else self.number.values
        is_certain = len(meanings) == 1 and not self.number.is_odd
        if not is_certain or self.has_half or self.is_approximate or self._has_decimals:
            return None
        return int(meanings[0])

    @property
    def _has_decimals(self) -> bool:
        return self.number.is_decimal or self.number.values[0].denominator > 1


def read_amount(tape: Tape) -> Amount | None:
    """The amount at the place; None, and no move, where there is none."""
    start = tape.at
    is_marked = _take_mark(tape)
    is_negative = is_marked and tape.take_if(Part.DASH) is not None
    chunks = _chunks(tape)
    if not chunks:
        tape.at = start
        return None
    is_marked_behind = _take_mark_behind(tape)
    if len(chunks) == 1:
        amount = _one(chunks[0], is_marked or is_marked_behind)
    else:
        amount = _compound(chunks, is_marked_behind)
    is_approximate = chunks[-1].is_approximate or tape.take_if(Part.AN) is not None
    if not (is_approximate or is_negative):
        return amount
    return replace(amount, is_approximate=is_approximate, is_negative=is_negative)


def _take_mark(tape: Tape) -> bool:
    """Rp, or Rp with its full stop."""
    if not tape.take_if(Part.MARK):
        return False
    if tape.ahead().text in (".", ":") and tape.ahead(1).part is not Part.NONE:
        tape.take()
    return True


def _take_mark_behind(tape: Tape) -> bool:
    """Rupiah or ",-" behind the amount; not the Rp of a next one."""
    found = False
    while tape.ahead().part is Part.MARK and tape.ahead(1).part is not Part.NUMERAL:
        tape.take()
        found = True
    return found


def _chunks(tape: Tape) -> list[_Chunk]:
    """The chunks of one amount, in falling units; the last one may have none."""
    chunks: list[_Chunk] = []
    while not chunks or chunks[-1].unit > 1:
        start = tape.at
        chunk = _chunk(tape)
        if chunk is None or (chunks and not _goes_on(chunks[-1], chunk)):
            tape.at = start
            break
        chunks.append(chunk)
    return chunks


def _chunk(tape: Tape) -> _Chunk | None:
    is_glued = tape.ahead().is_glued and tape.ahead().part is Part.NUMERAL
    number = read_number(tape)
    if number is None:
        return None
    is_approximate = tape.take_if(Part.AN) is not None
    unit = tape.take_if(Part.UNIT)
    has_half = unit is not None and tape.take_if(Part.MULTIPLIER, "setengah") is not None
    is_approximate |= tape.take_if(Part.AN) is not None
    size, is_one_letter = (unit.value, unit.text == "m") if unit else (1, False)
    return _Chunk(number, size, has_half, is_approximate, is_glued, is_one_letter)


def _goes_on(above: _Chunk, below: _Chunk) -> bool:
    """Whether a chunk continues the one before: "2 juta" goes on with "500 ribu", not "3 juta"."""
    if above.whole is None or below.unit >= above.unit:
        return False
    if below.unit == 1:
        return below.whole is not None and below.whole < above.unit
    return len(below.meanings) == 1 and below.meanings[0] < above.unit


def _one(chunk: _Chunk, is_marked: bool) -> Amount:
    number = chunk.number
    if chunk.is_one_letter:
        return Amount(replace(chunk, unit=MILLION).meanings + chunk.meanings)
    if chunk.unit > 1:
        single = number.single if not chunk.has_half else None
        return Amount(chunk.meanings, single, chunk.unit)
    meanings = number.marked() if is_marked else number.alone()
    is_bare = number.is_bare and (number.is_decimal or not is_marked)
    single = number.single if number.is_bare else None
    return Amount(meanings, single, is_bare=is_bare, is_odd=number.is_odd)


def _compound(chunks: list[_Chunk], is_marked_behind: bool) -> Amount:
    *heads, last = chunks
    base = sum(head.whole or 0 for head in heads)
    if last.unit > 1 or (is_marked_behind and not last.is_glued):
        return Amount(tuple(base + rest for rest in last.meanings))
    return Amount(tuple(base + rest for rest in _unitless_rest(last, heads[-1].unit)))


def _unitless_rest(last: _Chunk, unit_before: int) -> tuple[Fraction, ...]:
    """What the 5 of "2jt5", the 500 of "2 juta 500" and the last word of "sejuta dua" may add.

    Written together one digit is tenths and three are thousandths of the unit before; apart, the
    next smaller unit or plain rupiah may be meant as well."""
    value, width = last.number.values[0], last.number.width
    if width > 3:
        return (value,)
    tenths = value * unit_before / 10**width
    if last.is_glued and width != 2:
        return (tenths,)
    plain = (value,) if width == 3 and not last.is_glued else ()
    return tuple(dict.fromkeys((tenths, value * unit_before / THOUSAND, *plain)))
