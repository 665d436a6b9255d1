"""Bantu hitung: a month's sales from a usual day, or from what was sold, for who keeps no books.

Asides of the amount: how she counts, then a day and its days, or pieces and their price. The product is an
estimate; the amount's own question puts it to her (`counted`), and it counts by her yes alone.

Answers by step (JSON): count → "day" or "stock"; per_day, price → rupiah; days, pieces →
{"number": 25, "about": "7 2026-10"}, with the business and month they were asked about."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.dialogs.engine import (
    Again,
    Check,
    Choice,
    Facts,
    Given,
    Go,
    Menu,
    NotMine,
    Reading,
    Step,
    Took,
    Typed,
)
from domain.dialogs.report import counting_texts as texts
from domain.dialogs.report.facts import business_of, other_months, period_of
from domain.dialogs.report.texts import REPLACE, about_one_month, amount
from domain.dialogs.report.which import other_month
from domain.messages import Rupiah, Text
from domain.money import (
    LARGEST_RUPIAH,
    Approximate,
    Choose,
    Exact,
    read_a_day,
    read_how_many,
    read_price,
)
from domain.money import Reading as Money
from domain.reports.counting import SUNDAY, WEEKEND, selling_days

HELP_TO_COUNT = Go(texts.HELP_TO_COUNT, "count")

_EVERY_DAY = frozenset({"tiap hari", "setiap hari", "saben hari", "saben dino", "sebulan penuh"})
_PARTS = {"day": ("per_day", "days"), "stock": ("price", "pieces")}
"""By the way she counts: the steps of the amount of one, and of how many."""


@dataclass(frozen=True, slots=True)
class Counted:
    """So many (`times`) days or pieces of `each` rupiah."""

    each: int
    times: int
    by: str

    @property
    def rupiah(self) -> int:
        """What the month comes to."""
        return self.each * self.times


def counted(facts: Facts) -> Counted | None:
    """What she counted for this business and month; None when nothing, or not to the end."""
    by: str = facts.answers.get("count", "")
    each, times = (facts.answers.get(step) for step in _PARTS.get(by, ("", "")))
    if each is None or times is None or times["about"] != _about(facts):
        return None
    return Counted(each, times["number"], by)


def _about(facts: Facts) -> str:
    return f"{business_of(facts)['id']} {period_of(facts)}"


def _number(facts: Facts, number: int) -> dict[str, int | str]:
    return {"number": number, "about": _about(facts)}


def _read_way(given: Given, _facts: Facts) -> Reading:
    return Again(texts.CHOOSE_WAY) if isinstance(given, Typed) else NotMine()


def _money(read: Callable[[str], Money], hint: Text) -> Callable[[Given, Facts], Reading]:
    """Reads the amount of one day or piece; what it comes to is echoed at the end."""

    def read_money(given: Given, facts: Facts) -> Reading:
        if not isinstance(given, Typed):
            return NotMine()
        if other_months(given.text, facts):
            return _about_one_month(facts)
        match read(given.text):
            case Exact(rupiah) | Approximate(rupiah):
                return Took(rupiah)
            case Choose(candidates):
                readings = tuple((amount(Rupiah(r)), r) for r in sorted(candidates))
                return Check(texts.which(given.text.strip()), readings, REPLACE)
            case _:
                return Again(hint)

    return read_money


def _about_one_month(facts: Facts) -> Again:
    return Again(about_one_month(period_of(facts)), other_month(facts))


def _ask_days(facts: Facts) -> Text:
    return texts.how_many_days(period_of(facts))


def _days_menu(facts: Facts) -> Menu:
    """The usual weeks, counted out for the month."""
    month = period_of(facts)
    every, most, some = (
        selling_days(month, closed=closed) for closed in (frozenset[int](), SUNDAY, WEEKEND)
    )
    return (
        (Choice(texts.every_day(every), "every", _number(facts, every), _EVERY_DAY),),
        (Choice(texts.closed_on_sundays(most), "sunday", _number(facts, most)),),
        (Choice(texts.monday_to_friday(some), "weekend", _number(facts, some)),),
    )


def _read_days(given: Given, facts: Facts) -> Reading:
    if not isinstance(given, Typed):
        return NotMine()
    if other_months(given.text, facts):
        return _about_one_month(facts)
    days, month = read_how_many(given.text), period_of(facts)
    if days is None or not 1 <= days <= selling_days(month):
        return Again(texts.days_not_read(month, selling_days(month)))
    return _unless_too_much(facts, days, each="per_day")


def _read_pieces(given: Given, facts: Facts) -> Reading:
    if not isinstance(given, Typed):
        return NotMine()
    if other_months(given.text, facts):
        return _about_one_month(facts)
    pieces = read_how_many(given.text)
    if not pieces:
        return Again(texts.PIECES_NOT_READ)
    return _unless_too_much(facts, pieces, each="price")


def _unless_too_much(facts: Facts, number: int, *, each: str) -> Reading:
    if facts.answers.get(each, 0) * number > LARGEST_RUPIAH:
        return Again(texts.TOO_MUCH)
    return Took(_number(facts, number))


def _way_menu(_facts: Facts) -> Menu:
    return ((Choice(texts.BY_DAY, "day"),), (Choice(texts.BY_STOCK, "stock"),))


COUNTING = (
    Step(
        name="count",
        aside=True,
        ask=lambda _facts: texts.WHICH_WAY,
        read=_read_way,
        menu=_way_menu,
        then=lambda facts: _PARTS[facts.answers["count"]][0] if "count" in facts.answers else None,
    ),
    Step(
        name="per_day",
        aside=True,
        ask=lambda _facts: texts.HOW_MUCH_A_DAY,
        read=_money(read_a_day, texts.DAY_NOT_READ),
        then=lambda _facts: "days",
    ),
    Step(name="days", aside=True, ask=_ask_days, read=_read_days, menu=_days_menu),
    Step(
        name="price",
        aside=True,
        ask=lambda _facts: texts.WHAT_PRICE,
        read=_money(read_price, texts.PRICE_NOT_READ),
        then=lambda _facts: "pieces",
    ),
    Step(
        name="pieces",
        aside=True,
        ask=lambda facts: texts.how_many_pieces(period_of(facts), facts.answers.get("price", 0)),
        read=_read_pieces,
    ),
)
