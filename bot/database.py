"""Whether the database is there and up to date, and bringing it up to date: for `run` and every command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Connection
from sqlalchemy.exc import DBAPIError

from bot.told import Away, Told
from storage import revisions
from storage.engines import is_sqlite, plain_engine, sqlite_file
from storage.work import is_passing


def upgrade(url: URL) -> None:
    """Runs what is missing. Raises Told when the database is away, or of another version of the program."""
    with _connected(url) as connection:
        if not revisions.is_newest(connection):
            _migrate(connection)
        revisions.try_to_write(connection)
        _refuse_strange(connection)


def _migrate(connection: Connection) -> None:
    from storage import migrate  # loads Alembic, which a bot that is up to date never needs

    if not migrate.is_known(connection):
        raise Told("The database was written by a newer KabarUsaha; update the program.")
    migrate.upgrade(connection)


def is_up_to_date(url: URL) -> bool:
    """Whether every migration has run. Raises Told as `upgrade` does."""
    with _connected(url) as connection:
        newest = revisions.is_newest(connection)
        if newest:
            _refuse_strange(connection)
    return newest


def _refuse_strange(connection: Connection) -> None:
    if found := revisions.strange(connection):
        raise Told(
            f"KABARUSAHA_DATABASE_URL: another version of the program, from before the first release, "
            f"made this database (there is {found}); go back to that version, or name a new database."
        )


@contextmanager
def _connected(url: URL) -> Iterator[Connection]:
    try:
        engine = plain_engine(url)
    except OSError as error:
        raise _unreachable(url, error.strerror or str(error), passing=is_passing(error)) from None
    try:
        with engine.begin() as connection:
            yield connection
    except DBAPIError as away:
        reason = str(away.orig).strip().splitlines()[0]
        raise _unreachable(url, reason, passing=is_passing(away)) from None
    finally:
        engine.dispose()


def _unreachable(url: URL, reason: str, *, passing: bool) -> Told:
    """Away when it may pass by itself, so that a service manager tries again."""
    place = f"{sqlite_file(url)}: " if is_sqlite(url) else ""
    told = f"KABARUSAHA_DATABASE_URL: the database cannot be opened ({place}{reason})"
    return Away(told) if passing else Told(told)
