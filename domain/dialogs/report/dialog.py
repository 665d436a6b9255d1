"""The report dialog. To add a question: one Step here, its texts, and its column in services/report.py."""

from domain.dialogs.engine import (
    Again,
    Choice,
    Dialog,
    Facts,
    Given,
    Menu,
    Reading,
    Step,
    Took,
    Typed,
)
from domain.dialogs.report import helps, revenue, texts
from domain.month_words import read_period
from domain.periods import Period


def _several_businesses(facts: Facts) -> bool:
    return len(facts.seed["businesses"]) > 1


def _business_menu(facts: Facts) -> Menu:
    return [[Choice(b["label"], str(b["id"]), b["id"])] for b in facts.seed["businesses"]]


def _read_business(_given: Given, _facts: Facts) -> Reading:
    return Again(texts.CHOOSE_BUSINESS)


def _period_menu(facts: Facts) -> Menu:
    return [[Choice(texts.month(Period.parse(p)), p)] for p in facts.seed["periods"]]


def _read_period(given: Given, facts: Facts) -> Reading:
    period = read_period(given.text, facts.world.today) if isinstance(given, Typed) else None
    if period is None or str(period) not in facts.seed["periods"]:
        return Again(texts.CHOOSE_MONTH)
    return Took(str(period))


REPORT = Dialog(
    name="report",
    title=texts.TITLE,
    steps=(
        Step(
            name="business",
            applies=_several_businesses,
            ask=lambda _facts: texts.WHICH_BUSINESS,
            read=_read_business,
            menu=_business_menu,
        ),
        Step(
            name="period",
            aside=True,
            ask=lambda _facts: texts.WHICH_MONTH,
            read=_read_period,
            menu=_period_menu,
        ),
        Step(
            name="revenue",
            final=True,
            ask=revenue.ask_revenue,
            read=revenue.read_revenue,
            menu=revenue.revenue_menu,
        ),
        Step(
            name="help",
            many=True,
            ask=helps.ask_help,
            read=helps.read_help,
            menu=helps.help_menu,
        ),
    ),
)
