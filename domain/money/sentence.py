"""A text as a row of amounts and what stands around them, ready to be judged."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from domain.money.amounts import Amount, read_amount
from domain.money.phrases import Sense
from domain.money.tape import Tape
from domain.money.tokens import Part, Token, tokenized

_PUNCTUATION = set(".,;:!?()[]{}\"'_|#&*=\\~/")
_CALM = {Sense.FILLER, Sense.APPROXIMATE, Sense.MORE_OR_LESS}
_NUMBER_PARTS = {Part.NUMERAL, Part.DIGIT, Part.MULTIPLIER, Part.UNIT}


@dataclass(frozen=True)
class Sentence:
    """`gaps` has one more entry than `amounts`: the tokens before, between and behind them."""

    amounts: tuple[Amount, ...]
    gaps: tuple[tuple[Token, ...], ...]

    @cached_property
    def around(self) -> tuple[Token, ...]:
        """Everything that is not an amount."""
        return tuple(token for gap in self.gaps for token in gap)

    def has(self, *senses: Sense) -> bool:
        """Whether some phrase around the amounts has one of these senses."""
        return any(token.sense in senses for token in self.around)

    @property
    def has_unread_number(self) -> bool:
        """A number that fits no amount, or one with letters grown onto it ("2kg", "5oo")."""
        return any(token.part in _NUMBER_PARTS for token in self.around) or any(
            gap and _has_grown(gap[0]) for gap in self.gaps[1:]
        )

    @property
    def has_unknown_words(self) -> bool:
        """Something that is neither amount, punctuation nor any known phrase."""
        return any(token.sense is None and _is_word(token) for token in self.around)

    @property
    def has_other_words(self) -> bool:
        """Something that does not simply go with an amount."""
        return any(token.sense not in _CALM and _is_word(token) for token in self.around)

    @property
    def is_range(self) -> bool:
        """Two amounts with "-", "sampai" or the like between them, or "dua tiga juta"."""
        if len(self.amounts) != 2:
            return False
        before, between, _ = self.gaps
        if not between:
            return _are_neighbours(*self.amounts)
        joins = {Sense.RANGE, Sense.AND} if _any(before, Sense.BETWEEN) else {Sense.RANGE}
        joined = [
            token.part is Part.DASH or token.sense in joins or token.text == "~"
            for token in between
        ]
        return any(joined) and all(
            is_join or token.sense in _CALM for is_join, token in zip(joined, between, strict=True)
        )

    @property
    def is_negative(self) -> bool:
        """A minus in front of the amount, as a sign or a word."""
        is_signed = any(amount.is_negative for amount in self.amounts)
        return is_signed or _ends_in_minus(self.gaps[0]) or self.has(Sense.MINUS)

    @property
    def is_hedged(self) -> bool:
        """Only a bound is given, or the amount is denied."""
        first = self.gaps[0]
        return self.has(Sense.BOUND, Sense.NEGATION, Sense.NOT_ANY) or (
            _any(first, Sense.MORE_OR_LESS) or _any(first, Sense.RANGE)
        )

    @property
    def is_approximate(self) -> bool:
        """She called it an estimate, or asks herself."""
        return (
            self.has(Sense.APPROXIMATE, Sense.MORE_OR_LESS)
            or any(amount.is_approximate for amount in self.amounts)
            or any(token.text == "?" for token in self.around)
        )


def _are_neighbours(low: Amount, high: Amount) -> bool:
    """The two and three of "dua tiga juta": bare, and one below the other."""
    if low.number is None or high.number is None or not low.is_bare:
        return False
    return high.unit > 1 and high.number - low.number == 1


def _ends_in_minus(gap: tuple[Token, ...]) -> bool:
    """A dash that belongs to what follows; in "omset - 2 juta" and "0812-345" it does not."""
    if not gap or gap[-1].part is not Part.DASH:
        return False
    before = gap[:-1]
    return not before or not (gap[-1].is_spaced or before[-1].part is Part.NUMERAL)


def _any(gap: tuple[Token, ...], sense: Sense) -> bool:
    return any(token.sense is sense for token in gap)


def _is_word(token: Token) -> bool:
    return token.part is Part.NONE and token.text not in _PUNCTUATION


def _has_grown(token: Token) -> bool:
    """Letters that nobody knows right behind a number."""
    is_known = token.sense not in (None, Sense.CALCULATION)
    return token.is_glued and token.text.isalpha() and not is_known and token.part is Part.NONE


def read_sentence(plain_text: str) -> Sentence:
    """The amounts and gaps of a text that `plain` has evened out."""
    amounts: list[Amount] = []
    gaps: list[tuple[Token, ...]] = []
    gap: list[Token] = []
    for piece in _pieces(Tape(tokenized(plain_text))):
        if isinstance(piece, Amount):
            amounts.append(piece)
            gaps.append(tuple(gap))
            gap = []
        else:
            gap.append(piece)
    return Sentence(tuple(amounts), (*gaps, tuple(gap)))


def _pieces(tape: Tape) -> Iterator[Amount | Token]:
    while tape.has_more:
        yield read_amount(tape) or tape.take()
