"""The one question that must not be misread: how much was sold. Nothing counts before her yes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from domain.dialogs.engine import (
    Again,
    Check,
    Choice,
    Facts,
    Given,
    Menu,
    NotMine,
    Reading,
    Typed,
)
from domain.dialogs.engine.words import DENIAL, said
from domain.dialogs.report import counting_texts, texts
from domain.dialogs.report.counting import HELP_TO_COUNT, counted
from domain.dialogs.report.facts import (
    business_of,
    other_months,
    period_of,
    reported,
    takes_report,
)
from domain.dialogs.report.which import other_month
from domain.messages import Rupiah, Text
from domain.money import (
    Approximate,
    Choose,
    Doubt,
    Exact,
    NothingSold,
    Reason,
    Refused,
    asked_back,
    read_rupiah,
)
from domain.needs.need import NeedKind
from domain.needs.texts import NEEDS
from domain.needs.words import find_needs
from domain.times.periods import Period


def ask_revenue(facts: Facts) -> Text:
    """The question, naming the month; says what is already there when it is a correction."""
    period = period_of(facts)
    before = reported(facts, period)
    return texts.how_much(period) if before is None else texts.correct(period, before)


def revenue_menu(facts: Facts) -> Menu:
    """[Help me count] [Sold nothing] [Another month]."""
    nothing = Choice(texts.SOLD_NOTHING, "none", _nothing_sold(facts))
    return ((HELP_TO_COUNT,), (nothing, *other_month(facts)))


def _nothing_sold(facts: Facts) -> dict[str, Any]:
    """One tap for a month without a report; in place of a figure that is kept it is asked back."""
    return {"asked_again": answer(0)} if reported(facts) else answer(0)


@dataclass(frozen=True, slots=True)
class Beside:
    """What she said beside an amount: needs, all her words, and another month than the one asked about."""

    needs: Sequence[NeedKind] = ()
    said: str = ""
    period: Period | None = None


NOTHING_ELSE = Beside()


def answer(
    rupiah: int,
    *,
    approximate: bool = False,
    doubt: str | None = None,
    beside: Beside = NOTHING_ELSE,
    said: str | None = None,
) -> dict[str, Any]:
    """The JSON kept for this step. `doubt` is why staff shall look at it; None is no doubt.

    What she said beside the amount is there only if she did: `needs`, `period`, and `said` for words that
    nobody could read.
    """
    more = {
        "needs": [kind.value for kind in beside.needs],
        "period": str(beside.period) if beside.period else None,
        "said": said,
    }
    kept = {"rupiah": rupiah, "approximate": approximate, "doubt": doubt}
    return {**kept, **{name: value for name, value in more.items() if value}}


def needs_beside(figure: Mapping[str, Any]) -> tuple[NeedKind, ...]:
    """The needs she named in the same breath as the amount."""
    return tuple(NeedKind(value) for value in figure.get("needs", ()))


def read_revenue(given: Given, facts: Facts) -> Reading:
    """Every amount is echoed in digits and words, with its month; what can be read two ways is asked.

    A month she names beside the amount is the month of the amount, if it takes a report.
    """
    if not isinstance(given, Typed):
        return NotMine()
    if said(given.text) in DENIAL and reported(facts) is None:
        return _really_nothing(facts, answer(0))
    months = other_months(given.text, facts)
    named = next(iter(months)) if len(months) == 1 else None
    if months and (named is None or not takes_report(facts, named)):
        return Again(texts.about_one_month(period_of(facts)), other_month(facts))
    wishes = find_needs(given.text)
    beside = Beside(wishes.kinds, given.text, named)
    return read_figure(wishes.rest, facts, beside)


def read_figure(text: str, facts: Facts, beside: Beside) -> Reading:
    """The amount in `text`, from which everything beside it was read already."""
    match read_rupiah(text):
        case Exact(rupiah):
            return _echo(facts, rupiah, beside, approximate=False)
        case Approximate(rupiah):
            return _echo(facts, rupiah, beside, approximate=True)
        case Choose(candidates):
            return _which(facts, candidates, beside)
        case NothingSold():
            return _really_nothing(facts, answer(0, beside=beside))
        case Refused(reason):
            instead = (HELP_TO_COUNT,) if reason in _TO_BE_COUNTED else ()
            return Again(texts.REFUSED.get(reason, texts.AMOUNT_NOT_READ), instead)


def _really_nothing(facts: Facts, kept: dict[str, Any]) -> Check:
    """Nothing sold is put to her for a yes, with the figure that it takes the place of."""
    month = Period.parse(kept["period"]) if "period" in kept else period_of(facts)
    text = texts.really_nothing(month, reported(facts, month))
    return Check(text, ((texts.YES_NOTHING, kept),), texts.REPLACE)


_TO_BE_COUNTED = {Reason.RATE, Reason.CALCULATION, Reason.SEVERAL, Reason.HEDGED}


def suggested(facts: Facts) -> Check | None:
    """What she counted with our help, put to her as an estimate."""
    found = counted(facts)
    if found is None:
        return None
    echo = _echo(facts, found.rupiah, NOTHING_ELSE, approximate=True)
    above = counting_texts.days_sum if found.by == "day" else counting_texts.pieces_sum
    return replace(echo, text=above(found.each, found.times, echo.text))


def asked_again(value: Mapping[str, Any], facts: Facts) -> Check | None:
    """An amount she picked among several, if it is unlike her usual month, or of another month than the one
    asked about: it is echoed like any other. So is "sold nothing" in place of a figure."""
    kept: dict[str, Any] | None = value.get("asked_again")
    if kept is None:
        return None
    return echo_of(facts, kept) if kept["rupiah"] else _really_nothing(facts, kept)


def _echo(facts: Facts, rupiah: int, beside: Beside, *, approximate: bool) -> Check:
    doubt = _doubt(facts, rupiah)
    return echo_of(facts, answer(rupiah, approximate=approximate, doubt=doubt, beside=beside))


def echo_of(facts: Facts, kept: dict[str, Any]) -> Check:
    """The echo of an amount as it is kept, for her yes."""
    named = Period.parse(kept["period"]) if "period" in kept else None
    figure = texts.figure(kept["rupiah"], approximate=kept["approximate"])
    needs = [NEEDS[kind] for kind in needs_beside(kept)]
    text = texts.echo(
        named or period_of(facts),
        texts.figure_and_needs(figure, needs) if needs else figure,
        Doubt(kept["doubt"]) if kept["doubt"] else None,
        business_of(facts)["median"],
    )
    before = reported(facts, named) if named is not None else None
    if named is not None and before is not None:
        text = texts.replaces(text, named, before)
    return Check(text, ((texts.RIGHT, kept),), texts.REPLACE)


def _doubt(facts: Facts, rupiah: int) -> str | None:
    doubt = asked_back(rupiah, business_of(facts)["median"])
    return doubt.value if doubt else None


def _which(facts: Facts, candidates: tuple[int, ...], beside: Beside) -> Check:
    """Which of several amounts is meant; where there is but one, it is her other words that are unclear."""
    said = beside.said if len(candidates) == 1 else None
    readings = []
    for rupiah in candidates:
        kept = answer(rupiah, doubt=_doubt(facts, rupiah), beside=beside, said=said)
        is_plain = not kept["doubt"] and beside.period is None
        value = kept if is_plain else {"asked_again": kept}
        readings.append((texts.amount(Rupiah(rupiah)), value))
    return Check(texts.which_amount(beside.said.strip()), tuple(readings))
