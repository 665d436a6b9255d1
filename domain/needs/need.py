"""Kebutuhan: what a business asks help for, and the life of such a need.

dicatat → diproses → dijadwalkan → terpenuhi | ditolak, or she says that it is no longer needed. Which step
may follow which stands in one table; what it does not allow changes nothing, however late a button is
pressed.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class NeedKind(StrEnum):
    """The needs offered as buttons; OTHER carries her own words."""

    PACKAGING = "packaging"
    NIB = "nib"
    HALAL = "halal"
    PIRT = "pirt"
    TRADEMARK = "trademark"
    CAPITAL = "capital"
    TOOLS = "tools"
    MARKETING = "marketing"
    PHOTO = "photo"
    TRAINING = "training"
    OTHER = "other"


class NeedState(StrEnum):
    """Where a need stands. WITHDRAWN is hers alone: "sudah tidak perlu"."""

    NOTED = "noted"
    IN_PROGRESS = "in_progress"
    SCHEDULED = "scheduled"
    MET = "met"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class DeclineReason(StrEnum):
    """The usual reasons why a need cannot be met; staff may also write their own."""

    QUOTA = "quota"
    PAPERS = "papers"
    HELPED = "helped"
    ELSEWHERE = "elsewhere"


OPEN: Final = (NeedState.NOTED, NeedState.IN_PROGRESS, NeedState.SCHEDULED)
"""A business has at most one open need of a kind, OTHER excepted: two of those are two different wishes."""

BY_STAFF: Final[Mapping[NeedState, tuple[NeedState, ...]]] = MappingProxyType(
    {
        NeedState.NOTED: (
            NeedState.IN_PROGRESS,
            NeedState.SCHEDULED,
            NeedState.MET,
            NeedState.DECLINED,
        ),
        NeedState.IN_PROGRESS: (NeedState.SCHEDULED, NeedState.MET, NeedState.DECLINED),
        NeedState.SCHEDULED: (NeedState.SCHEDULED, NeedState.MET, NeedState.DECLINED),
        NeedState.MET: (NeedState.IN_PROGRESS,),
        NeedState.DECLINED: (NeedState.IN_PROGRESS,),
        NeedState.WITHDRAWN: (),
    }
)
"""What an officer may make of a need. SCHEDULED again: another day. MET and DECLINED can be taken up
again, for thumbs slip; what she withdrew stays hers to ask anew."""

BY_OWNER: Final = (NeedState.MET, NeedState.WITHDRAWN)
"""How she may close a need of hers that is open."""

NEEDS_WORDS: Final = frozenset({NeedState.SCHEDULED, NeedState.DECLINED})
"""Steps that say something: when and where, or why not."""


def staff_may(before: NeedState, after: NeedState) -> bool:
    """Whether an officer may take a need from one state to the other."""
    return after in BY_STAFF[before]


def owner_may(before: NeedState, after: NeedState) -> bool:
    """Whether she may close the need so."""
    return before in OPEN and after in BY_OWNER


LETTERS: Final[Mapping[NeedState, str]] = MappingProxyType(
    {
        NeedState.NOTED: "n",
        NeedState.IN_PROGRESS: "p",
        NeedState.SCHEDULED: "s",
        NeedState.MET: "m",
        NeedState.DECLINED: "d",
        NeedState.WITHDRAWN: "w",
    }
)
"""States as they travel in a button's data."""

BY_LETTER: Final[Mapping[str, NeedState]] = MappingProxyType({v: k for k, v in LETTERS.items()})
