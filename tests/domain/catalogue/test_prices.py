"""Prices as people write them on a list: read, or asked, never guessed in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue.prices import HIGHEST_RUPIAH, Price, Unsure, read_price

READ = {
    "15 ribu": (15_000, 15_000),
    "15rb": (15_000, 15_000),
    "Rp15.000": (15_000, 15_000),
    "Rp 15.000,-": (15_000, 15_000),
    "Rp15.000,00": (15_000, 15_000),
    "15000": (15_000, 15_000),
    "3500": (3_500, 3_500),
    "12,5 ribu": (12_500, 12_500),
    "1,5 juta": (1_500_000, 1_500_000),
    "sekitar 20 ribu": (20_000, 20_000),
    "harga: 10rb": (10_000, 10_000),
    "mulai dari 15.000": (15_000, 15_000),
    "15 ribu per bungkus": (15_000, 15_000),
    "2.500/pcs": (2_500, 2_500),
    "15-25 ribu": (15_000, 25_000),
    "15rb - 25rb": (15_000, 25_000),
    "15.000-25.000": (15_000, 25_000),
    "15.000 sampai 25.000": (15_000, 25_000),
    "15 s/d 25 ribu": (15_000, 25_000),
    "Rp15.000 \u2013 Rp25.000": (15_000, 25_000),
    "25rb-15rb": (15_000, 25_000),
    "3500-5000": (3_500, 5_000),
    "1.5-2 juta": (1_500_000, 2_000_000),
}
ASKED = {
    "15": [(15_000, 15_000)],
    "12,5": [(12_500, 12_500)],
    "15-25": [(15_000, 25_000)],
    "500": [(500_000, 500_000), (500, 500)],
    "20rb-1,2jt": [(20_000, 1_200_000)],
    "800-1,2 juta": [(800_000, 1_200_000), (800, 1_200_000)],
}
REFUSED = [
    "",
    "gratis",
    "nego",
    "-5",
    "15 - 25 - 30",
    "0",
    "999999999999",
    "15-",
    "-",
    "nan",
    "1e6",
    "\u0665",
]


@pytest.mark.parametrize("text", READ)
def test_a_price_is_read(text: str) -> None:
    assert read_price(text) == Price(*READ[text])


@pytest.mark.parametrize("text", ASKED)
def test_a_doubtful_price_is_asked_the_likeliest_first(text: str) -> None:
    assert read_price(text) == Unsure(tuple(Price(*ends) for ends in ASKED[text]))


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_price_is_not_taken(text: str) -> None:
    assert read_price(text) is None


@given(low=st.integers(1_000, HIGHEST_RUPIAH // 100), more=st.integers(0, 40))
def test_what_a_price_list_prints_is_read_back(low: int, more: int) -> None:
    high = low * (more + 10) // 10

    def printed(amount: int) -> str:
        return f"Rp{amount:,}".replace(",", ".")

    assert read_price(f"{printed(low)} - {printed(high)}") == Price(low, high)


@given(st.text(max_size=40))
def test_reading_never_fails(text: str) -> None:
    read_price(text)
