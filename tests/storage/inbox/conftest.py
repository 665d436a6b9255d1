"""Shorthand for tests of the inbox: a chat says something, somebody looks what is there."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from storage.inbox import Arrived, Claimed, arrive
from storage.inbox.table import INBOX
from tests.support.clocks import NOW
from tests.support.databases import Database

BOT = 7000
Says = Callable[..., list[Claimed]]


@pytest.fixture
def says(database: Database) -> Says:
    """`says(chat, update_id, …, claimed_by=None)`: updates of one chat arrive."""

    def says(chat: int, *update_ids: int, claimed_by: str | None = None) -> list[Claimed]:
        arrived = [Arrived(number, chat, f'{{"update_id":{number}}}') for number in update_ids]
        with database.session() as session:
            return arrive(session, BOT, arrived, NOW, claimed_by)

    return says


def row_of(database: Database, update_id: int) -> Any:
    """The stored row, as a fresh session sees it."""
    with database.session() as session:
        found = select(INBOX).where(INBOX.c.update_id == update_id)
        return session.connection().execute(found).one()
