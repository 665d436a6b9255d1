"""Database URLs and engines: SQLite (embedded, one file) or PostgreSQL, the driver is ours to add.

SQLite runs in WAL mode with `synchronous=FULL`, and its driver opens no transaction by itself: the
one writer says `BEGIN IMMEDIATE` (storage.work.writer), because a read-modify-write in a
deferred transaction loses answers silently when two of them meet. Errors never quote the values of a
statement: those are people's words, and errors end up in logs.
"""

import errno
import os
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

EXAMPLE_URL = "sqlite:///data/kabarusaha.db"
BUSY_TIMEOUT_S = 5
CONNECT_TIMEOUT_S = 5
CACHED_STATEMENTS = 512
KEEP_ALIVE: Mapping[str, Any] = {
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}
"""A PostgreSQL that is gone without a word (power, a cable) is noticed within a minute, not two hours."""


def parse_url(text: str) -> URL:
    """The URL with our driver in it. Raises ValueError, in a few words, for what we cannot open.

    >>> parse_url("postgresql://u@db/kabarusaha").drivername
    'postgresql+psycopg'
    """
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):  # the second for a port that is no number
        raise ValueError("is no database URL") from None
    match url.get_backend_name():
        case "sqlite" if not url.database or url.database.endswith((":memory:", "/")):
            raise ValueError("names no file")
        case "sqlite" if url.query:
            raise ValueError("takes nothing after the file's name")
        case "sqlite":
            return url.set(drivername="sqlite+pysqlite")
        case "postgresql" | "postgres":
            return url.set(drivername="postgresql+psycopg")
        case other:
            raise ValueError(f"names {other}; we know sqlite and postgresql")


def is_sqlite(url: URL) -> bool:
    """Whether the URL is of the embedded database."""
    return url.get_backend_name() == "sqlite"


def sqlite_file(url: URL) -> Path:
    """The file of an embedded database."""
    assert url.database, "parse_url lets no other through"
    return Path(url.database)


def make_private(file: Path) -> None:
    """An empty file for its owner's eyes alone, whatever the umask: personal data will stand in it.

    SQLite gives its -wal and -shm the same mode. A file that is there stays as it is. Raises OSError, also
    for a folder in the file's place.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if file.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(file))
    if not file.exists():
        file.touch(mode=0o600)


def write_engine(url: URL, *, size: int = 1) -> Engine:
    """Connections that write, `size` of them at most. On SQLite who uses one says BEGIN himself.

    Raises OSError where no SQLite file can be made.
    """
    if not is_sqlite(url):
        return _postgres(url, size)
    make_private(sqlite_file(url))
    return _sqlite(url, size, "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL")


def plain_engine(url: URL, *, size: int = 1) -> Engine:
    """Connections whose sessions begin by themselves: the command line, migrations, tests."""
    engine = write_engine(url, size=size)
    if is_sqlite(url):
        event.listen(engine, "begin", lambda c: c.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def read_engine(url: URL, *, size: int = 4) -> Engine:
    """Connections that only read, each transaction one consistent picture of the database."""
    if not is_sqlite(url):
        return _postgres(url, size, isolation_level="REPEATABLE READ", execution_options=_READ_ONLY)
    engine = _sqlite(url, size, "PRAGMA query_only=ON")
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


_READ_ONLY = {"postgresql_readonly": True}


def _sqlite(url: URL, size: int, *pragmas: str) -> Engine:
    engine = create_engine(
        url,
        hide_parameters=True,
        json_deserializer=orjson.loads,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0,
        connect_args={
            "isolation_level": None,
            "check_same_thread": False,
            "cached_statements": CACHED_STATEMENTS,
            "timeout": BUSY_TIMEOUT_S,
        },
    )

    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        for pragma in (*pragmas, "PRAGMA foreign_keys=ON"):
            connection.execute(pragma)

    event.listen(engine, "connect", prepare)
    return engine


def _postgres(url: URL, size: int, **options: Any) -> Engine:
    return create_engine(
        url,
        hide_parameters=True,
        json_deserializer=orjson.loads,
        pool_size=size,
        max_overflow=0,
        connect_args={
            "connect_timeout": CONNECT_TIMEOUT_S,
            "application_name": "kabarusaha",
            **KEEP_ALIVE,
        },
        **options,
    )
