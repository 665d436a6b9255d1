"""A line that may be a report is offered as one first. Her words are kept as a reply from the start, and
closed only by her yes: whether she says no, or nothing at all, staff will read them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.dialogs.engine import Facts
from domain.dialogs.report import OFFER, business_of, offered, period_of, reported
from domain.needs.need import NeedKind
from domain.replies import Subject
from domain.reports.lines import Line, read_line
from services import dialogs
from services.actors import Actor
from services.house import house
from services.replies.acknowledging import PASSED_ON, confirm
from services.reports import report
from storage import replies
from storage.businesses import businesses
from storage.businesses.businesses import OwnBusiness
from storage.reports import reports


def line_in(session: Session, now: datetime, words: str, subject: Subject) -> Line | None:
    """The report that the words may be; about the month of the reminder where they name none."""
    asked = replies.month_asked(session, subject.nudge_id) if subject.nudge_id else None
    world, reminded = house(session).world(now), asked is not None
    found = read_line(words, world.today, months_open=world.months_open, reminded=reminded)
    if found is None or found.period is not None:
        return found
    return replace(found, period=asked)


def offer(
    session: Session,
    actor: Actor,
    now: datetime,
    owned: list[OwnBusiness],
    line: Line,
    reply_id: int,
    message_id: int,
) -> None:
    """Echoes the amount and asks whether it is her report; a closed business is meant only where all are."""
    still = [b for b in owned if b.state is not BusinessState.CLOSED] or owned
    seed = {
        **report.seed(session, still, now, line.period),
        "said": line.amount,
        "words": line.said,
        "says_more": line.says_more,
        "needs": [kind.value for kind in line.needs],
        "reply": reply_id,
        "message": message_id,
    }
    dialogs.begin(session, actor, now, OFFER, seed=seed)


def decided(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """Her yes saves the report and goes on as the report does; her no passes her words on."""
    figure, reply_id = offered(facts), facts.seed["reply"]
    if figure is None:
        replies.not_a_report(session, reply_id)
        confirm(session, actor, now, PASSED_ON, reply_id, facts.seed["message"])
    elif _reported_since(session, facts, figure):
        _offer_anew(session, actor, now, facts)
    else:
        _save(session, actor, now, facts, figure)


def _reported_since(session: Session, facts: Facts, figure: dict[str, Any]) -> bool:
    """Whether the month has another figure by now than the one her yes was asked to replace."""
    kept = reports.of_month(session, business_of(facts)["id"], period_of(facts))
    return kept is not None and kept.revenue_rupiah not in (reported(facts), figure["rupiah"])


def _offer_anew(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    assert actor.person_id is not None, "a figure was offered to an owner"
    owned = businesses.of_owner(session, actor.person_id)
    seed = facts.seed
    needs = tuple(NeedKind(value) for value in seed.get("needs", ()))
    line = Line(period_of(facts), seed["said"], seed["says_more"], needs, seed.get("words", ""))
    offer(session, actor, now, owned, line, seed["reply"], seed["message"])


def _save(
    session: Session, actor: Actor, now: datetime, facts: Facts, figure: dict[str, Any]
) -> None:
    if facts.seed["says_more"]:
        replies.not_a_report(session, facts.seed["reply"])
    else:
        replies.turned_into_report(session, facts.seed["reply"])
    business_id, period = business_of(facts)["id"], period_of(facts)
    report.save_figure(session, actor, now, business_id, period, figure)
    report.go_on(session, actor, now, business_id, period, figure)
