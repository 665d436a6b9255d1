"""One connection that runs groups of jobs, all of a group in one commit.

What makes a group fail (a job that raised, a COMMIT that did not succeed) is found out by running its
jobs again, each in a transaction of its own: jobs change nothing but their session, so a second run is
harmless, and nearly all groups need none. Transactions are said to the driver directly, past SQLAlchemy's
own bookkeeping (2 µs instead of 70), and one Session lives on from job to job, emptied in between.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Protocol

from sqlalchemy import Connection, event
from sqlmodel import Session

from storage.hot.compiled import Line
from storage.hot.together import TOGETHER, Together
from storage.work.contract import OUTBOX, Info
from storage.work.tasks import Task


class TransactionEnded(Exception):
    """The database or the job itself ended the transaction under the group."""


class Transactions(Protocol):
    """How the driver of one connection begins and ends them. Each raises the driver's errors."""

    def begin(self) -> None: ...

    def commit(self) -> None: ...

    def rollback(self) -> None:
        """Ends the transaction, if there is one, and keeps nothing."""
        ...

    @property
    def open(self) -> bool:
        """Whether a transaction runs that can still be committed."""
        ...


def together_or_apart(
    group: Sequence[Task], commit: Callable[[Sequence[Task]], bool], alone: Callable[[Task], object]
) -> None:
    """Runs and commits the jobs, all at once or else one by one; each task then knows its outcome."""
    left = list(group)
    try:
        if len(left) > 1 and commit(left):
            return
        while left:
            alone(left[0])
            del left[0]
    except Exception as error:  # no transaction can begin, for none of those that are left
        for task in left:
            task.fail(error)


class Writer:
    """Used by one thread at a time."""

    def __init__(self, connection: Connection, transactions: Transactions, info: Info) -> None:
        self._connection = connection
        self._transactions = transactions
        self._info = info
        self._line = Line(connection)
        self._together = Together(self._line)
        self._session = self._new_session()
        event.listen(connection, "before_cursor_execute", self._before_any)
        event.listen(connection, "savepoint", self._before_savepoint)
        event.listen(connection, "release_savepoint", self._after_release)
        event.listen(connection, "rollback_savepoint", self._after_savepoint)

    def close(self) -> None:
        """Gives the connection back."""
        self._connection.close()

    def discard(self) -> None:
        """Leaves a broken connection to nobody."""
        self._connection.invalidate()
        self._connection.close()

    def commit(self, group: Sequence[Task]) -> bool:
        """Runs the jobs in one transaction. Each task knows its outcome if True, or if it is the only one.

        False: nothing was kept, and a job that raised may have been followed by others that were not run.
        Raises the driver's error when no transaction can begin, or what the jobs wish for cannot be read.
        """
        self._together = Together(self._line, len(group))
        try:
            wishes = (wish for task in group for wish in task.wishes)
            self._together.begin(self._transactions.begin, wishes)
        except Exception:
            self.undo()
            raise
        return self._guarded(group, self._run_and_commit)

    def begin(self) -> None:
        """Begins the transaction. Raises the driver's error when it cannot."""
        self._transactions.begin()

    def attempt(self, group: Sequence[Task]) -> bool:
        """Runs the jobs in the transaction that was begun; whether all is well so far, see `commit`."""
        self._together = Together(self._line, len(group))
        return self._guarded(group, self._run)

    def keep(self, group: Sequence[Task]) -> bool:
        """Commits what was attempted; see `commit`."""
        return self._guarded(group, self._commit)

    def undo(self) -> None:
        """Ends a transaction that must not be kept."""
        self._session = self._new_session()
        with suppress(Exception):  # a broken connection: what it had begun is gone with it
            self._transactions.rollback()

    def _guarded(self, group: Sequence[Task], act: Callable[[Sequence[Task]], bool]) -> bool:
        try:
            if act(group):
                return True
        except Exception as error:
            for task in group:
                task.fail(error)
        self.undo()
        return False

    def _run_and_commit(self, group: Sequence[Task]) -> bool:
        if not all(self._attempt(task) for task in group):
            return False
        self._together.commit(self._transactions.commit)
        return True

    def _run(self, group: Sequence[Task]) -> bool:
        if not all(self._attempt(task) for task in group):
            return False
        self._together.settle()
        return True

    def _commit(self, _group: Sequence[Task]) -> bool:
        self._transactions.commit()
        return True

    def _attempt(self, task: Task) -> bool:
        self._session.info.update(self._info, **{TOGETHER: self._together})
        done = task.attempt(self._session)
        if done and not self._transactions.open:
            raise TransactionEnded
        self._empty_session()
        return done

    def _empty_session(self) -> None:
        self._session.expunge_all()
        self._together.memo.clear()
        self._session.info.clear()

    def _before_any(self, *args: Any) -> None:
        """Before a statement that goes past storage.hot; the fifth argument is SQLAlchemy's context."""
        compiled = args[4].compiled
        only_reads = compiled is not None and compiled.statement.is_select
        self._together.before_any(changes=not only_reads)

    def _before_savepoint(self, *_args: object) -> None:
        self._together.before_any(changes=True)
        self._savepoints.append(len(self._session.info.get(OUTBOX, ())))

    def _after_release(self, *_args: object) -> None:
        self._savepoints.pop()

    def _after_savepoint(self, *_args: object) -> None:
        self._together.drop()
        del self._session.info.get(OUTBOX, [])[self._savepoints.pop() :]

    @property
    def _savepoints(self) -> list[int]:
        """How many rows the job had said when each savepoint that is open was set."""
        lengths: list[int] = self._session.info.setdefault("savepoints", [])
        return lengths

    def _new_session(self) -> Session:
        return Session(
            self._connection,
            expire_on_commit=False,
            join_transaction_mode="rollback_only",
        )
