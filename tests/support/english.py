"""Telling whether somebody who reads English was shown Indonesian.

An Indonesian word is one that stands in the Indonesian catalogue (or is a month, a day or a number there)
and in no English text. So the check grows with the catalogue, whoever adds a text.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from locales import audit, po
from locales.numbers import long_date, month_name, terbilang
from locales.terms import TERMS

_WORD = re.compile(r"(?<![/\w@])[^\W\d_]+")


@cache
def indonesian() -> frozenset[str]:
    """Every word that only Indonesian texts have, in lower case."""
    found = list(po.entries("id"))
    theirs = {word for entry in found for form in entry.forms for word in audit.words_of(form)}
    ours = {w for e in found for text in (e.msgid, e.plural or "") for w in audit.words_of(text)}
    return frozenset((theirs | _babels("id")) - ours - _babels("en") - TERMS)


@cache
def _babels(locale: str) -> frozenset[str]:
    days = [long_date(date(2026, 11, 1) + timedelta(days=n), locale) for n in range(7)]
    months = [month_name(month, None, locale) for month in range(1, 13)]
    numbers = [terbilang(number, locale) for number in (0, 1_234_567_890, 11_000, 1_800)]
    return frozenset(_words(" ".join([*days, *months, *numbers])))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def left_over(text: str) -> list[str]:
    """The Indonesian words of a text that was meant for a reader of English."""
    return [word for word in _words(text) if word in indonesian()]
