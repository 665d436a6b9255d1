"""The rapor of a business: what stands on the picture. documents/rapor/picture.py draws it.

It is read on a small phone, in sunlight, by somebody who looks for one thing: how am I doing? So the
newest month comes first and large, then twelve bars, then what she asked for and what came of it.
"""

from dataclasses import dataclass
from enum import Enum, auto


class Tone(Enum):
    """How a need's state is coloured."""

    WAITING = auto()
    MOVING = auto()
    DONE = auto()
    REFUSED = auto()


class Mark(Enum):
    """What a month's figure rests on, where it is not simply her own word; each is drawn in its own way."""

    GAP = auto()
    """Not reported: a ring in the place of the bar."""
    CHECKED = auto()
    """An officer accepted it: a tick below the month."""
    ENTERED = auto()
    """Somebody entered it for her, and she has not said yes: a hollow bar."""
    IN_QUESTION = auto()
    """It was sent back to her, and she has not answered: a hollow bar and a question mark."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One month. `rupiah` None: not reported. `amount` is the figure in short, "1,5 jt"."""

    month: str
    rupiah: int | None
    amount: str
    year: str = ""
    """Under the month where a year begins, and under the first bar."""
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """A season behind the bars, from `start` to `end` in months from the left edge: 3.6 to 4.6."""

    label: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure with its name above it."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Something she asked for, and how it stands."""

    need: str
    state: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Rapor:
    """What stands on the picture, top to bottom; all texts as they shall be read."""

    title: str
    """With the months it is about: "Rapor usaha, November 2025 – Oktober 2026"."""
    business: str
    owner: str
    """Stands in the place of a business name that the typeface cannot draw at all."""
    month: str
    """The newest month: "Oktober 2026"."""
    amount: str
    change: str
    """Against the month before; "" for nothing to say."""
    is_up: bool
    bars: tuple[Bar, ...]
    newest: int
    """Which of the bars is the newest month, counted from 0."""
    bands: tuple[Band, ...]
    legend: tuple[tuple[Mark, str], ...]
    """What the marks say that stand on this picture; two in a row."""
    facts: tuple[Fact, ...]
    """An even number reads best: they stand in two columns."""
    asked_title: str
    asked: tuple[Asked, ...]
    more: str
    """ "+2 lagi" where not all fit; "" where they do."""
    note: str
