"""A market: owners with products, a buyer, and an officer of Kedung Baruk."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from domain.catalogue.products import CATALOGUE_CONSENT
from storage.catalogue import listings, products
from storage.tables import Person
from tests.support.city import KEDUNG_BARUK, City
from tests.support.clocks import NOW
from tests.support.databases import Database
from tests.support.talk import Talk

SITI, BUDI, RINA, SARI = 7001, 7500, 8001, 7002


class Market:
    """The city and its catalogue; `siti_id` and `kue_id` are the first owner and her business."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.numbers = itertools.count(9001)
        with self.writing() as city:
            self.siti_id = self.owner(city, SITI, "Siti")
            self.kue_id = city.business("Kue Siti", owner_id=self.siti_id)
            city.staff(RINA)

    @contextmanager
    def writing(self) -> Iterator[City]:
        """A city to write to; committed at the end."""
        with self.database.session() as session:
            yield City(session, self.numbers)

    def owner(self, city: City, telegram_id: int, name: str, **facts: Any) -> int:
        """Somebody who may have a business."""
        return city.person(name, telegram_id=telegram_id, chat_id=telegram_id, **facts)

    def product(
        self, name: str = "Keripik Tempe", business_id: int | None = None, **facts: Any
    ) -> int:
        """A product anybody can find; gives its id."""
        given = {"low_rupiah": 15_000, "high_rupiah": 15_000, **facts}
        with self.database.session() as session:
            business_id = business_id or self.kue_id
            listings.agree(session, NOW, business_id, CATALOGUE_CONSENT)
            return products.add(session, NOW, business_id, name=name, **given)

    def shop(self, name: str, product: str, *, area: str = KEDUNG_BARUK, **facts: Any) -> int:
        """A business of somebody else with one product; gives the product's id."""
        with self.writing() as city:
            business_id = city.business(name, area=area, **facts)
        return self.product(product, business_id)

    def talk(self, telegram_id: int = SITI, first_name: str = "Siti") -> Talk:
        """Somebody's chat."""
        return Talk(self.database, telegram_id=telegram_id, first_name=first_name)

    @property
    def siti(self) -> Talk:
        """The owner's chat."""
        return self.talk()

    @property
    def budi(self) -> Talk:
        """A buyer nobody knows yet."""
        return self.talk(BUDI, "Budi")

    @property
    def rina(self) -> Talk:
        """The officer of Kedung Baruk."""
        return self.talk(RINA, "Rina")

    def person(self, person_id: int) -> Person:
        """A person as stored."""
        with self.database.session() as session:
            return session.get_one(Person, person_id)


@pytest.fixture
def market(database: Database) -> Market:
    """Siti's business, without a product yet."""
    return Market(database)
