"""A job on its way through a thread: what it is, what came of it, and who waits for it."""

import asyncio
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any

import structlog
from sqlmodel import Session

from storage.hot import Wish
from storage.work.away import as_told
from storage.work.contract import OUTBOX, Listener

SLOW_S = 0.05
log = structlog.get_logger(__name__)


class Task:
    """One job and its outcome; the outcome of an earlier try is forgotten."""

    __slots__ = ("error", "failed", "future", "job", "result", "rows", "wishes")

    def __init__(
        self,
        job: Callable[[Session], Any],
        future: asyncio.Future[Any],
        wishes: Sequence[Wish] = (),
    ) -> None:
        self.job = job
        self.future = future
        self.wishes = wishes
        self.failed = False
        self.error: BaseException | None = None
        self.result: Any = None
        self.rows: list[Any] = []

    def attempt(self, session: Session) -> bool:
        """Runs the job up to the flush; True when it raised nothing. The caller commits."""
        started = time.perf_counter()
        try:
            result = self.job(session)
            session.flush()
        except BaseException as error:  # whatever it is, it belongs to the one who waits
            self.fail(error)
        else:
            self._settle(result, None, session.info.pop(OUTBOX, []))
        _log_if_slow(self.job, time.perf_counter() - started)
        return not self.failed

    def fail(self, error: BaseException) -> None:
        """The job counts for nothing, and this is why."""
        self._settle(None, as_told(error), [])

    def tell(self) -> None:
        """Wakes the one who waits. On the event loop only."""
        if self.future.done():
            return  # cancelled meanwhile
        if self.error is None:
            self.future.set_result(self.result)
        else:
            self.future.set_exception(self.error)

    def _settle(self, result: Any, error: BaseException | None, rows: list[Any]) -> None:
        self.result, self.error, self.rows = result, error, rows
        self.failed = error is not None


def next_group(tasks: SimpleQueue[Task | None], most: int) -> list[Task]:
    """The jobs waiting now, at least one and at most so many; empty when it is time to stop."""
    first = tasks.get()
    group = [first] if first else []
    with suppress(Empty):
        while group and len(group) < most:
            task = tasks.get_nowait()
            if task is None:
                tasks.put(None)  # first finish these, then stop
                break
            group.append(task)
    return group


def deliver(tasks: Iterable[Task], listeners: Iterable[Listener]) -> None:
    """After the commit, on the event loop: wakes the waiting, then passes the outbox rows on."""
    rows: list[Any] = []
    for task in tasks:
        task.tell()
        rows += task.rows
    if rows:
        for listener in listeners:
            listener(rows)


def _log_if_slow(job: Callable[[Session], Any], took_s: float) -> None:
    if took_s > SLOW_S:
        log.warning("slow unit", job=name_of(job), took_ms=round(took_s * 1000))


def name_of(job: Callable[..., Any]) -> str:
    """What to call a job in a log: the function's name, looking inside partials."""
    inner = job.func if isinstance(job, partial) else job
    return getattr(inner, "__qualname__", type(inner).__name__)
