"""Where a dialog stands at this moment: all that a move looks at, in one value."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final

from domain.dialogs.engine.menus import Menu
from domain.dialogs.engine.state import State
from domain.dialogs.engine.steps import Dialog, Facts, Step
from domain.world import World


class Here:
    """A dialog, its state, and the world around it: never changed, every move makes a new one.

    `step` is the open step; None at the page to confirm.
    """

    def __init__(self, dialog: Dialog, state: State, world: World) -> None:
        self.dialog: Final = dialog
        self.state: Final = state
        self.world: Final = world
        self.step: Final = dialog.by_name.get(state.place)

    def with_state(self, state: State) -> Here:
        """The same dialog in another state."""
        return Here(self.dialog, state, self.world)

    @cached_property
    def facts(self) -> Facts:
        """What the steps may look at; they look at nothing of an old state before it is `upgraded`."""
        return facts(self.dialog, self.state, self.world)

    @cached_property
    def asked(self) -> list[Step]:
        """The steps that this person is asked, in order."""
        seed, known = self.state.seed, self.facts
        steps = self.dialog.on_course
        return [s for s in steps if seed.get(s.name) is None and s.applies(known)]

    @cached_property
    def preset(self) -> tuple[str, ...]:
        """The toggles of the open step that were on before it was asked."""
        return self.step.preset(self.facts) if self.step is not None else ()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The toggles of the open step: as set since it was asked, else as answered, else as preset."""
        place, state = self.state.place, self.state
        if place in state.ticks:
            return state.ticks[place]
        return tuple(state.answers[place]["picked"]) if place in state.answers else self.preset

    @property
    def menu(self) -> Menu:
        """The buttons of the open step; none at the page to confirm."""
        return self.step.menu(self.facts) if self.step is not None else ()


def facts(dialog: Dialog, state: State, world: World) -> Facts:
    """What the steps may look at now.

    An answer whose step no longer applies (an earlier answer was edited) stays in the state, where it
    comes back to life if the step applies again, but nobody sees it here.
    """
    seen: dict[str, Any] = {}
    known = Facts(seen, state.seed, state.view, world)
    for step in dialog.asides_first:
        if step.name in state.answers and (step.aside or step.applies(known)):
            seen[step.name] = state.answers[step.name]
    return known
