"""The moves of a dialog: on to the next question, back, to another place, or to the end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from domain.dialogs.engine import texts
from domain.dialogs.engine.course import facts, next_place, previous
from domain.dialogs.engine.outcome import (
    Answered,
    Cancelled,
    Event,
    Finished,
    Outcome,
    Redraw,
    Say,
    Shown,
    Unbutton,
)
from domain.dialogs.engine.pages import question, resume_page
from domain.dialogs.engine.state import CONFIRM, END, Offer, State
from domain.dialogs.engine.steps import Dialog
from domain.messages import Message
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

    What the `seed` says of a step is not asked at all; `answers` are not asked either, but she can go
    back to them. `only` asks that one step and ends.
    """
    state = State(dialog.name, dialog.version, token, answers=answers or {}, seed=seed or {})
    if only is not None:
        return ask(dialog, state.at(only, (END,)), world)
    return onward(dialog, state, world)


def resume(dialog: Dialog, state: State, world: World) -> Outcome:
    """The offer to go on where she stopped, or to start over."""
    offered = replace(state, offer=Offer.RESUME, stopped=False, pressed_page=None)
    return Outcome(offered, (Say(resume_page(dialog, offered, world)),))


def ask(dialog: Dialog, state: State, world: World, *before: Shown) -> Outcome:
    """The open question as a new message."""
    return Outcome(state, (*before, Say(question(dialog, state, world))))


def redraw(dialog: Dialog, state: State, world: World) -> Outcome:
    """The open question in place of the message whose button was pressed."""
    step = dialog.by_name.get(state.place)
    if step is not None and step.keys is not None:  # a reply keyboard needs a message of its own
        return ask(dialog, state, world, Unbutton())
    return Outcome(state, (Redraw(question(dialog, state, world)),))


def accept(dialog: Dialog, state: State, value: Any, world: World, *before: Shown) -> Outcome:
    """Puts the answer to the open question in place and goes on."""
    after = state.answered(state.place, value)
    outcome = onward(dialog, after, world, *before)
    return replace(outcome, events=(Answered(state.place, value), *outcome.events))


def onward(dialog: Dialog, state: State, world: World, *before: Shown) -> Outcome:
    """To the place that led here, else to the first open question, else to the last page or the end."""
    *path, place = state.path or (CONFIRM,)
    if place == CONFIRM:  # what was edited may open other questions
        path, place = [], next_place(dialog, facts(dialog, state, world))
    if place == END:
        return over(state, Finished(), *before)
    return ask(dialog, state.at(place, tuple(path)), world, *before)


def back(dialog: Dialog, state: State, world: World, *before: Shown) -> Outcome:
    """To the place that led here, else the question before; at the first question, the question again."""
    if END in state.path[-1:]:
        return over(state, Cancelled(), *before, Say(Message(texts.CANCELLED)))
    if state.path:
        return ask(dialog, state.at(state.path[-1], state.path[:-1]), world, *before)
    step = previous(dialog, state.place, facts(dialog, state, world))
    return ask(dialog, state.at(step.name if step else state.place), world, *before)


def cancelled(state: State) -> Outcome:
    """She said stop: what she answered stays, and is not brought up again unless she asks."""
    after = replace(state, offer=Offer.NONE, stopped=True)
    return Outcome(after, (Say(Message(texts.CANCELLED)),), (Cancelled(),))


def over(state: State, event: Event, *shown: Shown) -> Outcome:
    """The dialog ends."""
    return Outcome(state, shown, (event,), over=True)
