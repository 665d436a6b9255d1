"""A line offered as a report: one tap saves it, another passes it on."""

from typing import Any

import pytest

from domain.dialogs.engine import Answered, Finished, NotTaken, Sent
from domain.dialogs.engine.here import facts
from domain.dialogs.report import OFFER, offered
from domain.replies import ReplyKind
from tests.domain.dialogs.chat import Chat
from tests.domain.dialogs.test_report import ASKED, SHOP, STALL, revenue

REPORTED = {**SHOP, "reported": {"2026-10": 1_000_000}, "median": 1_000_000}


def offer(line: str, *businesses: dict[str, Any], period: str | None = None) -> Chat:
    seed = {**ASKED, "businesses": list(businesses) or [SHOP], "period": period, "said": line}
    return Chat.begin(OFFER, language="id", seed=seed)


def figure(chat: Chat) -> dict[str, Any] | None:
    return offered(facts(OFFER, chat.state, chat.world))


def test_it_echoes_the_amount_and_names_the_month() -> None:
    chat = offer("omset 3,5 juta")
    assert chat.text.startswith(
        "Oktober: Rp3.500.000 (tiga juta lima ratus ribu rupiah). Betul, Bu?"
    )
    assert chat.labels == ["✅ Betul", "Bukan laporan", "📅 Bulan lain"]


@pytest.mark.parametrize("yes", ["ya", "betul bu", "iya"])
def test_one_tap_or_one_word_is_a_yes(yes: str) -> None:
    assert figure(offer("3,5 juta").presses("✅ Betul")) == revenue(3_500_000)
    chat = offer("3,5 juta").says(yes)
    assert figure(chat) == revenue(3_500_000)
    assert chat.outcome.over


@pytest.mark.parametrize("no", ["bukan", "tidak", "bukan laporan, bu"])
def test_one_tap_or_one_word_is_a_no(no: str) -> None:
    assert figure(offer("3,5 juta").presses("Bukan laporan")) is None
    chat = offer("3,5 juta").says(no)
    assert chat.outcome.events == (Answered("line", None), Finished())


def test_what_can_be_read_two_ways_is_a_choice_and_yes_is_no_answer() -> None:
    chat = offer("1.5")
    assert chat.labels == ["Rp1.500.000", "Rp1.500", "Bukan laporan", "📅 Bulan lain"]
    assert chat.says("ya").outcome.events == (NotTaken(),)
    assert figure(chat.presses("Rp1.500.000")) == revenue(1_500_000)


@pytest.mark.parametrize("words", ["1", "2", "1,6 juta", "kapan ada pelatihan?"])
def test_other_words_are_no_answer(words: str) -> None:
    chat = offer("1,5 juta").says(words)
    assert chat.outcome.events == (NotTaken(),)
    assert chat.answers == {}


def test_a_photo_is_no_answer() -> None:
    photo = Sent(ReplyKind.PHOTO, "file", "unique")
    assert offer("1,5 juta").does(photo).outcome.events == (NotTaken(),)


def test_another_month_is_chosen_and_named() -> None:
    chat = offer("1,5 juta").presses("📅 Bulan lain").presses("September 2026")
    assert chat.text.startswith("September: Rp1.500.000")
    assert chat.presses("✅ Betul").answers["period"] == "2026-09"


def test_the_month_of_the_reminder_is_the_month_offered() -> None:
    assert offer("1,5 juta", period="2026-09").text.startswith("September: Rp1.500.000")


def test_a_month_already_reported_is_said_before_it_is_replaced() -> None:
    assert "Oktober sudah dilaporkan: Rp1.000.000" in offer("1,5 juta", REPORTED).text


def test_an_amount_unlike_her_usual_one_is_doubted() -> None:
    chat = offer("15 juta", REPORTED)
    assert "Biasanya sekitar Rp1.000.000" in chat.text
    doubted = revenue(15_000_000, doubt="far_above_usual")
    assert figure(chat.presses("✅ Betul")) == doubted


def test_a_clear_amount_among_other_words_is_echoed_and_doubted_all_the_same() -> None:
    chat = offer("omset 15 juta, karyawan", REPORTED)
    assert chat.text.startswith("Oktober: Rp15.000.000 (lima belas juta rupiah). Biasanya sekitar")
    assert figure(chat.presses("✅ Betul")) == revenue(
        15_000_000, doubt="far_above_usual", said="omset 15 juta, karyawan"
    )


def test_with_several_businesses_she_is_asked_which() -> None:
    chat = offer("1,5 juta", SHOP, STALL)
    assert chat.labels == ["Kue Siti", "Warung Siti", "Bukan laporan"]
    chat.presses("Warung Siti").presses("✅ Betul")
    assert chat.answers == {"business": 8, "line": revenue(1_500_000)}


def test_the_number_of_a_business_in_the_list_means_it() -> None:
    assert offer("1,5 juta", SHOP, STALL).says("2").answers == {"business": 8}


@pytest.mark.parametrize("name", ["Warung Siti", "warung siti ya bu"])
def test_the_name_of_a_business_means_it(name: str) -> None:
    assert offer("1,5 juta", SHOP, STALL).says(name).answers == {"business": 8}


def test_a_part_of_a_name_is_put_to_her() -> None:
    chat = offer("1,5 juta", SHOP, STALL).says("siti")
    assert chat.answers == {}
    assert chat.labels == ["Kue Siti", "Warung Siti", "✏️ Tulis lagi"]
    chat = offer("1,5 juta", SHOP, STALL).says("warung")
    assert chat.answers == {}
    assert chat.says("ya").answers == {"business": 8}


@pytest.mark.parametrize("words", ["warung tutup", "kapan bazar?", "s1ti"])
def test_other_words_than_a_name_are_no_business(words: str) -> None:
    assert offer("1,5 juta", SHOP, STALL).says(words).outcome.events == (NotTaken(),)


def test_an_amount_picked_among_several_is_asked_back_when_it_is_unlike_her_usual_one() -> None:
    chat = offer("omset 15.5", REPORTED)
    assert chat.labels[:2] == ["Rp15.500.000", "Rp15.500"]
    chat.presses("Rp15.500.000")
    assert chat.answers == {}
    assert "Biasanya sekitar Rp1.000.000" in chat.text
    doubted = revenue(15_500_000, doubt="far_above_usual")
    assert figure(chat.presses("✅ Betul")) == doubted


def test_an_amount_picked_among_several_like_any_other_month_counts_at_once() -> None:
    assert figure(offer("1.5", REPORTED).presses("Rp1.500.000")) == revenue(1_500_000)


def test_of_several_businesses_it_may_be_none() -> None:
    chat = offer("1,5 juta", SHOP, STALL).presses("Bukan laporan")
    assert chat.outcome.over
    assert figure(chat) is None


def test_a_line_that_a_later_release_reads_no_more_can_still_be_passed_on() -> None:
    chat = offer("seratus ayam")
    assert chat.labels == ["Bukan laporan", "📅 Bulan lain"]
