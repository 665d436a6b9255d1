"""What a button of a dialog does; a stale or double press changes nothing and answers kindly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from domain.dialogs.engine import texts, toggles
from domain.dialogs.engine.answers import Pressed
from domain.dialogs.engine.course import facts
from domain.dialogs.engine.menus import Choice, choices
from domain.dialogs.engine.moves import accept, ask, back, onward, over, redraw
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
from domain.dialogs.engine.steps import Dialog, Step
from domain.messages import Message
from domain.world import World

Act = Callable[[Dialog, State, str, World], Outcome | None]
"""What a button does, given what it names; None when that is not on the open page (any more)."""


def press(dialog: Dialog, state: State, pressed: Pressed, world: World) -> Outcome:
    """What follows from the press; none of its effects happens twice."""
    if (pressed.token, pressed.page) == (state.token, state.page) and pressed.act in ACTS:
        outcome = ACTS[pressed.act](dialog, state, pressed.key, world)
        if outcome is not None:
            return _led_away(state, outcome)
    return _stale(dialog, state, pressed, world)


def _led_away(before: State, outcome: Outcome) -> Outcome:
    """Notes the page left by a press, to know the second half of a double tap."""
    if outcome.state.page == before.page and not outcome.leaves:
        return outcome
    return replace(outcome, state=replace(outcome.state, pressed_page=before.page))


def _stale(dialog: Dialog, state: State, pressed: Pressed, world: World) -> Outcome:
    """A double tap needs no more than a word; a button of an earlier page is met with the current one."""
    if (pressed.token, pressed.page) == (state.token, state.pressed_page):
        return Outcome(state, (Toast(texts.ALREADY_TAKEN),))
    current = page(dialog, state, world)
    shown = (Say(current),) if current is not None else ()
    return Outcome(state, (Toast(texts.OLD_BUTTON), Unbutton(), *shown))


def _open_step(dialog: Dialog, state: State) -> Step | None:
    return dialog.by_name.get(state.place)


def _choice(dialog: Dialog, state: State, key: str, world: World) -> Choice | None:
    step = _open_step(dialog, state)
    menu = step.menu(facts(dialog, state, world)) if step is not None else ()
    return next((choice for choice in choices(menu) if choice.key == key), None)


def _choose(dialog: Dialog, state: State, key: str, world: World) -> Outcome | None:
    choice = _choice(dialog, state, key, world)
    if choice is None:
        return None
    redrawn = Redraw(chosen(dialog, state, world, choice.label))
    return accept(dialog, state, choice.answer, world, redrawn)


def _tick(
    dialog: Dialog, state: State, key: str, world: World, *, on: bool = True
) -> Outcome | None:
    if _choice(dialog, state, key, world) is None:
        return None
    return redraw(dialog, replace(state.tick(key, on=on), offer=Offer.NONE), world)


def _untick(dialog: Dialog, state: State, key: str, world: World) -> Outcome | None:
    return _tick(dialog, state, key, world, on=False)


def _send(dialog: Dialog, state: State, _key: str, world: World) -> Outcome | None:
    step = _open_step(dialog, state)
    if step is None or not step.many:
        return None
    redrawn = Redraw(sent(dialog, step, state, world))
    return accept(dialog, state, toggles.sent(state), world, redrawn)


def _none(dialog: Dialog, state: State, _key: str, world: World) -> Outcome | None:
    step = _open_step(dialog, state)
    if step is None or not step.many:
        return None
    redrawn = Redraw(chosen(dialog, state, world, texts.NOTHING))
    return accept(dialog, state, toggles.NOTHING, world, redrawn)


def _skip(dialog: Dialog, state: State, _key: str, world: World) -> Outcome | None:
    step = _open_step(dialog, state)
    if step is None or not step.optional:
        return None
    return accept(dialog, state, None, world, Redraw(chosen(dialog, state, world, texts.SKIP)))


def _back(dialog: Dialog, state: State, _key: str, world: World) -> Outcome:
    return back(dialog, state, world, Unbutton())


def _turn(dialog: Dialog, state: State, view: str, world: World) -> Outcome:
    return redraw(dialog, replace(state, view=view, offer=Offer.NONE), world)


def _go(dialog: Dialog, state: State, step: str, world: World) -> Outcome | None:
    if step not in dialog.by_name:
        return None
    return redraw(dialog, state.at(step, (*state.path, state.place)), world)


def _edit(dialog: Dialog, state: State, step: str, world: World) -> Outcome | None:
    return _go(dialog, state, step, world) if state.place == CONFIRM else None


def _confirm(_dialog: Dialog, state: State, _key: str, _world: World) -> Outcome | None:
    return over(state, Finished(), Unbutton()) if state.place == CONFIRM else None


def _held(dialog: Dialog, state: State, key: str, world: World) -> Outcome | None:
    """`key` is "3.0": the first reading of the third check."""
    readings = {f"{state.checks}.{i}": value for i, value in enumerate(state.held)}
    if key not in readings:
        return None
    return accept(
        dialog, state, toggles.with_ticks(dialog, state, readings[key]), world, Unbutton()
    )


def _again(dialog: Dialog, state: State, _key: str, world: World) -> Outcome:
    return ask(dialog, state.at(state.place, state.path), world, Unbutton())


def _help(_dialog: Dialog, state: State, _key: str, _world: World) -> Outcome | None:
    if state.offer is Offer.NONE:
        return None
    return Outcome(replace(state, offer=Offer.NONE), (Unbutton(),), (HelpWanted(),))


def _later(_dialog: Dialog, state: State, _key: str, _world: World) -> Outcome | None:
    if state.offer is Offer.NONE:
        return None
    after = replace(state, offer=Offer.NONE)
    return Outcome(after, (Unbutton(), Say(Message(texts.PUT_OFF))), (PutOff(),))


def _start_over(dialog: Dialog, state: State, _key: str, world: World) -> Outcome | None:
    if state.offer is not Offer.RESUME:
        return None
    fresh = replace(state.at(NOWHERE), answers={}, ticks={})
    return onward(dialog, fresh, world, Unbutton())


ACTS: dict[str, Act] = {
    "choose": _choose,
    "tick": _tick,
    "untick": _untick,
    "send": _send,
    "none": _none,
    "skip": _skip,
    "back": _back,
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
