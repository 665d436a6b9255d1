"""How each kind of value reads in a sentence: the forms a field may name.

| value    | usual form                             | other forms                                  |
|----------|----------------------------------------|----------------------------------------------|
| str      | as it is                               | cap                                          |
| int      | 1.248                                  | raw: 1248; percent of 100: 25%               |
| Rupiah   | Rp1.500.000                            | words: satu juta lima ratus ribu rupiah; short: 1,5 jt |
| Period   | Oktober                                | year: Oktober 2026; short: Okt               |
| date     | Sabtu, 28 November 2026                | short: 28 Nov 2026; date: as usual           |
| datetime | Sabtu, 28 November 2026, 08.30 WIB     | time: 08.30 WIB; date; short                 |

Dates and times are local to the addressee's zone. Formatting is cached: Babel takes 20 to 60 µs for
what a broadcast says a thousand times.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from domain.messages import Rupiah
from domain.times.periods import Period
from locales import numbers

Form = Callable[[Any, str, ZoneInfo], str]
"""Value, locale and zone to words."""

_CACHED = 4096


def shown(value: Any, form: str, locale: str, zone: ZoneInfo) -> str:
    """The value in words, not escaped. A form the value does not have gives its usual one.

    Raises TypeError for a value of no kind above.
    """
    kind: type = type(value)
    forms = _forms_of(kind)
    return (forms.get(form) or forms[""])(value, locale, zone)


@cache
def _forms_of(kind: type) -> Mapping[str, Form]:
    for base in kind.__mro__:
        if base in FORMS:
            return FORMS[base]
    raise TypeError(f"a {kind.__name__} cannot be shown")


def _cap(text: str) -> str:
    return text[:1].upper() + text[1:]


@lru_cache(_CACHED)
def _rupiah(amount: int, locale: str) -> str:
    return numbers.rupiah(amount, locale)


@lru_cache(_CACHED)
def _terbilang(amount: int, locale: str) -> str:
    return numbers.terbilang(amount, locale)


@lru_cache(_CACHED)
def _whole(number: int, locale: str) -> str:
    return numbers.whole(number, locale)


@lru_cache(_CACHED)
def _month(month: int, year: int | None, locale: str) -> str:
    return numbers.month_name(month, year, locale)


@lru_cache(_CACHED)
def _date(day: date, locale: str) -> str:
    return numbers.long_date(day, locale)


@lru_cache(_CACHED)
def _short(day: date, locale: str) -> str:
    return numbers.short_date(day, locale)


@lru_cache(_CACHED)
def _time(at: datetime, locale: str, zone: ZoneInfo) -> str:
    return numbers.clock_time(at, zone, locale)


def _day_of(at: datetime, zone: ZoneInfo) -> date:
    return at.astimezone(zone).date()


FORMS: Mapping[type, Mapping[str, Form]] = {
    str: {
        "": lambda text, locale, zone: text,
        "cap": lambda text, locale, zone: _cap(text),
    },
    int: {
        "": lambda number, locale, zone: _whole(number, locale),
        "raw": lambda number, locale, zone: str(number),
        "percent": lambda number, locale, zone: numbers.percent(number / 100, locale),
    },
    Rupiah: {
        "": lambda money, locale, zone: _rupiah(money.amount, locale),
        "words": lambda money, locale, zone: _terbilang(money.amount, locale),
        "short": lambda money, locale, zone: numbers.short_rupiah(money.amount, locale),
    },
    Period: {
        "": lambda period, locale, zone: _month(period.month, None, locale),
        "year": lambda period, locale, zone: _month(period.month, period.year, locale),
        "short": lambda period, locale, zone: numbers.short_month(period.month, locale),
    },
    date: {
        "": lambda day, locale, zone: _date(day, locale),
        "date": lambda day, locale, zone: _date(day, locale),
        "short": lambda day, locale, zone: _short(day, locale),
    },
    datetime: {
        "": lambda at, locale, zone: (
            f"{_date(_day_of(at, zone), locale)}, {_time(at, locale, zone)}"
        ),
        "time": lambda at, locale, zone: _time(at, locale, zone),
        "date": lambda at, locale, zone: _date(_day_of(at, zone), locale),
        "short": lambda at, locale, zone: _short(_day_of(at, zone), locale),
    },
}
