"""What follows a report, one thing at most: another business of hers without one, else a short question."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.messages import Button, Inline, Message, Text, _, label
from domain.times.periods import Period
from services import outgoing
from services.actors import Actor
from services.reports import extra
from storage.businesses import businesses
from storage.businesses.businesses import OwnBusiness
from storage.reports import reports

REPORT_NEXT = label("💰 Report it now")


def follow(
    session: Session,
    actor: Actor,
    now: datetime,
    business_id: int,
    period: Period,
    owed: OwnBusiness | None,
) -> None:
    """The next report comes before any question about the business; `owed` is what `next_of` found."""
    if owed is None:
        extra.ask(session, actor, now, business_id)
        return
    button = Button(REPORT_NEXT, f"r:next:{owed.id}:{period}")
    message = Message(_next(owed.label, period), Inline(((button,),)))
    outgoing.say(session, actor.mailbox, now, message)


def _next(business: str, period: Period) -> Text:
    return _(
        "{business} has no report for {month} yet. Shall we do it right away, {sapaan}?",
        business=business,
        month=period,
    )


def next_of(session: Session, actor: Actor, reported_id: int, period: Period) -> OwnBusiness | None:
    """The first open business of hers, but this one, without a report for the month; None for none."""
    owned = businesses.of_owner(session, actor.person_id) if actor.person_id else []
    others = [b for b in owned if b.id != reported_id and b.state is BusinessState.OPEN]
    if not others:
        return None
    kept = reports.of_businesses(session, [business.id for business in others])
    there = {report.business_id for report in kept if report.period == str(period)}
    return next((business for business in others if business.id not in there), None)
