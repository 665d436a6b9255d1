"""Readiness says why not, and says so, too, of a database that neither answers nor refuses."""

import asyncio
from collections.abc import Callable, Sequence
from typing import TypeVar

from sqlmodel import Session

from bot.readiness import Readiness
from storage.hot import Wish
from storage.work import Listener, ManagedWork, StorageAway
from tests.support.tasks import running
from tests.support.waiting import until

T = TypeVar("T")


class Moody:
    """Work that answers, refuses, or hangs."""

    def __init__(self, work: ManagedWork) -> None:
        self._work = work
        self.answers = asyncio.Event()
        self.refuses = False

    async def run(self, job: Callable[[Session], T], wishes: Sequence[Wish] = ()) -> T:
        if self.refuses:
            raise StorageAway("database: the disk is full")
        await self.answers.wait()
        return await self._work.run(job, wishes)

    async def read(self, job: Callable[[Session], T]) -> T:
        return await self._work.read(job)

    def on_commit(self, listener: Listener) -> None:
        self._work.on_commit(listener)


async def test_a_database_that_hangs_is_told_like_one_that_refuses(work: ManagedWork) -> None:
    moody = Moody(work)
    readiness = Readiness(moody, probe_s=0.01, patience_s=0.05)

    def said(reason: str) -> bool:
        return readiness.reasons() == {"database": f"database: {reason}"}

    async with running(readiness.run):
        await until(lambda: said("does not answer"))
        moody.refuses = True
        await until(lambda: said("the disk is full"))
        moody.refuses = False
        moody.answers.set()
        await until(lambda: readiness.reasons() == {})
