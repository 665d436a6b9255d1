"""What she gets back for a report: thanks, how the month stands beside others, and where to look."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Message, Text, _
from domain.needs.texts import named
from domain.reports.trends import Change, Direction, change, streak
from domain.times.periods import Period
from domain.times.ramadan import last_years
from services import outgoing, several
from services.actors import Actor
from services.reports import size_hints
from services.reports import texts as report_texts
from storage import needs
from storage.reports import reports


def thank(
    session: Session,
    actor: Actor,
    now: datetime,
    business_id: int,
    period: Period,
    *,
    may_ask: bool,
    in_full: bool = False,
) -> bool:
    """Thanks her for the report of this month, which is kept by now. After a fall she gave no reason for, and
    where it `may_ask`, it asks what was in the way; returns whether it does. After a report `in_full` it
    names what is noted of her needs."""
    kept = {Period.parse(r.period): r for r in reports.of_businesses(session, [business_id])}
    months = {month: report.revenue_rupiah for month, report in kept.items()}
    hint = size_hints.due(session, now, business_id, months)
    on_month = change(months[period], months.get(period.previous()))
    asks = may_ask and _is_unexplained(session, kept[period].id, months[period], on_month)
    text = _thanks(period, months, on_month, asks_why=asks)
    noted = _needs(session, business_id) if in_full else None
    for more in filter(None, (noted, hint)):
        text = _("{thanks}\n\n{more}", thanks=text, more=more)
    text = several.named(session, actor.person_id, business_id, text)
    keyboard = report_texts.after(kept[period].id, business_id)
    outgoing.say(session, actor.mailbox, now, Message(text, keyboard))
    return asks


def corrected(
    session: Session, actor: Actor, now: datetime, business_id: int, period: Period, before: int
) -> bool:
    """Says that the new figure of a month stands in place of the one `before`. False, and no word, where it
    is the same or nothing was sold: she is thanked for that."""
    report = reports.of_month(session, business_id, period)
    if report is None or report.revenue_rupiah in (before, 0):
        return False
    text = report_texts.corrected(period, report.revenue_rupiah)
    text = several.named(session, actor.person_id, business_id, text)
    keyboard = report_texts.after(report.id, business_id)
    outgoing.say(session, actor.mailbox, now, Message(text, keyboard))
    return True


def _needs(session: Session, business_id: int) -> Text | None:
    """What she waits for, by name; None where she asked for nothing."""
    waiting = [named(need.kind, need.note) for need in needs.open_of(session, business_id)]
    return report_texts.needs_noted(waiting) if waiting else None


def _is_unexplained(session: Session, report_id: int, rupiah: int, on_month: Change | None) -> bool:
    """Whether less was sold than the month before (a month without any sales is told apart) and she has not
    said why."""
    fell = on_month is not None and on_month.direction is Direction.DOWN and rupiah > 0
    return fell and not reports.told_why(session, report_id)


def _thanks(
    period: Period, months: dict[Period, int], on_month: Change | None, *, asks_why: bool
) -> Text:
    rupiah = months[period]
    last_year, in_ramadan = last_years(period)
    return report_texts.thanks(
        period,
        rupiah,
        on_month,
        report_texts.against(last_year, change(rupiah, months.get(last_year)), ramadan=in_ramadan),
        streak(months, period),
        asks_why=asks_why,
    )
