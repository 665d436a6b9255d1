"""The two questions before the figure: which business (of several), and which month (if asked for)."""

from domain.dialogs.engine import Again, Choice, Facts, Given, Go, Menu, Reading, Step, Took, Typed
from domain.dialogs.engine.questions import businesses
from domain.dialogs.report import texts
from domain.times.month_words import read_period
from domain.times.periods import Period

_FEW = 5


def _period_menu(facts: Facts) -> Menu:
    """A month a row; two, where the operator keeps so many open that they would fill a small phone."""
    months = [Choice(texts.month(Period.parse(p)), p) for p in facts.seed["periods"]]
    in_a_row = 1 if len(months) <= _FEW else 2
    return [months[at : at + in_a_row] for at in range(0, len(months), in_a_row)]


def _read_period(given: Given, facts: Facts) -> Reading:
    period = read_period(given.text, facts.world.today) if isinstance(given, Typed) else None
    if period is None or str(period) not in facts.seed["periods"]:
        return Again(texts.CHOOSE_MONTH)
    return Took(str(period))


def other_month(facts: Facts) -> tuple[Go, ...]:
    """The button that asks for the month, where there are several."""
    return (Go(texts.ANOTHER_MONTH, "period"),) if len(facts.seed["periods"]) > 1 else ()


BUSINESS = Step(
    name="business",
    applies=businesses.several,
    ask=lambda _facts: texts.WHICH_BUSINESS,
    read=businesses.read,
    menu=businesses.menu,
)

PERIOD = Step(
    name="period",
    aside=True,
    ask=lambda _facts: texts.WHICH_MONTH,
    read=_read_period,
    menu=_period_menu,
)
