"""What a dialog is made of: steps that ask, and what may come of reading an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from domain.dialogs.engine.answers import Contact, Sent, Typed
from domain.dialogs.engine.texts import WRITE_AGAIN
from domain.messages import Keys, Text, Value
from domain.world import World


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a step may look at: answers so far, the seed, the place in its menu, and the world."""

    answers: Mapping[str, Any]
    seed: Mapping[str, Any]
    view: str
    world: World

    def known(self, name: str) -> Any:
        """The answer to a step, else what the seed says; None when neither knows."""
        return self.answers.get(name, self.seed.get(name))


@dataclass(frozen=True, slots=True)
class Choice:
    """A button that answers the step with `value` (JSON; `...` for the key itself).

    In a step with `many` it is a toggle, and its key is what is kept. `key` is at most 24 ASCII
    characters without a colon.
    """

    label: Value
    key: str
    value: Any = ...

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


@dataclass(frozen=True, slots=True)
class Took:
    """The answer was understood beyond doubt: `value` is JSON."""

    value: Any


@dataclass(frozen=True, slots=True)
class Check:
    """The answer has one reading to be confirmed, or several to choose from.

    `readings` are (label, value) in order; `text` asks which. She may also write it again.
    """

    text: Text
    readings: tuple[tuple[Value, Any], ...]
    retry: Text = WRITE_AGAIN


@dataclass(frozen=True, slots=True)
class Again:
    """The answer was not understood: `text` says kindly how to write it."""

    text: Text


@dataclass(frozen=True, slots=True)
class NotMine:
    """What came is no answer to this question at all (a photo where words are asked): a reply."""


Reading: TypeAlias = Took | Check | Again | NotMine
Given: TypeAlias = Typed | Contact | Sent


def no_menu(_facts: Facts) -> Menu:
    """A step that is answered in words alone."""
    return ()


def always(_facts: Facts) -> bool:
    """A step that is asked of everyone."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One question.

    `read` gets what she typed, shared or sent; button answers need no reading. `label` names the answer
    on the page where she picks what to change, `show` says the answer there. `aside` steps are asked only
    when a `Go` or an edit leads to them. `keys` is a reply keyboard in place of the menu.
    """

    name: str
    ask: Callable[[Facts], Text]
    read: Callable[[Given, Facts], Reading]
    menu: Callable[[Facts], Menu] = no_menu
    keys: Callable[[Facts], Keys] | None = None
    many: bool = False
    optional: bool = False
    aside: bool = False
    counted: bool = True
    applies: Callable[[Facts], bool] = always
    label: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialog:
    """A named list of steps; raise `version` when a step's meaning changes.

    `summary` makes the page "is this right?" before the dialog ends; None ends after the last step.
    `progress` shows "2 of 6" before each question.
    """

    name: str
    title: Text
    steps: tuple[Step, ...]
    version: int = 1
    summary: Callable[[Facts], Text] | None = None
    progress: bool = False
    by_name: Mapping[str, Step] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {step.name: step for step in self.steps})
