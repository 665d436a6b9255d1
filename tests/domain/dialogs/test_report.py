"""The monthly report: an amount, a yes that saves it, one optional message."""

from dataclasses import replace
from typing import Any

import pytest

from domain.dialogs.engine import Answered, NotTaken
from domain.dialogs.report import REPORT
from domain.messages import Inline
from tests.domain.dialogs.chat import Chat

SHOP = {"id": 7, "label": "Kue Siti", "reported": {}, "median": None}
STALL = {"id": 8, "label": "Warung Siti", "reported": {}, "median": None}
ASKED = {"today": "2026-11-03", "periods": ["2026-10", "2026-09"], "period": None}


def opened(*businesses: dict[str, Any], only: str | None = None) -> Chat:
    """Right after /lapor on 3 November."""
    seed = {**ASKED, "businesses": list(businesses) or [SHOP]}
    return Chat.begin(REPORT, language="id", seed=seed, only=only)


def revenue(rupiah: int, **more: Any) -> dict[str, Any]:
    return {"rupiah": rupiah, "approximate": False, "doubt": None, **more}


@pytest.mark.parametrize("last", ["✅ Kirim", "Tidak ada"])
def test_after_lapor_it_takes_three_moves(last: str) -> None:
    chat = opened().says("1,5 juta").presses("✅ Betul").presses(last)
    assert chat.outcome.over
    assert chat.moves == 3


def test_nothing_counts_before_her_yes_and_her_yes_counts_at_once() -> None:
    chat = opened().says("1,5 juta")
    assert chat.text == "Oktober: Rp1.500.000 (satu juta lima ratus ribu rupiah). Betul, Bu?"
    assert chat.answers == {}
    chat.presses("✅ Betul")
    assert chat.outcome.events == (Answered("revenue", revenue(1_500_000)),)


def test_of_several_businesses_every_question_and_echo_names_the_one_it_is_about() -> None:
    chat = opened(SHOP, STALL).presses("Warung Siti")
    said = [chat.text, chat.says("1.5").text, chat.presses("Rp1.500.000").text]
    chat = opened(SHOP, STALL).presses("Warung Siti").says("15 ribu")
    said += [chat.text, chat.presses("✅ Betul").text]
    chat = opened(SHOP, STALL).presses("Warung Siti").presses("Tidak jualan")
    said += [chat.text, opened(SHOP, STALL).presses("Warung Siti").says("belum ada").text]
    assert {text.splitlines()[0] for text in said} == {"🏷 Warung Siti"}


def test_one_of_several_asked_about_alone_is_named_and_a_single_one_is_not() -> None:
    seed = {**ASKED, "businesses": [SHOP], "several": True}
    alone = Chat.begin(REPORT, language="id", seed=seed, only="revenue")
    assert alone.text.startswith("🏷 Kue Siti\nPenjualan Oktober")
    assert alone.says("1,5 juta").text.startswith("🏷 Kue Siti\nOktober: Rp1.500.000")
    assert opened().text.startswith("Penjualan Oktober")


def test_from_the_extra_question_nothing_leads_back_over_the_saved_amount() -> None:
    chat = opened().says("1,5 juta").presses("✅ Betul")
    assert "⬅️ Kembali" not in chat.labels
    chat.says("kembali")
    assert chat.state.place == "help"


def test_what_can_be_read_two_ways_is_asked() -> None:
    chat = opened().says("1.5")
    assert chat.labels == ["Rp1.500.000", "Rp1.500", "✏️ Tulis lagi"]
    assert chat.presses("Rp1.500.000").answers["revenue"]["rupiah"] == 1_500_000


@pytest.mark.parametrize("number", [str(n) for n in (*range(12), 50, 500)])
def test_a_small_number_is_never_taken_for_a_button(number: str) -> None:
    assert opened().says(number).answers == {}


def test_the_yes_under_an_amount_typed_before_does_not_save_the_later_one() -> None:
    chat = opened().says("1 juta").says("2 juta")
    older = chat.old_data["✅ Betul"][0]
    assert chat.presses_data(older).answers == {}
    assert chat.says("ya").answers["revenue"] == revenue(2_000_000)


