"""The monthly report: opens the dialog, saves the figure on her yes, thanks with the trend."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any

from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.dialogs.engine import Facts
from domain.dialogs.report import REPORT, business_of, period_of
from domain.messages import Message
from domain.times.periods import Period, is_open, offered_periods
from services import dialogs, outgoing, registration
from services.actors import Actor
from services.dialogs import Next
from services.house import house
from services.own_data import own_data
from services.reminders import withdrawing
from services.reports import reasons, thanks, what_next
from services.reports import texts as report_texts
from services.reports.revising import revise
from storage import replies
from storage.businesses import businesses
from storage.businesses.businesses import OwnBusiness
from storage.reports import reports
from storage.reports.reports import Kept


def open_report(
    session: Session, actor: Actor, now: datetime, period: Period | None = None
) -> None:
    """Asks for the month's sales; `period` None takes the month that is due. Newcomers register."""
    owned = businesses.of_owner(session, actor.person_id) if actor.person_id else []
    if not owned:
        registration.open_registration(session, actor, now)
        return
    if all(business.state is BusinessState.PAUSED for business in owned):
        own_data.offer_to_go_on(session, actor, now)
        return
    _keep_unsent(session, actor, now)
    dialogs.begin(session, actor, now, REPORT, seed=seed(session, owned, now, period))


def open_next(
    session: Session, actor: Actor, now: datetime, business_id: int, period: Period
) -> None:
    """Asks for the month's sales of this business of hers; by an old button, for what is due today."""
    owned = businesses.of_owner(session, actor.person_id) if actor.person_id else []
    meant = [b for b in owned if b.id == business_id and b.state is BusinessState.OPEN]
    world = house(session).world(now)
    if not meant or not is_open(period, world.today, world.months_open):
        open_report(session, actor, now)
        return
    _keep_unsent(session, actor, now)
    known = seed(session, meant, now, period, several=len(owned) > 1)
    dialogs.begin(session, actor, now, REPORT, seed=known)


def correct_report(session: Session, actor: Actor, now: datetime, report_id: int) -> None:
    """Asks for that one figure again; nothing happens for a report that is not hers."""
    report = reports.by_id(session, report_id)
    owned = businesses.all_of_owner(session, actor.person_id) if actor.person_id else []
    mine = [b for b in owned if report is not None and b.id == report.business_id]
    if report is None or not mine:
        outgoing.say(session, actor.mailbox, now, Message(report_texts.GONE))
        return
    if mine[0].state is BusinessState.CLOSED:
        outgoing.say(session, actor.mailbox, now, Message(report_texts.closed(mine[0].label)))
        return
    ask_month(session, actor, now, mine[0], Period.parse(report.period))


def ask_month(
    session: Session, actor: Actor, now: datetime, business: OwnBusiness, period: Period
) -> None:
    """Asks for the figure of this one month, reported before or not, and for nothing else."""
    _keep_unsent(session, actor, now)
    owned = businesses.of_owner(session, actor.person_id) if actor.person_id else []
    known = seed(session, [business], now, period, several=len(owned) > 1)
    if str(period) not in known["periods"]:
        known["periods"] = [str(period)]  # an old month: no button leads away from it
    dialogs.begin(session, actor, now, REPORT, seed=known, only="revenue")


def go_on(
    session: Session,
    actor: Actor,
    now: datetime,
    business_id: int,
    period: Period,
    figure: dict[str, Any],
) -> None:
    """The report as it goes on after a figure that was saved elsewhere (`save_figure`)."""
    assert actor.person_id is not None, "a figure was saved for an owner"
    _keep_unsent(session, actor, now)
    owned = businesses.of_owner(session, actor.person_id)
    answers = {"business": business_id, "period": str(period), "revenue": figure}
    known = seed(session, owned, now, period)
    dialogs.begin(session, actor, now, REPORT, seed=known, answers=answers)


def _keep_unsent(session: Session, actor: Actor, now: datetime) -> None:
    """A report opened anew takes the place of the last one; what she ticked there and did not send is
    kept with that one first."""
    left = dialogs.left_behind(session, actor, now, REPORT)
    if left is not None and {"revenue", "help"} <= left.answers.keys():
        reasons.keep(session, actor, now, left)


def seed(
    session: Session,
    owned: list[OwnBusiness],
    now: datetime,
    period: Period | None,
    *,
    several: bool | None = None,
) -> dict[str, Any]:
    """What the report's questions look at; `period` None: the month that is due. `several`: she has others
    than these (`owned`); None where these are all."""
    world = house(session).world(now)
    kept = reports.of_businesses(session, [b.id for b in owned])
    return {
        "today": world.today.isoformat(),
        "periods": [str(p) for p in offered_periods(world.today, world.months_open)],
        "period": str(period) if period else None,
        "several": len(owned) > 1 if several is None else several,
        "businesses": [
            _business_seed(session, b, [r for r in kept if r.business_id == b.id], period)
            for b in owned
        ],
    }


def _business_seed(
    session: Session, business: OwnBusiness, kept: list[Kept], period: Period | None
) -> dict[str, Any]:
    return {
        "id": business.id,
        "label": business.label,
        "reported": {r.period: r.revenue_rupiah for r in kept},
        "median": reports.own_median(kept, without=period),
        "open_needs": reasons.waiting(session, business.id),
        "told": reasons.told(kept),
    }


def answered(session: Session, actor: Actor, now: datetime, facts: Facts, step: str) -> Actor:
    """Her yes to the figure saves the report; what comes after is extra, each answer in its own column."""
    if step == "revenue":
        save_figure(
            session, actor, now, business_of(facts)["id"], period_of(facts), facts.answers[step]
        )
    elif step == "help":
        reasons.keep(session, actor, now, facts)
    elif "revenue" in facts.answers:
        reasons.note(session, facts, step)
    return actor


def save_figure(
    session: Session,
    actor: Actor,
    now: datetime,
    business_id: int,
    period: Period,
    answer: dict[str, Any],
) -> None:
    """One live report a month: a second figure revises the first, the same figure changes nothing.

    Unless staff sent it back: then the same figure is her answer, and they look at it again.
    """
    figure = {
        "revenue_rupiah": answer["rupiah"],
        "approximate": answer["approximate"],
        "doubt": answer["doubt"],
    }
    before = reports.of_month(session, business_id, period, lock=True)
    if before is None:
        reports.insert(session, now, business_id=business_id, period=period, **figure)
        withdrawing.reported(session, now, business_id, period)
    elif not revise(session, now, before, figure, actor.person_id) and before.awaits_owner:
        reports.agree(session, before.id)
    reasons.keep_beside(session, now, business_id, period, answer)
    if actor.person_id is not None:
        # After the report: an officer who enters it locks in that order, too.
        replies.reported_herself(session, actor.person_id, business_id, period)


def finished(session: Session, actor: Actor, now: datetime, facts: Facts) -> Next | None:
    """Thanks her, with the change against the months before; then, after a report in full, what is next.

    She is asked one thing: for the report of her next business, else why it fell, else the short question.
    """
    business_id, period = business_of(facts)["id"], period_of(facts)
    in_full = "help" in facts.answers
    before = business_of(facts)["reported"].get(str(period))
    if (
        before is not None
        and not in_full
        and thanks.corrected(session, actor, now, business_id, period, before)
    ):
        return None
    owed = what_next.next_of(session, actor, business_id, period) if in_full else None
    asked = thanks.thank(
        session, actor, now, business_id, period, may_ask=owed is None, in_full=in_full
    )
    if asked or not in_full:
        return None
    return partial(what_next.follow, session, actor, now, business_id, period, owed)
