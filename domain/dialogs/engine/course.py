"""The course of a dialog: which question comes next, which before, and how far she has come."""

from __future__ import annotations

from domain.dialogs.engine.here import Here
from domain.dialogs.engine.state import CONFIRM, END
from domain.dialogs.engine.steps import Step


def next_place(here: Here) -> str:
    """The first question without an answer, else the page to confirm, else the end."""
    open_names = (s.name for s in here.asked if s.name not in here.facts.answers)
    return next(open_names, END if here.dialog.summary is None else CONFIRM)


def previous(here: Here) -> Step | None:
    """The question before this one; None at the first, after a final one, and at an aside."""
    steps = here.asked
    places = [*(s.name for s in steps), CONFIRM]
    at = places.index(here.state.place) if here.state.place in places else 0
    return None if at == 0 or steps[at - 1].final else steps[at - 1]


def led_here(here: Here) -> Step | None:
    """The step whose answer led straight to the open one; None where it was no answer that did."""
    place = here.state.place
    return next((s for s in here.dialog.steps if s.then(here.facts) == place), None)


def position(here: Here) -> tuple[int, int]:
    """(2, 6) at the second of six questions; the last when only the yes is missing.

    Where one answer is edited or asked in between, it is the place she comes back to that counts.
    """
    names = [s.name for s in here.asked]
    place = (*here.state.path, here.state.place)[0]
    if place not in names:
        place = next_place(here)
    return (names.index(place) + 1 if place in names else len(names)), len(names)
