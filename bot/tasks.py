"""The one owner of the program's tasks: starts them in order, notices one that ends, stops them backwards."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Coroutine
from typing import Any

import structlog

from gateway.token import TokenRejected

log = structlog.get_logger(__name__)


class Tasks:
    """Named tasks that all run until the program stops; used by `running` alone."""

    def __init__(self) -> None:
        self._tasks: list[asyncio.Task[None]] = []

    def start(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        """Starts one; those started later are stopped first."""
        self._tasks.append(asyncio.create_task(work, name=name))  # noqa: TID251  # the one place

    async def until(self, stop: asyncio.Event) -> None:
        """Waits for `stop`. Raises what a task raised, or RuntimeError when one just ended."""
        waiting = asyncio.create_task(stop.wait(), name="stop")  # noqa: TID251
        try:
            done, _rest = await asyncio.wait(
                {waiting, *self._tasks}, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            waiting.cancel()
        for task in done - {waiting}:
            await task
            raise RuntimeError(f"{task.get_name()} ended by itself")

    async def finished(self, name: str) -> None:
        """Waits until a task has ended by itself; what it raised comes out where it is ended."""
        await asyncio.wait([task for task in self._tasks if task.get_name() == name])

    async def end(self) -> None:
        """Stops the tasks, the last started first, each wholly before the next."""
        for task in reversed(self._tasks):
            task.cancel()
            try:
                await task
            except (asyncio.CancelledError, TokenRejected):
                pass  # whoever learned first that the token is wrong has told it
            except Exception:
                log.exception("a task ended with an error", task=task.get_name())
        self._tasks.clear()


@contextlib.asynccontextmanager
async def running() -> AsyncIterator[Tasks]:
    """Tasks that are stopped when the block ends, however it ends."""
    tasks = Tasks()
    try:
        yield tasks
    finally:
        await tasks.end()
