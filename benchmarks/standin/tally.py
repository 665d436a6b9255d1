"""What is counted while the measured time runs, and the report made of it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.standin.scenario import Report


@dataclass(slots=True)
class Tally:
    """Counts since `began_s` (monotonic); a fresh one begins after the warm-up."""

    began_s: float
    cpu_began_s: float = field(default_factory=time.process_time)
    waits_s: list[float] = field(default_factory=list)
    unasked: int = 0
    calls: int = 0
    replies: int = 0
    replies_refused: int = 0
    bulk_at_s: list[float] = field(default_factory=list)
    bulk_refused: int = 0

    def sent(self, now_s: float, *, bulk: bool) -> None:
        """A send or edit that was accepted."""
        if bulk:
            self.bulk_at_s.append(now_s)
        else:
            self.replies += 1

    def refused(self, *, bulk: bool) -> None:
        """A send or edit that got 429."""
        if bulk:
            self.bulk_refused += 1
        else:
            self.replies_refused += 1

    def report(self, now_s: float, stuck: int) -> Report:
        """The measured time ends now; `stuck` actions have waited too long."""
        seconds = now_s - self.began_s
        waits_s = sorted(self.waits_s)
        return Report(
            seconds=round(seconds, 3),
            answered=len(waits_s),
            p50_ms=_at_share(waits_s, 0.5),
            p99_ms=_at_share(waits_s, 0.99),
            longest_ms=_at_share(waits_s, 1.0),
            stuck=stuck,
            unasked=self.unasked,
            calls=self.calls,
            busy=round((time.process_time() - self.cpu_began_s) / seconds, 3),
            replies_per_s=round(self.replies / seconds, 2),
            bulk=len(self.bulk_at_s),
            bulk_per_s=round(rate(self.bulk_at_s), 2),
            bulk_refused=self.bulk_refused,
            replies_refused=self.replies_refused,
        )


def rate(at_s: Sequence[float]) -> float:
    """Messages a second from the first to the last: 101 in 10 s are 10/s; 0 for fewer than two."""
    if len(at_s) < 2 or at_s[-1] == at_s[0]:
        return 0.0
    return (len(at_s) - 1) / (at_s[-1] - at_s[0])


def _at_share(ordered_s: Sequence[float], share: float) -> float | None:
    if not ordered_s:
        return None
    return round(ordered_s[min(int(len(ordered_s) * share), len(ordered_s) - 1)] * 1000, 2)
