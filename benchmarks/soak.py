"""`make soak`: minutes of everyday load and broadcasts; is anything lost, and does memory grow?"""

from __future__ import annotations

import asyncio
from statistics import median
from typing import Annotated

import typer
from rich.console import Console

from benchmarks import databases
from benchmarks.cases import OWNERS, POSTGRES, SQLITE
from benchmarks.contestants import ours
from benchmarks.measure import Measured, measure
from benchmarks.processes import BenchmarkFailed
from benchmarks.standin.scenario import Scenario

GROWTH_PERCENT = 10
"""More than so much between the second quarter and the last is a leak, not caches filling."""

console = Console()


def main(
    minutes: Annotated[float, typer.Option(min=0.5, max=120, help="How long.")] = 5,
    per_second: Annotated[float, typer.Option(min=1, help="Actions of people a second.")] = 60,
    postgres: Annotated[bool, typer.Option("--postgres", help="On PostgreSQL.")] = False,
) -> None:
    """Runs the bot under load and gives a verdict; exit 1 when something is wrong."""
    scenario = Scenario(
        people=600, measured_s=minutes * 60, latency_s=0.08, arrivals_per_s=per_second
    )
    name, make = (POSTGRES, databases.postgres) if postgres else (SQLITE, databases.sqlite)
    with make(OWNERS) as new:
        try:
            run = asyncio.run(measure(scenario, ours(name, new)))
        except BenchmarkFailed as failed:
            console.print(str(failed), style="red", highlight=False)
            raise typer.Exit(1) from None
    complaints = judge(run)
    _tell(run)
    for complaint in complaints:
        console.print(f"NO: {complaint}", style="red")
    if complaints:
        raise typer.Exit(1)
    console.print("Fine: nothing lost, memory steady.", style="green")


def judge(run: Measured) -> list[str]:
    """What is wrong, in words; empty when nothing is."""
    report, growth = run.report, growth_percent(run.memory_mb)
    found = (
        (report.stuck, f"{report.stuck} actions were never answered"),
        (report.unasked, f"{report.unasked} actions came while everybody still waited"),
        (growth > GROWTH_PERCENT, f"memory grew by {growth:.0f}%"),
    )
    return [words for wrong, words in found if wrong]


def growth_percent(memory_mb: tuple[float, ...]) -> float:
    """From the second quarter's median to the last quarter's; below zero when it shrank."""
    quarter = len(memory_mb) // 4
    before = median(memory_mb[quarter : 2 * quarter])
    return 100 * (median(memory_mb[-quarter:]) / before - 1)


def _tell(run: Measured) -> None:
    report = run.report
    console.print(
        f"{report.answered:,} actions answered in {report.seconds:.0f} s, p99 {report.p99_ms} ms; memory "
        f"{run.memory_mb[0]:.0f} → {run.memory_mb[-1]:.0f} MB",
        highlight=False,
    )


if __name__ == "__main__":
    typer.run(main)
