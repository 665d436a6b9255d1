"""docs/benchmarks.svg: answers a second of every bot, next door and 80 ms away."""

from __future__ import annotations

from pathlib import Path

import matplotlib.pyplot as plt
from matplotlib.axes import Axes

from benchmarks.cases import Case
from benchmarks.results import Results, answered_per_s, p99_ms

OURS, THEIRS = "#0b6e4f", "#9aa5b1"


def draw(cases: list[Case], results: Results, path: Path) -> None:
    """Writes the picture; `cases` are the conversations."""
    plt.rcParams["svg.hashsalt"] = "benchmarks"  # the same numbers give the same file
    figure, axes = plt.subplots(1, len(cases), figsize=(5 * len(cases), 2.6), squeeze=False)
    for axis, case in zip(axes[0], cases, strict=True):
        _bars(axis, case, results)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)


def _bars(axis: Axes, case: Case, results: Results) -> None:
    names = [contestant.name for contestant in reversed(case.contestants)]
    per_s = [results.figure(case.name, name, answered_per_s) for name in names]
    slowest_ms = [results.figure(case.name, name, p99_ms) for name in names]
    bars = axis.barh(
        names, per_s, color=[OURS if "KabarUsaha" in name else THEIRS for name in names]
    )
    labels = [f" {n:,.0f}/s, p99 {ms:,.0f} ms" for n, ms in zip(per_s, slowest_ms, strict=True)]
    axis.bar_label(bars, labels, fontsize=8)
    axis.set_xlim(0, max(per_s) * 1.6)
    axis.set_xlabel("people's actions answered a second")
    axis.set_title(case.title, fontsize=9)
    axis.spines[["top", "right"]].set_visible(False)
