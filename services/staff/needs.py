"""What businesses of an area ask help for: how many of each kind, where they stand, and who asks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from domain.areas.codes import Level, level_of
from domain.messages import Button, Inline, Message, Text, _, label, lines
from domain.needs.need import LETTERS, OPEN, NeedKind, NeedState
from domain.needs.texts import MARKS, NEEDS, STATES, answer_value
from domain.permissions import Action
from domain.words.cleaning import shortened
from services.actors import Actor
from services.staff import words
from services.staff.pages import SIZE, Page, Row
from services.staff.people import who
from services.staff.place import Place, area_of, may, named
from storage import needs
from storage.needs import Asked

NOTE_SHOWN = 160
"""Characters of somebody's own words in a list."""

TITLES: dict[NeedState, Text] = {
    NeedState.NOTED: _("new needs"),
    NeedState.IN_PROGRESS: _("needs in progress"),
    NeedState.SCHEDULED: _("needs with a date"),
}


def kinds(
    session: Session,
    actor: Actor,
    _now: datetime,
    place: Place,
    state: NeedState = NeedState.NOTED,
) -> Message:
    """How many needs of each kind stand there; a button opens who asks, others turn to another state."""
    area = area_of(session, place)
    if area is None or not may(session, actor, Action.VIEW_AREA, place):
        return Message(words.NOT_YOURS)
    found = needs.kinds(session, place.area_code, state)
    if found:
        text = _(
            "<b>{place}</b> · {needs}: {n}. Who asks for what?",
            place=named(area),
            needs=TITLES[state],
            n=sum(found.values()),
        )
    else:
        text = _("<b>{place}</b> · {needs}: none.", place=named(area), needs=TITLES[state])
    buttons = [
        Button(label("{need} ({n})", need=NEEDS[kind], n=n), _kind(place, kind, 0, state))
        for kind, n in found.items()
    ]
    rows = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    back = (Button(words.BACK, place.data("home")),)
    return Message(text, Inline((*rows, _tabs(session, place, state), back)))


def _tabs(session: Session, place: Place, shown: NeedState) -> Row:
    counts = needs.counts(session, place.area_code)
    return tuple(
        Button(_tab(state, counts.get(state, 0)), _state(place, state))
        for state in OPEN
        if state is not shown
    )


def _tab(state: NeedState, n: int) -> Text:
    match state:
        case NeedState.IN_PROGRESS:
            return label("⏳ In progress ({n})", n=n)
        case NeedState.SCHEDULED:
            return label("📅 Scheduled ({n})", n=n)
        case _:
            return label("📝 New ({n})", n=n)


def _state(place: Place, state: NeedState) -> str:
    return place.data("need", LETTERS[state])


def _kind(place: Place, kind: NeedKind, page: int, state: NeedState) -> str:
    return place.data("kind", kind, page, LETTERS[state])


def of_kind(
    session: Session,
    actor: Actor,
    _now: datetime,
    place: Place,
    kind: NeedKind,
    number: int,
    state: NeedState = NeedState.NOTED,
) -> Message:
    """A page of the needs of this kind and state; a number opens that need."""
    area = area_of(session, place)
    if area is None or not may(session, actor, Action.VIEW_AREA, place):
        return Message(words.NOT_YOURS)
    page = Page.of(number, needs.kinds(session, place.area_code, state).get(kind, 0))
    found = needs.asked(session, place.area_code, state, kind, offset=page.offset, limit=SIZE)
    title = _(
        "<b>{place}</b> · {need}, {state}: {n}",
        place=named(area),
        need=NEEDS[kind],
        state=STATES[state],
        n=page.total,
    )
    listed = page.numbered([_line(session, place, asked) for asked in found])
    rows = [
        *page.choices([_open(place, asked, state, page.number) for asked in found]),
        *_all_of_them(session, actor, place, kind, state, found),
        *page.turning(lambda n: _kind(place, kind, n, state)),
        (Button(words.BACK, _state(place, state)),),
    ]
    return Message(_("{lines}", lines=lines(title, *listed)), Inline(tuple(rows)))


def _open(place: Place, asked: Asked, state: NeedState, page: int) -> str:
    return place.data("nd", asked.need.id, f"{LETTERS[state]}{page}")


def may_take_up_all(session: Session, actor: Actor, place: Place) -> bool:
    """Not for a whole city: that is not one's own work, and to look through it would hold up everybody."""
    small = level_of(place.area_code) in (Level.KECAMATAN, Level.KELURAHAN)
    return small and may(session, actor, Action.HANDLE_NEED, place)


def _all_of_them(
    session: Session,
    actor: Actor,
    place: Place,
    kind: NeedKind,
    state: NeedState,
    found: Sequence[Asked],
) -> list[Row]:
    """Takes up what stands on the page at once, and nothing that came in since."""
    if state is not NeedState.NOTED or len(found) < 2 or not may_take_up_all(session, actor, place):
        return []
    seen = f"{found[0].need.id}-{found[-1].need.id}"
    return [(Button(label("⏳ Take up all {n}", n=len(found)), place.data("nall", kind, seen)),)]


def _line(session: Session, place: Place, asked: Asked) -> Text:
    need = asked.need
    said: list[Text] = [
        _(
            "{who}, {phone}, asked on {day:short} · {code}",
            who=who(session, place, asked.by),
            phone=asked.by.phone or _("no number"),
            day=need.asked_at_utc,
            code=need.code,
        )
    ]
    if need.note is not None:
        said.append(_("“{note}”", note=shortened(need.note, NOTE_SHOWN)))
    if need.answer is not None:
        said.append(_("{mark} {said}", mark=MARKS[need.state], said=answer_value(need.answer)))
    return _("{lines}", lines=lines(*said))
