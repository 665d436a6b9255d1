"""Months as people type them."""

from datetime import date

import pytest

from domain.times.month_words import MONTH_OF_WORD, Found, find_period, read_period
from domain.times.periods import Period

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("oktober", "2026-10"),
        ("Oktober", "2026-10"),
        ("OKT", "2026-10"),
        ("okt.", "2026-10"),
        ("bulan oktober", "2026-10"),
        ("  bln   okt ", "2026-10"),
        ("october", "2026-10"),
        ("november", "2026-11"),
        ("Nopember", "2026-11"),
        ("desember", "2025-12"),
        ("pebruari", "2026-02"),
        ("agt", "2026-08"),
        ("mei", "2026-05"),
        ("10", "2026-10"),
        ("bulan 10", "2026-10"),
        ("09", "2026-09"),
        ("12", "2025-12"),
        ("10/2026", "2026-10"),
        ("10-2025", "2025-10"),
        ("10 2025", "2025-10"),
        ("2026-10", "2026-10"),
        ("oktober 2025", "2025-10"),
        ("oktober tahun 2025", "2025-10"),
        ("okt-2025", "2025-10"),
        ("okt 25", "2025-10"),
        ("okt-25", "2025-10"),
        ("okt '25", "2025-10"),
        ("desember 2026", "2026-12"),
        ("bulan ini", "2026-11"),
        ("bulan lalu", "2026-10"),
        ("bln kemarin", "2026-10"),
    ],
)
def test_a_month_is_read(typed: str, period: str) -> None:
    assert read_period(typed, TODAY) == Period.parse(period)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "0",
        "13",
        "2026",
        "2026-13",
        "kemarin",
        "oktober november",
        "okto",
        "besok",
        "١٠",
        "1000",
    ],
)
def test_what_names_no_month_is_not_read(typed: str) -> None:
    assert read_period(typed, TODAY) is None


@pytest.mark.parametrize(
    ("sentence", "period", "rest"),
    [
        ("omset oktober 3,5 juta", "2026-10", "omset 3,5 juta"),
        ("Omset Oktober 2025 3,5 juta", "2025-10", "omset 3,5 juta"),
        ("okt 20 juta", "2026-10", "20 juta"),
        ("okt '25: 20 juta", "2025-10", ": 20 juta"),
        ("oktober 2000000", "2026-10", "2000000"),
        ("oktober 2026000", "2026-10", "2026000"),
        ("oktober 2.000.000", "2026-10", "2.000.000"),
        ("penjualan bulan lalu 800rb", "2026-10", "penjualan 800rb"),
        ("800rb bulan september", "2026-09", "800rb"),
        ("lapor desember 1jt", "2025-12", "lapor 1jt"),
    ],
)
def test_a_month_is_found_in_a_sentence(sentence: str, period: str, rest: str) -> None:
    assert find_period(sentence, TODAY) == Found(Period.parse(period), rest)


@pytest.mark.parametrize(
    "sentence",
    ["lapor 800rb", "10", "september 1jt oktober 2jt", "margarin 2kg", "dessert", "mayones", ""],
)
def test_no_month_or_several_are_not_guessed(sentence: str) -> None:
    assert find_period(sentence, TODAY) is None


def test_no_spelling_is_shared_by_two_months() -> None:
    assert sorted(set(MONTH_OF_WORD.values())) == list(range(1, 13))
    assert MONTH_OF_WORD["mar"] == 3
    assert MONTH_OF_WORD["mei"] == 5
