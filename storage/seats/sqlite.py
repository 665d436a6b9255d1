"""Seats at a SQLite file: the process that holds its lock file has all of them.

SQLite knows one writer, so a second process on the same file only stands by, ready to go on when the
first is gone; the kernel lets go of the lock however that process ended.
"""

import asyncio
import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from types import TracebackType
from typing import Self

import structlog
from sqlalchemy import URL

from storage.engines import sqlite_file
from storage.seats.contract import Duty, Seat

LOOK_AGAIN_S = 0.5
log = structlog.get_logger(__name__)


class SqliteSeats:
    """See `storage.seats.contract.Seats`. Opening waits until no other process has the file."""

    alone = True

    def __init__(self, url: URL, *, look_again_s: float = LOOK_AGAIN_S) -> None:
        self._look_again_s = look_again_s
        self._url = url
        self._lock: TextIOWrapper | None = None

    async def __aenter__(self) -> Self:
        self._lock = _lock_file(self._url)
        try:
            await self._wait_for(self._lock)
        except BaseException:
            self._lock.close()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._lock is not None:
            self._lock.close()

    async def _wait_for(self, lock: TextIOWrapper) -> None:
        said = False
        while not _locked(lock):
            if not said:
                name = sqlite_file(self._url).name
                log.warning("standing by: another process works on this database", file=name)
                said = True
            await asyncio.sleep(self._look_again_s)

    async def live(self) -> None:
        """See `Seats.live`: the lock shows it."""
        await asyncio.Event().wait()

    async def lead(self, seat: Seat, duty: Duty) -> None:
        """See `Seats.lead`."""
        await duty()


class InUse(Exception):
    """A process works on this database."""


@contextmanager
def sole_use(url: URL) -> Iterator[None]:
    """While no process works on the file, and none can begin to. Raises InUse when one does."""
    with _lock_file(url) as lock:
        if not _locked(lock):
            raise InUse
        yield


def _lock_file(url: URL) -> TextIOWrapper:
    file = sqlite_file(url)
    file.parent.mkdir(parents=True, exist_ok=True)
    return file.with_name(f"{file.name}-lock").open("w")


def _locked(file: TextIOWrapper) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
