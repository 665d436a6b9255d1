"""Which lines are offered as a report, said when no dialog is open. Today is 3 November 2026."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.money import LARGEST_RUPIAH, Exact, read_rupiah
from domain.needs.need import NeedKind
from domain.reports.lines import LONGEST, Line, read_line
from domain.times.periods import MONTHS_OPEN, Period
from locales.numbers import rupiah

TODAY = date(2026, 11, 3)
BOTH = (NeedKind.CAPITAL, NeedKind.PACKAGING)
OCTOBER, SEPTEMBER = Period(2026, 10), Period(2026, 9)


def read(text: str, *, reminded: bool = False, months_open: int = MONTHS_OPEN) -> Line | None:
    return read_line(text, TODAY, months_open=months_open, reminded=reminded)


@pytest.mark.parametrize(
    "text",
    ["1,5 juta", "1.500.000", "sejuta", "lapor 800rb", "omset 3,5 juta", "sekitar 2 jutaan ya bu",
     "Rp 750.000", "2 juta bu, terima kasih", "tidak jualan"],
)  # fmt: skip
def test_an_amount_and_words_that_go_with_it_are_a_report_line(text: str) -> None:
    assert read(text) == Line(None, text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("omset oktober 3,5 juta", Line(OCTOBER, "omset 3,5 juta")),
        ("september 2 juta", Line(SEPTEMBER, "2 juta")),
        ("bulan lalu 900rb", Line(OCTOBER, "900rb")),
        ("oktober 1.5", Line(OCTOBER, "1.5")),
        ("oktober tidak jualan", Line(OCTOBER, "tidak jualan")),
    ],
)
def test_the_month_it_names_is_the_month_of_the_report(text: str, line: Line) -> None:
    assert read(text) == line


@pytest.mark.parametrize(
    "text",
    ["omset januari 2 juta", "agustus 2025 1 juta", "desember 1 juta", "september oktober 2 juta"],
)
def test_a_month_that_takes_no_report_is_no_report_line(text: str) -> None:
    assert read(text) is None


def test_how_long_a_month_takes_reports_is_the_operators() -> None:
    assert read("agustus 2 juta", months_open=3) == Line(Period(2026, 8), "2 juta")
    assert read("agustus 2 juta", months_open=2) is None


@pytest.mark.parametrize(
    ("text", "period"), [("lapor", None), ("Mau lapor, Bu", None), ("lapor oktober", OCTOBER)]
)
def test_the_wish_to_report_opens_the_report(text: str, period: Period | None) -> None:
    assert read(text) == Line(period, "")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("omset 3,5 juta, oven 2 juta rusak", "omset 3,5 juta"),
        ("lapor 800rb, butuh karyawan", "lapor 800rb, butuh karyawan"),
        ("lapor 800rb. oven saya rusak", "lapor 800rb. oven saya rusak"),
        ("penjualan kue saya 3 juta", "penjualan kue saya 3 juta"),
    ],
)
def test_what_else_she_says_in_the_line_is_still_for_somebody_to_read(
    text: str, amount: str
) -> None:
    assert read(text) == Line(None, amount, says_more=True)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("omset oktober 3,5 juta, butuh modal dan kemasan", Line(OCTOBER, "omset 3,5 juta", needs=BOTH)),
        ("lapor 800rb butuh modal, kemasan", Line(None, "lapor 800rb", needs=BOTH)),
        ("butuh modal dan kemasan, omset 2 juta", Line(None, "omset 2 juta", needs=BOTH)),
        ("tidak jualan, perlu modal & kemasan", Line(None, "tidak jualan", needs=BOTH)),
        ("omset 2 juta, butuh modal, kemasan, karyawan", Line(None, "omset 2 juta, karyawan", True, BOTH)),
    ],
)  # fmt: skip
def test_the_needs_it_names_are_understood(text: str, line: Line) -> None:
    assert read(text) == line


@given(st.integers(10_000, LARGEST_RUPIAH), st.sampled_from(["lapor", "omset", "omset oktober"]))
def test_an_amount_as_the_bot_prints_it_is_a_line_of_that_amount(amount: int, before: str) -> None:
    line = read(f"{before} {rupiah(amount)}")
    assert line is not None
    assert read_rupiah(line.amount) == Exact(amount)


@pytest.mark.parametrize(
    "text",
    [
        "", "halo bu", "butuh modal dan kemasan", "minta bantuan modal bu",
        "kapan ada pelatihan?", "oven 2 juta, apa ada bantuan?", "modal saya 2 juta",
        "30 toples", "jam 10", "saya ikut 2 orang", "kami butuh 50 ribu kemasan", "2", "1.5", "25",
        "081234567890", "tutup jam berapa?", "tidak jualan di mana?", "libur", "x" * (LONGEST + 1),
        "1 juta " * 40,
    ],
)  # fmt: skip
def test_other_messages_are_not_taken_for_a_report(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize("text", ["1.5", "25", "500", "libur", "belum ada", "2 juta dari pesanan"])
def test_answering_a_reminder_sales_are_meant(text: str) -> None:
    assert read(text) is None
    line = read(text, reminded=True)
    assert line is not None
    assert line.amount == text


def test_a_question_below_a_reminder_stays_a_question() -> None:
    assert read("apa boleh tidak jualan?", reminded=True) is None
    assert read("kenapa harus lapor?", reminded=True) is None