def test_nothing_sold_is_one_press_or_a_word_and_a_yes() -> None:
    assert opened().presses("Tidak jualan").answers["revenue"] == revenue(0)
    chat = opened().says("tidak ada penjualan")
    assert "tidak ada penjualan" in chat.text
    assert chat.presses("✅ Ya, tidak ada").answers["revenue"] == revenue(0)


def test_another_month_is_asked_in_place_and_named_from_then_on() -> None:
    chat = opened().presses("📅 Bulan lain").presses("September 2026")
    assert chat.text.startswith("Penjualan September")
    assert chat.says("900rb").text.startswith("September: Rp900.000")


@pytest.mark.parametrize(
    ("months_open", "said"), [(2, "Ini untuk Oktober saja"), (3, "Agustus: Rp900.000")]
)
def test_a_month_she_names_is_taken_as_long_as_the_city_keeps_it_open(
    months_open: int, said: str
) -> None:
    chat = opened()
    chat.world = replace(chat.world, months_open=months_open)
    assert said in chat.says("agustus 900rb").text


@pytest.mark.parametrize(("months", "widest"), [(3, 1), (12, 2)])
def test_many_months_stand_two_in_a_row(months: int, widest: int) -> None:
    periods = [f"2025-{month:02}" for month in range(months, 0, -1)]
    chat = Chat.begin(REPORT, seed={**ASKED, "periods": periods, "businesses": [SHOP]})
    screen = chat.presses("📅 Another month").screen
    assert screen is not None
    assert isinstance(screen.keyboard, Inline)
    assert max(len(row) for row in screen.keyboard.rows) == widest
    assert {"January 2025", "March 2025"} <= set(chat.labels)


def test_with_two_businesses_she_is_asked_which_and_may_change_her_mind() -> None:
    chat = opened(SHOP, STALL).presses("Warung Siti")
    assert "⬅️ Kembali" in chat.labels
    assert chat.presses("⬅️ Kembali").says("1").answers["business"] == 7


def test_an_amount_unlike_her_usual_is_asked_about_and_noted() -> None:
    chat = opened({**SHOP, "median": 1_500_000}).says("15 juta")
    assert "Biasanya sekitar Rp1.500.000" in chat.text
    doubt = chat.presses("✅ Betul").answers["revenue"]["doubt"]
    assert doubt == "far_above_usual"


def test_an_amount_picked_among_several_is_asked_about_like_any_other() -> None:
    chat = opened({**SHOP, "median": 1_500_000}).says("15").presses("Rp15.000.000")
    assert (
        "Rp15.000.000 (lima belas juta rupiah). Biasanya sekitar Rp1.500.000. Betul, Bu?"
        in chat.text
    )
    assert chat.answers == {}
    chat.presses("✅ Betul")
    assert chat.answers["revenue"] == revenue(15_000_000, doubt="far_above_usual")


@pytest.mark.parametrize(
    ("typed", "words", "doubt"),
    [
        ("250 juta", "Besar sekali untuk sebulan. Betul, Bu?", "high_first"),
        ("Rp900", "Kecil sekali untuk sebulan. Betul, Bu?", "low_first"),
    ],
)
def test_a_first_report_out_of_the_common_is_asked_about(
    typed: str, words: str, doubt: str
) -> None:
    chat = opened().says(typed)
    assert words in chat.text
    assert chat.says("ya").answers["revenue"]["doubt"] == doubt


@pytest.mark.parametrize(
    ("typed", "echo", "period"),
    [
        ("omset september 900rb", "September: Rp900.000", "2026-09"),
        ("/lapor september 900rb", "September: Rp900.000", "2026-09"),
        ("900rb bulan ini", "November: Rp900.000", "2026-11"),
        ("omset oktober 900rb", "Oktober: Rp900.000", None),
        ("bulan lalu 900rb", "Oktober: Rp900.000", None),
    ],
)
def test_a_month_named_with_the_amount_is_the_month_of_the_amount(
    typed: str, echo: str, period: str | None
) -> None:
    chat = opened().says(typed)
    assert chat.text.startswith(echo)
    kept = chat.presses("✅ Betul").answers["revenue"]
    assert kept == revenue(900_000, **({"period": period} if period else {}))


