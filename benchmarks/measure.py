"""One measurement: a fresh stand-in, a fresh bot, one scenario."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.contestants import Contestant
from benchmarks.processes import bot, standin
from benchmarks.standin.scenario import Report, Scenario
from benchmarks.usage import Usage

START_TIMEOUT_S = 30.0
GRACE_S = 15.0


@dataclass(frozen=True, slots=True)
class Measured:
    """What one run gave. `start_s`: from the command to the first getUpdates; `memory_mb`: resident, at
    the end; `cpu_ms`: processor time of the bot's processes (PostgreSQL's not) in the measured time."""

    report: Report
    start_s: float
    memory_mb: float
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
            log = directory / "bot.log"
            async with bot(start.command, start.environment, log) as pid:
                usage = Usage(pid)
                assert await server.next(START_TIMEOUT_S) == "polled"
                start_s = time.monotonic() - began_s
                assert await server.next(scenario.warmup_s + GRACE_S) == "measuring"
                cpu_before_ms = usage.cpu_ms()
                line = await server.next(scenario.measured_s + GRACE_S)
                return Measured(
                    report=Report.loads(line),
                    start_s=round(start_s, 2),
                    memory_mb=round(usage.memory_mb(), 1),
                    cpu_ms=round(usage.cpu_ms() - cpu_before_ms),
                )
