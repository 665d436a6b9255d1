"""One need in the office: what is asked, by whom, what was done so far, and what can be done next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session

from domain.messages import Button, Inline, Message, Text, Value, _, label, lines
from domain.needs.need import BY_STAFF, LETTERS, OPEN, NeedState
from domain.needs.texts import MARKS, NEEDS, STATES, answer_value
from domain.permissions import Action, allowed
from services.actors import Actor
from services.staff import words
from services.staff.pages import Row
from services.staff.place import Place, name_of
from storage import needs
from storage.needs import Asked, Change

GONE = _("That need is not there any more, {sapaan}.")

STEPS: dict[NeedState, Text] = {
    NeedState.IN_PROGRESS: label("⏳ In progress"),
    NeedState.SCHEDULED: label("📅 Set a date"),
    NeedState.MET: label("✅ Met"),
    NeedState.DECLINED: label("✖️ Decline"),
}
ANOTHER_DATE = label("📅 Another date")
TAKE_UP_AGAIN = label("🔁 Take up again")


def need(
    session: Session, actor: Actor, _now: datetime, place: Place, need_id: int, back: str
) -> Message:
    """The need in full; `back` is the list it was opened from: a state's letter and a page (n0)."""
    found = needs.one(session, need_id)
    if found is None:
        return Message(GONE, Inline(((Button(words.BACK, place.data("need")),),)))
    if not allowed(actor.grants, Action.VIEW_AREA, found.by.area_code):
        return Message(words.NOT_YOURS)
    text = _("{lines}", lines=lines(*_about(session, found)))
    return Message(text, Inline((*_steps(actor, place, found, back), _back(place, found, back))))


def _about(session: Session, found: Asked) -> Iterator[Value]:
    asked = found.need
    yield _("<b>{need}</b> · {code}", need=NEEDS[asked.kind], code=asked.code)
    if asked.note is not None:
        yield _("“{note}”", note=asked.note)
    yield _("🏷 {business}", business=found.by.label)
    phone = found.by.phone or _("no number")
    yield _("👤 {owner}, {phone}", owner=found.by.owner, phone=phone)
    yield _("📍 {area}", area=name_of(session, found.by.area_code))
    yield ""
    noted = STATES[NeedState.NOTED]
    yield _("{mark} {day:short}: {state}", mark="📝", day=asked.asked_at_utc, state=noted)
    for change in needs.changes(session, asked.id):
        yield _step(change)


def _step(change: Change) -> Text:
    done = _(
        "{mark} {day:short}: {state} ({who})",
        mark=MARKS[change.state],
        state=STATES[change.state],
        day=change.at_utc,
        who=change.by or _("an officer"),
    )
    if change.answer is None:
        return done
    return _("{line}\n“{note}”", line=done, note=answer_value(change.answer))


def _steps(actor: Actor, place: Place, found: Asked, back: str) -> list[Row]:
    """What may be done next, for those who handle needs there."""
    if not allowed(actor.grants, Action.HANDLE_NEED, found.by.area_code):
        return []
    before = found.need.state
    buttons = [
        Button(_named(before, after), _data(place, found, after, back))
        for after in BY_STAFF[before]
    ]
    return [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]


def _named(before: NeedState, after: NeedState) -> Text:
    if before not in OPEN:
        return TAKE_UP_AGAIN
    return ANOTHER_DATE if before is after else STEPS[after]


def _data(place: Place, found: Asked, after: NeedState, back: str) -> str:
    step = LETTERS[found.need.state] + LETTERS[after]
    return place.data("ns", found.need.id, step, back)


def _back(place: Place, found: Asked, back: str) -> Row:
    return (Button(words.BACK, place.data("kind", found.need.kind, back[1:], back[0])),)
