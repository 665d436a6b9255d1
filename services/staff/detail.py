"""One report in full: the figure in words, who sent it, what she needs, and what was decided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session

from domain.dialogs.report.help_texts import BOOSTS, OBSTACLES
from domain.dialogs.sending_back import reason_value
from domain.messages import Button, Inline, Joined, Message, Rupiah, Text, Value, _, lines
from domain.needs.texts import NEEDS
from domain.permissions import Action
from domain.reports.report import Obstacle, ReportState
from domain.sectors.texts import SECTORS
from services.actors import Actor
from services.staff import words
from services.staff.checking import FROM_CHECKS, decisions, usual_text
from services.staff.known import known_lines
from services.staff.place import Place, may, name_of
from storage.reports import details as report_details
from storage.reports import month_lists, reviews
from storage.reports.details import Details
from storage.reports.month_lists import Reported
from storage.reports.reviews import Review

GONE = _("That report is not there any more, {sapaan}.")


def detail(
    session: Session, actor: Actor, _now: datetime, place: Place, report_id: int, back: str
) -> Message:
    """The report in full; `back` is the page of the list it was opened from, or FROM_CHECKS."""
    found = month_lists.one(session, report_id)
    if found is None:
        return Message(GONE, Inline((_back(place, report_id, back),)))
    report, period = found
    there = Place(report.by.area_code, period)
    if not may(session, actor, Action.VIEW_AREA, there):
        return Message(words.NOT_YOURS)
    review = reviews.of_report(session, report_id)
    assert review is not None, "a live report has a state"
    said: list[Value] = [
        *_figure(session, report, there),
        *_who(session, report),
        *_from_her(report_details.of_report(session, report_id)),
        *known_lines(session, report.by.business_id),
        *_decided(report, review),
    ]
    rows = (
        *decisions(session, actor, place, report, back),
        *_enter_anew(session, actor, report, there),
        _back(place, report_id, back),
    )
    return Message(_("{lines}", lines=lines(*said)), Inline(rows))


def _enter_anew(
    session: Session, actor: Actor, report: Reported, there: Place
) -> tuple[tuple[Button, ...], ...]:
    """Of somebody who is not on the bot, and so cannot put it right herself, also after it was sent back."""
    helps = may(session, actor, Action.ENTER_FOR_OWNER, there)
    if not (report.awaits_owner and report.by.off_the_bot and helps):
        return ()
    return ((Button(words.ENTER_ANEW, there.data("fill", report.by.business_id)),),)


def _back(place: Place, report_id: int, back: str) -> tuple[Button, ...]:
    if back == FROM_CHECKS:
        return (Button(words.BACK, place.data("chk", max(0, report_id - 1))),)
    return (Button(words.BACK, place.data("reps", back)),)


def _figure(session: Session, report: Reported, there: Place) -> Iterator[Text]:
    yield _("<b>{business}</b> · {month:year}", business=report.by.label, month=there.period)
    figure = _(
        "<b>{amount}</b> ({amount:words}){usual}",
        amount=Rupiah(report.revenue_rupiah),
        usual=usual_text(session, report, there.period),
    )
    yield _("about {amount}", amount=figure) if report.approximate else figure


def _who(session: Session, report: Reported) -> Iterator[Text]:
    phone = report.by.phone or _("no number")
    yield _("👤 {owner}, {phone}", owner=report.by.owner, phone=phone)
    yield _("📍 {area}", area=name_of(session, report.by.area_code))


def _from_her(details: Details) -> Iterator[Text]:
    yield _("🧺 {product} ({sector})", product=details.product, sector=SECTORS[details.sector])
    yield _("🕘 {at}", at=details.reported_at_utc)
    if details.entered_by is not None:
        yield _entered(details.entered_by or _("an officer"), agreed=not details.awaits_owner)
    for before in details.replaced:
        yield _(
            "Before: {amount}, until {day:short}",
            amount=Rupiah(before.revenue_rupiah),
            day=before.replaced_at_utc,
        )
    if details.needs:
        yield _("Needs: {needs}", needs=Joined(tuple(NEEDS[n] for n in details.needs)))
    if details.obstacles:
        yield _(
            "In the way: {obstacles}", obstacles=Joined(tuple(map(_obstacle, details.obstacles)))
        )
    if details.boosts:
        yield _("What helped: {boosts}", boosts=Joined(tuple(BOOSTS[b] for b in details.boosts)))
    if details.note:
        yield _("“{note}”", note=details.note)


def _entered(who: Value, *, agreed: bool) -> Text:
    if agreed:
        return _("✍️ Entered by {who}; the owner said yes", who=who)
    return _("✍️ Entered by {who}; the owner has not said yes yet", who=who)


def _obstacle(obstacle: Obstacle) -> Text:
    return OBSTACLES.get(obstacle) or _("something else")


def _decided(report: Reported, review: Review) -> Iterator[Text]:
    who = review.by or _("an officer")
    if review.state is ReportState.SUBMITTED:
        why = words.why_check(report.doubt)
        yield _("❗️ {why}", why=why) if why else _("▫️ Not checked yet.")
    elif review.state is ReportState.ACCEPTED and review.at_utc is not None:
        yield _("✅ Accepted by {who}, {day:short}", who=who, day=review.at_utc)
    elif review.at_utc is not None:
        yield _(
            "↩️ Sent back by {who}, {day:short}: {reason}",
            who=who,
            day=review.at_utc,
            reason=reason_value(review.reason or ""),
        )
