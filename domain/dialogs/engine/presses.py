"""What a button of a dialog does; a stale or double press changes nothing and answers kindly."""

from __future__ import annotations

from collections.abc import Callable

from domain.dialogs.engine import texts, toggles
from domain.dialogs.engine.answers import Pressed
from domain.dialogs.engine.here import Here
from domain.dialogs.engine.menus import Choice, choices
from domain.dialogs.engine.moves import (
    accept,
    ask_at,
    back,
    cancelled,
    onward,
    over,
    put_to_her,
    redraw,
)
from domain.dialogs.engine.outcome import (
    Finished,
    HelpWanted,
    Outcome,
    PutOff,
    Redraw,
    Say,
    Toast,
    Unbutton,
)
from domain.dialogs.engine.pages import chosen, page, sent
from domain.dialogs.engine.state import CONFIRM, NOWHERE, Offer, State
from domain.dialogs.engine.steps import Step
from domain.messages import Message

Act = Callable[[Here, str], Outcome | None]
"""What a button does, given what it names; None when that is not on the open page (any more)."""


def press(here: Here, pressed: Pressed) -> Outcome:
    """What follows from the press; none of its effects happens twice."""
    if (pressed.token, pressed.page) == (here.state.token, here.state.page):
        act = ACTS.get(pressed.act)
        outcome = act(here, pressed.key) if act is not None else None
        if outcome is not None:
            return _led_away(here.state, outcome)
    return _stale(here, pressed)


def _led_away(before: State, outcome: Outcome) -> Outcome:
    """Notes the page left by a press, to know the second half of a double tap."""
    if outcome.state.page == before.page and not outcome.leaves:
        return outcome
    return outcome._replace(state=outcome.state._replace(pressed_page=before.page))


def _stale(here: Here, pressed: Pressed) -> Outcome:
    """A double tap needs no more than a word; a button of an earlier page is met with the current one."""
    if (pressed.token, pressed.page) == (here.state.token, here.state.pressed_page):
        return Outcome(here.state, (Toast(texts.ALREADY_TAKEN),))
    current = page(here)
    shown = (Say(current),) if current is not None else ()
    return Outcome(here.state, (Toast(texts.OLD_BUTTON), Unbutton(), *shown))


def _choice(here: Here, key: str) -> Choice | None:
    return next((choice for choice in choices(here.menu) if choice.key == key), None)


def _toggles(here: Here) -> Step | None:
    """The open step, where its choices are toggles."""
    step = here.step
    return step if step is not None and step.many else None


def _choose(here: Here, key: str) -> Outcome | None:
    choice, step = _choice(here, key), here.step
    if choice is None or step is None or step.many:
        return None
    said = Redraw(chosen(here, step, choice.label))
    doubt = step.ask_back(choice.answer, here.facts)
    if doubt is not None:
        return put_to_her(here, doubt, said)
    return accept(here, choice.answer, said)


def _tick(here: Here, key: str) -> Outcome | None:
    return _toggle(here, key, on=True)


def _untick(here: Here, key: str) -> Outcome | None:
    return _toggle(here, key, on=False)


def _toggle(here: Here, key: str, *, on: bool) -> Outcome | None:
    if _toggles(here) is None or _choice(here, key) is None:
        return None
    others = tuple(k for k in here.ticked if k != key)  # twice the same is once
    ticking = here.state.ticking((*others, key) if on else others)
    return redraw(here.with_state(ticking._replace(offer=Offer.NONE)))


def _send(here: Here, _key: str) -> Outcome | None:
    step = _toggles(here)
    if step is None:
        return None
    return accept(here, toggles.sent(here), Redraw(sent(here, step)))


def _none(here: Here, _key: str) -> Outcome | None:
    step = _toggles(here)
    if step is None:
        return None
    said = Redraw(chosen(here, step, texts.nothing(here.preset)))
    return accept(here, toggles.nothing(here), said)


def _skip(here: Here, _key: str) -> Outcome | None:
    step = here.step
    if step is None or not step.optional:
        return None
    return accept(here, None, Redraw(chosen(here, step, texts.SKIP)))


def _back(here: Here, _key: str) -> Outcome:
    return back(here, Unbutton())


def _stop(here: Here, _key: str) -> Outcome:
    if here.state.stopped:
        return Outcome(here.state, (Toast(texts.ALREADY_TAKEN), Unbutton()))
    return cancelled(here.state, Unbutton())


def _turn(here: Here, view: str) -> Outcome:
    return redraw(here.with_state(here.state._replace(view=view, offer=Offer.NONE)))


def _go(here: Here, step: str) -> Outcome | None:
    """Asks another step first; the place that led there is where she comes back to."""
    if step not in here.dialog.by_name:
        return None
    state = here.state
    return redraw(here.with_state(state.at(step, (*state.path, state.place))))


def _edit(here: Here, step: str) -> Outcome | None:
    return _go(here, step) if here.state.place == CONFIRM else None


def _confirm(here: Here, _key: str) -> Outcome | None:
    return over(here.state, Finished(), Unbutton()) if here.state.place == CONFIRM else None


def _held(here: Here, key: str) -> Outcome | None:
    readings = {here.state.reading_key(i): value for i, value in enumerate(here.state.held)}
    if key not in readings or here.step is None:
        return None
    doubt = here.step.ask_back(readings[key], here.facts)
    if doubt is not None:
        return put_to_her(here, doubt, Unbutton())
    return accept(here, toggles.with_ticks(here, readings[key]), Unbutton())


def _again(here: Here, _key: str) -> Outcome:
    return ask_at(here, here.state.place, here.state.path, Unbutton())


def _help(here: Here, _key: str) -> Outcome | None:
    if here.state.offer is Offer.NONE:
        return None
    return Outcome(here.state._replace(offer=Offer.NONE), (Unbutton(),), (HelpWanted(),))


def _later(here: Here, _key: str) -> Outcome | None:
    if here.state.offer is Offer.NONE:
        return None
    after = here.state._replace(offer=Offer.NONE)
    return Outcome(after, (Unbutton(), Say(Message(texts.PUT_OFF))), (PutOff(),))


def _start_over(here: Here, _key: str) -> Outcome | None:
    if here.state.offer is not Offer.RESUME:
        return None
    fresh = here.state.at(NOWHERE)._replace(answers={}, ticks={})
    return onward(here.with_state(fresh), Unbutton())


ACTS: dict[str, Act] = {
    "choose": _choose,
    "tick": _tick,
    "untick": _untick,
    "send": _send,
    "none": _none,
    "skip": _skip,
    "back": _back,
    "stop": _stop,
    "turn": _turn,
    "go": _go,
    "edit": _edit,
    "yes": _confirm,
    "held": _held,
    "again": _again,
    "help": _help,
    "later": _later,
    "on": _again,
    "over": _start_over,
}
"""Every act that a button's callback data may name."""
