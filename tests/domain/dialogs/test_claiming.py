"""First contact: she sees what is recorded and who recorded it, and only a clear word does anything."""

from typing import Any

import pytest

from domain.dialogs.claiming import CLAIMING
from tests.domain.dialogs.chat import Chat

SEED: dict[str, Any] = {
    "business": 1, "proof": {"card": "x"}, "owner": "Bu Ani", "label": "kue kering",
    "area": "35.78.03.1003", "by": "Bu Rina", "on": "2026-11-03", "basis": "spoken", "mine": None,
    "product": "kue kering", "rt_rw": "RT 3 / RW 5", "phone": "0812••••90", "reports": 2,
}  # fmt: skip
BY_PHONE = {
    **SEED,
    "proof": {"phone": "+62"},
    "product": None,
    "rt_rw": None,
    "phone": None,
    "reports": None,
}


def opened(**facts: Any) -> Chat:
    return Chat.begin(CLAIMING, language="id", seed={**SEED, **facts})


def test_she_sees_who_recorded_what_when_and_on_what_ground() -> None:
    text = opened().text
    assert "Pada 3 Nov 2026 Bu Rina dari Kelurahan Kedung Baruk mencatat usaha ini" in text
    assert "pemiliknya hadir dan setuju lisan:" in text
    for line in (
        "👤 Bu Ani",
        "🏷 kue kering",
        "📍 RT 3 / RW 5, Kedung Baruk",
        "🧾 2 laporan bulanan",
    ):
        assert line in text
    assert "kapan saja di /data_saya" in text


def test_by_a_number_alone_she_sees_whose_business_it_is_and_no_more() -> None:
    text = opened(**BY_PHONE).text
    assert "👤 Bu Ani\n🏷 kue kering\n📍 Kedung Baruk\n\n" in text
    for hidden in ("RT 3", "0812", "laporan bulanan"):
        assert hidden not in text


def test_an_account_that_has_a_business_is_told_so() -> None:
    assert "Di akun ini sudah ada Kue Siti." in opened(mine="Kue Siti").text


@pytest.mark.parametrize("typed", ["ya", "setuju", "Saya setuju"])
def test_one_move_agrees(typed: str) -> None:
    chat = opened().says(typed)
    assert chat.answers == {"hers": "agree"}
    assert chat.outcome.over


def test_the_whole_text_is_one_press_away() -> None:
    chat = opened().presses("📄 Baca lengkap")
    assert "Berapa lama" in chat.text
    assert chat.presses("✅ Saya setuju").answers == {"hers": "agree"}


@pytest.mark.parametrize("typed", ["tidak", "halo", "siapa ini?", "", "1.500.000"])
def test_what_is_not_clear_does_nothing(typed: str) -> None:
    assert opened().says(typed).answers == {}


def test_not_hers_is_one_press() -> None:
    chat = opened().presses("Bukan saya")
    assert chat.answers == {"hers": "not_me"}
    assert chat.outcome.over


def test_erasing_is_asked_twice_and_may_be_taken_back() -> None:
    chat = opened().presses("🗑 Hapus saja")
    assert (
        chat.text == "Hapus semua catatan tentang Bu Ani dan kue kering? Tidak bisa dikembalikan."
    )
    assert chat.labels == ["🗑 Ya, hapus", "⬅️ Tidak jadi"]
    assert opened().presses("🗑 Hapus saja").presses("🗑 Ya, hapus").answers["sure"] is True
    chat.says("jangan")
    assert chat.answers == {"hers": "decline", "sure": False}
    assert chat.outcome.over


def test_an_officer_who_was_erased_since_has_no_name() -> None:
    assert "petugas dari Kelurahan Kedung Baruk mencatat" in opened(by=None).text
