"""Where real time comes into the sandbox; everything else is given its clock."""

import time
from dataclasses import dataclass


@dataclass(slots=True)
class Clock:
    """Wall time that tests may shift (message dates) beside monotonic time (limits, latencies)
    that nobody shifts."""

    shift_s: float = 0.0

    def unix_s(self) -> int:
        """Seconds since 1970 in UTC, shifted."""
        return int(time.time() + self.shift_s)  # noqa: TID251  the one place of the sandbox

    def monotonic_s(self) -> float:
        """Seconds on a clock that only goes forward."""
        return time.monotonic()
