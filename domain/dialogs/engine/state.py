"""Where a person stands in a dialog: a value, saved as JSON with every answer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Self

CONFIRM = "="
"""The step name of the page that shows all answers and asks "is this right?"."""

END = "."
"""In `return_to`: the dialog is over after this one answer."""


@dataclass(frozen=True, slots=True)
class State:
    """A dialog half-way.

    `answers` are JSON values by step name. `seed` is what the service knew at the start (JSON). `view` is
    the place inside a step's menu (an opened kecamatan, a page). `held` are the readings of an answer that
    wait for a yes. `picked` are the toggles set so far. `return_to` is the step to go back to after this
    one when she edits a single answer; None goes on to the next step.
    """

    dialog: str
    version: int
    token: str
    step: str
    answers: Mapping[str, Any] = field(default_factory=dict)
    seed: Mapping[str, Any] = field(default_factory=dict)
    view: str = ""
    held: tuple[Any, ...] = ()
    picked: tuple[str, ...] = ()
    tries: int = 0
    return_to: str | None = None

    def at(self, step: str, *, return_to: str | None = None) -> Self:
        """The same dialog, standing freshly before `step`."""
        return replace(self, step=step, view="", held=(), picked=(), tries=0, return_to=return_to)

    def answered(self, step: str, value: Any) -> Self:
        """With the answer to `step` put in place."""
        return replace(self, answers={**self.answers, step: value}, held=(), tries=0)

    def dumps(self) -> str:
        """The state as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def loads(cls, text: str) -> Self:
        """What `dumps` wrote, possibly by an older version of the dialog."""
        known = json.loads(text)
        return cls(**{**known, "held": tuple(known["held"]), "picked": tuple(known["picked"])})
