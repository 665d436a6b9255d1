"""Units of work on SQLite: one writer thread that commits up to 32 jobs at once.

One fsync pays for the whole group: the receiver's inserts, the handlers' units and the sender's marks
together. How a group runs on the connection is in storage.work.writer.
"""

import asyncio
import os
import queue
import sqlite3
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import URL
from sqlmodel import Session

from storage.engines import read_engine, sqlite_file, write_engine
from storage.hot import Wish
from storage.work.away import as_away
from storage.work.contract import Info, Listener, StorageAway
from storage.work.reading import Readers
from storage.work.tasks import Task, deliver, next_group
from storage.work.writer import Writer, together_or_apart

T = TypeVar("T")

GROUP = 32
"""Jobs in one commit at most: more would make the first of them wait too long."""


class SqliteWork:
    """`Work` on one SQLite file. Open it in the running loop: `async with`."""

    def __init__(self, url: URL, info: Info) -> None:
        self._info = info
        self._engine = write_engine(url)
        self._readers = Readers(read_engine(url), info)
        self._tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._listeners: list[Listener] = []

    async def __aenter__(self) -> Self:
        self._loop = asyncio.get_running_loop()
        self._thread = threading.Thread(target=self._write, name="sqlite-writer", daemon=True)
        self._writer = await asyncio.to_thread(self._connect)
        self._thread.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._tasks.put(None)
        await asyncio.to_thread(self._thread.join)
        self._writer.close()
        self._engine.dispose()
        await self._readers.close()

    async def run(self, job: Callable[[Session], T], wishes: Sequence[Wish] = ()) -> T:
        """See `Work.run`."""
        future: asyncio.Future[T] = self._loop.create_future()
        self._tasks.put(Task(job, future, wishes))
        return await future

    async def read(self, job: Callable[[Session], T]) -> T:
        """See `Work.read`."""
        return await self._readers.run(job)

    def on_commit(self, listener: Listener) -> None:
        """See `Work.on_commit`."""
        self._listeners.append(listener)

    def _connect(self) -> Writer:
        try:
            connection = self._engine.connect()
        except Exception as error:
            raise as_away(error) or error from error
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        file = sqlite_file(self._engine.url)
        return Writer(connection, _Transactions(driver, file), self._info)

    def _write(self) -> None:
        while group := next_group(self._tasks, GROUP):
            together_or_apart(group, self._writer.commit, lambda task: self._writer.commit([task]))
            self._loop.call_soon_threadsafe(deliver, group, self._listeners)


class _Transactions:
    """See `storage.work.writer.Transactions`. IMMEDIATE: who may write is settled before anything is read.

    A file that was moved or deleted can be written to as long as it is open, and what is written is gone
    when it is closed; so each transaction begins with a look (2 µs) whether it still is where it was.
    """

    def __init__(self, driver: sqlite3.Connection, file: Path) -> None:
        self._driver = driver
        self._file = file
        self._opened = file.stat()

    def begin(self) -> None:
        if not self._is_there():
            raise StorageAway("database: its file was moved, deleted or replaced")
        self.rollback()  # one whose end failed must not stand in the way of all that follow
        self._driver.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        self._driver.execute("COMMIT")

    def rollback(self) -> None:
        if self._driver.in_transaction:
            self._driver.execute("ROLLBACK")

    @property
    def open(self) -> bool:
        return self._driver.in_transaction

    def _is_there(self) -> bool:
        try:
            return os.path.samestat(self._opened, os.stat(self._file))
        except OSError:
            return False
