"""The one place that looks at the machine's clock, and the clock whose hands the sandbox holds."""

from datetime import UTC, datetime, timedelta

from domain.times.clock import Clock


class SystemClock:
    """The machine's clock, in UTC."""

    def now(self) -> datetime:
        """The present moment."""
        return datetime.now(UTC)  # noqa: TID251  # this is the one place


class SandboxClock:
    """Runs like the clock it is made from, a little or a lot off; moved through the control endpoint."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ahead = timedelta()

    def now(self) -> datetime:
        """The present moment in the sandbox."""
        return self._clock.now() + self._ahead

    def set_to(self, at_utc: datetime) -> None:
        """From now on it is `at_utc` (aware), and time goes on from there."""
        self._ahead = at_utc - self._clock.now()

    def advance(self, by: timedelta) -> None:
        """Moves the hands, forwards or back."""
        self._ahead += by
