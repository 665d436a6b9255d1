"""Reading beside the writers: jobs on the read engine, in a few threads of their own."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from sqlalchemy import Engine
from sqlmodel import Session

from storage.work.away import as_told
from storage.work.contract import Info, StorageAway

T = TypeVar("T")

THREADS = 4


class Readers:
    """Threads that read; the engine has as many connections."""

    def __init__(self, engine: Engine, info: Info) -> None:
        self._engine = engine
        self._info = info
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="reader")

    async def run(self, job: Callable[[Session], T]) -> T:
        """See `Work.read`."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, partial(self._read, job))

    async def close(self) -> None:
        """Waits for what runs, then closes the connections."""
        await asyncio.to_thread(self._threads.shutdown)
        self._engine.dispose()

    def _read(self, job: Callable[[Session], T]) -> T:
        try:
            return self._read_once(job)
        except StorageAway:
            return self._read_once(job)  # after a restart of the server only old connections fail

    def _read_once(self, job: Callable[[Session], T]) -> T:
        try:
            with Session(self._engine, info=dict(self._info), expire_on_commit=False) as session:
                return job(session)
        except Exception as error:
            raise as_told(error) from error
