"""Waiting longer after each failure, up to a limit, and not in step with everybody else."""

import random


class Backoff:
    """Pauses that double from `first_s` to `most_s`, each shortened by up to a quarter at random."""

    def __init__(self, first_s: float, most_s: float) -> None:
        self._first_s = first_s
        self._most_s = most_s
        self._next_s = first_s

    def next_s(self) -> float:
        """How long to wait now, in seconds."""
        pause_s, self._next_s = self._next_s, min(self._next_s * 2, self._most_s)
        return pause_s * random.uniform(0.75, 1)

    def reset(self) -> None:
        """It worked: the next failure starts over."""
        self._next_s = self._first_s
