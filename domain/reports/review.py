"""What a staff member had before their eyes when they decided about a report.

It travels in the button's data, so that a yes to Rp15.000.000 never becomes a yes to the figure the
owner has put in its place meanwhile.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from domain.reports.report import ReportState

_LETTERS = {
    ReportState.SUBMITTED: "n",
    ReportState.ACCEPTED: "y",
    ReportState.SENT_BACK: "b",
}
_STATES = {letter: state for state, letter in _LETTERS.items()}
SHAPE = r"[0-9]{1,15}[nyb]"
"""A regular expression for what `str` gives."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A report as it was shown: the figure in rupiah and where it stood."""

    revenue_rupiah: int
    state: ReportState

    def __str__(self) -> str:
        """Rp15.000.000, not reviewed yet: `15000000n`."""
        return f"{self.revenue_rupiah}{_LETTERS[self.state]}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """What `str` gave. Raises ValueError for anything else."""
        if re.fullmatch(SHAPE, text, re.ASCII) is None:
            raise ValueError(f"not a report as seen: {text!r}")
        return cls(int(text[:-1]), _STATES[text[-1]])
