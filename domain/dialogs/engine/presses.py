"""What a button of a dialog does; a stale or double press changes nothing and answers kindly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from domain.dialogs.engine import texts
from domain.dialogs.engine.answers import Pressed
from domain.dialogs.engine.moves import accept, back, over, redraw_question, say_question, start
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
from domain.dialogs.engine.questions import chosen, facts, question
from domain.dialogs.engine.state import CONFIRM, State
from domain.dialogs.engine.steps import Choice, Dialog, Step
from domain.messages import Message
from domain.world import World

Act = Callable[[Dialog, State, str, World], Outcome | None]


def press(dialog: Dialog, state: State, pressed: Pressed, world: World) -> Outcome:
    """What follows from the press; None of its effects happen twice."""
    if pressed.token != state.token or pressed.step != state.step:
        return stale(state, pressed)
    whole = _WHOLE_KEYS.get(pressed.key)
    if whole is not None:
        return whole(dialog, state, "", world) or stale(state, pressed)
    act = _FIRST_LETTERS.get(pressed.key[:1])
    return (act and act(dialog, state, pressed.key[1:], world)) or stale(state, pressed)


def stale(state: State, pressed: Pressed) -> Outcome:
    """A button of another instance, of a question already answered, or of a menu since changed."""
    taken = pressed.token == state.token and pressed.step in state.answers
    return Outcome(state, (Toast(texts.ALREADY_TAKEN if taken else texts.OLD_BUTTON),))


def _open_step(dialog: Dialog, state: State) -> Step | None:
    return dialog.by_name.get(state.step)


def _choose(dialog: Dialog, state: State, key: str, world: World) -> Outcome | None:
    choice = _choice(dialog, state, key, world)
    if choice is None:
        return None
    redraw = Redraw(chosen(dialog, state, world, choice.label))
    return accept(dialog, state, choice.answer, world, redraw)


def _choice(dialog: Dialog, state: State, key: str, world: World) -> Choice | None:
    step = _open_step(dialog, state)
    menu = step.menu(facts(state, world)) if step is not None else ()
    found = (b for row in menu for b in row if isinstance(b, Choice) and b.key == key)
    return next(found, None)


def _toggle(dialog: Dialog, state: State, key: str, world: World) -> Outcome | None:
    if _choice(dialog, state, key, world) is None:
        return None
    off = tuple(k for k in state.picked if k != key)
    after = replace(state, picked=off if key in state.picked else (*state.picked, key))
    return Outcome(after, (Redraw(question(dialog, after, world)),))


def _send(dialog: Dialog, state: State, _rest: str, world: World) -> Outcome | None:
    step = _open_step(dialog, state)
    if step is None or not step.many:
        return None
    answer = {"picked": list(state.picked), "words": None}
    return accept(dialog, state, answer, world, Unbutton())


def _none(dialog: Dialog, state: State, rest: str, world: World) -> Outcome | None:
    return _send(dialog, replace(state, picked=()), rest, world)


def _skip(dialog: Dialog, state: State, _rest: str, world: World) -> Outcome | None:
    step = _open_step(dialog, state)
    if step is None or not step.optional:
        return None
    return accept(dialog, state, None, world, Redraw(chosen(dialog, state, world, texts.SKIP)))


def _back(dialog: Dialog, state: State, _rest: str, world: World) -> Outcome:
    outcome = back(dialog, state, world)
    return replace(outcome, shown=(Unbutton(), *outcome.shown))


def _turn(dialog: Dialog, state: State, view: str, world: World) -> Outcome:
    return redraw_question(dialog, replace(state, view=view), world)


def _go(dialog: Dialog, state: State, step: str, world: World) -> Outcome | None:
    if step not in dialog.by_name:
        return None
    return redraw_question(dialog, state.at(step, return_to=state.step), world)


def _held(dialog: Dialog, state: State, index: str, world: World) -> Outcome | None:
    if not index.isdecimal() or int(index) >= len(state.held):
        return None
    return accept(dialog, state, state.held[int(index)], world, Unbutton())


def _again(dialog: Dialog, state: State, _rest: str, world: World) -> Outcome:
    fresh = state.at(state.step, return_to=state.return_to)
    return say_question(dialog, fresh, world, Unbutton())


def _confirm(_dialog: Dialog, state: State, _rest: str, _world: World) -> Outcome | None:
    return over(state, Finished(), Unbutton()) if state.step == CONFIRM else None


def _edit(dialog: Dialog, state: State, step: str, world: World) -> Outcome | None:
    if state.step != CONFIRM or step not in dialog.by_name:
        return None
    return redraw_question(dialog, state.at(step, return_to=CONFIRM), world)


def _help(_dialog: Dialog, state: State, _rest: str, _world: World) -> Outcome:
    return Outcome(state, (Unbutton(),), (HelpWanted(state.step),))


def _later(_dialog: Dialog, state: State, _rest: str, _world: World) -> Outcome:
    return Outcome(state, (Unbutton(), Say(Message(texts.PUT_OFF))), (PutOff(),))


def _go_on(dialog: Dialog, state: State, _rest: str, world: World) -> Outcome:
    return say_question(dialog, state, world, Unbutton())


def _start_over(dialog: Dialog, state: State, _rest: str, world: World) -> Outcome:
    fresh = start(dialog, state.token, world, seed=state.seed)
    return replace(fresh, shown=(Unbutton(), *fresh.shown))


_WHOLE_KEYS: dict[str, Act] = {
    "send": _send,
    "none": _none,
    "skip": _skip,
    "back": _back,
    "again": _again,
    "yes": _confirm,
    "help": _help,
    "later": _later,
    "on": _go_on,
    "over": _start_over,
}
_FIRST_LETTERS: dict[str, Act] = {
    "c": _choose,
    "t": _toggle,
    "v": _turn,
    "g": _go,
    "h": _held,
    "e": _edit,
}
