"""Which database errors mean that storage is away, rather than that a job is wrong."""

import errno
import sqlite3
import sys
from typing import Any

from sqlalchemy.exc import DBAPIError, TimeoutError

from storage.work.contract import StorageAway

_SQLITE_AWAY = {
    sqlite3.SQLITE_BUSY: "locked by another program",
    sqlite3.SQLITE_LOCKED: "locked by another program",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_IOERR: "cannot be read or written",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened",
    sqlite3.SQLITE_NOTADB: "no database",
    sqlite3.SQLITE_PERM: "not permitted",
}
"""By primary result code (sqlite.org/rescode.html)."""

_POSTGRES_AWAY = {
    "08": "cannot be reached",
    "25006": "read-only",
    "28": "refuses our login",
    "3D": "does not exist",
    "53": "out of disk, memory or connections",
    "57P": "is stopping or starting",
    "58": "cannot read or write its files",
}
"""By SQLSTATE, or the beginning of one (PostgreSQL, appendix A)."""

_PASSING_SQLITE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
    }
)
"""Of a file that is there: what cannot be a file is an OSError before (`storage.engines.make_private`)."""

_PASSING_SYSTEM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS})

_ASK_AGAIN = frozenset({"40001", "40P01"})


def as_away(error: BaseException) -> StorageAway | None:
    """StorageAway when that is what the error means, None when the job itself is at fault."""
    if isinstance(error, StorageAway):
        return error
    if isinstance(error, TimeoutError):
        return StorageAway("no connection became free")
    cause = error.orig if isinstance(error, DBAPIError) else error
    reason = _reason(cause)
    return StorageAway(f"database: {reason}") if reason else None


def is_passing(error: DBAPIError | OSError) -> bool:
    """Whether a database that cannot be opened may well be there a little later, without anybody's help
    with the settings: a full disk or one that is read-only for now, a lock, a server that starts."""
    if isinstance(error, OSError):
        return error.errno in _PASSING_SYSTEM
    if isinstance(error.orig, sqlite3.Error):
        return getattr(error.orig, "sqlite_errorcode", 0) & 0xFF in _PASSING_SQLITE
    return as_away(error) is not None


def as_told(error: BaseException) -> BaseException:
    """The error as whoever waits for the job hears of it.

    No future takes a StopIteration (a bare `next()` that found nothing): whoever awaits it would wait for
    ever, and with him all whose jobs share the commit.
    """
    if isinstance(error, StopIteration):
        told = RuntimeError("the job raised StopIteration")
        told.__cause__ = error
        return told
    return as_away(error) or error


def is_conflict(error: BaseException) -> bool:
    """Whether PostgreSQL ended the transaction so that another may go first: run it again."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return _sqlstate(cause) in _ASK_AGAIN


def _reason(cause: BaseException | None) -> str | None:
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", 0)
        return _SQLITE_AWAY.get(code & 0xFF)
    state = _sqlstate(cause)
    if state is None and isinstance(cause, _psycopg_errors("OperationalError")):
        return "cannot be reached"  # the driver's own: no connection, or it broke
    return next((r for s, r in _POSTGRES_AWAY.items() if state and state.startswith(s)), None)


def _sqlstate(cause: BaseException | None) -> str | None:
    """PostgreSQL's code for the error; None for another driver's, and for what never reached the server."""
    if isinstance(cause, _psycopg_errors("Error")):
        state: str | None = cause.sqlstate
        return state
    return None


def _psycopg_errors(name: str) -> tuple[Any, ...]:
    """The class of that name, if the driver is loaded: on SQLite its 8 MB are not."""
    driver = sys.modules.get("psycopg")
    return (getattr(driver, name),) if driver is not None else ()
