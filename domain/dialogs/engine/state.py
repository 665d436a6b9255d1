"""Where a person stands in a dialog: a value, saved as JSON with every answer."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple, Self

import orjson

NOWHERE = ""
"""The place before the first question, and after a new version dropped the question that was open."""

CONFIRM = "="
"""The place of the page that shows all answers and asks "is this right?"."""

END = "."
"""In `path`: the dialog is over after this one answer."""


class Offer(StrEnum):
    """What was offered last beside the open question; typed words may mean the offer."""

    NONE = ""
    RESUME = "resume"
    WAY_OUT = "way_out"


_NONE: Mapping[str, Any] = {}


class State(NamedTuple):
    """A dialog half-way. A tuple, since every answer makes several of them, and tuples are made five times
    as fast as frozen dataclasses.

    `place` is the name of the open step, or CONFIRM; `path` are the places to come back to after it, the
    nearest last (empty: go on to the next question). `answers` are JSON values by step name, `seed` is
    what was known at the start (JSON).

    `page` counts the questions asked. Buttons carry it, so that those of an earlier question are known as
    such. `pressed_page` is the page that a button led away from last: the same press again is a double tap.
    `held` are the readings of an answer that wait for a yes; `checks` counts how often that was asked, so
    that a yes under an older reading is not taken for the newest.

    `view` is the place inside the menu (an opened kecamatan). `ticks` are the toggles set and not sent yet,
    by step. `tries` counts answers not understood. `stopped` is whether she said stop: what she answered
    stays, and is not brought up again unless she asks. `spoke_at_utc` is when the dialog said something last
    (ISO 8601; None: not yet). `keys_up` is whether its reply keyboard stands in place of the phone's own.
    `shown_as` are the messages that have buttons of the open page, by the numbers that whoever carries the
    dialog gives them.
    """

    dialog: str
    version: int
    token: str
    place: str = NOWHERE
    path: tuple[str, ...] = ()
    answers: Mapping[str, Any] = _NONE
    seed: Mapping[str, Any] = _NONE
    page: int = 0
    pressed_page: int | None = None
    view: str = ""
    offer: Offer = Offer.NONE
    held: tuple[Any, ...] = ()
    checks: int = 0
    ticks: Mapping[str, tuple[str, ...]] = _NONE
    tries: int = 0
    stopped: bool = False
    spoke_at_utc: str | None = None
    keys_up: bool = False
    shown_as: tuple[int, ...] = ()

    def at(self, place: str, path: tuple[str, ...] = ()) -> Self:
        """The same dialog, standing freshly before `place`."""
        return self._replace(
            place=place,
            path=path,
            page=self.page + 1,
            pressed_page=None,
            view="",
            offer=Offer.NONE,
            held=(),
            tries=0,
            stopped=False,
        )

    def holding(self, readings: tuple[Any, ...]) -> Self:
        """With readings of an answer that wait for a yes."""
        checks = self.checks + 1
        return self._replace(offer=Offer.NONE, tries=0, held=readings, checks=checks)

    def reading_key(self, index: int) -> str:
        """How a button names a held reading: "3.0" is the first of the third check."""
        return f"{self.checks}.{index}"

    def answered(self, step: str, value: Any) -> Self:
        """With the answer to `step` put in place."""
        ticks = {name: keys for name, keys in self.ticks.items() if name != step}
        return self._replace(answers={**self.answers, step: value}, ticks=ticks)

    def ticking(self, keys: tuple[str, ...]) -> Self:
        """With these toggles of the open step on."""
        return self._replace(ticks={**self.ticks, self.place: keys})

    def emptied(self) -> Self:
        """Without anything personal: what is kept of a dialog that is over."""
        return self._replace(answers={}, seed={}, held=(), ticks={}, shown_as=())

    def dumps(self) -> str:
        """The state as JSON."""
        return orjson.dumps(self._asdict()).decode()

    @classmethod
    def loads(cls, text: str) -> Self:
        """What `dumps` wrote, possibly in a release that knew fewer or more fields."""
        saved = {name: value for name, value in orjson.loads(text).items() if name in _KNOWN}
        for name in ("path", "held", "shown_as"):
            saved[name] = tuple(saved.get(name, ()))
        saved["ticks"] = {step: tuple(keys) for step, keys in saved.get("ticks", {}).items()}
        saved["offer"] = Offer(saved.get("offer", ""))
        return cls(**saved)


_KNOWN = frozenset(State._fields)
