"""How many days or pieces, and amounts for a day or a piece."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.money import Exact, Reading, Reason, Refused, read_a_day, read_how_many, read_price
from tests.domain.money.test_laws import MONEY_TEXT, is_sound


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("40", 40), ("40 toples", 40), ("40toples", 40), ("2kg", 2), ("5 lusin", 60), ("1 kodi", 20),
        ("dua setengah lusin", 30), ("1.200 bungkus", 1200), ("seribu", 1000), ("2 ribu", 2000),
        ("dua puluh lima", 25), ("sekitar 40 toples", 40), ("26 hari bu", 26), ("0", 0), ("٣", 3),
    ],
)  # fmt: skip
def test_one_whole_number_is_read_whatever_it_counts(text: str, number: int) -> None:
    assert read_how_many(text) == number


@pytest.mark.parametrize(
    "text",
    ["", "banyak", "1,5", "40 x 2", "3-5", "-5", "minus 4", "lebih dari 40", "tidak ada", "5oo", "1e9",
     "40 toples 20 botol", "999999999999", "5 juta juta juta"],
)  # fmt: skip
def test_anything_else_is_no_number(text: str) -> None:
    assert read_how_many(text) is None


@given(MONEY_TEXT)
def test_no_text_makes_it_fall_over(text: str) -> None:
    number = read_how_many(text)
    assert number is None or 0 <= number <= 10**9
    assert is_sound(read_a_day(text))
    assert is_sound(read_price(text))


@given(st.integers(0, 10**6))
def test_digits_are_read_with_and_without_dots(number: int) -> None:
    assert read_how_many(str(number)) == number
    assert read_how_many(f"{number:,}".replace(",", ".")) == number


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("200rb sehari", Exact(200_000)), ("200rb/hari", Exact(200_000)), ("200 ribu", Exact(200_000)),
        ("200rb seminggu", Refused(Reason.RATE)), ("200rb per bulan", Refused(Reason.RATE)),
    ],
)  # fmt: skip
def test_a_day_is_a_day(text: str, found: Reading) -> None:
    assert read_a_day(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("15rb/toples", Exact(15_000)), ("@15rb", Exact(15_000)), ("harga 15 ribu", Exact(15_000)),
        ("15.000 per bungkus", Exact(15_000)), ("15rb per hari", Refused(Reason.RATE)),
    ],
)  # fmt: skip
def test_a_price_is_that_of_a_piece(text: str, found: Reading) -> None:
    assert read_price(text) == found
