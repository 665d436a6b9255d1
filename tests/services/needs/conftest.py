"""Siti with a registered business, and Rina, the officer of her kelurahan."""

import pytest

from tests.support.city import City
from tests.support.databases import Database
from tests.support.registering import register
from tests.support.talk import Talk

RINA = 8001


@pytest.fixture
def siti(database: Database) -> Talk:
    """An owner in Kedung Baruk."""
    talk = Talk(database)
    register(talk)
    return talk


@pytest.fixture
def rina(database: Database) -> Talk:
    """The officer of Kedung Baruk."""
    with database.session() as session:
        City(session).staff(RINA)
    return Talk(database, telegram_id=RINA, first_name="Rina")
