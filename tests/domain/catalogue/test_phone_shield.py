"""What counts as a telephone number in words that everybody reads, and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue.phone_shield import (
    HIDDEN,
    holds_phone_number,
    link_holds_phone_number,
    without_phone_numbers,
)

NUMBERS = [
    "081234567890", "0812-3456-7890", "0812 3456 7890", "+62 812 3456 7890", "62.812.3456.7890",
    "(031) 841-2345", "031 8412345", "812 3456 7890", "８１２３４５６７８９０", "⓪⑧①②③④⑤⑥⑦⑧⑨",
    "0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣", "O812 3456 7890", "o8123456789o", "0 8 1 2 3 4 5 6 7 8",
    "nol delapan satu dua tiga empat lima enam tujuh", "kosong lapan satu 2 3 4 5 6 7",
    "123456789", "٠٨١٢٣٤٥٦٧٨٩", "0812x3456x7890", "0812•3456•7890", "0812~3456~7890", "0812: 3456; 7890",
]  # fmt: skip
HARMLESS = [
    "Keripik tempe 250 g", "Toples 100, 200, 300 g", "Paket isi 12, Rp15.000.000", "Buka 08.00-17.00",
    "Kue lebaran 2026", "siap 50 parcel dalam 7 hari", "Ukuran 8 10 12 14 16 18", "PIRT 2.06",
    "Nasi kotak 10.000 - 25.000", "Batik 850.000-1.200.000", "Buka 08.00-12.00, 13.00-17.00 WIB",
    "Bros satu dua tiga", "", "🍪 kue", "Dua Putri", "Sambal no 1",
]  # fmt: skip


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_is_found_and_hidden_however_it_is_written(number: str) -> None:
    text = f"Kue Siti {number} enak"
    assert holds_phone_number(text)
    hidden = without_phone_numbers(text)
    assert hidden == f"Kue Siti {HIDDEN} enak"


@pytest.mark.parametrize("text", HARMLESS)
def test_other_figures_stay_as_they_are(text: str) -> None:
    assert not holds_phone_number(text)
    assert without_phone_numbers(text) == text


@given(st.text(max_size=60), st.integers(10**8, 10**14).map(str), st.text(max_size=60))
def test_no_nine_digits_in_one_piece_are_ever_left(before: str, number: str, after: str) -> None:
    assert number not in without_phone_numbers(f"{before} {number} {after}")


@given(st.text(max_size=200))
def test_what_is_hidden_once_is_hidden_for_good(text: str) -> None:
    hidden = without_phone_numbers(text)
    assert without_phone_numbers(hidden) == hidden


@pytest.mark.parametrize(
    ("link", "holds"),
    [
        ("https://shopee.co.id/keripik-i.123456789.2345678901", False),
        ("https://tokopedia.com/kue/nastar-1730812345678901", False),
        ("https://toko.id/kue-0812-3456-7890", True),
        ("https://toko.id/?wa=6281234567890", True),
        ("https://toko.id/?wa=%2B6281234567890", True),
        ("https://toko.id/+62-812-3456-7890", True),
        ("https://toko.id/%3628123%34567890", True),
    ],
)
def test_a_link_that_spells_a_number_out_is_known_from_the_ids_of_shops(
    link: str, holds: bool
) -> None:
    assert link_holds_phone_number(link) is holds
