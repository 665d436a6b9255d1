"""A city with one officer in Kedung Baruk."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from domain.permissions import Role
from tests.support.city import City
from tests.support.databases import Database
from tests.support.talk import Talk

RINA, DEWI, CAMAT, DINAS, KADER, NOBODY = 8001, 8002, 8003, 8004, 8005, 8099


class Town:
    """The city and its officers; rows are written in transactions of their own."""

    def __init__(self, database: Database) -> None:
        self.database = database
        with self.writing() as city:
            city.staff(RINA)

    @contextmanager
    def writing(self) -> Iterator[City]:
        """A city to write to; committed at the end."""
        with self.database.session() as session:
            yield City(session)

    def talk(self, telegram_id: int = RINA, first_name: str = "Rina") -> Talk:
        """Somebody's chat."""
        return Talk(self.database, telegram_id=telegram_id, first_name=first_name)

    def officer(self, telegram_id: int, role: Role, area: str, name: str) -> Talk:
        """Another officer's chat."""
        with self.writing() as city:
            city.staff(telegram_id, role, area, name)
        return self.talk(telegram_id, name)


@pytest.fixture
def town(database: Database) -> Town:
    """Kedung Baruk with its officer Rina."""
    return Town(database)


@pytest.fixture
def rina(town: Town) -> Talk:
    """The officer of Kedung Baruk."""
    return town.talk()
