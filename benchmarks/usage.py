"""What a process and its children use of the machine."""

from __future__ import annotations

import psutil  # type: ignore[import-untyped]  # it has no stubs; this file is all that meets it

from benchmarks.processes import BenchmarkFailed


class Usage:
    """Reads the counters of a running process. Raises BenchmarkFailed when there is none (any more)."""

    def __init__(self, pid: int) -> None:
        try:
            self._process = psutil.Process(pid)
        except psutil.NoSuchProcess:
            raise BenchmarkFailed("the bot has ended") from None

    def memory_mb(self) -> float:
        """Resident memory in MiB."""
        return float(sum(p.memory_info().rss for p in self._family()) / 2**20)

    def cpu_ms(self) -> float:
        """Processor time since it began, in user and kernel."""
        return float(sum(sum(p.cpu_times()[:2]) for p in self._family()) * 1000)

    def _family(self) -> list[psutil.Process]:
        if not self._process.is_running():
            raise BenchmarkFailed("the bot has ended")
        return [self._process, *self._process.children(recursive=True)]
