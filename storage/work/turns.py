"""Whose turn it is: threads that share the interpreter's lock work one at a time, unless one is held up.

Two that work at the same time mostly take that lock from each other, and share out between two commits what
one would do. But a thread that waits, for a lock in the database or a slow statement, must not keep waiting
those who want something else.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

HELD_UP_S = 0.05
"""Whoever has had the turn for longer is not waited for."""


class Turns:
    """Shared by the threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._taken = 0

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Entered when nobody else works, or whoever does is held up."""
        alone = self._wait()
        try:
            yield
        finally:
            if alone:
                self._lock.release()

    def _wait(self) -> bool:
        while True:
            taken = self._taken
            if self._lock.acquire(timeout=HELD_UP_S):
                self._taken += 1
                return True
            if self._taken == taken:
                return False
