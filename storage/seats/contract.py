"""What everybody may know of seats."""

from collections.abc import Awaitable, Callable
from enum import IntEnum
from types import TracebackType
from typing import Protocol, Self, TypeAlias

Duty: TypeAlias = Callable[[], Awaitable[None]]
"""What the holder of a seat does; cancelled when the seat is lost, started anew when it is back."""


class Seat(IntEnum):
    """Work for one process at a time; the value is the number of its advisory lock."""

    POLLER = 1
    BULK = 2


class Seats(Protocol):
    """The seats at one database. Open them before anything is claimed: `async with`."""

    alone: bool
    """True where no other process works on this database while this one does."""

    async def __aenter__(self) -> Self: ...

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    async def live(self) -> None:
        """Shows that this process lives, until cancelled."""
        ...

    async def lead(self, seat: Seat, duty: Duty) -> None:
        """Waits for the seat and does its duty in it, again and again, until the duty returns.

        Raises what the duty raises.
        """
        ...
