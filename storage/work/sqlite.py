"""Units of work on SQLite: up to 32 jobs run on the event loop, and a thread commits them at once.

One fsync pays for the whole group: the receiver's inserts, the handlers' units and the sender's marks
together; meanwhile the loop goes on, and the next group gathers. What cannot run on the loop without holding
it up (storage.work.brief) runs in the thread, too. How a group runs on the connection is in
storage.work.writer.
"""

import asyncio
import os
import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import URL
from sqlmodel import Session

from storage.engines import read_engine, sqlite_file, write_engine
from storage.hot import Wish
from storage.work.away import as_away
from storage.work.brief import Brevity
from storage.work.contract import Info, Listener, StorageAway
from storage.work.reading import Readers
from storage.work.tasks import Task, deliver
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
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sqlite-writer")
        self._tasks: deque[Task] = deque()
        self._idle = asyncio.Event()
        self._idle.set()
        self._listeners: list[Listener] = []

    async def __aenter__(self) -> Self:
        self._loop = asyncio.get_running_loop()
        await self._loop.run_in_executor(self._thread, self._connect)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._idle.wait()
        self._thread.shutdown()
        self._writer.close()
        self._engine.dispose()
        await self._readers.close()

    async def run(self, job: Callable[[Session], T], wishes: Sequence[Wish] = ()) -> T:
        """See `Work.run`."""
        future: asyncio.Future[T] = self._loop.create_future()
        self._tasks.append(Task(job, future, wishes))
        if self._idle.is_set():
            self._idle.clear()
            self._loop.call_soon(self._next_group, context=Context())
        return await future

    async def read(self, job: Callable[[Session], T]) -> T:
        """See `Work.read`."""
        return await self._readers.run(job)

    def on_commit(self, listener: Listener) -> None:
        """See `Work.on_commit`."""
        self._listeners.append(listener)

    def _connect(self) -> None:
        try:
            connection = self._engine.connect()
        except Exception as error:
            raise as_away(error) or error from error
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        file = sqlite_file(self._engine.url)
        self._writer = Writer(connection, _Transactions(driver, file), self._info)
        self._brevity = Brevity(driver)

    def _next_group(self) -> None:
        """Runs what waits, as far as the loop can do that, and has the thread do the rest.

        The thread has the connection until `_done`; the loop does not touch it meanwhile.
        """
        group = [self._tasks.popleft() for _ in range(min(GROUP, len(self._tasks)))]
        finish = partial(self._finish, group, ready=self._ready(group))
        finishing = self._loop.run_in_executor(self._thread, finish)
        finishing.add_done_callback(partial(self._done, group))

    def _ready(self, group: Sequence[Task]) -> bool:
        """Runs the jobs up to the COMMIT; False: they must run again."""
        try:
            return self._tried(group)
        except Exception:  # the thread can wait longer, and knows what to say
            return False

    def _tried(self, group: Sequence[Task]) -> bool:
        with self._brevity.impatient():
            self._writer.begin()
        with self._brevity.of(len(group)):
            ready = self._writer.attempt(group)
        if ready and self._brevity.exceeded:  # a job went on after the error
            self._writer.undo()
        return ready and not self._brevity.exceeded

    def _finish(self, group: Sequence[Task], *, ready: bool) -> None:
        if not (ready and self._writer.keep(group)):
            together_or_apart(group, self._writer.commit, lambda task: self._writer.commit([task]))

    def _done(self, group: Sequence[Task], _finishing: asyncio.Future[Any]) -> None:
        if self._tasks:
            self._loop.call_soon(self._next_group)
        else:
            self._idle.set()
        deliver(group, self._listeners)


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
