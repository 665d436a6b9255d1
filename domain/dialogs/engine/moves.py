"""The moves of a dialog: on to the next question, back, to another place, or to the end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from domain.dialogs.engine import texts
from domain.dialogs.engine.outcome import (
    Answered,
    Cancelled,
    Event,
    Finished,
    Outcome,
    Redraw,
    Say,
    Shown,
)
from domain.dialogs.engine.questions import asked, facts, previous, question
from domain.dialogs.engine.state import CONFIRM, END, State
from domain.dialogs.engine.steps import Dialog
from domain.messages import Message, RemoveKeys
from domain.world import World


def start(
    dialog: Dialog,
    token: str,
    world: World,
    *,
    seed: Mapping[str, Any] | None = None,
    answers: Mapping[str, Any] | None = None,
    only: str | None = None,
) -> Outcome:
    """A new instance and its first question.

    `answers` are known beforehand and not asked; `only` asks that one step and ends.
    """
    state = State(dialog.name, dialog.version, token, "", answers or {}, seed or {})
    if only is not None:
        return say_question(dialog, state.at(only, return_to=END), world)
    return onward(dialog, state, world)


def say_question(dialog: Dialog, state: State, world: World, *before: Shown) -> Outcome:
    """The open question as a new message."""
    return Outcome(state, (*before, Say(question(dialog, state, world), question=True)))


def redraw_question(dialog: Dialog, state: State, world: World) -> Outcome:
    """The open question in place of the message whose button was pressed."""
    if state.step != CONFIRM and dialog.by_name[state.step].keys is not None:
        return say_question(dialog, state, world)  # a reply keyboard needs a message of its own
    return Outcome(state, (Redraw(question(dialog, state, world)),))


def accept(dialog: Dialog, state: State, value: Any, world: World, *before: Shown) -> Outcome:
    """Puts the answer to the open question in place and goes on."""
    step, after = state.step, state.answered(state.step, value)
    outcome = onward(dialog, after, world, *before)
    return replace(outcome, events=(Answered(step, value), *outcome.events))


def onward(dialog: Dialog, state: State, world: World, *before: Shown) -> Outcome:
    """The first question without an answer, else the page to confirm, else the end."""
    if state.return_to == END:
        return over(state, Finished(), *before)
    if state.return_to not in (None, CONFIRM):
        return say_question(dialog, state.at(state.return_to), world, *before)
    known = facts(state, world)
    open_step = next((s for s in asked(dialog, known) if s.name not in state.answers), None)
    if open_step is None and dialog.summary is None:
        return over(state, Finished(), *before)
    after = state.at(CONFIRM if open_step is None else open_step.name)
    return _without_keys(dialog, state, say_question(dialog, after, world, *before))


def _without_keys(dialog: Dialog, left: State, outcome: Outcome) -> Outcome:
    """Takes away the reply keyboard of the step just left; it rides on the next message if it can."""
    step = dialog.by_name.get(left.step)
    if step is None or step.keys is None:
        return outcome
    *shown, last = outcome.shown
    assert isinstance(last, Say)
    if last.message.keyboard is None:
        return replace(outcome, shown=(*shown, replace(last, message=_bare(last.message))))
    return replace(outcome, shown=(*shown, Say(Message(texts.NOTED, RemoveKeys())), last))


def _bare(message: Message) -> Message:
    return replace(message, keyboard=RemoveKeys())


def back(dialog: Dialog, state: State, world: World) -> Outcome:
    """The question before, or the place that led here; at the first question, the question again."""
    if state.return_to is not None:
        if state.return_to == END:
            return over(state, Cancelled(), Say(Message(texts.CANCELLED)))
        return say_question(dialog, state.at(state.return_to), world)
    if state.step == CONFIRM:
        before = asked(dialog, facts(state, world))[-1]
    else:
        step = dialog.by_name[state.step]
        before = previous(dialog, step, facts(state, world)) or step
    return _without_keys(dialog, state, say_question(dialog, state.at(before.name), world))


def over(state: State, event: Event, *shown: Shown) -> Outcome:
    """The dialog ends; `state` is there for whoever acts on the event, in its last form."""
    return Outcome(None, shown, (event,))


def upgraded(dialog: Dialog, state: State, world: World) -> State:
    """A state saved by another version: answers of steps that still exist are kept, the next open
    question is asked."""
    if state.version == dialog.version and (state.step in dialog.by_name or state.step == CONFIRM):
        return state
    kept = {name: value for name, value in state.answers.items() if name in dialog.by_name}
    state = replace(state, version=dialog.version, answers=kept).at(state.step)
    if state.step in dialog.by_name:
        return state
    after = onward(dialog, replace(state, return_to=None), world).state
    return after if after is not None else state.at(dialog.steps[-1].name)
