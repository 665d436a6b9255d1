"""Which database errors mean that storage is away, rather than that a job is wrong."""

import sqlite3

import psycopg
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


def is_conflict(error: BaseException) -> bool:
    """Whether PostgreSQL ended the transaction so that another may go first: run it again."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return isinstance(cause, psycopg.Error) and cause.sqlstate in _ASK_AGAIN


def _reason(cause: BaseException | None) -> str | None:
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", 0)
        return _SQLITE_AWAY.get(code & 0xFF)
    if isinstance(cause, psycopg.OperationalError) and cause.sqlstate is None:
        return "cannot be reached"  # the driver's own: no connection, or it broke
    if isinstance(cause, psycopg.Error) and cause.sqlstate:
        return next((r for s, r in _POSTGRES_AWAY.items() if cause.sqlstate.startswith(s)), None)
    return None
