"""What a command needs to work on the data while the bot may be running: the area, the bot's name, a
session."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from bot import database
from bot.served import served
from bot.settings import Settings
from bot.told import Told
from gateway.client import BotApi
from gateway.errors import CallFailed
from services.house import House
from storage.engines import is_sqlite, write_engine
from storage.outbox import SENDS

TELEGRAM_PATIENCE_S = 10


def bot_username(settings: Settings) -> str:
    """The bot's name for links, without the @, as Telegram knows it. Raises Told when it does not answer."""
    return asyncio.run(_ask_telegram(settings))


async def _ask_telegram(settings: Settings) -> str:
    try:
        async with BotApi(settings.token, settings.api_url) as api:
            me = await api.call("getMe", timeout_s=TELEGRAM_PATIENCE_S)
    except CallFailed as failed:
        raise Told(f"Telegram did not say the bot's name, which links need: {failed}") from None
    return str(me["username"])


@contextmanager
def session_of(settings: Settings, username: str = "") -> Iterator[Session]:
    """One transaction on the bot's database, committed at the end. Raises Told when it is away or behind."""
    _make_ready(settings)
    engine = write_engine(settings.database)
    try:
        with Session(engine, expire_on_commit=False) as session, session.begin():
            if is_sqlite(settings.database):
                session.connection().exec_driver_sql("BEGIN IMMEDIATE")
            session.info["house"] = House(served(settings.area), settings.zone, username)
            session.info[SENDS] = False  # what a command has to say waits for the bot
            yield session
    except OperationalError as away:
        reason = str(away.orig).strip().splitlines()[0]
        raise Told(f"KABARUSAHA_DATABASE_URL: the database does not answer ({reason})") from None
    finally:
        engine.dispose()


def _make_ready(settings: Settings) -> None:
    """An embedded database is brought up to date; with PostgreSQL that is the operator's decision."""
    if is_sqlite(settings.database):
        database.upgrade(settings.database)
    elif not database.is_up_to_date(settings.database):
        raise Told("The database is behind this program; run `kabarusaha migrate` first.")
