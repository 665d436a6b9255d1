"""Cutting plain text into words, numerals and symbols, each with its part in an amount."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from domain.money.phrases import LONGEST_PHRASE, PHRASES, Sense
from domain.money.vocabulary import (
    DIGIT_WORDS,
    GLUABLE,
    MULTIPLIER_WORDS,
    REWRITTEN,
    UNIT_WORDS,
)


class Part(Enum):
    """What a token can be within an amount."""

    NUMERAL = auto()
    DIGIT = auto()
    """A digit as a word; `value` is 0 to 9."""
    MULTIPLIER = auto()
    """belas, puluh, ratus, setengah, perempat, koma; `text` is that word."""
    UNIT = auto()
    """ribu and up; `value` says how much."""
    MARK = auto()
    """Rp, rupiah, ",-": the number beside it counts rupiah."""
    AN = auto()
    """The -an of "300an"."""
    DASH = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of text. `is_glued`: nothing stood between it and the token before it.
    `is_spaced`: a space stood before it and behind it."""

    text: str
    part: Part = Part.NONE
    value: int = 0
    is_glued: bool = False
    is_spaced: bool = False
    sense: Sense | None = None


_MARKS = {"rp", "rph", "idr", "rupiah", "rupiahnya", "perak", "rupiyah"}
_PIECE = re.compile(
    r"(?P<tail>(?<=\d)\s?[.,]\s?[-=]{1,2}(?![\d=-]))"
    r"|(?P<numeral>[0-9]+(?:[.,'][0-9]+)*)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<symbol>[^\s])"
)
_LONGEST_GLUED = 160
_REPEATED = re.compile(r"(.)\1+")


def tokenized(plain_text: str) -> list[Token]:
    """The tokens of a text that `plain` has evened out."""
    pieces = [token for match in _PIECE.finditer(plain_text) for token in _tokens_of(match)]
    return list(_with_senses(pieces))


def _tokens_of(match: re.Match[str]) -> Iterator[Token]:
    text, start = match[0], match.start()
    is_glued = start > 0 and not match.string[start - 1].isspace()
    match match.lastgroup:
        case "numeral":
            yield Token(text, Part.NUMERAL, is_glued=is_glued)
        case "tail":
            yield Token(text, Part.MARK, is_glued=True)
        case "word":
            for position, word in enumerate(_words_in(text)):
                yield _word_token(word, is_glued or position > 0)
        case _:
            part = Part.DASH if text == "-" else Part.NONE
            is_spaced = start > 0 and match.string[start - 1 : match.end() + 1] == f" {text} "
            yield Token(text, part, is_glued=is_glued, is_spaced=is_spaced)


def _words_in(text: str) -> list[str]:
    """The words of a letter run: itself, or several that were written as one."""
    for word in (text, _REPEATED.sub(r"\1", text)):
        if _is_known(word):
            return REWRITTEN.get(word, word).split()
    parts = _unglued(text) if len(text) <= _LONGEST_GLUED else None
    return " ".join(REWRITTEN.get(part, part) for part in parts or [text]).split()


def _unglued(text: str) -> list[str] | None:
    """Number words written as one ("limaratusribu"), the longest first word that works out."""
    ways: list[list[str] | None] = [[]]
    for end in range(1, len(text) + 1):
        heads = ((ways[end - len(w)], w) for w in GLUABLE if text.endswith(w, 0, end))
        ways.append(next(([*head, word] for head, word in heads if head is not None), None))
    return ways[-1]


def _is_known(word: str) -> bool:
    tables = (DIGIT_WORDS, UNIT_WORDS, MULTIPLIER_WORDS, REWRITTEN, _MARKS)
    return any(word in table for table in tables) or (word,) in PHRASES


def _word_token(word: str, is_glued: bool) -> Token:
    if word in DIGIT_WORDS:
        return Token(word, Part.DIGIT, DIGIT_WORDS[word], is_glued)
    if word in UNIT_WORDS:
        return Token(word, Part.UNIT, UNIT_WORDS[word], is_glued)
    if word in MULTIPLIER_WORDS:
        return Token(MULTIPLIER_WORDS[word], Part.MULTIPLIER, 0, is_glued)
    if word in _MARKS:
        return Token(word, Part.MARK, 0, is_glued)
    return Token(word, Part.AN if word == "an" else Part.NONE, 0, is_glued)


def _with_senses(tokens: list[Token]) -> Iterator[Token]:
    """The tokens, those of a known phrase with its sense."""
    at = 0
    while at < len(tokens):
        size, sense = _phrase_at(tokens, at)
        phrase = tokens[at : at + size]
        yield from phrase if sense is None else (replace(token, sense=sense) for token in phrase)
        at += size


def _phrase_at(tokens: list[Token], at: int) -> tuple[int, Sense | None]:
    """How many tokens the phrase at a place has, and its sense; (1, None) where there is none."""
    texts = tuple(token.text for token in tokens[at : at + LONGEST_PHRASE])
    for size in range(len(texts), 0, -1):
        if sense := PHRASES.get(texts[:size]):
            return size, sense
    return 1, None
