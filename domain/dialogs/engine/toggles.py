"""The answer to a step of toggles: `{"picked": [keys], "words": what she added in her own words | None}`."""

from __future__ import annotations

from typing import Any

from domain.dialogs.engine.here import Here
from domain.dialogs.engine.state import State

_NOTHING: dict[str, Any] = {"picked": [], "words": None}


def nothing(here: Here) -> dict[str, Any]:
    """She pressed "nothing": also what she ticked or wrote before is taken back, to where it was preset."""
    return {**_NOTHING, "picked": list(here.preset)}


def sent(here: Here) -> dict[str, Any]:
    """What she ticked; words she wrote there earlier stay."""
    return {**_NOTHING, **here.state.answers.get(here.state.place, {}), "picked": list(here.ticked)}


def with_ticks(here: Here, value: Any) -> Any:
    """The answer that was read: in a step of toggles her own words go together with what she ticked."""
    if here.step is None or not here.step.many:
        return value
    return {"picked": list(here.ticked), "words": value}


def as_if_sent(state: State) -> State:
    """The state with what she ticked and did not send yet as answers, for who must not lose it."""
    unsent = {step: {**_NOTHING, "picked": list(keys)} for step, keys in state.ticks.items()}
    return state._replace(answers={**state.answers, **unsent})
