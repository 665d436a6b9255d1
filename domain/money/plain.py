"""One way of writing for what keyboards write in many: case, digits, dashes, spaces, fractions.

Direction marks and invisible characters go, an emoji parts what it stands between.
Digits of every script become 0 to 9, but superscripts and numerals in circles stay as they are,
since "10²" is not 102."""

import re
import unicodedata
from collections.abc import Callable

from domain.times.month_words import MONTH_OF_WORD

_FRACTIONS = {"½": " setengah ", "¼": " seperempat ", "¾": " tiga perempat "}
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63"
_QUOTES = "\u2018\u2019\u02bc\u00b4`"
_SAME = str.maketrans(
    {**_FRACTIONS, **dict.fromkeys(_DASHES, "-"), **dict.fromkeys(_QUOTES, "'"), "…": " ... "}
)
_UNSEEN = {"Cc", "Cf", "Cs", "Me", "Mn"}
_PICTURES = {"Cn", "Co", "Sk", "So"}


def _with_dots(spaced: re.Match[str]) -> str:
    return spaced[0].replace(" ", ".")


# Shorthand with symbols or digits in it, in place of which plain words are read.
_MONTH = "|".join(MONTH_OF_WORD)
_SHORTHAND: list[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]] = [
    (re.compile(rf"\b({_MONTH})\s(?:tahun\s|thn\s)?20[23]\d\b(?![.,]?\d)"), r"\1"),
    (re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})* 000(?![\d.,])"), _with_dots),
    (re.compile(r"(?<=\d)[.,]\s?(?=(?:rb|ribu|k|jt|juta)\b)"), " "),
    (re.compile(r"\b(kira|rata)\s?-?\s?(?:2|\1)\b"), r"\1 \1"),
    (re.compile(r"\+\s?/?\s?-|±|≈"), " sekitar "),
    (re.compile(r"\bs\s?[./]\s?d\b\.?"), " sampai "),
    (re.compile(r"(?<![\d.,/])1/2(?![\d/])"), " setengah "),
    (re.compile(r"(?<![\d.,/])1/4(?![\d/])"), " seperempat "),
    (re.compile(r"(?<![\d.,/])3/4(?![\d/])"), " tiga perempat "),
    (re.compile(r"(?<=[\w.,-])\s?/\s?(?=[a-z])"), " per "),
    (re.compile(r"\s?-\s?an\b"), " an"),
    (re.compile(r"(?<=\d)\s?kan\b"), "k an"),
    (re.compile(r"\b(?:1|satu) (?:bulan|bln)\b"), " sebulan "),
]


def plain(text: str) -> str:
    """`text` in lower case and plain characters; a line break or an emoji becomes a semicolon."""
    lined = ";".join(text.strip().splitlines())
    folded = unicodedata.normalize("NFD", lined.translate(_SAME).casefold())
    seen = " ".join("".join(map(_plain_char, folded)).split())
    for pattern, words in _SHORTHAND:
        seen = pattern.sub(words, seen)
    return seen


def _plain_char(char: str) -> str:
    if char.isascii():
        return char if char.isprintable() else " "
    category = unicodedata.category(char)
    if char.isspace():
        return " "
    if category in _PICTURES:
        return ";"
    if category in _UNSEEN:
        return ""
    if (digit := unicodedata.decimal(char, None)) is not None:
        return str(digit)
    # Full-width and mathematical letters; anything else that NFKC would unfold stays.
    kin = unicodedata.normalize("NFKC", char).casefold()
    return kin if len(kin) == 1 and kin.isascii() and not kin.isdigit() else char
