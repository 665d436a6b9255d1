"""The verdict on a text: an amount, a choice, nothing sold, or a refusal with its reason.

The order of the checks is the order in which a wrong reading would do harm: what turns an amount
into something else (a debt, a day's sales, a bound) is looked for before the amount is taken."""

import re
from collections.abc import Sequence
from fractions import Fraction

from domain.money.phrases import Sense
from domain.money.plain import plain
from domain.money.ranges import range_of
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
from domain.money.sentence import Sentence, read_sentence
from domain.money.tokens import Part

_SCIENTIFIC = re.compile(r"\d\s?e\s?[+-]?\d|\d\s?(?:\^|\*\*)\s?-?\d|[⁰¹²³⁴-⁹]")
_SOMETHING = re.compile(r"[^\W_]|[<>@$€£¥%]")
_MOST_BUTTONS = 4


def read_rupiah(text: str) -> Reading:
    """What `text` says about a month's sales, in whole rupiah.

    Never raises and never guesses: see `domain.money.reading` for what comes out."""
    evened = plain(text)
    if not _SOMETHING.search(evened):
        return Refused(Reason.EMPTY)
    if _SCIENTIFIC.search(evened):
        return Refused(Reason.SCIENTIFIC)
    sentence = read_sentence(evened)
    if not sentence.amounts:
        return _without_amount(sentence)
    if reason := _objection(sentence):
        return Refused(reason)
    return _of_range(sentence) if sentence.is_range else _of_one(sentence)


def _without_amount(sentence: Sentence) -> Reading:
    if any(token.part is Part.NUMERAL for token in sentence.around):
        return Refused(Reason.UNCLEAR)
    if sentence.has(Sense.NOTHING):
        return NothingSold()
    if sentence.has(Sense.NOT_ANY) and not sentence.has_unknown_words:
        return NothingSold()
    if sentence.has_unread_number or sentence.has(Sense.VAGUE, Sense.BOUND):
        return Refused(Reason.HEDGED)
    return Refused(Reason.NOT_A_NUMBER)


def _objection(sentence: Sentence) -> Reason | None:
    """Why the amounts of a sentence are not taken for the month's sales; None if they may be."""
    is_several = len(sentence.amounts) > 1 and not sentence.is_range
    objections = (
        (Reason.NEGATIVE, sentence.is_negative),
        (Reason.FOREIGN_CURRENCY, sentence.has(Sense.FOREIGN_CURRENCY)),
        (Reason.CALCULATION, is_several and sentence.has(Sense.CALCULATION)),
        (Reason.SEVERAL, is_several),
        (Reason.OTHER_FIGURE, sentence.has(Sense.OTHER_FIGURE)),
        (Reason.RATE, sentence.has(Sense.RATE)),
        (Reason.UNCLEAR, sentence.has_unread_number),
        (Reason.HEDGED, sentence.is_hedged),
    )
    return next((reason for reason, is_so in objections if is_so), None)


def _of_range(sentence: Sentence) -> Reading:
    ends = range_of(*sentence.amounts)
    return _choice(ends) if ends else Refused(Reason.SEVERAL)


def _of_one(sentence: Sentence) -> Reading:
    (amount,) = sentence.amounts
    if amount.is_bare and sentence.has_other_words:
        return Refused(Reason.UNCLEAR)
    if not amount.meanings:
        return Refused(Reason.UNCLEAR)
    if not any(amount.meanings):
        return NothingSold()
    if len(amount.meanings) > 1 or amount.is_odd or sentence.has_other_words:
        return _choice(amount.meanings)
    return _sure(amount.meanings[0], is_approximate=sentence.is_approximate)


def _sure(rupiah: Fraction, *, is_approximate: bool) -> Reading:
    if rupiah.denominator > 1:
        return Refused(Reason.UNCLEAR)
    if rupiah > LARGEST_RUPIAH:
        return Refused(Reason.TOO_LARGE)
    return Approximate(int(rupiah)) if is_approximate else Exact(int(rupiah))


def _choice(meanings: Sequence[Fraction]) -> Reading:
    """The possible ones among some meanings, as buttons."""
    whole = [int(meaning) for meaning in dict.fromkeys(meanings) if meaning.denominator == 1]
    possible = [rupiah for rupiah in whole if 0 < rupiah <= LARGEST_RUPIAH]
    if possible:
        return Choose(tuple(possible[:_MOST_BUTTONS]))
    return Refused(Reason.TOO_LARGE if whole else Reason.UNCLEAR)
