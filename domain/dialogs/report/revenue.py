"""The one question that must not be misread: how much was sold. Nothing counts before her yes."""

from dataclasses import replace
from typing import Any

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
    Typed,
)
from domain.dialogs.report import counting_texts, texts
from domain.dialogs.report.counting import HELP_TO_COUNT, counted
from domain.dialogs.report.facts import business_of, period_of, reported
from domain.messages import Rupiah, Text
from domain.money import (
    Approximate,
    Choose,
    Exact,
    NothingSold,
    Reason,
    Refused,
    asked_back,
    read_rupiah,
)


def ask_revenue(facts: Facts) -> Text:
    """The question, naming the month; says what is already there when it is a correction."""
    before = reported(facts)
    if before is not None:
        return texts.correct(period_of(facts), before)
    return texts.how_much(period_of(facts))


def revenue_menu(facts: Facts) -> Menu:
    """[Help me count] [Sold nothing] [Another month]."""
    nothing = Choice(texts.SOLD_NOTHING, "none", answer(0))
    other = [Go(texts.ANOTHER_MONTH, "period")] if len(facts.seed["periods"]) > 1 else []
    return ((HELP_TO_COUNT,), (nothing, *other))


def answer(rupiah: int, *, approximate: bool = False, doubt: str | None = None) -> dict[str, Any]:
    """The JSON kept for this step. `doubt` is why staff shall look at it; None is no doubt."""
    return {"rupiah": rupiah, "approximate": approximate, "doubt": doubt}


def read_revenue(given: Given, facts: Facts) -> Reading:
    """Every amount is echoed in digits and words; what can be read two ways is asked."""
    if not isinstance(given, Typed):
        return NotMine()
    match read_rupiah(given.text):
        case Exact(rupiah):
            return _echo(facts, rupiah, approximate=False)
        case Approximate(rupiah):
            return _echo(facts, rupiah, approximate=True)
        case Choose(candidates):
            return _which(facts, given.text, candidates)
        case NothingSold():
            yes = (texts.YES_NOTHING, answer(0))
            return Check(texts.really_nothing(period_of(facts)), (yes,), texts.REPLACE)
        case Refused(reason):
            instead = (HELP_TO_COUNT,) if reason in _TO_BE_COUNTED else ()
            return Again(texts.REFUSED.get(reason, texts.AMOUNT_NOT_READ), instead)


_TO_BE_COUNTED = {Reason.RATE, Reason.CALCULATION, Reason.SEVERAL, Reason.HEDGED}


def suggested(facts: Facts) -> Check | None:
    """What she counted with our help, put to her as an estimate."""
    found = counted(facts)
    if found is None:
        return None
    echo = _echo(facts, found.rupiah, approximate=True)
    above = counting_texts.days_sum if found.by == "day" else counting_texts.pieces_sum
    return replace(echo, text=above(found.each, found.times, echo.text))


def _echo(facts: Facts, rupiah: int, *, approximate: bool) -> Check:
    median = business_of(facts)["median"]
    doubt = asked_back(rupiah, median)
    kept = answer(rupiah, approximate=approximate, doubt=doubt.value if doubt else None)
    figure = texts.figure(rupiah, approximate=approximate)
    text = texts.echo(period_of(facts), figure, doubt, median)
    return Check(text, ((texts.RIGHT, kept),), texts.REPLACE)


def _which(facts: Facts, typed: str, candidates: tuple[int, ...]) -> Check:
    median = business_of(facts)["median"]
    readings = []
    for rupiah in candidates:
        doubt = asked_back(rupiah, median)
        kept = answer(rupiah, doubt=doubt.value if doubt else None)
        readings.append((texts.amount(Rupiah(rupiah)), kept))
    return Check(texts.which_amount(typed.strip()), tuple(readings))
