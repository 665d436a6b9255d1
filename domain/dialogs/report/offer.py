"""A line said when no dialog was open, offered as a report: one tap saves it, another passes it on.

Answers by step (JSON): business → id, or None for "not a report"; period as in the report; amount → what
the report keeps as `revenue`, or None for "not a report". Seed: that of the report, and `line`, the words
to read the amount from, with what the service wants to know of them afterwards.
"""

from typing import Any

from domain.dialogs.engine import (
    Again,
    Check,
    Choice,
    Dialog,
    Facts,
    Given,
    Go,
    Menu,
    NotMine,
    Reading,
    Step,
    Typed,
)
from domain.dialogs.engine.words import NO, YES
from domain.dialogs.report import texts
from domain.dialogs.report.facts import period_of, reported
from domain.dialogs.report.revenue import read_revenue
from domain.dialogs.report.which import PERIOD, business_menu, has_several_businesses
from domain.messages import Text

NOT_A_REPORT = Choice(texts.NOT_A_REPORT, "no", None, NO | {"bukan laporan"})


def _ask_business(facts: Facts) -> Text:
    return texts.offered_for_which(facts.seed["line"])


def _business_menu(facts: Facts) -> Menu:
    return [*business_menu(facts), [NOT_A_REPORT]]


def _is_a_report(facts: Facts) -> bool:
    return not has_several_businesses(facts) or facts.answers.get("business") is not None


def _readings(facts: Facts) -> Check:
    """How the line may be read; nothing, where a later release reads it no more."""
    found = read_revenue(Typed(facts.seed["line"]), facts)
    return found if isinstance(found, Check) else Check(texts.AMOUNT_NOT_READ, ())


def _ask_amount(facts: Facts) -> Text:
    found, before = _readings(facts), reported(facts)
    if before is None:
        return texts.offered(found.text)
    return texts.offered_anew(found.text, period_of(facts), before)


def _amount_menu(facts: Facts) -> Menu:
    found = _readings(facts).readings
    is_one = len(found) == 1
    yes = [
        Choice(label, str(at), value, YES if is_one else frozenset())
        for at, (label, value) in enumerate(found)
    ]
    other = [Go(texts.ANOTHER_MONTH, "period")] if len(facts.seed["periods"]) > 1 else []
    if is_one:
        return [[yes[0], NOT_A_REPORT], other]
    return [*([choice] for choice in yes), [NOT_A_REPORT, *other]]


def _read(given: Given, facts: Facts) -> Reading:
    """A number may mean a button; everything else is said in its own right, and kept."""
    number = given.text.strip() if isinstance(given, Typed) else ""
    shown = sum(len(row) for row in _amount_menu(facts))
    if number.isascii() and number.isdecimal() and 1 <= int(number[:3]) <= shown:
        return Again(texts.CHOOSE_BUSINESS)  # never said: the engine knows which button it is
    return NotMine()


OFFER = Dialog(
    name="report_offer",
    title=texts.TITLE,
    steps=(
        Step(
            name="business",
            applies=has_several_businesses,
            ask=_ask_business,
            read=lambda _given, _facts: NotMine(),
            menu=_business_menu,
        ),
        PERIOD,
        Step(
            name="amount",
            applies=_is_a_report,
            ask=_ask_amount,
            read=_read,
            menu=_amount_menu,
        ),
    ),
)


def offered(facts: Facts) -> dict[str, Any] | None:
    """The figure she said yes to, as the report keeps it; None when it is not a report."""
    figure: dict[str, Any] | None = facts.answers.get("amount")
    return figure
