"""Checking reports one by one: is it right, shall it go back, or later."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message, Rupiah, Text, Value, _, label, lines
from domain.permissions import Action
from domain.reports.review import Seen
from domain.reports.usual import usual
from domain.times.periods import Period
from services.actors import Actor
from services.staff import words
from services.staff.pages import Row
from services.staff.people import who
from services.staff.place import Place, may
from storage.reports import month_lists, reports
from storage.reports.month_lists import Reported

FROM_CHECKS = "c"
"""In a button: the report was opened from here, and going back leads here."""

RIGHT = label("✅ Correct")
SEND_BACK = label("↩️ Send back")


def checks(session: Session, actor: Actor, _now: datetime, place: Place, after: int) -> Message:
    """The next report to check after the one with the id `after` (0: the first)."""
    if not may(session, actor, Action.VIEW_AREA, place):
        return Message(words.NOT_YOURS)
    total = month_lists.count_to_check(session, place.area_code, place.period)
    found = month_lists.next_to_check(session, place.area_code, place.period, after)
    if found is None:
        return _none_left(place, total)
    at = month_lists.count_to_check(session, place.area_code, place.period, up_to=found.id)
    title = _("<i>Check {at} of {of}</i>", at=at, of=total)
    why = words.why_check(found.doubt)
    said = [title, _what(session, place, found), *([why] if why else [])]
    return Message(_("{lines}", lines=lines(*said)), _buttons(session, actor, place, found))


def _none_left(place: Place, total: int) -> Message:
    home = Button(words.BACK, place.data("home"))
    if total == 0:
        text = _("Nothing left to check for {month:year}. Thank you, {sapaan}.", month=place.period)
        return Message(text, Inline(((home,),)))
    text = _("That was the last one. Put off for later: {n}", n=total)
    again = Button(label("🔁 Look again"), place.data("chk", 0))
    return Message(text, Inline(((again,), (home,))))


def _what(session: Session, place: Place, report: Reported) -> Text:
    return _(
        "<b>{business}</b>: {amount}{usual}",
        business=who(session, place, report.by),
        amount=Rupiah(report.revenue_rupiah),
        usual=usual_text(session, report, place.period),
    )


def usual_text(session: Session, report: Reported, period: Period) -> Value:
    """What she usually sells, in brackets; nothing when there is no other month."""
    kept = reports.of_businesses(session, [report.by.business_id])
    found = usual({Period.parse(r.period): r.revenue_rupiah for r in kept}, period)
    if found is None:
        return ""
    low, high = Rupiah(found.low_rupiah), Rupiah(found.high_rupiah)
    if low == high:
        return _(" (another month: {usual})", usual=low)
    return _(" (usually {low} to {high})", low=low, high=high)


def _buttons(session: Session, actor: Actor, place: Place, report: Reported) -> Inline:
    more = Button(label("🔎 Details"), place.data("rep", report.id, FROM_CHECKS))
    later = Button(label("Later ▶️"), place.data("chk", report.id))
    rows = [(more, later), (Button(words.BACK, place.data("home")),)]
    return Inline((*decisions(session, actor, place, report, FROM_CHECKS), *rows))


def decisions(
    session: Session, actor: Actor, place: Place, report: Reported, back: int | str
) -> tuple[Row, ...]:
    """The buttons that decide about a report, for those who may; a decision made is not offered."""
    if not may(session, actor, Action.REVIEW_REPORT, place.at(report.by.area_code)):
        return ()
    seen = Seen(report.revenue_rupiah, report.state)
    right = Button(RIGHT, place.data("ok", report.id, seen, back))
    send_back = Button(SEND_BACK, place.data("bk", report.id, seen, back))
    return (
        tuple(
            b
            for b, state in ((right, "accepted"), (send_back, "sent_back"))
            if report.state != state
        ),
    )
