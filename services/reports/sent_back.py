"""A report that staff sent back, from the owner's side: she is told why, and corrects that one figure or
says that it is right."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.dialogs.sending_back import reason_value
from domain.messages import Button, Inline, Message, Rupiah, Text, _, label
from domain.reports.report import ReportState
from domain.times.periods import Period
from services import outgoing, several
from services.actors import Actor
from services.contacts import mailbox_of
from services.dialogs import Touch
from services.reports import report
from services.reports import texts as report_texts
from storage.businesses import businesses
from storage.erasing import own_data
from storage.reports import reports
from storage.reports.month_lists import Reported
from storage.reports.reports import Kept

ALREADY_TOLD = _("We know already, {sapaan}. Thank you.")
IT_IS_RIGHT = label("✅ It is right")


def tell(
    session: Session, now: datetime, sent: Reported, period: Period, reason: str
) -> datetime | None:
    """Tells the owner why, with a button that opens exactly that answer; returns when it goes out.

    None: she cannot be reached, or has stopped everything.
    """
    owner_id = businesses.owner_of(session, sent.by.business_id)
    mailbox = mailbox_of(session, owner_id)
    if mailbox is None or own_data.has_stopped(session, owner_id):
        return None
    asks = _asks(sent.revenue_rupiah, period, reason)
    text = several.named(session, owner_id, sent.by.business_id, asks)
    message = Message(text, _ways(sent.id, sent.revenue_rupiah))
    return outgoing.news(session, mailbox, now, message)


def _ways(report_id: int, rupiah: int) -> Inline:
    """Her word that it is right names the figure it is said to."""
    correct = Button(report_texts.CORRECT, f"r:fix:{report_id}")
    return Inline(((correct, Button(IT_IS_RIGHT, f"r:same:{report_id}:{rupiah}")),))


def _asks(rupiah: int, period: Period, reason: str) -> Text:
    return _(
        "{call}, could you look at the report for {month} once more? We noted {amount}. From the officer: "
        "“{reason}”. If it is right, that is fine too.",
        month=period,
        amount=Rupiah(rupiah),
        reason=reason_value(reason),
    )


def stand_by(
    session: Session, actor: Actor, now: datetime, touch: Touch, report_id: int, rupiah: int
) -> None:
    """She says that the figure is right; once, however often the button is pressed. Where another was sent
    back to her since, she is asked about that one."""
    kept = own_report(session, actor, report_id)
    if kept is None:
        outgoing.say(session, actor.mailbox, now, Message(report_texts.GONE))
        return
    outgoing.unbutton(session, actor.mailbox, now, touch.message_id)
    if kept.state is not ReportState.SENT_BACK:
        outgoing.toast(session, actor.mailbox, touch.callback_query_id, ALREADY_TOLD)
        return
    period = Period.parse(kept.period)
    if kept.revenue_rupiah == rupiah:
        figure = {"rupiah": rupiah, "approximate": kept.approximate, "doubt": kept.doubt}
        report.save_figure(session, actor, now, kept.business_id, period, figure)
        said, ways = _stands(period, rupiah), None
    else:
        said = _asks(kept.revenue_rupiah, period, kept.reason or "")
        ways = _ways(kept.id, kept.revenue_rupiah)
    text = several.named(session, actor.person_id, kept.business_id, said)
    outgoing.say(session, actor.mailbox, now, Message(text, ways))


def _stands(period: Period, rupiah: int) -> Text:
    return _(
        "Thank you, {call}. {month} stays at {amount}; the officers know that you looked again.",
        month=period,
        amount=Rupiah(rupiah),
    )


def own_report(session: Session, actor: Actor, report_id: int) -> Kept | None:
    """A live report of one of her businesses; None for anybody else's."""
    kept = reports.by_id(session, report_id)
    owned = businesses.of_owner(session, actor.person_id) if actor.person_id else []
    return kept if kept and any(b.id == kept.business_id for b in owned) else None
