"""Units of work on PostgreSQL: a transaction each, in a small pool of threads.

What PostgreSQL ends so that another transaction may go first (a deadlock, a serialization failure)
runs again here; a job whose connection broke before the commit is tried once more on a fresh one,
for a restarted server leaves only dead ones behind.
"""

import asyncio
import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import URL
from sqlmodel import Session

from storage.engines import read_engine, write_engine
from storage.work.away import is_conflict
from storage.work.contract import Info, Listener, StorageAway
from storage.work.reading import Readers
from storage.work.tasks import Task, deliver

T = TypeVar("T")

THREADS = 8
TRIES = 6


class PostgresWork:
    """`Work` on PostgreSQL. Open it in the running loop: `async with`."""

    def __init__(self, url: URL, info: Info) -> None:
        self._info = info
        self._engine = write_engine(url, size=THREADS)
        self._readers = Readers(read_engine(url), info)
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="unit")
        self._listeners: list[Listener] = []

    async def __aenter__(self) -> Self:
        self._loop = asyncio.get_running_loop()
        await self.read(lambda session: session.connection().exec_driver_sql("SELECT 1").all())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await asyncio.to_thread(self._threads.shutdown)
        self._engine.dispose()
        await self._readers.close()

    async def run(self, job: Callable[[Session], T]) -> T:
        """See `Work.run`."""
        future: asyncio.Future[T] = self._loop.create_future()
        self._threads.submit(self._run, Task(job, future))
        return await future

    async def read(self, job: Callable[[Session], T]) -> T:
        """See `Work.read`."""
        return await self._readers.run(job)

    def on_commit(self, listener: Listener) -> None:
        """See `Work.on_commit`."""
        self._listeners.append(listener)

    def _run(self, task: Task) -> None:
        for attempt in range(1, TRIES + 1):
            before_commit = self._attempt(task)
            if not _worth_another_try(task.error, first=attempt == 1 and before_commit):
                break
            time.sleep(random.uniform(0, 0.01 * attempt))  # apart from its rival
        self._loop.call_soon_threadsafe(deliver, [task], self._listeners)

    def _attempt(self, task: Task) -> bool:
        """Runs the job once, and commits it. True when it failed before the commit."""
        with Session(self._engine, info=dict(self._info), expire_on_commit=False) as session:
            if not task.attempt(session):
                return True
            try:
                session.commit()
            except Exception as error:
                task.fail(error)
            return False


def _worth_another_try(error: BaseException | None, *, first: bool) -> bool:
    return error is not None and (is_conflict(error) or (first and isinstance(error, StorageAway)))
