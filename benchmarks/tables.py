"""The results in rows, for the terminal and for the page alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.cases import Case
from benchmarks.results import (
    Figure,
    Results,
    answered_per_s,
    bulk_per_s,
    cpu_ms_per_answer,
    memory_mb,
    p50_ms,
    p99_ms,
    start_s,
)
from benchmarks.targets import TARGETS, Target

Row = tuple[str, ...]
Text = Callable[[Results, str, str], str]
"""A cell, from the results, the case and who ran it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A title, the names of the columns, the rows."""

    title: str
    columns: Row
    rows: Sequence[Row]


def tables(cases: Sequence[Case], results: Results) -> list[Table]:
    """One for every case, and the goals."""
    return [*(_table(case, results) for case in cases), _goals(results)]


def _table(case: Case, results: Results) -> Table:
    columns: list[str] = ["bot"]
    rows = [[contestant.name] for contestant in case.contestants]
    for title, text in _figures(case):
        columns.append(title)
        for row in rows:
            row.append(text(results, case.name, row[0]))
    return Table(case.title, tuple(columns), [tuple(row) for row in rows])


def _figures(case: Case) -> list[tuple[str, Text]]:
    talk = [
        ("answers/s", _number(answered_per_s)),
        ("p50 ms", _number(p50_ms)),
        ("p99 ms", _number(p99_ms)),
        ("CPU ms/answer", _number(cpu_ms_per_answer, 2)),
        ("without answer", _worst(lambda run: run.report.stuck + run.report.unasked)),
    ]
    news = [
        ("announcements/s", _number(bulk_per_s)),
        ("replies/s", _number(lambda run: run.report.replies_per_s, 1)),
        ("429 on bulk", _worst(lambda run: run.report.bulk_refused)),
        ("429 on replies", _worst(lambda run: run.report.replies_refused)),
    ]
    always = [("memory MB", _number(memory_mb))]
    idle = [("start s", _number(start_s, 2))]
    scenario = case.scenario
    return [
        *(talk if scenario.people else []),
        *(news if scenario.broadcast_to else []),
        *always,
        *(idle if not scenario.people and not scenario.broadcast_to else []),
    ]


def _number(figure: Figure, digits: int = 0) -> Text:
    return lambda results, case, who: f"{results.figure(case, who, figure):,.{digits}f}"


def _worst(figure: Figure) -> Text:
    return lambda results, case, who: f"{results.worst(case, who, figure):g}"


def _goals(results: Results) -> Table:
    rows = [_goal(target, results) for target in TARGETS if results.has(target.case)]
    return Table("Goals", ("goal", "case", "wanted", "measured", "met"), rows)


def _goal(target: Target, results: Results) -> Row:
    measured = f"{target.value(results):.4g}{target.unit}"
    met = "yes" if target.met(results) else "NO"
    return (target.title, target.case, target.wanted, measured, met)
