"""An officer answers for somebody else: few questions, the first of them whether she agrees."""

import pytest

from domain.dialogs.assisting import ASSISTING, LIKENESS
from domain.dialogs.engine import Contact
from tests.domain.dialogs.chat import Chat

SEED = {"area": "35.78.03.1003"}
ALIKE = {"id": 7, "owner_id": 3, "label": "kue kering", "owner": "Bu Ani", "place": ", RW 5"}


def opened() -> Chat:
    return Chat.begin(ASSISTING, language="id", seed=SEED)


def at_phone() -> Chat:
    return opened().presses("🗣 Setuju lisan").says("Bu Ani").says("kue kering")


def test_six_moves_register_somebody_without_a_phone() -> None:
    chat = at_phone().presses("Lewati").presses("Lewati")
    assert chat.text.splitlines() == [
        "👤 Bu Ani", "🧺 kue kering (Makanan & minuman)", "📍 Kedung Baruk, Kec. Rungkut",
        "📱 belum ada nomor HP",
        "🤝 hadir dan setuju lisan", "", "Sudah benar, Bu?",
    ]  # fmt: skip
    chat.presses("✅ Sudah benar")
    assert chat.outcome.over
    assert chat.moves == 6
    assert chat.answers == {
        "basis": "spoken", "person": {"sapaan": "bu", "name": "Ani"}, "product": "kue kering",
        "phone": None, "rt_rw": None,
    }  # fmt: skip


def test_the_first_question_says_what_she_has_to_be_told() -> None:
    text = opened().text
    for part in ("nama, nomor HP, usaha, dan penjualan", "petugas kelurahan", "dihapus kapan saja"):
        assert part in text


def test_without_her_consent_nothing_goes_on() -> None:
    chat = opened().presses("Belum setuju")
    assert chat.text.startswith("Kalau begitu jangan dicatat dulu")
    assert chat.labels == ["⬅️ Kembali"]
    assert chat.answers == {}
    assert chat.presses("⬅️ Kembali").labels == [
        "🗣 Setuju lisan",
        "✍️ Setuju tertulis",
        "Belum setuju",
    ]


@pytest.mark.parametrize("typed", ["ya", "halo", "Bu Ani", "", "setuju"])
def test_only_a_clear_word_is_a_ground(typed: str) -> None:
    assert opened().says(typed).answers == {}


def test_a_contact_of_the_address_book_is_her_number_and_the_officers_own_is_not() -> None:
    chat = at_phone().does(Contact("+6281234567890", own=True))
    assert "phone" not in chat.answers
    assert chat.text.startswith("Itu nomor Ibu sendiri")
    assert chat.does(Contact("+6281234567891", own=False)).answers["phone"] == "+6281234567891"


@pytest.mark.parametrize("typed", ["12", "031 5994 123", "nomornya hilang", "+1 202 555 0100"])
def test_a_number_that_is_none_is_asked_again(typed: str) -> None:
    assert "phone" not in at_phone().says(typed).answers


def test_rt_and_rw_stand_on_the_last_page_and_the_number_in_full() -> None:
    chat = at_phone().says("0812 3456 7890").says("3/5")
    assert "📍 RT 3 / RW 5, Kedung Baruk, Kec. Rungkut" in chat.text
    assert "📱 081234567890" in chat.text


def test_name_and_kind_of_the_business_are_put_right_on_the_last_page() -> None:
    chat = at_phone().presses("Lewati").presses("Lewati").presses("✏️ Ubah")
    assert chat.labels[-4:] == ["RT/RW", "Nama usaha", "Jenis usaha", "⬅️ Kembali"]
    chat.presses("Nama usaha").says("Dapur Ani")
    assert "🧺 Dapur Ani, kue kering (Makanan & minuman)" in chat.text


@pytest.mark.parametrize(
    ("pressed", "same"), [("👤 Bu Ani, kue kering", 7), ("Bukan, orang lain", None)]
)
def test_somebody_like_her_is_put_to_the_officer(pressed: str, same: int | None) -> None:
    chat = Chat.begin(
        LIKENESS, language="id", seed={"owner": "Bu Ani", "likely": [ALIKE], "draft": {}}
    )
    assert "Apakah ini orangnya?\n\n• kue kering (Bu Ani), RW 5" in chat.text
    assert chat.presses(pressed).answers == {"same": same}
    assert chat.outcome.over
