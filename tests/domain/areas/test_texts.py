"""What an area is called in a sentence."""

import pytest

from domain.areas.texts import place
from domain.messages import Addressee
from locales.catalog import Catalogs
from tests.support.clocks import NOW
from tests.support.houses import SMALL_CITY


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("35.78", "Kota Surabaya"),
        ("35.78.03", "Kec. Rungkut"),
        ("35.78.03.1003", "Kedung Baruk, Kec. Rungkut"),
        ("35.15", ""),
    ],
)
def test_an_area_is_named_with_what_tells_it_apart(code: str, name: str) -> None:
    assert Catalogs({}).plain(place(SMALL_CITY, code), Addressee("en"), NOW) == name
