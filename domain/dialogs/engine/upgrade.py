"""States saved by an earlier release: dialogs change, people half-way through them go on."""

from __future__ import annotations

from dataclasses import replace

from domain.dialogs.engine import texts
from domain.dialogs.engine.course import facts, next_place
from domain.dialogs.engine.moves import onward, over
from domain.dialogs.engine.outcome import Cancelled, Outcome, Say, Unbutton
from domain.dialogs.engine.state import CONFIRM, END, NOWHERE, State
from domain.dialogs.engine.steps import Dialog
from domain.messages import Message
from domain.world import World


def upgraded(dialog: Dialog, state: State, world: World) -> State:
    """The state as this release of the dialog reads it.

    Answers whose meaning has changed since are gone, and asked again. It stands NOWHERE when the question
    that was open is no longer there, or no longer means the same.
    """
    kept = {name: a for name, a in state.answers.items() if not _outdated(dialog, state, name)}
    path = tuple(p for p in state.path if p in {CONFIRM, END} or p in dialog.by_name)
    now = replace(state, version=dialog.version, answers=kept, path=path)
    return now if _still_stands(dialog, state, now, world) else now.at(NOWHERE, path)


def questions_changed(dialog: Dialog, state: State, world: World) -> Outcome:
    """Says so, and goes on with the first open question; a single answer to give is no longer wanted."""
    news = Say(Message(texts.QUESTIONS_CHANGED))
    if END in state.path:
        return over(state, Cancelled(), Unbutton(), news)
    return onward(dialog, replace(state, path=()), world, Unbutton(), news)


def _outdated(dialog: Dialog, state: State, name: str) -> bool:
    return name in dialog.by_name and dialog.by_name[name].since > state.version


def _still_stands(dialog: Dialog, before: State, now: State, world: World) -> bool:
    if now.place == CONFIRM:
        return next_place(dialog, facts(dialog, now, world)) == CONFIRM
    return now.place in dialog.by_name and not _outdated(dialog, before, now.place)
