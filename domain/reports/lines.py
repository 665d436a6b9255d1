"""A report in one line, said when no dialog is open: "omset oktober 3,5 juta", "lapor 800rb", "1,5 juta".

Whether a line is worth offering as a report, never what it counts: that is asked. An amount alone is
offered; an amount among other words only where it is clear that sales are meant ("penjualan", a month, or
the answer to a reminder), for "oven 2 juta, apa ada bantuan?" is a question.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from domain.money import Approximate, Choose, Exact, NothingSold, read_rupiah
from domain.needs.need import NeedKind
from domain.needs.words import find_needs
from domain.times.month_words import find_period, months_named
from domain.times.periods import Period, is_open
from domain.words.said import said

LONGEST = 200
"""Characters: what is longer is a letter, not a line."""

_ABOUT_SALES = re.compile(
    r"\b(?:omset|omzet|omst|lapor|laporan|penjualan|pnjualan|jualan|pendapatan|pemasukan)\b"
)
_CLAUSES = re.compile(r"[;\n]|[,.!]\s")
_ASKS_TO_REPORT = frozenset(
    {"lapor", "laporan", "mau lapor", "lapor penjualan", "saya mau lapor", "lapor bulan"}
)


@dataclass(frozen=True, slots=True)
class Line:
    """What may be a report.

    `period` None: no month was named. `amount` are the words to read it from; "" when she only says that
    she wants to report. `needs` are those she names in the same line. `says_more`: there are other words,
    for somebody to read. `said` is all of the line, as she said it.
    """

    period: Period | None
    amount: str
    says_more: bool = False
    needs: tuple[NeedKind, ...] = ()
    said: str = field(default="", compare=False)


def read_line(text: str, today: date, *, months_open: int, reminded: bool) -> Line | None:
    """The report in `text`, if it may be one: about a month that still takes reports (`is_open`).

    `reminded`: it answers a reminder, so sales are meant.
    """
    if len(text) > LONGEST or len(months_named(text, today)) > 1:
        return None
    found = find_period(text, today)
    period, rest = (found.period, found.rest) if found else (None, text)
    if period is not None and not is_open(period, today, months_open):
        return None
    if said(rest) in _ASKS_TO_REPORT:
        return Line(period, "")
    about_sales = reminded or period is not None or _ABOUT_SALES.search(text.casefold()) is not None
    wishes = find_needs(rest)
    line = _judged(period, wishes.rest, about_sales=about_sales)
    return replace(line, needs=wishes.kinds, said=text) if line is not None else None


def _judged(period: Period | None, rest: str, *, about_sales: bool) -> Line | None:
    match read_rupiah(rest):
        case Exact() | Approximate():
            return Line(period, rest)
        case Choose(candidates) if about_sales:
            return Line(period, rest, says_more=len(candidates) == 1)
        case NothingSold() if about_sales and "?" not in rest:
            return Line(period, rest)
        case _:
            return _first_clause(period, rest) if about_sales else None


def _first_clause(period: Period | None, rest: str) -> Line | None:
    """ "omset 3,5 juta, oven 2 juta rusak": the amount, and something for somebody to read."""
    first = _CLAUSES.split(rest, maxsplit=1)[0]
    if first == rest or not isinstance(read_rupiah(first), Exact | Approximate):
        return None
    return Line(period, first, says_more=True)
