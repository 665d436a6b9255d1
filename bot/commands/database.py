"""`migrate`, `backup` and `restore`: looking after the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import URL

from bot import database, settings
from bot.told import Told
from storage.engines import is_sqlite, make_private, sqlite_file
from storage.seats.sqlite import InUse, sole_use


def migrate() -> None:
    """Bring the database up to date."""
    url = settings.load(token_needed=False).database
    database.upgrade(url)
    typer.echo("The database is up to date.")


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
