"""A page of search results reads that page, not the catalogue: looked at with thousands of products."""

import itertools
import random
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import URL, insert
from sqlmodel import Session

from domain.catalogue.products import CATALOGUE_CONSENT
from domain.catalogue.search_words import Query
from domain.sectors.sector import Sector
from domain.times.periods import Period
from storage.catalogue import blocks, complaints, counts, inquiries, products, search
from storage.catalogue.search import Alternatives
from storage.tables import Business, Listing, Person, Product, ProductWord
from tests.support.city import KEDUNG_BARUK, RUNGKUT
from tests.support.clocks import NOW
from tests.support.databases import opened
from tests.support.plans import plans_of
from tests.support.talk import surabaya

BUSINESSES, EACH, PAGE = 2_000, 3, 7
OFTEN = ("keripik", "kue", "batik", "tas")
ANYWHERE = Query()


def fill(session: Session) -> None:
    """6,000 products of 2,000 businesses all over the city; each has one common word and one of its own."""
    dice, kelurahan = random.Random(1), [area.code for area in surabaya().kelurahan()]
    session.execute(
        insert(Person),
        [{"id": 1, "telegram_id": 1, "chat_id": 1, "first_name": "", "language": "id",
          "entered_by": "owner", "created_at_utc": NOW}],
    )  # fmt: skip
    ids, numbers = range(1, BUSINESSES + 1), range(1, BUSINESSES * EACH + 1)
    session.execute(
        insert(Business),
        [{"id": n, "owner_id": 1, "product": "x", "sector": dice.choice(list(Sector)),
          "area_code": dice.choice(kelurahan), "state": "open", "standing": "new",
          "registered_at_utc": NOW, "entered_by": "owner"} for n in ids],
    )  # fmt: skip
    agreed = {"consent_version": CATALOGUE_CONSENT, "agreed_at_utc": NOW}
    session.execute(insert(Listing), [{"business_id": n, **agreed} for n in ids])
    made = {"state": "shown", "made_at_utc": NOW, "changed_at_utc": NOW}
    session.execute(
        insert(Product),
        [{"id": n, "business_id": (n - 1) // EACH + 1, "name": "x", **made} for n in numbers],
    )
    words = itertools.chain.from_iterable(
        ({"product_id": n, "word": word, "weight": 2} for word in (dice.choice(OFTEN), f"rasa{n}"))
        for n in numbers
    )
    session.execute(insert(ProductWord), list(words))


@pytest.fixture
def sqlite(sqlite_database_url: URL) -> Iterator[Session]:
    with opened(sqlite_database_url) as database, database.session() as session:
        fill(session)
        yield session


@pytest.fixture
def postgres_session(postgres_database_url: URL) -> Iterator[Session]:
    with opened(postgres_database_url) as database, database.session() as session:
        fill(session)
        session.connection().exec_driver_sql("ANALYZE")
        yield session


def one_page(session: Session, words: list[Alternatives], query: Query = ANYWHERE) -> None:
    assert len(search.find(session, words, query, offset=0, limit=PAGE)) == PAGE


def test_a_page_of_a_common_word_is_read_in_the_order_of_its_index(sqlite: Session) -> None:
    (plan,) = plans_of(sqlite, lambda: one_page(sqlite, [("keripik",)]))
    assert "ix_product_word_found (word=?)" in plan
    assert "SCAN" not in plan
    assert "TEMP B-TREE" not in plan


@pytest.mark.parametrize("query", [Query(areas=(RUNGKUT,)), Query(sector=Sector.FOOD)])
def test_a_narrower_page_is_too(sqlite: Session, query: Query) -> None:
    (plan,) = plans_of(sqlite, lambda: one_page(sqlite, [("keripik",)], query))
    assert "ix_product_word_found (word=?)" in plan
    assert "TEMP B-TREE" not in plan


def test_all_words_but_the_first_are_looked_up_by_the_product(sqlite: Session) -> None:
    words = [("keripik",), ("rasa7", "rasa8")]
    (plan,) = plans_of(sqlite, lambda: search.find(sqlite, words, ANYWHERE, offset=0, limit=PAGE))
    assert "SCAN" not in plan


def test_several_spellings_read_the_products_that_have_them(sqlite: Session) -> None:
    (plan,) = plans_of(sqlite, lambda: one_page(sqlite, [("keripik", "kue")]))
    assert "SCAN product" not in plan
    assert "SCAN business" not in plan


def test_what_an_area_has_starts_at_the_area(sqlite: Session) -> None:
    query = Query(areas=(KEDUNG_BARUK,))
    (plan,) = plans_of(sqlite, lambda: search.find(sqlite, [], query, offset=0, limit=PAGE))
    assert "ix_business_area" in plan
    assert "SCAN" not in plan


def test_the_vocabulary_is_walked_by_leaps(sqlite: Session) -> None:
    plans = plans_of(sqlite, lambda: search.similar(sqlite, "kripik"))
    plans += plans_of(sqlite, lambda: search.known(sqlite, ["keri"]))
    for plan in plans:
        assert "SCAN product_word" not in plan, plan
    assert search.similar(sqlite, "kripik") == ("keripik",)
    assert search.known(sqlite, ["keri", "rasa", "zzz"])[0] == ("keripik",)


BY_THEMSELVES: dict[str, Callable[[Session], object]] = {
    "what waits for her": lambda s: inquiries.waiting(s, 1, offset=0, limit=8),
    "how much waits for her": lambda s: inquiries.count_waiting(s, 1),
    "asked today": lambda s: inquiries.begun_since(s, 1, NOW),
    "asked about it": lambda s: inquiries.waiting_about(s, 1, 7),
    "the conversation": lambda s: inquiries.said(s, 1, 8),
    "who wrote last": lambda s: inquiries.last_told(s, 1, NOW),
    "what a reply is about": lambda s: inquiries.shown_as(s, 1, 5),
    "what came back": lambda s: inquiries.returned(s, NOW, [1, 2]),
    "how often found": lambda s: counts.of_month(s, [1, 2], Period(2026, 11), NOW),
    "her products": lambda s: products.of_business(s, 5),
    "complaints": lambda s: complaints.open_in(s, [KEDUNG_BARUK], offset=0, limit=8),
    "blocks": lambda s: blocks.standing(s, [KEDUNG_BARUK], offset=0, limit=8),
    "how many complaints": lambda s: complaints.count_open(s, [KEDUNG_BARUK]),
    "her complaints": lambda s: complaints.made_since(s, 1, NOW),
}


@pytest.mark.parametrize("name", BY_THEMSELVES)
def test_nothing_else_reads_a_whole_table(name: str, sqlite: Session) -> None:
    for plan in plans_of(sqlite, lambda: BY_THEMSELVES[name](sqlite)):
        assert "SCAN" not in plan, plan


def test_postgres_reads_a_page_by_the_index_too(postgres_session: Session) -> None:
    (plan,) = plans_of(postgres_session, lambda: one_page(postgres_session, [("keripik",)]))
    assert "Index Only Scan Backward using ix_product_word_found" in plan, plan
    assert "Seq Scan" not in plan, plan
    assert search.similar(postgres_session, "kripik") == ("keripik",)
    assert search.known(postgres_session, ["keri"]) == [("keripik",)]
