"""The report's second question: what the month was like, what she needs, and what she still waits for."""

from typing import Any

import pytest

from domain.dialogs.engine import as_if_sent
from tests.domain.dialogs.chat import Chat
from tests.domain.dialogs.test_report import SHOP, opened


def saved(amount: str = "1,5 juta", **shop: Any) -> Chat:
    """October is saved, September was Rp1.000.000; the second question is open."""
    known = {**SHOP, "reported": {"2026-09": 1_000_000}, **shop}
    return opened(known).says(amount).presses("✅ Betul")


def test_after_a_rise_it_asks_what_helped_and_what_she_needs() -> None:
    chat = saved("1,5 juta")
    assert "Oktober lebih ramai dari September, Bu Siti 🌸 Apa yang membuat ramai?" in chat.text
    assert chat.labels[:2] == ["⬜ Pesanan hajatan", "⬜ Pasar atau bazar"]
    assert "⬜ Kemasan" in chat.labels
    assert "⬜ Sepi pembeli" not in chat.labels
    chat.presses("⬜ Pesanan hajatan").presses("⬜ Kemasan").presses("✅ Kirim")
    assert chat.answers["help"]["picked"] == ["boost.orders", "need.packaging"]


def test_after_a_fall_it_asks_what_stood_in_the_way_and_what_she_needs() -> None:
    chat = saved("700rb")
    assert "Oktober lebih sepi dari September, Bu Siti. Apa kendalanya?" in chat.text
    assert chat.labels[0] == "⬜ Sepi pembeli"
    assert "⬜ Kemasan" in chat.labels
    assert "⬜ Pesanan hajatan" not in chat.labels


@pytest.mark.parametrize("before", [{}, {"2026-09": 1_500_000}, {"2026-09": 0}])
def test_with_nothing_to_compare_it_asks_for_needs_and_obstacles(before: dict[str, int]) -> None:
    chat = saved(reported=before)
    assert chat.text.startswith("Tersimpan. Sedang butuh bantuan apa, Bu Siti? Atau ada kendala?")
    assert {"⬜ Kemasan", "⬜ Sepi pembeli"} <= set(chat.labels)
    assert "⬜ Pesanan hajatan" not in chat.labels


def test_a_month_without_sales_is_not_called_quiet() -> None:
    chat = opened({**SHOP, "reported": {"2026-09": 1_000_000}}).presses("Tidak jualan")
    assert "sepi" not in chat.text
    assert chat.labels[0] == "⬜ Sepi pembeli"


def test_what_she_waits_for_is_named_and_on_already() -> None:
    chat = saved(open_needs=["capital", "packaging"])
    assert "Masih butuh Kemasan dan Modal?" in chat.text
    assert {"✅ Kemasan", "✅ Modal", "⬜ Alat"} <= set(chat.labels)
    assert chat.presses("✅ Kirim").answers["help"]["picked"] == ["need.packaging", "need.capital"]


def test_what_is_no_longer_needed_is_tapped_away() -> None:
    chat = saved(open_needs=["packaging"]).presses("✅ Kemasan").presses("✅ Kirim")
    assert chat.answers["help"]["picked"] == []


@pytest.mark.parametrize("nothing", ["Tidak ada yang baru", "tidak ada"])
def test_nothing_new_takes_nothing_away_that_she_waits_for(nothing: str) -> None:
    chat = saved(open_needs=["packaging"]).presses("⬜ Modal")
    chat = chat.presses(nothing) if nothing in chat.labels else chat.says(nothing)
    assert chat.answers["help"] == {"picked": ["need.packaging"], "words": None}


def test_words_go_with_what_is_on_already() -> None:
    chat = saved(open_needs=["packaging"]).says("oven rusak")
    assert chat.answers["help"] == {"picked": ["need.packaging"], "words": "oven rusak"}


def test_a_need_that_is_not_offered_here_is_left_alone() -> None:
    chat = saved(open_needs=["trademark", "other"])
    assert "Masih butuh" not in chat.text
    assert "Tidak ada" in chat.labels


def test_what_she_said_of_the_month_before_is_on_already() -> None:
    chat = saved("700rb", told={"2026-10": ["obstacle.quiet"], "2026-09": ["obstacle.health"]})
    assert {"✅ Sepi pembeli", "⬜ Sakit"} <= set(chat.labels)


def test_ticks_not_sent_yet_can_be_told_from_the_state() -> None:
    chat = saved(open_needs=["packaging"]).presses("⬜ Modal")
    kept = as_if_sent(chat.state).answers["help"]
    assert kept == {"picked": ["need.packaging", "need.capital"], "words": None}


def test_a_report_opened_by_an_older_release_knows_of_no_open_needs() -> None:
    assert saved().presses("⬜ Kemasan").presses("Tidak ada").answers["help"]["picked"] == []
