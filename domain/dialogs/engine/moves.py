"""The moves of a dialog: on to the next question, back, to another place, or to the end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.dialogs.engine import texts
from domain.dialogs.engine.course import led_here, next_place, previous
from domain.dialogs.engine.here import Here
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
from domain.dialogs.engine.pages import check, question, resume_page, way_out
from domain.dialogs.engine.readings import Check
from domain.dialogs.engine.state import CONFIRM, END, Offer, State
from domain.dialogs.engine.steps import Dialog
from domain.messages import Keys, Message, RemoveKeys
from domain.world import World

MOST_READINGS = 12
"""So many readings at most are put to her; with more, writing it more exactly is easier than to look."""


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
    here = Here(dialog, state, world)
    return spoken_at(onward(here) if only is None else ask_at(here, only, (END,)), world)


def offered_again(here: Here) -> Outcome:
    """The offer to go on where she stopped, or to start over: it is not sure that she wants to go on."""
    offered = here.with_state(here.state._replace(offer=Offer.RESUME, stopped=False))
    return Outcome(offered.state, (Say(resume_page(offered)),))


def easier(here: Here) -> Outcome:
    """The easiest ways on, for whom the question is too hard to answer in words."""
    lost = here.with_state(here.state._replace(tries=0, offer=Offer.WAY_OUT))
    return Outcome(lost.state, (Say(way_out(lost)),))


def spoken_at(outcome: Outcome, world: World) -> Outcome:
    """Notes when the dialog said something last, and whether its reply keyboard is up."""
    if not outcome.speaks:
        return outcome
    spoke, keys_up = world.now_utc.isoformat(), outcome.state.keys_up
    for shown in outcome.shown:
        if isinstance(shown, Say):
            keys_up = _keys_after(shown.message, up=keys_up)
    return outcome._replace(state=outcome.state._replace(spoke_at_utc=spoke, keys_up=keys_up))


def _keys_after(message: Message, *, up: bool) -> bool:
    return isinstance(message.keyboard, Keys) or (
        up and not isinstance(message.keyboard, RemoveKeys)
    )


def ask(here: Here, *before: Shown) -> Outcome:
    """The open question as a new message."""
    return Outcome(here.state, (*before, Say(question(here))))


def ask_at(here: Here, place: str, path: tuple[str, ...] = (), *before: Shown) -> Outcome:
    """The question of another place."""
    return ask(here.with_state(here.state.at(place, path)), *before)


def put_to_her(here: Here, found: Check, *before: Shown) -> Outcome:
    """Readings of an answer, which of them she means; nothing counts before she says."""
    few = Check(found.text, found.readings[:MOST_READINGS], found.retry)
    holding = here.state.holding(tuple(value for _label, value in few.readings))
    return Outcome(holding, (*before, Say(check(holding, few))))


def redraw(here: Here) -> Outcome:
    """The open question in place of the message whose button was pressed."""
    if here.step is not None and here.step.keys is not None:
        return ask(here, Unbutton())  # a reply keyboard needs a message of its own
    return Outcome(here.state, (Redraw(question(here)),))


def accept(here: Here, value: Any, *before: Shown) -> Outcome:
    """Puts the answer to the open question in place and goes on."""
    step = here.state.place
    after = here.with_state(here.state.answered(step, value))
    then = after.step.then(after.facts) if after.step is not None else None
    outcome = (
        onward(after, *before) if then is None else ask_at(after, then, here.state.path, *before)
    )
    return outcome._replace(events=(Answered(step, value), *outcome.events))


def onward(here: Here, *before: Shown) -> Outcome:
    """To the place that led here, else to the first open question, else to the last page or the end."""
    *path, place = here.state.path or (CONFIRM,)
    if place == CONFIRM:  # what was edited may open other questions
        path, place = [], next_place(here)
    if place == END:
        return over(here.state, Finished(), *before)
    return _arrive_at(here, place, tuple(path), *before)


def _arrive_at(here: Here, place: str, path: tuple[str, ...], *before: Shown) -> Outcome:
    """The question of the next place, or what its answer comes to by the others."""
    there = here.with_state(here.state.at(place, path))
    found = there.step.suggest(there.facts) if there.step is not None else None
    return ask(there, *before) if found is None else put_to_her(there, found, *before)


def back(here: Here, *before: Shown) -> Outcome:
    """To the place that led here, else the question before; at the first question, the question again."""
    led = led_here(here)
    if led is not None:
        return ask_at(here, led.name, here.state.path, *before)
    if not here.state.path:
        step = previous(here)
        return ask_at(here, step.name if step is not None else here.state.place, (), *before)
    *path, place = here.state.path
    if place == END:
        return over(here.state, Cancelled(), *before, Say(Message(texts.CANCELLED)))
    return ask_at(here, place, tuple(path), *before)


def cancelled(state: State, *before: Shown) -> Outcome:
    """She said stop: what she answered stays, and is not brought up again unless she asks."""
    shown = (*before, Say(Message(texts.CANCELLED)))
    return Outcome(state._replace(stopped=True), shown, (Cancelled(),))


def over(state: State, event: Event, *shown: Shown) -> Outcome:
    """The dialog ends."""
    return Outcome(state, shown, (event,), over=True)
