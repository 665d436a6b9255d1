"""What everybody may know of units of work: how to run one, and that storage can be away."""

from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Any, Protocol, Self, TypeAlias, TypeVar

from sqlmodel import Session

from storage.hot import Wish

T = TypeVar("T")

Listener: TypeAlias = Callable[[list[Any]], None]
"""Called on the event loop with the outbox rows (`storage.outbox.Waiting`) that were committed."""

Info: TypeAlias = Mapping[str, Any]
"""What every job finds in its `session.info`, such as the house (`services/house.py`)."""

OUTBOX = "outbox"
"""The key of `session.info` under which a job leaves the outbox rows it wrote, as a list."""


class StorageAway(Exception):
    """The database cannot be used now: away, read-only or full. Nothing of the job was kept.

    Only when the connection broke during the COMMIT itself is that unknown; running the job again
    is right in any case, for the first statement of a unit claims the update it works on.
    """


class Work(Protocol):
    """Runs jobs, each one transaction over a sync Session with a fresh identity map.

    A job may run more than once before it is committed (a group that failed to commit, a deadlock),
    so it changes nothing but the session.
    """

    async def run(self, job: Callable[[Session], T], wishes: Sequence[Wish] = ()) -> T:
        """The job's result, once it is committed; then its outbox rows go to the listeners.

        `wishes`: what the job will look up, which may then be read for many jobs at once.
        Raises what the job raised, which undoes this job alone, or StorageAway.
        """
        ...

    async def read(self, job: Callable[[Session], T]) -> T:
        """The job's result from one consistent picture of the database, in a thread.

        Raises what the job raised (a write does), or StorageAway.
        """
        ...

    def on_commit(self, listener: Listener) -> None:
        """Calls `listener` after every commit that wrote outbox rows."""
        ...


class ManagedWork(Work, Protocol):
    """Work whose threads and connections somebody opens and closes: `async with`."""

    async def __aenter__(self) -> Self: ...

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
