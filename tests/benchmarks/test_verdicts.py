"""What the benchmarks conclude from numbers."""

from dataclasses import replace

import pytest

from benchmarks.measure import Measured
from benchmarks.results import Results, answered_per_s
from benchmarks.soak import growth_percent, judge
from benchmarks.standin.tally import Tally


def run(answered: int, *memory_mb: float) -> Measured:
    """A run of one second."""
    report = Tally(began_s=0.0, waits_s=[0.01] * answered).report(1.0, stuck=0)
    return Measured(report, start_s=1.0, memory_mb=memory_mb or (80.0,) * 8, cpu_ms=500.0)


def test_a_ratio_is_the_median_of_the_rounds_own_ratios() -> None:
    ours, theirs = (run(300), run(90), run(400)), (run(100), run(10), run(200))
    results = Results({("talk", "ours"): ours, ("talk", "theirs"): theirs})
    assert results.ratio("talk", "ours", "theirs", answered_per_s) == pytest.approx(3.0)
    assert results.figure("talk", "ours", answered_per_s) == 300


def test_a_number_that_never_came_is_no_good_number() -> None:
    results = Results({("talk", "ours"): (run(0), run(0), run(5))})
    assert results.figure("talk", "ours", lambda r: r.report.p99_ms) == float("inf")


def test_memory_that_fills_at_first_and_then_stays_is_no_growth() -> None:
    assert growth_percent((60.0, 70.0, 80.0, 80.0, 80.0, 80.0, 80.0, 80.0)) == 0


def test_a_soak_names_what_went_wrong() -> None:
    fine = run(100)
    leaking = run(100, 80, 80, 100, 100, 120, 120, 150, 150)
    lossy = replace(fine, report=replace(fine.report, stuck=2))
    assert judge(fine) == []
    assert judge(leaking) == ["memory grew by 50%"]
    assert judge(lossy) == ["2 actions were never answered"]
