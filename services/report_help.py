"""What comes with a report beside the figure: what helped, what stood in the way, and her needs."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session

from domain.dialogs.engine import Facts
from domain.dialogs.report import (
    boosts_of,
    business_of,
    keys_told,
    needs_of,
    obstacles_of,
    open_needs,
    period_of,
)
from domain.needs import NeedKind
from services.actors import Actor
from storage import needs, reports
from storage.reports import Kept


def keep(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """Keeps her answer. Needs that wait are not asked twice; of those shown as waiting, the ones she
    took back are withdrawn. Words of hers are never replaced by none."""
    report = reports.of_month(session, business_of(facts)["id"], period_of(facts))
    if report is None:  # rejected or merged since
        return
    answer = facts.answers["help"]
    noted = {"obstacles": obstacles_of(answer), "boosts": boosts_of(answer)}
    told = {"note": answer["words"]} if answer["words"] else {}
    reports.note(session, report, **{name: [*map(str, v)] for name, v in noted.items()}, **told)
    picked = needs_of(answer)
    _withdraw(session, actor, now, report, set(open_needs(facts)) - set(picked))
    for kind in picked:
        needs.ask(session, now, report.business_id, kind, None, report.id)
    if answer["words"]:
        needs.ask(session, now, report.business_id, NeedKind.OTHER, answer["words"], report.id)


def _withdraw(
    session: Session, actor: Actor, now: datetime, report: Kept, kinds: Collection[NeedKind]
) -> None:
    if not kinds:
        return
    for need in needs.open_of(session, report.business_id):
        if need.kind in kinds:
            needs.withdraw(session, now, need, actor.person_id)


def waiting(session: Session, business_id: int) -> list[str]:
    """The kinds of her open needs, for the seed of a report."""
    return [need.kind.value for need in needs.open_of(session, business_id)]


def told(session: Session, business_id: int) -> dict[str, list[str]]:
    """What she said of her months before, by month, for the seed of a report."""
    return {
        month: keys_told(obstacles, boosts)
        for month, obstacles, boosts in reports.told(session, business_id)
    }
