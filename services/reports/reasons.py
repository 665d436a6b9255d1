"""What comes with a report beside the figure: what helped, what stood in the way, and her needs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session

from domain.dialogs.engine import Facts
from domain.dialogs.report import (
    boosts_of,
    business_of,
    keys_told,
    needs_beside,
    needs_of,
    obstacles_of,
    open_needs,
    period_of,
    turn,
)
from domain.needs.need import NeedKind, NeedState
from domain.needs.words import Wishes, find_needs, is_wish, only_needs
from domain.reports.trends import Direction
from domain.times.periods import Period
from services.actors import Actor
from services.needs import withdrawing
from storage import needs
from storage.reports import reports
from storage.reports.reports import Kept


def keep(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """Keeps her answer. Needs that wait are not asked twice; of those shown as waiting, the ones she
    took back are withdrawn. Words of hers are added to what she said before."""
    report = _saved(session, facts)
    if report is None:
        return
    answer = facts.answers["help"]
    noted = {"obstacles": obstacles_of(answer), "boosts": boosts_of(answer)}
    reports.note(session, report, **{name: [*map(str, v)] for name, v in noted.items()})
    picked = needs_of(answer)
    _withdraw(session, actor, now, report, set(open_needs(facts)) - set(picked))
    for kind in picked:
        needs.ask(session, now, report.business_id, kind, None, report.id)
    if answer["words"]:
        reports.add_words(session, report, answer["words"])
        _ask_in_words(session, now, report, answer["words"], rose=turn(facts) is Direction.UP)


def note(session: Session, facts: Facts, step: str) -> None:
    """Keeps the answer to a question of its own: in the report's column of the step's name."""
    report = _saved(session, facts)
    if report is not None:
        reports.note(session, report, **{step: facts.answers[step]})


def _saved(session: Session, facts: Facts) -> Kept | None:
    """The report that this conversation saved; None where it was rejected or merged since."""
    return reports.of_month(session, business_of(facts)["id"], period_of(facts))


def _ask_in_words(session: Session, now: datetime, report: Kept, words: str, *, rose: bool) -> None:
    """The needs in her own words. After a rise she may just say what helped; then nothing is asked for."""
    wishes = Wishes(only_needs(words), "") if not rose else Wishes((), words)
    if not wishes.kinds:
        wishes = find_needs(words)
    for kind in wishes.kinds:
        needs.ask(session, now, report.business_id, kind, None, report.id)
    if wishes.rest and (not rose or wishes.kinds or is_wish(words)):
        needs.ask(session, now, report.business_id, NeedKind.OTHER, words, report.id)


def keep_beside(
    session: Session, now: datetime, business_id: int, period: Period, figure: Mapping[str, Any]
) -> None:
    """Keeps what she said in the same breath as a figure just saved: her needs, and words nobody read."""
    asked, said = needs_beside(figure), figure.get("said")
    report = reports.of_month(session, business_id, period) if asked or said else None
    if report is None:
        return
    for kind in asked:
        needs.ask(session, now, business_id, kind, None, report.id)
    if said:
        reports.add_words(session, report, said)


def _withdraw(
    session: Session, actor: Actor, now: datetime, report: Kept, kinds: Collection[NeedKind]
) -> None:
    if not kinds:
        return
    for need in needs.open_of(session, report.business_id):
        if need.kind in kinds:
            withdrawing.closed(session, actor, now, need, NeedState.WITHDRAWN)


def waiting(session: Session, business_id: int) -> list[str]:
    """The kinds of her open needs, for the seed of a report."""
    return [need.kind.value for need in needs.open_of(session, business_id)]


def told(kept: Sequence[Kept]) -> dict[str, list[str]]:
    """What she said of her months before, by month, for the seed of a report. `kept`: newest first."""
    return {told.period: keys_told(told.obstacles, told.boosts) for told in reports.told(kept)}
