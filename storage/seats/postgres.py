"""Seats at PostgreSQL: session-level advisory locks, each on a connection of its own.

Whoever waits for a seat waits inside the server, so the next one has it the moment the last one's
connection is gone. A holder looks every few seconds whether its connection still stands; between
losing it and noticing, two processes may do the duty, which both duties can bear (Telegram refuses a
second poller; rows are claimed).
"""

import asyncio
from contextlib import suppress
from types import TracebackType
from typing import Self

import psycopg
import structlog
from psycopg import AsyncConnection
from sqlalchemy import URL

from storage.engines import KEEP_ALIVE
from storage.presence import CLASS
from storage.seats.contract import Duty, Seat

HEARTBEAT_S = 3.0
CONNECT_TIMEOUT_S = 5
TRY_AGAIN_S = 2.0
SERVER_LOOKS = (
    "SELECT set_config('tcp_keepalives_idle', '30', false),"
    " set_config('tcp_keepalives_interval', '10', false), set_config('tcp_keepalives_count', '3', false)"
)
"""The server, too, notices within a minute that a holder is gone without a word (power, a cable), and frees
the seat; by itself it waits two hours. On a Unix socket it changes nothing."""
SEATS_CLASS = CLASS + 1  # seats and processes are numbered apart
log = structlog.get_logger(__name__)


class PostgresSeats:
    """See `storage.seats.contract.Seats`."""

    alone = False

    def __init__(
        self,
        url: URL,
        me: str,
        *,
        heartbeat_s: float = HEARTBEAT_S,
        try_again_s: float = TRY_AGAIN_S,
    ) -> None:
        self._url = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._me = int(me)
        self._heartbeat_s = heartbeat_s
        self._try_again_s = try_again_s

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Seats end with their duties."""

    async def live(self) -> None:
        """See `Seats.live`."""
        await self._hold(CLASS, self._me, "presence", _for_ever)

    async def lead(self, seat: Seat, duty: Duty) -> None:
        """See `Seats.lead`."""
        await self._hold(SEATS_CLASS, seat, seat.name.lower(), duty)

    async def _hold(self, group: int, number: int, name: str, duty: Duty) -> None:
        while True:
            with suppress(_Lost):
                return await self._hold_once(group, number, name, duty)
            log.warning("lost a seat: the database is away", seat=name)
            await asyncio.sleep(self._try_again_s)

    async def _hold_once(self, group: int, number: int, name: str, duty: Duty) -> None:
        connection = await self._connect()
        try:
            await _take(connection, group, number, name)
            await _while_it_stands(connection, duty, self._heartbeat_s)
        finally:
            await connection.close()

    async def _connect(self) -> AsyncConnection:
        try:
            connection = await AsyncConnection.connect(
                self._url,
                autocommit=True,
                connect_timeout=CONNECT_TIMEOUT_S,
                application_name="kabarusaha seats",
                **KEEP_ALIVE,
            )
            await connection.execute(SERVER_LOOKS, prepare=False)
        except psycopg.Error:
            raise _Lost from None
        return connection


class _Lost(Exception):
    """The connection, and with it the seat."""


async def _take(connection: AsyncConnection, group: int, number: int, name: str) -> None:
    try:
        found = await connection.execute("SELECT pg_try_advisory_lock(%s, %s)", (group, number))
        row = await found.fetchone()
        if row is None or not row[0]:
            log.info("standing by: another process has the seat", seat=name)
            await connection.execute("SELECT pg_advisory_lock(%s, %s)", (group, number))
    except psycopg.Error:
        raise _Lost from None
    log.info("has the seat", seat=name)


async def _while_it_stands(connection: AsyncConnection, duty: Duty, heartbeat_s: float) -> None:
    try:
        async with asyncio.TaskGroup() as group:
            watch = group.create_task(_watch(connection, heartbeat_s))
            await duty()
            watch.cancel()
    except BaseExceptionGroup as failures:
        raise failures.exceptions[0] from None


async def _watch(connection: AsyncConnection, heartbeat_s: float) -> None:
    while True:
        await asyncio.sleep(heartbeat_s)
        try:
            async with asyncio.timeout(CONNECT_TIMEOUT_S):
                await connection.execute("SELECT 1")
        except (psycopg.Error, TimeoutError):
            raise _Lost from None


async def _for_ever() -> None:
    await asyncio.Event().wait()
