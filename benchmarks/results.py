"""What many rounds say together: medians, and ratios taken within each round."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.measure import Measured

Figure = Callable[[Measured], float | None]
"""A number of one run; None when the run has none."""


@dataclass(frozen=True, slots=True)
class Results:
    """All runs, by the case's name and the contestant's, in the order of the rounds."""

    runs: Mapping[tuple[str, str], Sequence[Measured]]

    def has(self, case: str) -> bool:
        """Whether this case was measured."""
        return any(name == case for name, _who in self.runs)

    def figure(self, case: str, who: str, of: Figure) -> float:
        """The median over the rounds; infinite when a run had no such number, for it never happened."""
        values = (of(run) for run in self.runs[case, who])
        return median(float("inf") if value is None else value for value in values)

    def worst(self, case: str, who: str, of: Figure) -> float:
        """The largest of all rounds, for what must never happen."""
        return max(of(run) or 0 for run in self.runs[case, who])

    def ratio(self, case: str, who: str, to: str, of: Figure) -> float:
        """How many times as large, as the median of the rounds' own ratios.

        Both ran right after each other in a round, so what else the machine did weighs on both.
        """
        pairs = zip(self.runs[case, who], self.runs[case, to], strict=True)
        return median((of(a) or 0) / (of(b) or 1e-9) for a, b in pairs)


def answered_per_s(run: Measured) -> float:
    """Actions of people answered a second."""
    return run.report.answered_per_s


def p50_ms(run: Measured) -> float | None:
    """Half of the actions were answered sooner."""
    return run.report.p50_ms


def p99_ms(run: Measured) -> float | None:
    """One action in a hundred waited longer."""
    return run.report.p99_ms


def bulk_per_s(run: Measured) -> float:
    """Announcements accepted a second."""
    return run.report.bulk_per_s


def cpu_ms_per_answer(run: Measured) -> float | None:
    """Processor time of the bot for one answered action."""
    return run.cpu_ms_per_answer


def memory_mb(run: Measured) -> float:
    """Resident memory at the end."""
    return run.memory_mb[-1]


def start_s(run: Measured) -> float:
    """From the command to the first getUpdates."""
    return run.start_s
