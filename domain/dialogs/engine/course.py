"""The course of a dialog: which questions this person is asked, and which comes next or before."""

from __future__ import annotations

from typing import Any

from domain.dialogs.engine.state import CONFIRM, END, State
from domain.dialogs.engine.steps import Dialog, Facts, Step
from domain.world import World


def facts(dialog: Dialog, state: State, world: World) -> Facts:
    """What the steps may look at now.

    An answer whose step no longer applies (an earlier answer was edited) stays in the state, where it
    comes back to life if the step applies again, but nobody sees it here.
    """
    seen: dict[str, Any] = {}
    known = Facts(seen, state.seed, state.view, world)
    for step in sorted(dialog.steps, key=lambda s: not s.aside):  # asides may be looked at by all
        if step.name in state.answers and (step.aside or step.applies(known)):
            seen[step.name] = state.answers[step.name]
    return known


def asked(dialog: Dialog, known: Facts) -> list[Step]:
    """The steps that this person is asked, in order."""
    told = {name for name, value in known.seed.items() if value is not None}
    return [s for s in dialog.steps if not s.aside and s.name not in told and s.applies(known)]


def next_place(dialog: Dialog, known: Facts) -> str:
    """The first question without an answer, else the page to confirm, else the end."""
    open_names = (s.name for s in asked(dialog, known) if s.name not in known.answers)
    return next(open_names, END if dialog.summary is None else CONFIRM)


def previous(dialog: Dialog, place: str, known: Facts) -> Step | None:
    """The question before `place`; None at the first, after a final one, and at an aside."""
    steps = asked(dialog, known)
    places = [*(s.name for s in steps), CONFIRM]
    at = places.index(place) if place in places else 0
    return None if at == 0 or steps[at - 1].final else steps[at - 1]


def position(dialog: Dialog, state: State, known: Facts) -> tuple[int, int]:
    """(2, 6) at the second of six questions; the last when only the yes is missing.

    Where one answer is edited or asked in between, it is the place she comes back to that counts.
    """
    names = [s.name for s in asked(dialog, known)]
    place = state.path[0] if state.path else state.place
    if place not in names:
        place = next_place(dialog, known)
    return (names.index(place) + 1 if place in names else len(names)), len(names)
