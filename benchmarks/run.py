"""`make bench`: everybody in turn, a table at the end, and with --write the page and its picture."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table as RichTable

from benchmarks import databases
from benchmarks.cases import OWNERS, Case, cases
from benchmarks.measure import Measured
from benchmarks.page import PICTURE, page
from benchmarks.picture import draw
from benchmarks.processes import ROOT, BenchmarkFailed
from benchmarks.results import Results
from benchmarks.rounds import run_rounds
from benchmarks.tables import Table, tables

WIDTH = 130  # what a row of figures needs, whatever the terminal says
DOCS = ROOT / "docs"
console = Console(width=WIDTH)


def main(
    only: Annotated[list[str] | None, typer.Option(help="Names of cases; all without it.")] = None,
    rounds: Annotated[int, typer.Option(min=1, help="How often everybody runs.")] = 3,
    write: Annotated[bool, typer.Option("--write", help="Write docs/benchmarks.md.")] = False,
) -> None:
    """Measures; about a quarter of an hour for everything."""
    with databases.sqlite(OWNERS) as sqlite, databases.postgres(OWNERS) as postgres:
        chosen = [case for case in cases(sqlite, postgres) if not only or case.name in only]
        try:
            results = asyncio.run(run_rounds(chosen, rounds, _tell))
        except BenchmarkFailed as failed:
            console.print(f"[red]{failed}[/red]", highlight=False)
            raise typer.Exit(1) from None
    found = tables(chosen, results)
    for table in found:
        console.print(_rich(table))
    if write:
        _write(chosen, results, found, rounds)


def _tell(number: int, case: Case, who: str, run: Measured) -> None:
    report = run.report
    console.print(
        f"round {number} {case.name:14} {who:24} {report.answered_per_s:7.1f} answers/s  p99 "
        f"{report.p99_ms or 0:8.1f} ms  {report.bulk_per_s:7.1f} bulk/s  {run.memory_mb[-1]:5.0f} MB  "
        f"stand-in {report.busy:.0%} busy",
        highlight=False,
    )


def _rich(table: Table) -> RichTable:
    drawn = RichTable(*table.columns, title=table.title, title_justify="left")
    for row in table.rows:
        drawn.add_row(*row)
    return drawn


def _write(chosen: Sequence[Case], results: Results, found: Sequence[Table], rounds: int) -> None:
    DOCS.mkdir(exist_ok=True)
    conversations = [case for case in chosen if case.name in ("talk", "distant")]
    if conversations:
        draw(conversations, results, DOCS / PICTURE)
    Path(DOCS / "benchmarks.md").write_text(page(found, rounds))


if __name__ == "__main__":
    typer.run(main)
