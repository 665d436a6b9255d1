"""Closing a business, and opening it again: its reports stay, and no month in between is owed."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.businesses.business import BusinessState, ClosingReason
from domain.dialogs.report import REPORT, business_of
from domain.messages import Inline, Message
from domain.times.periods import Period, open_periods, period_of
from services import dialogs, menu, outgoing
from services.actors import Actor
from services.house import house
from services.profile import page, texts
from services.reminders import withdrawing
from storage.businesses import changes
from storage.erasing.own_data import consent_since
from storage.reports import reports


def ask(session: Session, actor: Actor, now: datetime, message_id: int, business_id: int) -> None:
    """The second question before it is closed, with the reason as its answer."""
    business = page.one(session, actor, now, business_id)
    if business is None:
        return
    reasons = [
        texts.button(label, "shut", business_id, reason.value)
        for reason, label in texts.REASONS.items()
    ]
    close = (texts.button(texts.JUST_CLOSE, "shut", business_id),)
    keep = (texts.button(texts.LET_GO, "b", business_id),)
    screen = Message(texts.ask_close(business.label), Inline((*texts.rows(reasons), close, keep)))
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=message_id)


def close(
    session: Session,
    actor: Actor,
    now: datetime,
    message_id: int,
    business_id: int,
    reason: ClosingReason | None = None,
) -> None:
    """Closes it from this month on; from the next, where this month's report is in already."""
    business = page.one(session, actor, now, business_id)
    if business is None:
        return
    if shut(session, now, business_id, reason):
        _drop_report(session, actor, now, business_id)
    text = texts.closed(business.label)
    keyboard = Inline(
        (
            (texts.button(texts.REOPEN, "open", business_id),),
            (texts.button(menu.PROFILE, "me"),),
        )
    )
    outgoing.redraw(session, actor.mailbox, now, Message(text, keyboard), message_id=message_id)


def shut(session: Session, now: datetime, business_id: int, reason: ClosingReason | None) -> bool:
    """It owes no report from now on. False where it was closed already."""
    world = house(session).world(now)
    since = _first_without_report(session, business_id, period_of(world.today))
    if not changes.close(session, now, business_id, since, reason):
        return False
    for period in open_periods(world.today, world.months_open):
        withdrawing.reported(session, now, business_id, period)
    return True


def _drop_report(session: Session, actor: Actor, now: datetime, business_id: int) -> None:
    """A report of it that was left half-way is not asked for any more."""
    left = dialogs.left_behind(session, actor, now, REPORT)
    if left is not None and business_of(left)["id"] == business_id:
        dialogs.forget(session, actor, REPORT)


def _first_without_report(session: Session, business_id: int, period: Period) -> Period:
    return period.next() if reports.of_month(session, business_id, period) else period


def reopen(
    session: Session, actor: Actor, now: datetime, message_id: int, business_id: int
) -> None:
    """It takes part from this month on; paused, while she has paused everything."""
    business = page.one(session, actor, now, business_id)
    if business is None or actor.person_id is None:
        return
    agrees = consent_since(session, actor.person_id) is not None
    state = BusinessState.OPEN if agrees else BusinessState.PAUSED
    month = period_of(house(session).world(now).today)
    changes.reopen(session, now, business_id, month, state)
    message = Message(texts.reopened(business.label), texts.to_profile(business_id))
    outgoing.redraw(session, actor.mailbox, now, message, message_id=message_id)
