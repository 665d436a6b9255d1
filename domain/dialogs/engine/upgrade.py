"""States saved by an earlier release: dialogs change, people half-way through them go on."""

from __future__ import annotations

from domain.dialogs.engine import texts
from domain.dialogs.engine.course import next_place
from domain.dialogs.engine.here import Here
from domain.dialogs.engine.moves import onward, over
from domain.dialogs.engine.outcome import Cancelled, Outcome, Say, Unbutton
from domain.dialogs.engine.state import CONFIRM, END, NOWHERE
from domain.messages import Message


def upgraded(saved: Here) -> Here:
    """The saved state as this release of the dialog reads it.

    Answers whose meaning has changed since are gone, and asked again. It stands NOWHERE when the question
    that was open is no longer there, or no longer means the same.
    """
    state, dialog = saved.state, saved.dialog
    path = tuple(p for p in state.path if p in {CONFIRM, END} or p in dialog.by_name)
    if (state.version, state.path) == (dialog.version, path) and _still_stands(saved):
        return saved
    kept = {name: value for name, value in state.answers.items() if not _outdated(saved, name)}
    now = saved.with_state(state._replace(version=dialog.version, answers=kept, path=path))
    if _still_stands(now) and not _outdated(saved, state.place):
        return now
    return now.with_state(now.state.at(NOWHERE, path))


def questions_changed(here: Here) -> Outcome:
    """Says so, and goes on with the first open question; a single answer to give is no longer wanted."""
    news = Say(Message(texts.QUESTIONS_CHANGED))
    if END in here.state.path:
        return over(here.state, Cancelled(), Unbutton(), news)
    return onward(here.with_state(here.state._replace(path=())), Unbutton(), news)


def _outdated(saved: Here, name: str) -> bool:
    step = saved.dialog.by_name.get(name)
    return step is not None and step.since > saved.state.version


def _still_stands(now: Here) -> bool:
    if now.state.place == CONFIRM:
        return next_place(now) == CONFIRM
    return now.step is not None
