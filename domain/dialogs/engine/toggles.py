"""The answer to a step of toggles: `{"picked": [keys], "words": what she added in her own words | None}`."""

from __future__ import annotations

from typing import Any

from domain.dialogs.engine.here import Here
from domain.dialogs.engine.state import State

NOTHING: dict[str, Any] = {"picked": [], "words": None}
"""She pressed "nothing": also what she ticked or wrote before is taken back."""


def sent(state: State) -> dict[str, Any]:
    """What she ticked; words she wrote there earlier stay."""
    return {**NOTHING, **state.answers.get(state.place, {}), "picked": list(state.ticked)}


def with_ticks(here: Here, value: Any) -> Any:
    """The answer that was read: in a step of toggles her own words go together with what she ticked."""
    if here.step is None or not here.step.many:
        return value
    return {"picked": list(here.state.ticked), "words": value}
