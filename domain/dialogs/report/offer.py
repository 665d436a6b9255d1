"""A line said when no dialog was open, offered as a report: one tap saves it, another passes it on.

Answers by step (JSON): business → id, or None for "not a report"; period as in the report; line → what the
report keeps as `revenue`, or None for "not a report". Seed: that of the report, and `said`, the words
to read the amount from, `needs` (kinds of need read from the same line), with what the service wants to
know of them afterwards.
"""

from typing import Any

from domain.dialogs.engine import (
    Again,
    Check,
    Choice,
    Dialog,
    Facts,
    Given,
    Menu,
    NotMine,
    Reading,
    Step,
    Typed,
)
from domain.dialogs.engine.questions import businesses
from domain.dialogs.engine.words import NO, YES
from domain.dialogs.report import texts
from domain.dialogs.report.facts import period_of, reported
from domain.dialogs.report.heading import headed, of_several
from domain.dialogs.report.revenue import Beside, asked_again, echo_of, read_figure
from domain.dialogs.report.which import PERIOD, other_month
from domain.messages import Text
from domain.needs.need import NeedKind

_TWO_DIGITS = 2
NOT_A_REPORT = Choice(texts.NOT_A_REPORT, "no", None, NO | {"bukan laporan"})


def _ask_business(facts: Facts) -> Text:
    return texts.offered_for_which(facts.seed["said"])


def _business_menu(facts: Facts) -> Menu:
    return [*businesses.menu(facts), [NOT_A_REPORT]]


def _read_business(given: Given, facts: Facts) -> Reading:
    """A number of two digits at most is a place in the list of buttons, and a name is a name; other words are
    no answer."""
    found = businesses.read(given, facts)
    number = given.text.strip() if isinstance(given, Typed) else ""
    is_place = number.isdecimal() and len(number) <= _TWO_DIGITS
    return NotMine() if isinstance(found, Again) and not is_place else found


def _is_a_report(facts: Facts) -> bool:
    return not businesses.several(facts) or facts.answers.get("business") is not None


def _readings(facts: Facts) -> Check:
    """How the line may be read; nothing, where a later release reads it no more. Where the amount is clear it
    is echoed, whatever else she said: that is kept for somebody to read."""
    needs = [NeedKind(value) for value in facts.seed.get("needs", ())]
    found = read_figure(
        facts.seed["said"], facts, Beside(needs, facts.seed.get("words") or facts.seed["said"])
    )
    if not isinstance(found, Check):
        return Check(texts.AMOUNT_NOT_READ, ())
    kept = found.readings[0][1].get("asked_again", found.readings[0][1])
    is_clear = len(found.readings) == 1 and kept["rupiah"] > 0
    return echo_of(facts, kept) if is_clear else found


def _ask_amount(facts: Facts) -> Text:
    found, before = _readings(facts), reported(facts)
    if before is None:
        return texts.offered(found.text)
    return texts.offered_anew(found.text, period_of(facts), before)


def _amount_menu(facts: Facts) -> Menu:
    found = _readings(facts).readings
    other = other_month(facts)
    if len(found) == 1:
        label, value = found[0]
        yes = Choice(label, "0", value.get("asked_again", value), YES)  # it was echoed
        return [[yes, NOT_A_REPORT], other]
    amounts = [[Choice(label, str(at), value)] for at, (label, value) in enumerate(found)]
    return [*amounts, [NOT_A_REPORT, *other]]


def _ask_back(value: dict[str, Any] | None, facts: Facts) -> Check | None:
    """An amount picked among several that is unlike her usual month."""
    return asked_again(value, facts) if value is not None else None


def _read(_given: Given, _facts: Facts) -> Reading:
    """Only a yes or a no is an answer; everything else, another amount too, is said in its own right."""
    return NotMine()


OFFER = Dialog(
    name="report_offer",
    title=texts.TITLE,
    steps=(
        Step(
            name="business",
            applies=businesses.several,
            ask=_ask_business,
            read=_read_business,
            menu=_business_menu,
        ),
        headed(PERIOD, of_several),
        headed(
            Step(
                name="line",
                applies=_is_a_report,
                ask=_ask_amount,
                read=_read,
                menu=_amount_menu,
                ask_back=_ask_back,
            ),
            of_several,
        ),
    ),
)


def offered(facts: Facts) -> dict[str, Any] | None:
    """The figure she said yes to, as the report keeps it; None when it is not a report."""
    figure: dict[str, Any] | None = facts.answers.get("line")
    return figure
