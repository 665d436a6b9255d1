"""/riwayat: her reports so far, newest first, and the way to correct a month."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message, Rupiah, Text, _, lines
from domain.periods import Period, is_open
from domain.reports import ReportState
from services import menu, outgoing, registration
from services.actors import Actor
from services.house import house
from storage import businesses, reports
from storage.reports import Kept

PREFIX = "u:h:"
PAGE = 12
"""Months on a page: a year."""

NOTHING_YET = _("No report has arrived yet, {call}. The first takes a minute.")
OLDER = _("Older ▶️")
NEWER = _("◀️ Newer")
_MARKS = {
    ReportState.SUBMITTED: "",
    ReportState.ACCEPTED: " ✅",
    ReportState.SENT_BACK: " ↩️",
}


def show(
    session: Session, actor: Actor, now: datetime, page: int = 0, message_id: int | None = None
) -> None:
    """Shows a page of months; `message_id` is the message to turn the page of."""
    owned = businesses.of_owner(session, actor.person_id) if actor.person_id else []
    if not owned:
        registration.open_registration(session, actor, now)
        return
    kept = reports.of_businesses(session, [b.id for b in owned])
    message = _page(session, now, kept, {b.id: b.label for b in owned}, page)
    if message_id is None:
        outgoing.say(session, actor.mailbox, now, message)
    else:
        outgoing.redraw(session, actor.mailbox, now, message, message_id=message_id)


def _page(
    session: Session, now: datetime, kept: list[Kept], labels: dict[int, str], page: int
) -> Message:
    if not kept:
        return Message(NOTHING_YET, menu.owner())
    shown = kept[page * PAGE : (page + 1) * PAGE]
    rows = lines(*(_line(report, labels if len(labels) > 1 else {}) for report in shown))
    text = _("<b>Your reports, {sapaan}</b>\n{rows}", rows=rows)
    return Message(text, Inline((*_corrections(session, now, shown), *_turns(len(kept), page))))


def _line(report: Kept, labels: dict[int, str]) -> Text:
    amount, mark = Rupiah(report.revenue_rupiah), _MARKS[report.state]
    month = Period.parse(report.period)
    if labels:
        label = labels[report.business_id]
        return _(
            "{month:year} · {business}: {amount}{mark}",
            month=month,
            business=label,
            amount=amount,
            mark=mark,
        )
    return _("{month:year}: {amount}{mark}", month=month, amount=amount, mark=mark)


def _corrections(session: Session, now: datetime, shown: list[Kept]) -> list[tuple[Button, ...]]:
    """A button for every month that still takes a report."""
    today = house(session).world(now).today
    open_ones = [r for r in shown if is_open(Period.parse(r.period), today)]
    return [(_correct(report),) for report in open_ones[:3]]


def _correct(report: Kept) -> Button:
    label = _("✏️ Correct {month}", month=Period.parse(report.period))
    return Button(label, f"r:fix:{report.id}")


def _turns(total: int, page: int) -> list[tuple[Button, ...]]:
    turns = []
    if page > 0:
        turns.append(Button(NEWER, f"{PREFIX}{page - 1}"))
    if (page + 1) * PAGE < total:
        turns.append(Button(OLDER, f"{PREFIX}{page + 1}"))
    return [tuple(turns)] if turns else []
