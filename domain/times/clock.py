"""What the program asks for when it needs the time: one method, so that tests and the sandbox
can hold the hands of the clock. The real one is made in `bot/clock.py`."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """A source of the present moment."""

    def now(self) -> datetime:
        """The present as an aware datetime in UTC."""
        ...
