"""The one question that must not be misread: how much was sold. Nothing counts before her yes."""

from collections.abc import Mapping, Sequence
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
    Doubt,
    Exact,
    NothingSold,
    Reason,
    Refused,
    asked_back,
    read_rupiah,
)
from domain.need_texts import NEEDS
from domain.need_words import find_needs
from domain.needs import NeedKind


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


def answer(
    rupiah: int,
    *,
    approximate: bool = False,
    doubt: str | None = None,
    needs: Sequence[NeedKind] = (),
    said: str | None = None,
) -> dict[str, Any]:
    """The JSON kept for this step. `doubt` is why staff shall look at it; None is no doubt.

    What she said beside the amount is there only if she did: `needs`, and `said` for words nobody read.
    """
    beside = {"needs": [kind.value for kind in needs], "said": said}
    kept = {"rupiah": rupiah, "approximate": approximate, "doubt": doubt}
    return {**kept, **{name: value for name, value in beside.items() if value}}


def needs_beside(figure: Mapping[str, Any]) -> tuple[NeedKind, ...]:
    """The needs she named in the same breath as the amount."""
    return tuple(NeedKind(value) for value in figure.get("needs", ()))


def read_revenue(given: Given, facts: Facts) -> Reading:
    """Every amount is echoed in digits and words; what can be read two ways is asked."""
    if not isinstance(given, Typed):
        return NotMine()
    wishes = find_needs(given.text)
    return read_figure(wishes.rest, facts, wishes.kinds, said=given.text)


def read_figure(
    text: str, facts: Facts, needs: Sequence[NeedKind] = (), *, said: str | None = None
) -> Reading:
    """The amount in `text`, from which the `needs` were read already; `said` is all of it, as it was said."""
    match read_rupiah(text):
        case Exact(rupiah):
            return _echo(facts, rupiah, approximate=False, needs=needs)
        case Approximate(rupiah):
            return _echo(facts, rupiah, approximate=True, needs=needs)
        case Choose(candidates):
            return _which(facts, (said or text).strip(), candidates, needs)
        case NothingSold():
            yes = (texts.YES_NOTHING, answer(0, needs=needs))
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


def asked_again(value: Mapping[str, Any], facts: Facts) -> Check | None:
    """An amount she picked among several, if it is unlike her usual month: she is asked as for any other."""
    doubtful: dict[str, Any] | None = value.get("doubtful")
    return None if doubtful is None else _put(facts, doubtful)


def _echo(facts: Facts, rupiah: int, *, approximate: bool, needs: Sequence[NeedKind] = ()) -> Check:
    doubt = _doubt(facts, rupiah)
    return _put(facts, answer(rupiah, approximate=approximate, doubt=doubt, needs=needs))


def _put(facts: Facts, kept: dict[str, Any]) -> Check:
    figure = texts.figure(kept["rupiah"], approximate=kept["approximate"])
    needs = [NEEDS[kind] for kind in needs_beside(kept)]
    text = texts.echo(
        period_of(facts),
        texts.figure_and_needs(figure, needs) if needs else figure,
        Doubt(kept["doubt"]) if kept["doubt"] else None,
        business_of(facts)["median"],
    )
    return Check(text, ((texts.RIGHT, kept),), texts.REPLACE)


def _doubt(facts: Facts, rupiah: int) -> str | None:
    doubt = asked_back(rupiah, business_of(facts)["median"])
    return doubt.value if doubt else None


def _which(
    facts: Facts, typed: str, candidates: tuple[int, ...], needs: Sequence[NeedKind]
) -> Check:
    said = typed if len(candidates) == 1 else None
    readings = []
    for rupiah in candidates:
        kept = answer(rupiah, doubt=_doubt(facts, rupiah), needs=needs, said=said)
        value = {"doubtful": kept} if kept["doubt"] else kept
        readings.append((texts.amount(Rupiah(rupiah)), value))
    return Check(texts.which_amount(typed), tuple(readings))
