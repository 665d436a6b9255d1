"""One measurement: a fresh stand-in, a fresh bot, one scenario."""

from __future__ import annotations

import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.contestants import Contestant
from benchmarks.processes import Lines, NothingHappened, bot, standin
from benchmarks.standin.scenario import NEWS_TIMEOUT_S, Report, Scenario
from benchmarks.usage import Usage

START_TIMEOUT_S = 30.0
GRACE_S = 15.0
SAMPLES = 20


@dataclass(frozen=True, slots=True)
class Measured:
    """What one run gave.

    `start_s`: from the command to the first getUpdates. `memory_mb`: resident memory, looked at twenty
    times in the measured time and at its end. `cpu_ms`: processor time of the bot's processes
    (PostgreSQL's not) in the measured time.
    """

    report: Report
    start_s: float
    memory_mb: tuple[float, ...]
    cpu_ms: float

    @property
    def cpu_ms_per_answer(self) -> float | None:
        """What one answered action cost; None when there was none."""
        return self.cpu_ms / self.report.answered if self.report.answered else None


async def measure(scenario: Scenario, contestant: Contestant) -> Measured:
    """Runs it, at most the scenario's time and a grace. Raises BenchmarkFailed."""
    with tempfile.TemporaryDirectory(prefix="kabarusaha-bench-") as name:
        directory = Path(name)
        async with standin(scenario) as server:
            start = contestant.start(await server.next(GRACE_S), directory)
            began_s = time.monotonic()
            async with bot(start.command, start.environment, directory / "bot.log") as pid:
                assert await server.next(START_TIMEOUT_S) == "polled"
                start_s = round(time.monotonic() - began_s, 2)
                assert (
                    await server.next(scenario.warmup_s + NEWS_TIMEOUT_S + GRACE_S) == "measuring"
                )
                return await _watch(server, scenario, Usage(pid), start_s)


async def _watch(server: Lines, scenario: Scenario, usage: Usage, start_s: float) -> Measured:
    cpu_before_ms = usage.cpu_ms()
    memory_mb: list[float] = []
    report = await _report(server, scenario.measured_s / SAMPLES, usage, memory_mb)
    memory_mb.append(usage.memory_mb())
    cpu_ms = round(usage.cpu_ms() - cpu_before_ms)
    return Measured(report, start_s, tuple(memory_mb), cpu_ms)


async def _report(server: Lines, every_s: float, usage: Usage, memory_mb: list[float]) -> Report:
    """The report when it comes; looks at the memory meanwhile."""
    for _ in range(SAMPLES):
        with suppress(NothingHappened):
            return Report.loads(await server.next(every_s))
        memory_mb.append(usage.memory_mb())
    return Report.loads(await server.next(GRACE_S))
