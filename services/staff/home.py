"""The office's first page: how the month stands in an area, what waits, and where to go from here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session

from domain.areas import Area
from domain.areas.codes import Level
from domain.messages import Button, Inline, Message, Text, Value, _, label, lines
from domain.permissions import Action, allowed, scopes
from domain.replies import Topic
from domain.times.periods import default_period, period_of
from services.actors import Actor
from services.assisting import page as assisting
from services.complaints import listing as complaints
from services.house import house
from services.replies.topics import buttons
from services.staff import changes, words
from services.staff.pages import Row
from services.staff.place import (
    LEVEL_UP,
    PARTS,
    PREFIX,
    Place,
    area_of,
    around,
    may,
    name_of,
    named,
)
from storage.figures import figures
from storage.figures.figures import MonthFigures, Waiting
from storage.reports import other_months

SEES_HOME = Action.LIST_OWNERS
"""Whoever may see who has reported may see how many."""
WHICH_AREA = _("{greeting}, {call}. Which area shall we look at?")


def open_office(session: Session, actor: Actor, now: datetime) -> Message:
    """The home of the actor's area, in the month that is due; with several areas, which of them."""
    codes = scopes(actor.grants, SEES_HOME)
    here = [code for code in codes if code in house(session).areas]
    period = default_period(house(session).world(now).today, previous_reported=False)
    if not here:
        return Message(words.NOTHING_HERE_YET if actor.grants else words.NOT_STAFF)
    if len(here) == 1:
        return home(session, actor, now, Place(here[0], period))
    places = [Place(code, period) for code in here]
    rows: list[Row] = [(Button(name_of(session, p.area_code), p.data("home")),) for p in places]
    theirs = scopes(actor.grants, Action.VIEW_AREA)
    if theirs:
        waiting = sum((figures.waiting(session, code, now) for code in theirs), Waiting())
        to = buttons(waiting)
        rows += [(to[Topic.REPLY], to[Topic.QUESTION]), *_to_whom_we_owe(waiting)]
    return Message(WHICH_AREA, Inline(tuple(rows)))


def home(session: Session, actor: Actor, now: datetime, place: Place) -> Message:
    """How the month stands in the area."""
    area = area_of(session, place)
    if area is None or not may(session, actor, SEES_HOME, place):
        return Message(words.NOT_YOURS)
    month = figures.month(session, place.area_code, place.period, house(session).zone)
    waiting = figures.waiting(session, place.area_code, now)
    rows = [
        *_work(session, actor, place, month, waiting),
        _other_months(session, actor, place),
        (
            *complaints.way(session, actor, place.area_code),
            *changes.way(session, actor, now, place),
        ),
        *_everything(session, actor, place, area),
        _months(session, now, place),
        *_elsewhere(session, actor, place),
    ]
    elsewhere = None if _is_all_theirs(actor, place) else waiting
    text = _summary(area, place, month, elsewhere)
    return Message(text, Inline(tuple(row for row in rows if row)))


def _is_all_theirs(actor: Actor, place: Place) -> bool:
    """Whether the replies that wait here are all that the actor's list of replies holds."""
    return scopes(actor.grants, Action.VIEW_AREA) == (place.area_code,)


def _to_whom_we_owe(waiting: Waiting) -> list[Row]:
    """The lists of those who want help or sent a report to be entered; none where nobody waits there."""
    to, counts = buttons(waiting), {Topic.ENTRY: waiting.entries, Topic.HELP: waiting.helps}
    row = tuple(to[topic] for topic, count in counts.items() if count)
    return [row] if row else []


def _summary(area: Area, place: Place, month: MonthFigures, elsewhere: Waiting | None) -> Text:
    title = _("<b>{place}</b> · {month:year}", place=named(area), month=place.period)
    said: list[Value] = [title, how_many(month), *beside(month)]
    if month.sent_back:
        said.append(_("↩️ Sent back, waiting for the owner: {n}", n=month.sent_back))
    if elsewhere is not None and elsewhere.conversations:
        said.append(_("💬 Replies and questions that wait: {n}", n=elsewhere.conversations))
    return _("{lines}", lines=lines(*said))


def how_many(month: MonthFigures) -> Text:
    """n of m, as a sentence."""
    if month.expected == 0:
        return _("No business was registered here by the end of that month.")
    return _(
        "Reports in: {reported} of {expected} ({share:percent})",
        reported=month.reported,
        expected=month.expected,
        share=share_percent(month),
    )


