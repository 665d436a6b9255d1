"""Links into the catalogue: what they carry is read back the same, and anything else is no link."""

import pytest

from domain.catalogue.links import CatalogueLink, Leads, read_catalogue_link
from domain.catalogue.search_words import Query, read_query
from tests.support.talk import surabaya

LINKS = {
    "toko-17": CatalogueLink(Leads.SHOP, 17),
    "produk-999999999999999999": CatalogueLink(Leads.PRODUCT, 999_999_999_999_999_999),
    "katalog-3578031003": CatalogueLink(Leads.AREA, area_code="35.78.03.1003"),
    "katalog-357803": CatalogueLink(Leads.AREA, area_code="35.78.03"),
}


@pytest.mark.parametrize("payload", LINKS)
def test_a_link_is_read_as_it_was_made(payload: str) -> None:
    link = LINKS[payload]
    assert read_catalogue_link(payload) == link
    assert link.payload == payload


@pytest.mark.parametrize(
    "payload",
    ["", "toko-", "toko-x", "toko-1 ", "toko-1-2", "produk-" + "9" * 19, "produk-\uff11", "katalog-35",
     "katalog-3578", "katalog-35780310", "katalog-kedung", "kel-3578031003", "TOKO-1"],
)  # fmt: skip
def test_anything_else_is_no_link_to_the_catalogue(payload: str) -> None:
    assert read_catalogue_link(payload) is None


def test_the_digits_of_an_area_are_searched_as_that_area_alone() -> None:
    """Two kelurahan are called Wonorejo: a name would find both."""
    assert read_query("3578031003", surabaya()) == Query(areas=("35.78.03.1003",))
    assert read_query("3578039999", surabaya()) == Query(words=("3578039999",))
    assert read_query("keripik 3578031003", surabaya()).areas == ()
