"""A clock for tests: it says what it was told, and moves when it is told to."""

from datetime import UTC, datetime, timedelta

NOW = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)
"""Selasa, 3 November 2026, 09.00 WIB: an ordinary hour, with October to report."""


class HeldClock:
    """Implements `domain.times.clock.Clock`."""

    def __init__(self, now: datetime = NOW) -> None:
        self._now = now

    def now(self) -> datetime:
        """What it was told."""
        return self._now

    def pass_by(self, **duration: float) -> datetime:
        """Moves on, as in `clock.pass_by(hours=2)`, and says the time then."""
        self._now += timedelta(**duration)
        return self._now