def beside(month: MonthFigures) -> Iterator[Text]:
    """Who is in neither n nor m, so that all reports add up."""
    if month.newcomers:
        yield _("Beside that, from businesses that joined later: {n}", n=month.newcomers)
    if month.paused_reported:
        yield _(
            "⏸ Taking a break: {n}, of which reported all the same: {reported}",
            n=month.paused,
            reported=month.paused_reported,
        )
    elif month.paused:
        yield _("⏸ Taking a break: {n}", n=month.paused)


def share_percent(month: MonthFigures) -> int:
    """How many of a hundred reported, rounded down: 100 only when nobody is missing."""
    return month.reported * 100 // month.expected if month.expected else 0


def _work(
    session: Session, actor: Actor, place: Place, month: MonthFigures, waiting: Waiting
) -> list[Row]:
    missing = owing(place, month)
    if not may(session, actor, Action.VIEW_AREA, place):
        return [(missing,)]
    check, needs = to_check(place, month), new_needs(place, waiting)
    if _is_all_theirs(actor, place):
        to = buttons(waiting)
        talks = [(check, to[Topic.REPLY]), (needs, to[Topic.QUESTION])]
        return [*talks, *_to_whom_we_owe(waiting), (missing,)]
    return [(check, needs), (missing,)]


def owing(place: Place, month: MonthFigures) -> Button:
    """The way to those who have not reported."""
    count = month.expected - month.reported
    return Button(label("Not yet in ({n})", n=count), place.data("miss", 0))


def to_check(place: Place, month: MonthFigures) -> Button:
    """The way to the reports with a doubt."""
    return Button(label("To check ({n})", n=month.to_check), place.data("chk", 0))


def new_needs(place: Place, waiting: Waiting) -> Button:
    """The way to the needs nobody has taken up."""
    return Button(label("New needs ({n})", n=waiting.needs), place.data("need"))


def _other_months(session: Session, actor: Actor, place: Place) -> Row:
    """What owners put right about other months, and waits to be checked again: the newest month's list."""
    if not may(session, actor, Action.VIEW_AREA, place):
        return ()
    found = other_months.to_check(session, place.area_code, place.period)
    if not found:
        return ()
    checks = place.in_month(next(iter(found))).data("chk", 0)
    return (Button(label("Other months ({n})", n=sum(found.values())), checks),)


def _everything(session: Session, actor: Actor, place: Place, area: Area) -> list[Row]:
    row, below = [], []
    if may(session, actor, Action.VIEW_AREA, place):
        row.append(Button(label("📋 All reports"), place.data("reps", 0)))
    if may(session, actor, Action.EXPORT, place):
        row.append(Button(label("📥 Download XLSX"), place.data("xls")))
    if area.level is not Level.KELURAHAN:
        below.append(Button(PARTS[area.level], place.data("parts", 0)))
    elif may(session, actor, Action.INVITE_OWNERS, place):
        below.append(Button(label("🖨 Poster"), place.data("poster")))
    if may(session, actor, Action.INVITE_STAFF, place):
        below.append(Button(label("➕ Invite an officer"), f"{PREFIX}:inv"))
    return [tuple(row), _assisting(session, actor, place, area), tuple(below)]


def _assisting(session: Session, actor: Actor, place: Place, area: Area) -> Row:
    """Registering owners who do not come by themselves; of a kelurahan."""
    return assisting.row_for(session, actor, place) if area.level is Level.KELURAHAN else ()


def _months(session: Session, now: datetime, place: Place) -> Row:
    """The month before, the screen again, and the month after up to the running one."""
    before, after = place.period.previous(), place.period.next()
    row = [
        Button(label("◀️ {month:short}", month=before), place.in_month(before).data("home")),
        Button(label("🔄"), place.data("home")),
    ]
    if after <= period_of(house(session).world(now).today):
        row.append(
            Button(label("{month:short} ▶️", month=after), place.in_month(after).data("home"))
        )
    return tuple(row)


def _elsewhere(session: Session, actor: Actor, place: Place) -> list[Row]:
    """The area around this one, if it is theirs too; else their other areas, if they have any."""
    outer = around(session, place.area_code)
    if outer is not None and allowed(actor.grants, SEES_HOME, outer):
        up = place.at(outer)
        area = area_of(session, up)
        assert area is not None, "around() gives areas of the book"
        return [(Button(LEVEL_UP[area.level], up.data("home")),)]
    if len(scopes(actor.grants, SEES_HOME)) > 1:
        return [(Button(label("🔁 Another area"), f"{PREFIX}:open"),)]
    return []
