"""Where a dialog stands at this moment: all that a move looks at, in one value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Self

from domain.dialogs.engine.menus import Menu
from domain.dialogs.engine.state import State
from domain.dialogs.engine.steps import Dialog, Facts, Step
from domain.world import World


@dataclass(frozen=True)
class Here:
    """A dialog, its state, and the world around it."""

    dialog: Dialog
    state: State
    world: World

    def with_state(self, state: State) -> Self:
        """The same dialog in another state."""
        return replace(self, state=state)

    @property
    def step(self) -> Step | None:
        """The open step; None at the page to confirm."""
        return self.dialog.by_name.get(self.state.place)

    @cached_property
    def facts(self) -> Facts:
        """What the steps may look at."""
        return facts(self.dialog, self.state, self.world)

    @cached_property
    def asked(self) -> list[Step]:
        """The steps that this person is asked, in order."""
        told = {name for name, value in self.state.seed.items() if value is not None}
        steps = [s for s in self.dialog.steps if not s.aside and s.name not in told]
        return [s for s in steps if s.applies(self.facts)]

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