def test_from_then_on_everything_is_about_the_month_she_named() -> None:
    before = {"2026-08": 1_000_000, "2026-09": 800_000}
    chat = opened({**SHOP, "reported": before}).says("omset september 900rb, butuh modal")
    assert chat.text.startswith("September: Rp900.000 (sembilan ratus ribu rupiah), butuh Modal.")
    assert "September sudah dilaporkan: Rp800.000" in chat.text
    assert "September lebih sepi dari Agustus" in chat.presses("✅ Betul").text


def test_the_echo_of_another_month_turned_down_is_forgotten() -> None:
    chat = opened().says("september 900rb").presses("✏️ Ganti")
    assert chat.text.startswith("Penjualan Oktober")
    assert chat.says("1 juta").text.startswith("Oktober: Rp1.000.000")


def test_an_amount_to_choose_is_echoed_with_the_month_she_named() -> None:
    chat = opened().says("september 1.5").presses("Rp1.500.000")
    assert chat.text.startswith("September: Rp1.500.000")
    assert chat.answers == {}
    assert opened().says("tidak jualan september").text.startswith("Jadi di bulan September")


@pytest.mark.parametrize(
    "typed",
    ["omset januari 900rb", "september oktober 900rb", "desember 900rb", "oktober 2025 1 juta"],
)
def test_a_month_that_takes_no_report_and_two_months_at_once_are_asked_about(typed: str) -> None:
    chat = opened().says(typed)
    assert chat.text.startswith("Ini untuk Oktober saja, Bu.")
    assert chat.labels == ["📅 Bulan lain"]
    assert chat.presses("📅 Bulan lain").text == "Laporan bulan apa, Bu?"


@pytest.mark.parametrize("typed", ["omset september 900rb", "lapor 2 juta", "1,5 juta", "lapor"])
def test_another_report_is_no_note_to_the_one_just_saved(typed: str) -> None:
    chat = opened().says("1 juta").presses("✅ Betul").says(typed)
    assert chat.outcome.events == (NotTaken(),)
    assert chat.state.place == "help"


@pytest.mark.parametrize("typed", ["tidak jualan seminggu, sakit", "butuh modal 2 juta", "sepi"])
def test_why_it_was_so_is_a_note_and_no_report(typed: str) -> None:
    chat = opened().says("1 juta").presses("✅ Betul").says(typed)
    assert chat.answers["help"]["words"] == typed


def test_needs_named_with_the_amount_are_echoed_and_on_already() -> None:
    chat = opened().says("3,5 juta, butuh modal dan kemasan")
    assert chat.text == (
        "Oktober: Rp3.500.000 (tiga juta lima ratus ribu rupiah), butuh Modal dan Kemasan. Betul, Bu?"
    )
    chat.presses("✅ Betul")
    assert chat.answers["revenue"] == revenue(3_500_000, needs=["capital", "packaging"])
    assert {"✅ Modal", "✅ Kemasan"} <= set(chat.labels)


def test_two_amounts_not_understood_lead_to_a_way_out() -> None:
    chat = opened().says("lumayan").says("ya begitu lah")
    assert chat.text == "Tidak apa-apa, Bu. Pilih cara yang paling mudah:"
    assert chat.labels == ["🧮 Bantu hitung", "✏️ Coba lagi", "🙋 Minta dibantu", "Nanti saja"]
    assert chat.presses("🧮 Bantu hitung").text.startswith("Ayo dihitung sama-sama, Bu.")


def test_needs_and_words_go_together() -> None:
    chat = opened().says("800rb").presses("✅ Betul").presses("⬜ Kemasan").says("oven rusak")
    said = {"picked": ["need.packaging"], "words": "oven rusak"}
    assert chat.outcome.events[0] == Answered("help", said)


def test_a_correction_asks_the_amount_alone() -> None:
    chat = opened({**SHOP, "reported": {"2026-10": 1_000_000}}, only="revenue")
    assert "sudah dilaporkan: Rp1.000.000" in chat.text
    assert chat.says("1,2 juta").presses("✅ Betul").outcome.over


def test_a_correction_of_another_month_ends_with_the_amount_too() -> None:
    chat = opened(only="revenue").presses("📅 Bulan lain").presses("September 2026")
    chat.says("1,2 juta").presses("✅ Betul")
    assert chat.outcome.over
    assert chat.answers["period"] == "2026-09"
