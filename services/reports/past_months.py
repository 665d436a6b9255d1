"""Any month of hers can be put right, and one of the last twelve that she never reported filled in.

docs/figures.md says how long a month is open; that is when it is asked for and reminded of. Correcting is
never late: the figure before is kept, and what staff had accepted stands in their list again.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.messages import Button, Inline, Message, _, label
from domain.times.periods import MONTHS_A_YEAR, Period
from domain.times.yearly import months_upto
from services import menu, outgoing, several
from services.actors import Actor
from services.history import history
from services.history.history import Reports
from services.own_data.own_data import offer_to_go_on
from services.reports import report
from services.reports import texts as report_texts
from storage.businesses.businesses import OwnBusiness

WHICH_MONTH = _("Which month, {sapaan}? ✏️ corrects a report, ➕ adds one that is missing.")
BACK = label("⬅️ Back")
_IN_A_ROW = 2


def choose(session: Session, actor: Actor, now: datetime, business_id: int, number: int) -> Message:
    """Twelve months as buttons. On the first page also those never reported."""
    mine = history.own(session, actor, business_id)
    if mine is None:
        return Message(report_texts.NOT_HERS, menu.for_actor(actor))
    if mine.state is BusinessState.CLOSED:
        return Message(report_texts.closed(mine.label), menu.for_actor(actor))
    kept = history.of_business(session, business_id)
    pages = history.pages(session, now, mine, kept)
    number = min(number, pages - 1)
    last = history.newest(session, now, mine, kept).minus(number * MONTHS_A_YEAR)
    months = [m for m in reversed(months_upto(last)) if number == 0 or m in kept]
    buttons = [_button(business_id, month, kept) for month in months]
    rows = (
        *(tuple(buttons[at : at + _IN_A_ROW]) for at in range(0, len(buttons), _IN_A_ROW)),
        *history.turning("m", business_id, number, pages),
        (Button(BACK, history.data("h", business_id, number)),),
    )
    text = several.named(session, actor.person_id, business_id, WHICH_MONTH)
    return Message(text, Inline(rows))


def _button(business_id: int, month: Period, kept: Reports) -> Button:
    if month in kept:
        return Button(label("✏️ {month:year}", month=month), f"r:fix:{kept[month].id}")
    return Button(label("➕ {month:year}", month=month), history.data("fill", business_id, month))


def fill(session: Session, actor: Actor, now: datetime, business_id: int, period: Period) -> None:
    """Asks for the sales of a month of hers, reported or not, that lies within the last twelve."""
    mine = history.own(session, actor, business_id)
    if mine is None or not _may_be_filled(session, now, mine, period):
        outgoing.say(session, actor.mailbox, now, Message(report_texts.GONE))
    elif mine.state is BusinessState.CLOSED:
        outgoing.say(session, actor.mailbox, now, Message(report_texts.closed(mine.label)))
    elif mine.state is BusinessState.PAUSED:
        offer_to_go_on(session, actor, now)
    else:
        report.ask_month(session, actor, now, mine, period)


def _may_be_filled(session: Session, now: datetime, business: OwnBusiness, period: Period) -> bool:
    kept = history.of_business(session, business.id)
    return period in kept or period in months_upto(history.newest(session, now, business, kept))
