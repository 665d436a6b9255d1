"""`run`: the bot."""

from __future__ import annotations

import asyncio
from typing import Annotated

import structlog
import typer
import uvloop

from bot import app, database, log, settings
from bot.parts import EVERYTHING, Part
from bot.told import Told
from storage.engines import is_sqlite


def run(
    only: Annotated[
        str, typer.Option(help="with PostgreSQL: some of receive,work,send,tick")
    ] = "receive,work,send,tick",
) -> None:
    """Run the bot until Ctrl-C."""
    loaded = settings.load()
    parts = _parts(only)
    if is_sqlite(loaded.database):
        if parts != EVERYTHING:
            raise Told("--only needs PostgreSQL; the embedded database has one process.")
        database.upgrade(loaded.database)
    elif not database.is_up_to_date(loaded.database):
        raise Told("The database is behind this program; run `kabarusaha migrate` first.")
    log.configure(loaded.log_format.value, hide=loaded.secrets)
    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(app.run(loaded, parts))
    except Told:
        raise
    except Exception:  # a traceback goes through the log, which keeps what people said out of it
        structlog.get_logger(__name__).critical("the bot ended by an error", exc_info=True)
        raise SystemExit(1) from None


def _parts(only: str) -> frozenset[Part]:
    try:
        return frozenset(Part(name.strip()) for name in only.split(","))
    except ValueError:
        raise Told(
            "--only takes some of receive,work,send,tick, with commas between them."
        ) from None
