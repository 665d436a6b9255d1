"""One answer in, the next state and messages out: the pure heart of every dialog."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from domain.dialogs.engine import texts
from domain.dialogs.engine.answers import Answer, Pressed
from domain.dialogs.engine.course import next_place
from domain.dialogs.engine.hearing import hear
from domain.dialogs.engine.here import Here
from domain.dialogs.engine.moves import cancelled, offered_again, spoken_at
from domain.dialogs.engine.outcome import Outcome, Say, Shown
from domain.dialogs.engine.presses import press
from domain.dialogs.engine.state import NOWHERE, State
from domain.dialogs.engine.steps import Dialog
from domain.dialogs.engine.upgrade import questions_changed, upgraded
from domain.messages import Keys, Message, RemoveKeys
from domain.world import World


def advance(dialog: Dialog, state: State, answer: Answer, world: World) -> Outcome:
    """What follows from `answer` to the open question of `state`."""
    here = upgraded(Here(dialog, state, world))
    if here.state.place == NOWHERE:
        outcome = questions_changed(here)
    elif isinstance(answer, Pressed):
        outcome = press(here, answer)
    else:
        outcome = hear(here, answer)
    return spoken_at(_without_keys(dialog, state, outcome), world)


def resume(dialog: Dialog, state: State, world: World) -> Outcome:
    """The offer to go on where she stopped, or to start over."""
    return spoken_at(offered_again(upgraded(Here(dialog, state, world))), world)


def told(dialog: Dialog, state: State, world: World, known: Mapping[str, Any]) -> State:
    """The state once more is known from elsewhere (a newer link), in place of her answers to these steps.

    Buttons shown before are old from then on; an open question that has its answer now is passed over. The
    very same state where all of this was known.
    """
    here = upgraded(Here(dialog, state, world))
    if all(here.facts.known(name) == value for name, value in known.items()):
        return state
    state = here.state
    answers = {name: value for name, value in state.answers.items() if name not in known}
    after = state._replace(answers=answers, seed={**state.seed, **known})
    if state.place in known:
        return after.at(next_place(here.with_state(after)))
    return after.at(state.place, tuple(p for p in state.path if p not in known))


def cancel(dialog: Dialog, state: State) -> Outcome:
    """Stops the dialog, as the word "batal" does: what she answered stays."""
    outcome = _without_keys(dialog, state, cancelled(state))
    return outcome._replace(state=outcome.state._replace(keys_up=False))


def _without_keys(dialog: Dialog, before: State, outcome: Outcome) -> Outcome:
    """Takes away the reply keyboard of a step just left; it rides on a message without buttons if it can."""
    step = dialog.by_name.get(before.place)
    if step is None or step.keys is None:
        return outcome
    if outcome.state.place == before.place and not outcome.leaves:
        return outcome
    return outcome._replace(shown=_keys_removed(outcome.shown))


def _keys_removed(shown: tuple[Shown, ...]) -> tuple[Shown, ...]:
    last = shown[-1] if shown else None
    if isinstance(last, Say) and isinstance(last.message.keyboard, Keys):
        return shown  # the next keyboard takes its place
    if isinstance(last, Say) and last.message.keyboard is None:
        return (*shown[:-1], Say(replace(last.message, keyboard=RemoveKeys())))
    return (*shown[:-1], Say(Message(texts.NOTED, RemoveKeys())), *shown[-1:])
