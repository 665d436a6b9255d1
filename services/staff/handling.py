"""Taking a need a step further. The owner is told; a late or a doubled press changes nothing and shows how
the need stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from sqlmodel import Session

from domain.dialogs.engine import Facts
from domain.dialogs.handling import HANDLING
from domain.messages import Button, Inline, Message, Text
from domain.needs.need import NEEDS_WORDS, NeedKind, NeedState, staff_may
from domain.permissions import Action, allowed
from services import dialogs, outgoing
from services.actors import Actor
from services.dialogs import Touch
from services.needs import news
from services.staff import handling_texts as texts
from services.staff import words
from services.staff.need import GONE, need
from services.staff.needs import may_take_up_all, of_kind
from services.staff.pages import SIZE
from services.staff.place import Place
from storage import needs
from storage.needs import Asked


@dataclass(frozen=True, slots=True)
class Step:
    """A step an officer wants to take with a need: as they saw it, and the list it was opened from."""

    place: Place
    need_id: int
    before: NeedState
    after: NeedState
    back: str

    def to_json(self) -> list[Any]:
        """For the seed of a dialog."""
        place = self.place.area_code, str(self.place.period)
        return [*place, self.need_id, self.before.value, self.after.value, self.back]

    @classmethod
    def from_json(cls, kept: list[Any]) -> Self:
        """What `to_json` gave."""
        area_code, period, need_id, before, after, back = kept
        place = Place.parse(area_code, period)
        return cls(place, need_id, NeedState(before), NeedState(after), back)


def take(session: Session, actor: Actor, now: datetime, touch: Touch, step: Step) -> None:
    """An officer pressed a step: it is taken, or asked about first where it needs words."""
    found = _theirs(session, actor, step.need_id)
    if found is None:
        _redraw(session, actor, now, touch, Message(GONE))
    elif not _possible(session, found, step):
        _say(session, actor, touch, texts.stands(found.need))
        _show(session, actor, now, touch, step)
    elif step.after in NEEDS_WORDS:
        _ask(session, actor, now, found, step)
    else:
        _say(session, actor, touch, _taken(session, actor, now, found, step, None))
        _show(session, actor, now, touch, step)


def answered(session: Session, actor: Actor, now: datetime, facts: Facts) -> None:
    """The officer said when and where, or why not: the step is taken."""
    step = Step.from_json(facts.seed["step"])
    found = _theirs(session, actor, step.need_id)
    if found is None:
        said = GONE
    elif _possible(session, found, step):
        said = _taken(session, actor, now, found, step, facts.answers["answer"])
    else:
        said = texts.stands(found.need)
    onward = Inline(
        (
            (Button(texts.THE_NEED, step.place.data("nd", step.need_id, step.back)),),
            (
                Button(texts.ALL_NEEDS, step.place.data("need")),
                Button(words.OFFICE, step.place.data("home")),
            ),
        )
    )
    outgoing.say(session, actor.mailbox, now, Message(said, onward))


def take_up_all(
    session: Session,
    actor: Actor,
    now: datetime,
    touch: Touch,
    place: Place,
    kind: NeedKind,
    first: int,
    last: int,
) -> None:
    """Takes up all the needs of a page that nobody has taken up meanwhile."""
    if not may_take_up_all(session, actor, place):
        _redraw(session, actor, now, touch, Message(words.NOT_YOURS))
        return
    found = needs.between(session, place.area_code, kind, first, last, limit=SIZE)
    taken = [_taken_up(session, actor, now, place, asked) for asked in found]
    _say(session, actor, touch, texts.taken_up(sum(taken)))
    _redraw(session, actor, now, touch, of_kind(session, actor, now, place, kind, 0))


def _taken_up(session: Session, actor: Actor, now: datetime, place: Place, found: Asked) -> bool:
    step = Step(place, found.need.id, NeedState.NOTED, NeedState.IN_PROGRESS, "n0")
    taken = _change(session, actor, now, step, None)
    if taken:
        _tell(session, now, step)
    return taken


def _theirs(session: Session, actor: Actor, need_id: int) -> Asked | None:
    """The need, if the actor may handle it; None for strangers' and for what is gone."""
    found = needs.one(session, need_id)
    if found is None or not allowed(actor.grants, Action.HANDLE_NEED, found.by.area_code):
        return None
    return found


def _possible(session: Session, found: Asked, step: Step) -> bool:
    """Whether the need still stands where the officer saw it, and the step leads on from there.

    What was closed is taken up again only where she has not asked for the same anew.
    """
    if found.need.state is not step.before or not staff_may(step.before, step.after):
        return False
    if found.need.is_open or found.need.kind is NeedKind.OTHER:
        return True
    asked_anew = needs.open_of(session, found.need.business_id)
    return all(other.kind is not found.need.kind for other in asked_anew)


def _ask(session: Session, actor: Actor, now: datetime, found: Asked, step: Step) -> None:
    seed = {
        "to": step.after.value,
        "kind": found.need.kind.value,
        "note": found.need.note,
        "owner": found.by.owner,
        "step": step.to_json(),
    }
    dialogs.begin(session, actor, now, HANDLING, seed=seed)


def _taken(
    session: Session, actor: Actor, now: datetime, found: Asked, step: Step, answer: str | None
) -> Text:
    """Takes the step and tells the owner; gives what the officer hears."""
    if not _change(session, actor, now, step, answer):
        fresh = needs.one(session, step.need_id)
        return texts.stands(fresh.need) if fresh is not None else GONE
    told_at = _tell(session, now, step)
    return texts.taken(found.by, step.after, told_at, waits=told_at is not None and told_at > now)


def _change(session: Session, actor: Actor, now: datetime, step: Step, answer: str | None) -> bool:
    """False where somebody was quicker and nothing changed."""
    states = step.before, step.after
    return needs.change(session, now, step.need_id, *states, actor.person_id, answer)


def _tell(session: Session, now: datetime, step: Step) -> datetime | None:
    """When the owner is told; None where that is no use."""
    fresh = needs.by_id(session, step.need_id)
    assert fresh is not None, "it was changed just now"
    return news.tell(session, now, fresh)


def _show(session: Session, actor: Actor, now: datetime, touch: Touch, step: Step) -> None:
    screen = need(session, actor, now, step.place, step.need_id, step.back)
    _redraw(session, actor, now, touch, screen)


def _say(session: Session, actor: Actor, touch: Touch, said: Text) -> None:
    outgoing.toast(session, actor.mailbox, touch.callback_query_id, said)


def _redraw(session: Session, actor: Actor, now: datetime, touch: Touch, screen: Message) -> None:
    outgoing.redraw(session, actor.mailbox, now, screen, message_id=touch.message_id)
