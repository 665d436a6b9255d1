"""Money, dates and clock times as people here read them: Rp1.500.000, Sabtu, 28 November 2026.

Only for printing. Babel's `parse_decimal("1.5", locale="id")` is 15; what people type is read by
`domain.money`."""

from datetime import date, datetime, tzinfo

from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal, format_percent

LOCALE = "id"
ENGLISH = "en"


def rupiah(amount_rupiah: int, locale: str = LOCALE) -> str:
    """`Rp1.500.000`; negative amounts as `-Rp1.500.000`.

    Rp in every language: English would print IDR, which nobody writes on a price tag. The separators are
    the language's own, as in every other number of the message; `domain.money` reads both back."""
    return format_currency(amount_rupiah, "IDR", "'Rp'#,##0", locale, currency_digits=False)


_SHORT_UNITS = {
    "id": ((10**12, "T"), (10**9, "M"), (10**6, "jt"), (10**3, "rb")),
    "en": ((10**12, "tn"), (10**9, "bn"), (10**6, "m"), (10**3, "k")),
}
_SHORT_DIGITS = 3


def short_rupiah(amount_rupiah: int, locale: str = LOCALE) -> str:
    """An amount in three digits, for charts: 1.515.000 is `1,52 jt`, 750.000 is `750 rb`.

    Without Rp: there is no room for it above a bar."""
    rounded = _rounded(amount_rupiah, _SHORT_DIGITS)
    for size, unit in _SHORT_UNITS.get(locale, _SHORT_UNITS[LOCALE]):
        if rounded >= size:
            return f"{format_decimal(rounded / size, '0.##', locale=locale)} {unit}"
    return whole(rounded, locale)


def _rounded(number: int, digits: int) -> int:
    return round(number, digits - len(str(number)))


def terbilang(amount_rupiah: int, locale: str = LOCALE) -> str:
    """The amount in words, as on a receipt: `satu juta lima ratus ribu rupiah`.

    English in English, Indonesian in every other language. Raises ValueError for a negative amount."""
    if amount_rupiah < 0:
        raise ValueError("an amount in words is never negative")
    from num2words import num2words  # 4 MB of languages: not before the first amount

    return f"{num2words(amount_rupiah, lang='en' if locale == ENGLISH else LOCALE)} rupiah"


def whole(number: int, locale: str = LOCALE) -> str:
    """A count with its separators: `1.248`."""
    return format_decimal(number, locale=locale)


def percent(share: float, locale: str = LOCALE) -> str:
    """A share as whole per cent: 0.254 is `25%`."""
    return format_percent(share, "#,##0%", locale=locale)


def long_date(day: date, locale: str = LOCALE) -> str:
    """`Sabtu, 28 November 2026`."""
    return format_date(day, "EEEE, d MMMM y", locale=locale)


def short_date(day: date, locale: str = LOCALE) -> str:
    """`28 Nov 2026`."""
    return format_date(day, "d MMM y", locale=locale)


def clock_time(at_utc: datetime, zone: tzinfo, locale: str = LOCALE) -> str:
    """An aware instant on the clock of `zone`: `08.30 WIB`, in English `08:30 WIB`.

    Raises ValueError for a naive datetime."""
    if at_utc.tzinfo is None:
        raise ValueError("a naive datetime has no clock time")
    local = at_utc.astimezone(zone)
    pattern = "HH:mm" if locale == ENGLISH else "HH.mm"
    return f"{format_time(local, pattern, locale=locale)} {local.tzname()}"


def short_month(month: int, locale: str = LOCALE) -> str:
    """`Okt`. Raises ValueError outside 1..12."""
    return format_date(date(2000, month, 1), "LLL", locale=locale)


def month_name(month: int, year: int | None = None, locale: str = LOCALE) -> str:
    """`Oktober`, or `Oktober 2026` where the year is given. Raises ValueError outside 1..12."""
    pattern = "LLLL" if year is None else "LLLL y"
    return format_date(date(year or 2000, month, 1), pattern, locale=locale)
