"""The sandbox's server, a database, and a post between them.

The statements run on both databases in tests/storage/outbox; here most tests take SQLite, and
`post_anywhere` stands where the two might behave differently.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import URL

from sandbox.client import Sandbox
from sandbox.server import Server, serve
from storage.work import work_on
from tests.gateway.sender.post import Post, WatchedWork
from tests.support.clocks import HeldClock
from tests.support.databases import opened


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serve() as running:
        yield running


@pytest.fixture
async def post(server: Server, sqlite_database_url: URL) -> AsyncIterator[Post]:
    async with _post(server, sqlite_database_url) as post:
        yield post


@pytest.fixture
async def post_anywhere(server: Server, database_url: URL) -> AsyncIterator[Post]:
    async with _post(server, database_url) as post:
        yield post


@asynccontextmanager
async def _post(server: Server, url: URL) -> AsyncIterator[Post]:
    async with Sandbox(server.url) as sandbox, work_on(url) as work:
        await sandbox.floods(on=False)
        with opened(url) as database:
            work_and_signal = WatchedWork(work)
            yield Post(
                sandbox, server.api_url, server.token, work_and_signal, database, HeldClock()
            )
