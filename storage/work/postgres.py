"""Units of work on PostgreSQL: threads, each with a connection, each committing what waits in groups.

A transaction costs two round trips and a flush of the log, so one thread that commits what waits does more
than many that share it out; the second is there for when the first is held up (storage.work.turns).

What PostgreSQL ends so that another transaction may go first (a deadlock, a serialization failure)
runs again here; a job whose connection broke is tried once more on a fresh one, for a restarted server
leaves only dead ones behind.
"""

from __future__ import annotations

import asyncio
import queue
import random
import threading
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import URL, Engine
from sqlmodel import Session

from storage.engines import read_engine, write_engine
from storage.hot import Wish
from storage.work.away import as_away, is_conflict
from storage.work.contract import Info, Listener, StorageAway
from storage.work.reading import Readers
from storage.work.tasks import Task, deliver, next_group
from storage.work.turns import Turns
from storage.work.writer import Writer, together_or_apart

T = TypeVar("T")

THREADS = 2
GROUP = 32
"""Jobs in one commit at most: they hold their locks until it."""

TRIES = 6


class PostgresWork:
    """`Work` on PostgreSQL. Open it in the running loop: `async with`."""

    def __init__(self, url: URL, info: Info) -> None:
        self._info = info
        self._engine = write_engine(url, size=THREADS)
        self._readers = Readers(read_engine(url), info)
        self._tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._turns = Turns()
        self._listeners: list[Listener] = []

    async def __aenter__(self) -> Self:
        self._loop = asyncio.get_running_loop()
        await self.read(lambda session: session.connection().exec_driver_sql("SELECT 1").all())
        self._threads = [
            threading.Thread(target=self._write, name=f"unit-{n}", daemon=True)
            for n in range(THREADS)
        ]
        for thread in self._threads:
            thread.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._tasks.put(None)
        for thread in self._threads:
            await asyncio.to_thread(thread.join)
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

    def _write(self) -> None:
        hands = _Hands(self._engine, self._info)
        while group := self._work_off(hands):
            self._loop.call_soon_threadsafe(deliver, group, self._listeners)
        self._tasks.put(None)  # the other threads stop, too
        hands.close()

    def _work_off(self, hands: _Hands) -> Sequence[Task]:
        """The group that was run; empty when it is time to stop."""
        with self._turns.turn():
            group = next_group(self._tasks, GROUP)
            hands.run(group)
        return group


class _Hands:
    """What one thread works with: a writer on a connection that is replaced when it breaks."""

    def __init__(self, engine: Engine, info: Info) -> None:
        self._engine = engine
        self._info = info
        self._writer: Writer | None = None
        self._driver: Any = None

    def run(self, group: Sequence[Task]) -> None:
        """Runs and commits the jobs; each task then knows its outcome."""
        together_or_apart(group, self._commit, self._alone)

    def close(self) -> None:
        """Ends the connection, and with it whatever could not be ended on it."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.discard()

    def _alone(self, task: Task) -> None:
        for attempt in range(1, TRIES + 1):
            if self._commit([task]) or not _worth_another_try(task.error, first=attempt == 1):
                break
            time.sleep(random.uniform(0, 0.01 * attempt))  # apart from its rival

    def _commit(self, group: Sequence[Task]) -> bool:
        """See `Writer.commit`. Raises StorageAway when nobody can be connected to."""
        if self._writer is None or self._driver.closed:
            self._writer = self._connect()
        try:
            return self._writer.commit(group)
        except Exception as error:  # the connection broke since it was last used
            for task in group:
                task.fail(error)
            return False

    def _connect(self) -> Writer:
        self.close()
        try:
            connection = self._engine.connect()
        except Exception as error:
            raise as_away(error) or error from error
        self._driver = connection.connection.driver_connection
        self._driver.autocommit = True  # `_Transactions` says where one begins and ends
        return Writer(connection, _Transactions(self._driver), self._info)


class _Transactions:
    """See `storage.work.writer.Transactions`; the driver is a psycopg.Connection."""

    def __init__(self, driver: Any) -> None:
        self._driver = driver
        self._cursor = driver.cursor()

    def begin(self) -> None:
        self._cursor.execute("BEGIN")

    def commit(self) -> None:
        self._cursor.execute("COMMIT")

    def rollback(self) -> None:
        try:
            self._driver.rollback()
        finally:
            # What could not be ended ends with its connection, and with it the locks it holds.
            if self._driver.pgconn.transaction_status:
                self._driver.close()

    @property
    def open(self) -> bool:
        return bool(self._driver.info.transaction_status.name == "INTRANS")


def _worth_another_try(error: BaseException | None, *, first: bool) -> bool:
    return error is not None and (is_conflict(error) or (first and isinstance(error, StorageAway)))
