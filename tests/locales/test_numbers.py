"""Money, dates and times as they are printed."""

from datetime import UTC, date, datetime

import pytest

from domain.times.calendar import WIB, WIT, WITA
from locales.numbers import (
    clock_time,
    long_date,
    month_name,
    percent,
    rupiah,
    short_date,
    short_month,
    short_rupiah,
    terbilang,
    whole,
)


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        (0, "Rp0"),
        (500, "Rp500"),
        (1_500_000, "Rp1.500.000"),
        (1_000_000_000_000, "Rp1.000.000.000.000"),
        (-2_000, "-Rp2.000"),
    ],
)
def test_rupiah_has_dots_and_no_sen(amount: int, printed: str) -> None:
    assert rupiah(amount) == printed


def test_rupiah_in_english_has_commas() -> None:
    assert rupiah(1_500_000, "en") == "Rp1,500,000"


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "nol rupiah"),
        (1_000, "seribu rupiah"),
        (1_100, "seribu seratus rupiah"),
        (11_000, "sebelas ribu rupiah"),
        (1_500_000, "satu juta lima ratus ribu rupiah"),
        (1_000_000_000, "satu miliar rupiah"),
        (1_000_000_000_000, "satu triliun rupiah"),
    ],
)
def test_an_amount_is_written_in_words(amount: int, words: str) -> None:
    assert terbilang(amount) == words


def test_an_amount_is_written_in_english_words_for_who_reads_english() -> None:
    assert terbilang(1_500_000, "en") == "one million, five hundred thousand rupiah"
    assert terbilang(1_500_000, "jv") == terbilang(1_500_000)


def test_no_words_for_less_than_nothing() -> None:
    with pytest.raises(ValueError, match="negative"):
        terbilang(-1)


def test_dates_are_indonesian() -> None:
    assert long_date(date(2026, 11, 28)) == "Sabtu, 28 November 2026"
    assert short_date(date(2026, 8, 1)) == "1 Agu 2026"
    assert month_name(10) == "Oktober"
    assert month_name(10, 2026) == "Oktober 2026"
    assert month_name(10, 2026, "en") == "October 2026"


@pytest.mark.parametrize(
    ("zone", "printed"), [(WIB, "08.30 WIB"), (WITA, "09.30 WITA"), (WIT, "10.30 WIT")]
)
def test_a_clock_time_names_its_zone(zone: object, printed: str) -> None:
    assert isinstance(zone, type(WIB))
    assert clock_time(datetime(2026, 11, 28, 1, 30, tzinfo=UTC), zone) == printed


def test_an_english_clock_has_a_colon() -> None:
    assert clock_time(datetime(2026, 11, 28, 1, 30, tzinfo=UTC), WIB, "en") == "08:30 WIB"


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="naive"):
        clock_time(datetime(2026, 11, 28, 1, 30), WIB)  # noqa: DTZ001 - the case under test


def test_counts_and_shares() -> None:
    assert whole(1248) == "1.248"
    assert percent(0.254) == "25%"
    assert percent(1) == "100%"


@pytest.mark.parametrize(
    ("amount", "short"),
    [
        (0, "0"), (999, "999"), (1_000, "1 rb"), (750_000, "750 rb"), (999_499, "999 rb"),
        (999_500, "1 jt"), (1_515_000, "1,52 jt"), (15_000_000, "15 jt"), (2_100_000_000, "2,1 M"),
        (10**14, "100 T"),
    ],
)  # fmt: skip
def test_an_amount_above_a_bar_has_three_digits(amount: int, short: str) -> None:
    assert short_rupiah(amount) == short


def test_months_are_short_below_a_bar() -> None:
    assert [short_month(month) for month in (5, 8, 10)] == ["Mei", "Agu", "Okt"]
