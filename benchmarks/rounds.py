"""Rounds: in each, everybody runs once, in turn, beginning with another one each time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from benchmarks.cases import Case
from benchmarks.measure import Measured, measure
from benchmarks.results import Results

Heard = Callable[[int, Case, str, Measured], None]
"""Told after each run: the round from 1, the case, who ran."""


async def run_rounds(cases: Sequence[Case], rounds: int, heard: Heard) -> Results:
    """Measures every case so many times."""
    runs: dict[tuple[str, str], list[Measured]] = defaultdict(list)
    for case in cases:
        for number in range(rounds):
            first = number % len(case.contestants)
            for contestant in (*case.contestants[first:], *case.contestants[:first]):
                measured = await measure(case.scenario_of(contestant.name), contestant)
                runs[case.name, contestant.name].append(measured)
                heard(number + 1, case, contestant.name, measured)
    return Results(runs)
