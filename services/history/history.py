"""/riwayat: the months of a business, newest first, with what is missing; the way to the picture, to the
summary for a bank, and to every single month."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.businesses.business import BusinessState
from domain.messages import Button, Inline, Message, Rupiah, Text, Value, _, label, lines
from domain.reports.report import ReportState
from domain.times.periods import MONTHS_A_YEAR, Period
from domain.times.yearly import last_month
from services import menu, outgoing, registration, several
from services.actors import Actor
from services.house import house
from services.reports import texts as report_texts
from storage.businesses import businesses
from storage.businesses.businesses import OwnBusiness
from storage.reports import reports
from storage.reports.reports import Kept

PREFIX = "f"
"""First part of the callback data: `f:<what>:<business>[:<more>]`."""

NOTHING_YET = _("No report has arrived yet, {call}. The first takes a minute.")
WHICH_BUSINESS = _("The reports of which business, {sapaan}?")
CHECKED = _("\n\n✅ checked by the kelurahan")
SUMMARY = label("📄 Summary (PDF)")
EDIT_MONTHS = label("✏️ Correct or add")
OLDER = _("Older ▶️")
NEWER = _("◀️ Newer")
_MARKS = {
    ReportState.SUBMITTED: "",
    ReportState.ACCEPTED: " ✅",
    ReportState.SENT_BACK: " ↩️",
}

Reports = dict[Period, Kept]
Row = tuple[Button, ...]


def show(session: Session, actor: Actor, now: datetime, message_id: int | None = None) -> None:
    """Her reports; with several businesses, first which. `message_id` is the message to put it in."""
    owned = _all(session, actor)
    if not owned:
        registration.open_registration(session, actor, now)
        return
    screen = _which(owned) if len(owned) > 1 else page(session, actor, now, owned[0].id, 0)
    outgoing.show(session, actor.mailbox, now, screen, message_id)


def _which(owned: list[OwnBusiness]) -> Message:
    rows = tuple((Button(_named(business), data("h", business.id, 0)),) for business in owned)
    return Message(WHICH_BUSINESS, Inline(rows))


def page(session: Session, actor: Actor, now: datetime, business_id: int, number: int) -> Message:
    """Twelve months of one of her businesses; of one she closed, those until then, to look at."""
    mine = own(session, actor, business_id)
    if mine is None:
        return Message(report_texts.NOT_HERS, menu.for_actor(actor))
    kept = of_business(session, business_id)
    if not kept:
        nothing = several.named(session, actor.person_id, business_id, NOTHING_YET)
        return Message(nothing, menu.owner())
    of = pages(session, now, mine, kept)
    number = min(number, of - 1)
    last = newest(session, now, mine, kept).minus(number * MONTHS_A_YEAR)
    shown = [last.minus(back) for back in range(MONTHS_A_YEAR) if last.minus(back) >= min(kept)]
    checked = any(kept[m].state is ReportState.ACCEPTED for m in shown if m in kept)
    text = _(
        "<b>The reports of {business}</b>\n{rows}{checked}",
        business=_named(mine),
        rows=lines(*(_line(month, kept.get(month)) for month in shown)),
        checked=CHECKED if checked else "",
    )
    return Message(text, Inline(_buttons(mine, number, of)))


def own(session: Session, actor: Actor, business_id: int) -> OwnBusiness | None:
    """One of the actor's businesses, closed or not; None for anybody else's."""
    return next((mine for mine in _all(session, actor) if mine.id == business_id), None)


def _all(session: Session, actor: Actor) -> list[OwnBusiness]:
    return businesses.all_of_owner(session, actor.person_id) if actor.person_id else []


def _named(business: OwnBusiness) -> Value:
    if business.state is BusinessState.CLOSED:
        return _("{business} (closed)", business=business.label)
    return business.label


def of_business(session: Session, business_id: int) -> Reports:
    """Her live reports by month."""
    kept = reports.of_businesses(session, [business_id])
    return {Period.parse(report.period): report for report in kept}


def newest(session: Session, now: datetime, business: OwnBusiness, kept: Reports) -> Period:
    """The month her list begins with; no month after the last report of a closed business is missing."""
    if business.state is BusinessState.CLOSED and kept:
        return max(kept)
    return last_month(house(session).world(now).today, kept)


def pages(session: Session, now: datetime, business: OwnBusiness, kept: Reports) -> int:
    """How many years her list goes back, begun ones counted; at least one."""
    last = newest(session, now, business, kept)
    return last.months_since(min(kept, default=last)) // MONTHS_A_YEAR + 1


def _line(month: Period, report: Kept | None) -> Text:
    if report is None:
        return _("{month:year}: not reported yet", month=month)
    amount, mark = Rupiah(report.revenue_rupiah), _MARKS[report.state]
    return _("{month:year}: {amount}{mark}", month=month, amount=amount, mark=mark)


def _buttons(business: OwnBusiness, number: int, of: int) -> tuple[Row, ...]:
    see = Button(report_texts.SEE_RAPOR, data("rapor", business.id))
    summary = Button(SUMMARY, data("sum", business.id))
    edit = Button(EDIT_MONTHS, data("m", business.id, number))
    edits = () if business.state is BusinessState.CLOSED else ((edit,),)
    return ((see, summary), *edits, *turning("h", business.id, number, of))


def turning(what: str, business_id: int, number: int, of: int) -> tuple[Row, ...]:
    """The row that turns pages, of which there are so many; none where there is one."""
    newer = [Button(NEWER, data(what, business_id, number - 1))] if number > 0 else []
    older = [Button(OLDER, data(what, business_id, number + 1))] if number + 1 < of else []
    return (tuple(newer + older),) if of > 1 else ()


def data(what: str, business_id: int, *more: object) -> str:
    """Callback data of a button about this business."""
    return ":".join([PREFIX, what, str(business_id), *map(str, more)])
