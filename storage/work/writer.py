"""One SQLite connection that runs groups of jobs, each in a savepoint, all in one commit.

When a group as a whole is lost (its COMMIT fails, or SQLite rolled the transaction back), its jobs
run again one by one. Savepoints and transactions are said to the driver directly, past SQLAlchemy's
own bookkeeping (2 µs instead of 70 a job), and one Session lives on from job to job, emptied in
between.
"""

import sqlite3
from collections.abc import Sequence

from sqlalchemy import Connection
from sqlmodel import Session

from storage.work.away import as_away
from storage.work.contract import Info
from storage.work.tasks import Task


class TransactionEnded(Exception):
    """SQLite or the job itself ended the transaction under the group."""


class Writer:
    """Belongs to one thread."""

    def __init__(self, connection: Connection, info: Info) -> None:
        self._info = info
        self._connection = connection
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        self._driver = driver
        self._session = self._new_session()

    def close(self) -> None:
        """Gives the connection back."""
        self._connection.close()

    def run(self, group: Sequence[Task]) -> None:
        """Runs and commits the jobs; each task then knows its outcome."""
        try:
            self._driver.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            _fail(group, error)
            return
        try:
            for task in group:
                self._attempt(task)
            self._driver.execute("COMMIT")
        except (sqlite3.Error, TransactionEnded) as error:
            self._roll_back()
            self._run_apart(group, error)

    def _attempt(self, task: Task) -> None:
        self._driver.execute("SAVEPOINT unit")
        done = task.attempt(self._session)
        if not done:
            self._session = self._new_session()
        if not self._driver.in_transaction:
            raise TransactionEnded from task.error
        if not done:
            self._driver.execute("ROLLBACK TO unit")
        self._driver.execute("RELEASE unit")
        self._empty_session()

    def _run_apart(self, group: Sequence[Task], lost: Exception) -> None:
        if len(group) > 1:
            for task in group:
                self.run([task])
        elif as_away(lost) or not group[0].failed:
            _fail(group, lost)

    def _roll_back(self) -> None:
        self._session = self._new_session()
        if self._driver.in_transaction:
            self._driver.execute("ROLLBACK")

    def _empty_session(self) -> None:
        self._session.expunge_all()
        self._session.info.clear()
        self._session.info.update(self._info)

    def _new_session(self) -> Session:
        return Session(
            self._connection,
            info=dict(self._info),
            expire_on_commit=False,
            join_transaction_mode="rollback_only",
        )


def _fail(group: Sequence[Task], error: Exception) -> None:
    for task in group:
        task.fail(error)
