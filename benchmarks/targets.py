"""The speed goals of the project, as one table: what is compared, and what is good enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.cases import BULK_PER_S, POSTGRES, SQLITE
from benchmarks.contestants import AIOGRAM, PTB
from benchmarks.measure import Measured
from benchmarks.results import Results, answered_per_s, bulk_per_s, memory_mb, p99_ms, start_s


@dataclass(frozen=True, slots=True)
class Target:
    """A goal about one case. `least` and `most` bound the value; None is no bound."""

    case: str
    title: str
    value: Callable[[Results], float]
    unit: str
    least: float | None = None
    most: float | None = None

    def met(self, results: Results) -> bool:
        """Whether the results are good enough."""
        value = self.value(results)
        return (self.least is None or value >= self.least) and (
            self.most is None or value <= self.most
        )

    @property
    def wanted(self) -> str:
        """The bound, in words."""
        bounds = ((self.least, "at least"), (self.most, "at most"))
        return ", ".join(
            f"{words} {bound:g}{self.unit}" for bound, words in bounds if bound is not None
        )


def _faster(case: str, who: str, than: str, least: float) -> Target:
    title = f"{who}: times as many answers as {than}"
    return Target(case, title, lambda r: r.ratio(case, who, than, answered_per_s), "×", least=least)


def _p99(case: str, who: str, most_ms: float) -> Target:
    return Target(case, f"{who}: p99", lambda r: r.figure(case, who, p99_ms), " ms", most=most_ms)


def _rate(who: str) -> Target:
    return Target(
        "news",
        f"{who}: announcements a second",
        lambda r: r.figure("news", who, bulk_per_s),
        "/s",
        least=970,
    )


def _share_of_rate(who: str) -> Target:
    return Target(
        "careful",
        f"{who}: share of the rate that replies leave",
        lambda r: r.figure("careful", who, _share_percent),
        "%",
        least=95,
    )


def _share_percent(run: Measured) -> float:
    left_per_s = max(BULK_PER_S - run.report.replies_per_s, 1.0)
    return 100 * run.report.bulk_per_s / left_per_s


def _refused(who: str) -> Target:
    return Target(
        "careful",
        f"{who}: announcements refused with 429",
        lambda r: r.worst("careful", who, lambda run: run.report.bulk_refused),
        "",
        most=0,
    )


def _memory(who: str) -> Target:
    return Target(
        "idle", f"{who}: memory", lambda r: r.figure("idle", who, memory_mb), " MB", most=120
    )


def _start(who: str) -> Target:
    title = f"{who}: start to first getUpdates"
    return Target("idle", title, lambda r: r.figure("idle", who, start_s), " s", most=2)


TARGETS: tuple[Target, ...] = (
    _faster("talk", SQLITE, PTB.name, 3),
    _faster("talk", SQLITE, AIOGRAM.name, 1.1),
    _faster("talk", POSTGRES, PTB.name, 2),
    _faster("talk", POSTGRES, AIOGRAM.name, 0.9),
    *(
        target
        for who in (SQLITE, POSTGRES)
        for target in (
            _faster("distant", who, PTB.name, 30),
            _faster("distant", who, AIOGRAM.name, 1),
            _p99("distant", who, 250),
            _p99("everyday", who, 300),
            _p99("everyday-news", who, 600),
            _rate(who),
            _share_of_rate(who),
            _refused(who),
            _memory(who),
            _start(who),
        )
    ),
)
