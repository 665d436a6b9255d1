"""What a dialog is made of: steps that ask, in order, and what they may look at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from domain.dialogs.engine.answers import Given
from domain.dialogs.engine.menus import Go, Menu
from domain.dialogs.engine.readings import Check, Reading
from domain.messages import Keys, Text
from domain.world import World


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a step may look at.

    `answers` are those of the steps that apply; `seed` is what was known at the start; `view` is the place
    in the step's own menu ("" at first).
    """

    answers: Mapping[str, Any]
    seed: Mapping[str, Any]
    view: str
    world: World

    def known(self, name: str) -> Any:
        """The answer to a step, else what the seed says; None when neither knows."""
        return self.answers.get(name, self.seed.get(name))


def no_menu(_facts: Facts) -> Menu:
    """A step that is answered in words alone."""
    return ()


def nowhere(_facts: Facts) -> str | None:
    """A step after which the place that led here comes back."""
    return None


def nothing(_facts: Facts) -> Check | None:
    """A step of whose answer nothing is known yet."""
    return None


def unticked(_facts: Facts) -> tuple[str, ...]:
    """A step of toggles none of which is on when it is asked."""
    return ()


def beyond_doubt(_value: Any, _facts: Facts) -> Check | None:
    """A step whose readings are taken as soon as she picks one."""
    return None


def always(_facts: Facts) -> bool:
    """A step that is asked of everyone."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One question.

    `ask` says it, `read` reads what she typed, shared or sent; the buttons of `menu` need no reading.
    `keys` is a reply keyboard in place of the menu (it alone can ask for a phone number).

    `many`: the choices are toggles, and the answer is `{"picked": [keys], "words": str | None}`; no `Go`.
    `preset`: the keys that are on when it is asked, being so already; "nothing" leaves them as they are.
    `optional`: it may be skipped, the answer is then None. Skip, back and send are added by the engine.
    `applies`: whether it is asked of this person, by the steps before it (and asides). A step that the seed
    has an answer to is not asked either. `aside`: asked only when a `Go` or an edit leads to it.
    `then`: the aside that is asked right after this one, before the place that led here comes back; None
    for none. `suggest`: an answer that other answers come to (a sum), put to her instead of the question
    when they lead here; None for none. `ask_back`: a second question about the reading she picked, before
    it counts; None for none. `ways_out`: what is easier than writing it, offered after two tries.
    `final`: its answer counts at once (the report is saved), so "back" does not lead to it any more.
    `label`: the answer's name on the page where she picks what to change; None keeps it off that page.
    `since`: the version of the dialog in which the meaning of the answer last changed. Answers from before
    are asked again.
    """

    name: str
    ask: Callable[[Facts], Text]
    read: Callable[[Given, Facts], Reading]
    menu: Callable[[Facts], Menu] = no_menu
    keys: Callable[[Facts], Keys] | None = None
    many: bool = False
    preset: Callable[[Facts], tuple[str, ...]] = unticked
    optional: bool = False
    aside: bool = False
    final: bool = False
    applies: Callable[[Facts], bool] = always
    then: Callable[[Facts], str | None] = nowhere
    suggest: Callable[[Facts], Check | None] = nothing
    ask_back: Callable[[Any, Facts], Check | None] = beyond_doubt
    ways_out: tuple[Go, ...] = ()
    label: Text | None = None
    since: int = 1


@dataclass(frozen=True, kw_only=True)
class Dialog:
    """A named list of steps, asked in order.

    `summary` makes the page "is this right?" before the dialog ends; None ends after the last step.
    `progress` is for long dialogs: they show "2 of 6", and are taken up again where she left them.
    `may_stop` puts [Never mind] under its questions: for what she opened by a button and may not want.
    `skipped` is said when she types that she skips the last question; None where what it does says enough.
    """

    name: str
    title: Text
    steps: tuple[Step, ...]
    summary: Callable[[Facts], Text] | None = None
    progress: bool = False
    may_stop: bool = False
    skipped: Text | None = None

    def __post_init__(self) -> None:
        assert len(self.by_name) == len(self.steps), f"two steps of {self.name} share a name"

    @cached_property
    def by_name(self) -> Mapping[str, Step]:
        """The steps by their names."""
        return {step.name: step for step in self.steps}

    @cached_property
    def on_course(self) -> tuple[Step, ...]:
        """The steps that are asked one after the other, where they apply."""
        return tuple(step for step in self.steps if not step.aside)

    @cached_property
    def asides_first(self) -> tuple[Step, ...]:
        """The steps in the order in which their answers may be looked at."""
        return tuple(sorted(self.steps, key=lambda step: not step.aside))

    @cached_property
    def version(self) -> int:
        """That of the step whose meaning changed last."""
        return max(step.since for step in self.steps)
