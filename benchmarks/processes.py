"""The processes of a measurement: started, listened to for a bounded time, and always ended."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from benchmarks.standin.scenario import Scenario

ROOT = Path(__file__).parents[1]
STOP_TIMEOUT_S = 10.0


class BenchmarkFailed(Exception):
    """A process did not do in time what a measurement needs; the text says which and what it wrote."""


class NothingHappened(BenchmarkFailed):
    """No line came in time."""


class Lines:
    """What the stand-in tells, line by line."""

    def __init__(self, process: Process) -> None:
        assert process.stdout is not None
        self._stream = process.stdout

    async def next(self, timeout_s: float) -> str:
        """The next line. Raises NothingHappened, or BenchmarkFailed when there will be none."""
        try:
            line = await asyncio.wait_for(self._stream.readline(), timeout_s)
        except TimeoutError:
            raise NothingHappened(f"nothing happened for {timeout_s:.0f} s") from None
        if not line:
            raise BenchmarkFailed("the stand-in ended")
        return line.decode().strip()


@asynccontextmanager
async def standin(scenario: Scenario) -> AsyncIterator[Lines]:
    """The Bot API stand-in; its first line is its URL."""
    command = (sys.executable, "-m", "benchmarks.standin", scenario.dumps())
    process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, cwd=ROOT)
    try:
        yield Lines(process)
    finally:
        await _end(process)


@asynccontextmanager
async def bot(
    command: tuple[str, ...], environment: Mapping[str, str], log: Path
) -> AsyncIterator[int]:
    """A bot, by its process id; what it writes goes to `log`, and into the error when it fails."""
    with log.open("ab") as out:
        process = await asyncio.create_subprocess_exec(
            *command, stdout=out, stderr=out, env=dict(environment), cwd=ROOT
        )
        try:
            yield process.pid
        except BenchmarkFailed as failed:
            raise BenchmarkFailed(f"{' '.join(command[1:4])}: {failed}\n{_tail(log)}") from None
        finally:
            await _end(process)


async def _end(process: Process) -> None:
    """Asks, waits, and kills what does not listen."""
    with suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), STOP_TIMEOUT_S)
    except TimeoutError:
        process.kill()
        await process.wait()


def _tail(log: Path) -> str:
    return log.read_text(errors="replace")[-2000:]
