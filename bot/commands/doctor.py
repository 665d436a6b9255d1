"""`doctor`: what is set, what is missing, in a line each."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import typer
from sqlalchemy import URL

from bot import database, settings
from bot.served import guides
from bot.settings import Settings, SettingsWrong
from bot.told import TOKEN_REJECTED, Told
from domain.areas import AreaBook
from gateway.client import BotApi
from gateway.errors import CallFailed, Verdict
from storage.areas.archive import load_book
from storage.engines import is_sqlite, sqlite_file

LOW_DISK_BYTES = 500 * 2**20


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, whether it is well, and what to do otherwise."""

    what: str
    well: bool
    said: str


def doctor() -> None:
    """Check settings, area, database, disk and Telegram."""
    ill = 0
    for finding in findings():
        mark = typer.style("ok ", fg="green") if finding.well else typer.style("no ", fg="red")
        typer.echo(f"{mark} {finding.what}: {finding.said}")
        ill += not finding.well
    if ill:
        raise typer.Exit(2)


def findings() -> Iterator[Finding]:
    """Everything that is looked at, the settings first: without them nothing else makes sense."""
    try:
        loaded = settings.load()
    except SettingsWrong as wrong:
        yield from (Finding("settings", False, line) for line in str(wrong).splitlines())
        return
    yield Finding("settings", True, "all there")
    yield _area(loaded.area)
    yield _guides(loaded.guides)
    yield _database(loaded.database)
    yield from _open_to_others(Path(".env"))
    if is_sqlite(loaded.database):
        yield from _open_to_others(sqlite_file(loaded.database))
        yield _disk(loaded.database)
    yield asyncio.run(_telegram(loaded))


def _area(code: str) -> Finding:
    book = load_book(code)
    if not isinstance(book, AreaBook):
        return Finding("area", False, f"KABARUSAHA_AREA: {book}")
    return Finding("area", True, f"{book.served.name}, {len(book.kelurahan())} kelurahan")


def _guides(folder: Path | None) -> Finding:
    try:
        guides(folder)
    except Told as wrong:
        return Finding("guides", False, str(wrong))
    return Finding("guides", True, str(folder) if folder else "as they come with the program")


def _database(url: URL) -> Finding:
    if is_sqlite(url) and not sqlite_file(url).exists():
        return _new_database(sqlite_file(url))
    try:
        ready = database.is_up_to_date(url)
    except Told as away:
        return Finding("database", False, str(away))
    if not ready and not is_sqlite(url):
        return Finding("database", False, "behind this program; run `kabarusaha migrate`")
    shown = url.set(drivername=url.get_backend_name())  # as the setting is written
    return Finding("database", True, shown.render_as_string(hide_password=True))


def _new_database(file: Path) -> Finding:
    """Looked at without making it: whoever asks the doctor may be another user than the bot."""
    folder = _standing(file)
    well = folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)
    said = "not there yet, `kabarusaha run` makes it" if well else f"{folder} cannot be written to"
    return Finding("database", well, f"{file}: {said}")


def _open_to_others(file: Path) -> Iterator[Finding]:
    """Told only when it is so: the token and people's data are for the bot's user alone."""
    if file.exists() and file.stat().st_mode & 0o077:
        yield Finding("privacy", False, f"others can read {file}; run `chmod 600 {file}`")


def _disk(url: URL) -> Finding:
    free = shutil.disk_usage(_standing(sqlite_file(url))).free
    return Finding("disk", free > LOW_DISK_BYTES, f"{free // 2**20:,} MB free for the database")


def _standing(file: Path) -> Path:
    """The nearest there is of what the file shall lie in."""
    return next(place for place in file.absolute().parents if place.exists())


async def _telegram(loaded: Settings) -> Finding:
    try:
        async with BotApi(loaded.token, loaded.api_url) as api:
            me = await api.call("getMe", timeout_s=10)
    except CallFailed as failed:
        rejected = failed.verdict is Verdict.TOKEN_REJECTED
        return Finding("telegram", False, TOKEN_REJECTED if rejected else str(failed))
    return Finding("telegram", True, f"@{me['username']}")
