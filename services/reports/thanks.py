"""What she gets back for a report: thanks, how the month stands beside others, and where to look."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Message, Text, _
from domain.reports.trends import Change, Direction, change, streak
from domain.times.periods import Period
from domain.times.ramadan import last_years
from services import outgoing, several
from services.actors import Actor
from services.reports import size_hints
from services.reports import texts as report_texts
from storage.reports import reports


def thank(
    session: Session,
    actor: Actor,
    now: datetime,
    business_id: int,
    period: Period,
    *,
    may_ask: bool,
) -> bool:
    """Thanks her for the report of this month, which is kept by now. After a fall she gave no reason for, and
    where it `may_ask`, it asks what was in the way; returns whether it does."""
    kept = {Period.parse(r.period): r for r in reports.of_businesses(session, [business_id])}
    months = {month: report.revenue_rupiah for month, report in kept.items()}
    hint = size_hints.due(session, now, business_id, months)
    on_month = change(months[period], months.get(period.previous()))
    asks = may_ask and _is_unexplained(session, kept[period].id, months[period], on_month)
    text = _thanks(period, months, on_month, asks_why=asks)
    if hint is not None:
        text = _("{thanks}\n\n{hint}", thanks=text, hint=hint)
    text = several.named(session, actor.person_id, business_id, text)
    keyboard = report_texts.after(kept[period].id, business_id)
    outgoing.say(session, actor.mailbox, now, Message(text, keyboard))
    return asks


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
