"""The buttons a step may put under its question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from domain.messages import Value


@dataclass(frozen=True, slots=True)
class Choice:
    """A button that answers the step with `value` (JSON; `...` for the key itself).

    In a step with `many` it is a toggle, and its key is what is kept. `key` is at most 24 ASCII characters.
    `said` are words that mean this choice when typed instead (as `words.said` leaves them).
    """

    label: Value
    key: str
    value: Any = ...
    said: frozenset[str] = frozenset()

    @property
    def answer(self) -> Any:
        """What choosing it answers."""
        return self.key if self.value is ... else self.value


@dataclass(frozen=True, slots=True)
class Turn:
    """A button that turns the step's menu to another view: a page, or what lies inside a choice."""

    label: Value
    view: str


@dataclass(frozen=True, slots=True)
class Go:
    """A button that asks another step first and comes back to this one."""

    label: Value
    step: str


MenuButton: TypeAlias = Choice | Turn | Go
Menu: TypeAlias = Sequence[Sequence[MenuButton]]


def choices(menu: Menu) -> list[Choice]:
    """The choices of a menu, in reading order."""
    return [button for row in menu for button in row if isinstance(button, Choice)]
