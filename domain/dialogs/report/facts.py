"""Which business and which month the report is about, from the answers or the seed."""

from datetime import date
from functools import lru_cache

from domain.dialogs.engine import Facts
from domain.dialogs.engine.questions import businesses
from domain.times.month_words import months_named
from domain.times.periods import Period, default_period, is_open

business_of = businesses.chosen


def period_of(facts: Facts) -> Period:
    """The month she named with her amount, else chose, else the one a report was about on the day she was
    asked (docs/figures.md).

    Not today's: her yes to October stays one to October, however late she presses it.
    """
    named = (facts.answers.get("revenue") or {}).get("period")
    chosen = named or facts.known("period")
    if chosen is not None:
        return Period.parse(chosen)
    due, due_then = _due(facts.seed["today"])
    return due_then if str(due) in business_of(facts)["reported"] else due


@lru_cache(maxsize=64)
def _due(day: str) -> tuple[Period, Period]:
    """The month that a report is about on a day, and the one once that is in."""
    today = date.fromisoformat(day)
    due = default_period(today, previous_reported=False)
    return due, default_period(today, previous_reported=True)


def reported(facts: Facts, period: Period | None = None) -> int | None:
    """What she already reported for that month (or this one), in rupiah; None when nothing."""
    amount: int | None = business_of(facts)["reported"].get(str(period or period_of(facts)))
    return amount


def takes_report(facts: Facts, period: Period) -> bool:
    """Whether a figure for this month may be given now."""
    world = facts.world
    return str(period) in facts.seed["periods"] or is_open(period, world.today, world.months_open)


def other_months(text: str, facts: Facts) -> frozenset[Period]:
    """The months that her words name; none where it is the one asked about, and no other."""
    named = months_named(text, facts.world.today)
    return named if named - {period_of(facts)} else frozenset()
