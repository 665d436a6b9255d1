"""Running SQLite's jobs on the event loop, for as long as they are brief.

A thread of its own for the jobs would save nobody any waiting: it and the loop share the interpreter's lock,
and handing that to and fro between two cores costs more than the jobs' SQL (decision 0003). But the loop has
other things to do than wait, so here a group gives up when another program is writing to the file, and a
statement of a group that takes too long is interrupted; somebody who may wait then does it all again.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

LONGEST_S = 0.02
"""What a job may take on average in a group on the loop: some thirty times the usual."""

INSTRUCTIONS = 1000
"""SQLite looks at the clock after so many of its instructions; common statements have less than a hundred."""


class Brevity:
    """Belongs to one connection that no two threads use at a time."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver
        self._end_s = 0.0
        self._exceeded = False

    @contextmanager
    def of(self, jobs: int) -> Iterator[None]:
        """Interrupts what so many jobs do when it takes too long; what they did must not be kept then."""
        self._exceeded = False
        self._end_s = time.perf_counter() + jobs * LONGEST_S
        self._driver.set_progress_handler(self._too_long, INSTRUCTIONS)
        try:
            yield
        finally:
            self._driver.set_progress_handler(None, 0)

    @property
    def exceeded(self) -> bool:
        """Whether what ran last was interrupted."""
        return self._exceeded

    @contextmanager
    def impatient(self) -> Iterator[None]:
        """A lock that another program holds is an error at once, and not after the usual patience."""
        ((patience_ms,),) = self._driver.execute("PRAGMA busy_timeout")
        self._driver.execute("PRAGMA busy_timeout=0")
        try:
            yield
        finally:
            self._driver.execute(f"PRAGMA busy_timeout={patience_ms}")

    def _too_long(self) -> bool:
        """True ends the statement with an error; one that changes rows takes the transaction with it."""
        self._exceeded = self._exceeded or time.perf_counter() > self._end_s
        return self._exceeded
