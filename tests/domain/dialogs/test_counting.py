"""Bantu hitung: from a usual day, or from what was sold, to an estimate that counts by her yes."""

from collections.abc import Callable

import pytest

from domain.dialogs.engine import Answered
from domain.dialogs.report import REPORT
from tests.domain.dialogs.chat import Chat
from tests.domain.dialogs.test_report import SHOP, STALL, opened, revenue

HELP = "🧮 Bantu hitung"
BY_DAY, BY_STOCK = "Hasil per hari", "Jumlah yang laku"


def a_day() -> Chat:
    """Before the question how much comes in on a usual day."""
    return opened().presses(HELP).presses(BY_DAY)


def a_price() -> Chat:
    """Before the question what one piece costs."""
    return opened().presses(HELP).presses(BY_STOCK)


def test_a_usual_day_and_the_days_come_to_an_estimate_for_her_yes() -> None:
    chat = a_day().says("150 ribu").presses("Setiap hari (31)")
    assert chat.text == (
        "Rp150.000 × 31 hari\n"
        "Oktober: kira-kira Rp4.650.000 (empat juta enam ratus lima puluh ribu rupiah). Betul, Bu?"
    )
    assert "revenue" not in chat.answers
    chat.presses("✅ Betul")
    assert chat.outcome.events == (Answered("revenue", revenue(4_650_000, approximate=True)),)


def test_what_was_sold_and_its_price_come_to_an_estimate_for_her_yes() -> None:
    chat = a_price().says("15rb per toples").says("5 lusin")
    assert chat.text.startswith("Rp15.000 × 60 buah\nOktober: kira-kira Rp900.000")
    assert chat.says("ya").answers["revenue"] == revenue(900_000, approximate=True)


def test_the_usual_weeks_are_buttons_of_the_month_reported() -> None:
    assert a_day().says("150rb").labels[:3] == [
        "Setiap hari (31)", "Libur Minggu (27)", "Senin–Jumat (22)",
    ]  # fmt: skip
    chat = opened().presses("📅 Bulan lain").presses("September 2026").presses(HELP)
    assert chat.presses(BY_DAY).says("150rb").labels[0] == "Setiap hari (30)"


@pytest.mark.parametrize(
    ("typed", "days"), [("20", 20), ("2", 2), ("25 hari", 25), ("dua puluh", 20), ("tiap hari", 31)]
)
def test_days_may_be_written_and_a_number_is_never_a_button(typed: str, days: int) -> None:
    chat = a_day().says("100rb").says(typed)
    assert chat.text.startswith(f"Rp100.000 × {days} hari\n")


@pytest.mark.parametrize("typed", ["0", "32", "lumayan", "20-25", "-3"])
def test_no_number_of_days_is_asked_again(typed: str) -> None:
    chat = a_day().says("100rb").says(typed)
    assert "dari 1 sampai 31" in chat.text
    assert "days" not in chat.answers


@pytest.mark.parametrize("typed", ["200rb", "200 ribu sehari", "Rp200.000/hari", "tiap hari 200rb"])
def test_a_day_is_read_with_and_without_its_words(typed: str) -> None:
    assert a_day().says(typed).answers["per_day"] == 200_000


@pytest.mark.parametrize("typed", ["200rb per minggu", "lumayan", "0", "50rb x 4"])
def test_another_measure_than_a_day_is_asked_again(typed: str) -> None:
    chat = a_day().says(typed)
    assert chat.text == "Tulis hasil jualan satu hari biasa, Bu. Contoh: 150 ribu"
    assert "per_day" not in chat.answers


def test_a_price_that_can_be_read_two_ways_is_asked_the_small_one_first() -> None:
    chat = a_price().says("5000")
    assert chat.labels == ["Rp5.000", "Rp5.000.000", "✏️ Ganti"]
    assert chat.presses("Rp5.000").answers["price"] == 5000


@pytest.mark.parametrize("typed", ["0", "banyak", "40 toples 20 botol", "5oo"])
def test_pieces_that_are_not_clear_are_asked_again(typed: str) -> None:
    chat = a_price().says("15rb").says(typed)
    assert "Tulis satu angka saja" in chat.text


def test_more_than_can_be_noted_down_is_asked_again() -> None:
    chat = a_price().says("900 miliar").says("1000")
    assert "terlalu besar" in chat.text
    assert "pieces" not in chat.answers


def test_back_leads_through_the_counting_step_by_step() -> None:
    chat = a_day().says("150rb")
    for question in ("Hari biasa", "Ayo dihitung", "Penjualan Oktober"):
        assert chat.presses("⬅️ Kembali").text.startswith(question)


def test_not_that_amount_asks_the_question_itself_again() -> None:
    chat = a_day().says("150rb").presses("Setiap hari (31)").presses("✏️ Ganti")
    assert chat.text.startswith("Penjualan Oktober kira-kira berapa")
    assert chat.says("4 juta").presses("✅ Betul").answers["revenue"] == revenue(4_000_000)


@pytest.mark.parametrize("chat", [a_day, a_price, lambda: a_day().says("150rb")])
def test_another_month_named_while_counting_is_asked_about(chat: Callable[[], Chat]) -> None:
    asked = chat().says("september 150rb")
    assert asked.text.startswith("Ini untuk Oktober saja, Bu.")
    assert asked.presses("📅 Bulan lain").presses("September 2026").state.place in {
        "per_day", "price", "days",
    }  # fmt: skip


def test_what_she_counted_holds_for_its_month_and_business_alone() -> None:
    chat = opened(SHOP, STALL).presses("Kue Siti").presses(HELP).presses(BY_DAY).says("150rb")
    chat.presses("Setiap hari (31)").presses("✏️ Ganti").presses("📅 Bulan lain")
    assert chat.presses("September 2026").text.startswith("🏷 Kue Siti\nPenjualan September")
    chat.presses("📅 Bulan lain").presses("Oktober 2026").presses("✏️ Ganti")
    assert (
        chat.presses("⬅️ Kembali")
        .presses("Warung Siti")
        .text.startswith("🏷 Warung Siti\nPenjualan Okt")
    )


def test_an_estimate_unlike_her_usual_month_is_doubted() -> None:
    chat = opened({**SHOP, "median": 300_000}).presses(HELP).presses(BY_DAY).says("150rb")
    chat.presses("Setiap hari (31)")
    assert "Biasanya sekitar Rp300.000" in chat.text
    assert chat.presses("✅ Betul").answers["revenue"]["doubt"] == "far_above_usual"


@pytest.mark.parametrize("typed", ["200rb sehari", "50rb x 30", "senin 200rb selasa 300rb"])
def test_a_sum_in_place_of_the_total_is_met_with_the_counting_help(typed: str) -> None:
    chat = opened().says(typed)
    assert chat.labels == [HELP]
    assert chat.presses(HELP).text.startswith("Ayo dihitung")


def test_a_correction_may_be_counted_and_ends_with_the_amount() -> None:
    chat = opened(only="revenue").presses(HELP).presses(BY_STOCK).says("15rb").says("100")
    chat.presses("✅ Betul")
    assert chat.outcome.over
    assert chat.answers["revenue"]["rupiah"] == 1_500_000


def test_days_later_it_goes_on_where_she_was() -> None:
    chat = a_day().says("150rb").comes_back().says("lanjut").presses("Libur Minggu (27)")
    assert chat.text.startswith("Rp150.000 × 27 hari")


def test_a_state_saved_before_there_was_counting_goes_on() -> None:
    assert "count" not in opened().state.answers
    assert REPORT.version == 1
