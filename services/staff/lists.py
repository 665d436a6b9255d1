"""The month's lists: all reports with where they stand, and who has not reported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from domain.areas import Area
from domain.messages import Button, Inline, Message, Rupiah, Text, _, lines, plural
from domain.permissions import Action
from domain.reports.report import ReportState
from services.actors import Actor
from services.house import house
from services.staff import words
from services.staff.home import SEES_HOME
from services.staff.pages import SIZE, Page
from services.staff.people import who
from services.staff.place import Place, area_of, may, named
from storage.figures import figures
from storage.figures.listed import Listed
from storage.reminders import reminded
from storage.reminders.reminded import Chased
from storage.reports import month_lists
from storage.reports.month_lists import Reported

LEGEND = _("▫️ not checked · ❗️ to check · ✅ accepted · ↩️ sent back")
LEGEND_OF_OFF = _("📵 not on the bot, registered by an officer")
LEGEND_OF_ENTERED = _("✍️ entered by an officer, the owner has not said yes yet")


def reports(session: Session, actor: Actor, _now: datetime, place: Place, number: int) -> Message:
    """A page of the month's reports; a number opens that report."""
    area = area_of(session, place)
    if area is None or not may(session, actor, Action.VIEW_AREA, place):
        return Message(words.NOT_YOURS)
    page = Page.of(number, month_lists.count_reports(session, place.area_code, place.period))
    found = month_lists.reports(
        session, place.area_code, place.period, offset=page.offset, limit=SIZE
    )
    title = _(
        "<b>{place}</b> · all reports of {month:year}: {n}",
        place=named(area),
        month=place.period,
        n=page.total,
    )
    listed = page.numbered([_report_line(session, place, report) for report in found])
    legend = [LEGEND, *([LEGEND_OF_ENTERED] if any(r.awaits_owner for r in found) else [])]
    rows = [
        *page.choices([place.data("rep", report.id, page.number) for report in found]),
        *page.turning(lambda n: place.data("reps", n)),
        (Button(words.BACK, place.data("home")),),
    ]
    return Message(_("{lines}", lines=lines(title, *listed, *legend)), Inline(tuple(rows)))


def _report_line(session: Session, place: Place, report: Reported) -> Text:
    check = report.doubt is not None and report.state is ReportState.SUBMITTED
    mark = words.TO_CHECK_MARK if check else words.MARKS[report.state]
    return _(
        "{mark} {who}: {amount}",
        mark=f"{mark}{words.ENTERED_MARK}" if report.awaits_owner else mark,
        who=who(session, place, report.by),
        amount=Rupiah(report.revenue_rupiah),
    )


def not_reported(
    session: Session,
    actor: Actor,
    _now: datetime,
    place: Place,
    number: int,
    behind: int | None = None,
) -> Message:
    """A page of those who owe the month's report; phone numbers only for those who see the figures.

    `behind` is the last business of the page turned: whoever reported meanwhile makes nobody skip a line.
    """
    area = area_of(session, place)
    if area is None or not may(session, actor, SEES_HOME, place):
        return Message(words.NOT_YOURS)
    zone = house(session).zone
    month = figures.month(session, place.area_code, place.period, zone)
    page = Page.of(number, month.expected - month.reported)
    if behind is not None:
        seen = month_lists.owing_up_to(session, place.area_code, place.period, zone, behind)
        page = Page.behind(seen, page.total)
    found = month_lists.not_reported(
        session, place.area_code, place.period, zone, offset=page.offset, limit=SIZE
    )
    phones = may(session, actor, Action.VIEW_AREA, place)
    chased = reminded.chased(session, [business.business_id for business in found], place.period)
    listed = page.numbered(
        [
            tried(_owing(session, place, business, phones), chased.get(business.business_id))
            for business in found
        ]
    )
    rows = [
        *page.choices([place.data("own", b.business_id, page.number) for b in found]),
        *page.turning(lambda n: _turned(place, n, found if n > page.number else ())),
        (Button(words.BACK, place.data("home")),),
    ]
    legend = [LEGEND_OF_OFF] if any(b.off_the_bot for b in found) else []
    text = _("{lines}", lines=lines(_owing_title(area, place, page.total), *listed, *legend))
    return Message(text, Inline(tuple(rows)))


def _turned(place: Place, number: int, seen: Sequence[Listed]) -> str:
    return place.data("miss", number, *(last.business_id for last in seen[-1:]))


def _owing_title(area: Area, place: Place, count: int) -> Text:
    if count == 0:
        return _(
            "<b>{place}</b> · everybody has reported {month:year} 🌸",
            place=named(area),
            month=place.period,
        )
    return _(
        "<b>{place}</b> · not yet in for {month:year}: {n}",
        place=named(area),
        month=place.period,
        n=count,
    )


def _owing(session: Session, place: Place, business: Listed, phones: bool) -> Text:
    called = who(session, place, business)
    if business.off_the_bot:
        called = _("{mark} {line}", mark=words.OFF_THE_BOT_MARK, line=called)
    if not phones or business.phone is None:
        return called
    return _("{who}, {phone}", who=called, phone=business.phone)


def tried(line: Text, chased: Chased | None) -> Text:
    """What was tried to get the report, so that staff know whom to call on."""
    if chased is None:
        return line
    if chased.declined:
        return _("{line} · skips this month", line=line)
    if chased.times == 0:
        return line
    return plural("{line} · reminded once", "{line} · reminded {n} times", chased.times, line=line)
