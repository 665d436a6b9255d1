"""How units of work run: the only place that begins and commits transactions."""

from sqlalchemy import URL

from storage.engines import is_sqlite
from storage.work.away import is_passing
from storage.work.contract import OUTBOX, Info, Listener, ManagedWork, StorageAway, Work
from storage.work.postgres import PostgresWork
from storage.work.sqlite import SqliteWork

__all__ = [
    "OUTBOX",
    "Info",
    "Listener",
    "ManagedWork",
    "StorageAway",
    "Work",
    "is_passing",
    "work_on",
]


def work_on(url: URL, info: Info | None = None) -> ManagedWork:
    """Units of work on the database of this URL (from `storage.engines.parse_url`).

    Every job finds what is in `info` at that moment in its `session.info`.
    """
    return (SqliteWork if is_sqlite(url) else PostgresWork)(url, {} if info is None else info)
