"""`migrate`, `backup` and `restore`: looking after the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import URL, Connection
from sqlalchemy.exc import DBAPIError

from bot import settings
from bot.told import Away, Told
from storage import revisions
from storage.engines import is_sqlite, make_private, plain_engine, sqlite_file
from storage.seats.sqlite import InUse, sole_use
from storage.work import is_passing


def migrate() -> None:
    """Bring the database up to date."""
    url = settings.load(token_needed=False).database
    upgrade(url)
    typer.echo("The database is up to date.")


def upgrade(url: URL) -> None:
    """Runs what is missing. Raises Told when the database is away, or of another version of the program."""
    with _connected(url) as connection:
        if not revisions.is_newest(connection):
            _migrate(connection)
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


def backup(
    target: Annotated[Path, typer.Argument(help="the file to write, e.g. backup.db")],
) -> None:
    """Copy the embedded database into a file, while the bot runs."""
    source = sqlite_file(_embedded("backup", "pg_dump"))
    if not source.exists():
        raise Told(f"There is no database at {source} yet; start the bot once.")
    if target.exists():
        raise Told(f"{target} is there already; choose another name.")
    with _copied(source, target) as copy:
        copy.replace(target)
    typer.echo(f"Copied to {target}.")


def restore(
    source: Annotated[Path, typer.Argument(help="a file that `backup` wrote")],
    force: Annotated[bool, typer.Option(help="replace the database that is there")] = False,
) -> None:
    """Put a backup in the database's place; stop the bot first."""
    url = _embedded("restore", "pg_restore")
    target = sqlite_file(url)
    if not source.exists():
        raise Told(f"There is no file {source}.")
    _is_backup(source)
    if target.exists() and not force:
        raise Told(f"{target} is there already; --force replaces it (stop the bot first).")
    try:
        with sole_use(url):
            _replace(target, source)
    except InUse:
        raise Told(f"A bot is running on {target}; stop it first.") from None
    typer.echo(f"Restored {target}.")


def _replace(target: Path, source: Path) -> None:
    with _copied(source, target) as copy:
        for end in ("-wal", "-shm"):  # of the old file: the new one must not take them for its own
            target.with_name(target.name + end).unlink(missing_ok=True)
        copy.replace(target)


def _embedded(command: str, instead: str) -> URL:
    url = settings.load(token_needed=False).database
    if not is_sqlite(url):
        raise Told(f"`{command}` is for the embedded database; for PostgreSQL use {instead}.")
    return url


def _is_backup(source: Path) -> None:
    try:
        with closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as opened:
            opened.execute("SELECT version_num FROM alembic_version").fetchone()
            sound = opened.execute("PRAGMA quick_check").fetchone()[0]
    except sqlite3.DatabaseError:
        raise Told(f"{source} is not a backup of KabarUsaha.") from None
    if sound != "ok":
        raise Told(f"{source} is damaged: {sound}")


@contextmanager
def _copied(source: Path, target: Path) -> Iterator[Path]:
    """A whole copy beside the target, to be moved there: when the disk is full, what stood there stays."""
    beside = target.with_name(target.name + ".part")
    try:
        beside.unlink(missing_ok=True)
        make_private(beside)
        with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(beside)) as written:
            read.backup(written)
        yield beside
    except (sqlite3.Error, OSError) as failed:
        raise Told(f"{target} cannot be written ({failed}).") from None
    finally:
        beside.unlink(missing_ok=True)
