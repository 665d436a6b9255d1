"""Registration as docs/voice.md counts it, in the words an ibu reads."""

from typing import Any

import pytest

from domain.dialogs.engine import Answered, Contact, Sent
from domain.dialogs.registration import CONSENT_VERSION, REGISTRATION
from domain.replies import ReplyKind
from tests.domain.dialogs.chat import Chat

START = 1
"""Her tap on START, or on the poster's link, which opens the dialog."""

KEDUNG_BARUK = "35.78.03.1003"
SITI = {"sapaan": "bu", "name": "Siti"}


def opened(**seed: Any) -> Chat:
    """Right after START."""
    return Chat.begin(REGISTRATION, language="id", seed={"first_name": "Siti", **seed})


def at_area() -> Chat:
    """Before the question which kelurahan."""
    chat = opened().presses("✅ Saya setuju").presses("Bu Siti")
    return chat.says("kue kering").says("Kue Siti")


def at_phone() -> Chat:
    """Before the question for the phone number."""
    return at_area().says("kedung baruk")


def test_typed_it_takes_eight_actions() -> None:
    chat = at_phone().does(Contact("+6281234567890", own=True)).presses("✅ Sudah benar")
    assert chat.outcome.over
    assert START + chat.moves == 8
    assert chat.answers == {
        "consent": CONSENT_VERSION,
        "person": SITI,
        "product": "kue kering",
        "business_name": "Kue Siti",
        "area": KEDUNG_BARUK,
        "phone": "+6281234567890",
    }


@pytest.mark.parametrize(
    ("typed", "product"),
    [
        ("saya jualan keripik singkong", "keripik singkong"),
        ("Jual pulsa", "pulsa"),
        ("usaha jahit baju", "jahit baju"),
        ("dagang sayur di pasar", "sayur di pasar"),
        ("jual beli motor", "jual beli motor"),
        ("jualan", "jualan"),
        ("usaha", "usaha"),
        ("kue kering", "kue kering"),
        ("jus buah", "jus buah"),
    ],
)
def test_a_product_is_what_comes_after_i_sell(typed: str, product: str) -> None:
    chat = opened().presses("✅ Saya setuju").presses("Mbak Siti").says(typed)
    assert chat.answers["product"] == product


def test_by_buttons_it_takes_nine_actions() -> None:
    chat = opened().presses("✅ Saya setuju").presses("Mbak Siti").says("keripik")
    chat.presses("Belum punya nama").presses("Gubeng").presses("Baratajaya")
    chat.presses("Lewati").presses("✅ Sudah benar")
    assert chat.outcome.over
    assert START + chat.moves == 9
    assert (chat.answers["business_name"], chat.answers["phone"]) == (None, None)


def test_by_a_kelurahans_link_it_takes_seven_actions() -> None:
    chat = opened(area=KEDUNG_BARUK).presses("✅ Saya setuju").presses("Pak Siti")
    assert "2 dari 5" not in chat.said[0]
    assert chat.said[0].startswith("3 dari 5")
    chat.says("bengkel").says("Bengkel Jaya").says("0812 3456 7890").presses("✅ Sudah benar")
    assert chat.outcome.over
    assert START + chat.moves == 7


def test_consent_given_before_is_not_asked_again() -> None:
    chat = opened(consent=CONSENT_VERSION)
    assert "panggil siapa" in chat.text
    assert chat.presses("Bu Siti").text.startswith("2 dari 5")


@pytest.mark.parametrize("unclear", ["apa ini?", "tidak", "1", "kapan?"])
def test_only_a_clear_yes_is_consent(unclear: str) -> None:
    chat = opened().says(unclear)
    assert "consent" not in chat.answers
    assert "persetujuan" in chat.said[0]


def test_all_of_the_consent_can_be_read_before_it_is_given() -> None:
    chat = opened().presses("📄 Baca lengkap")
    assert "Yang dicatat" in chat.text
    assert chat.presses("✅ Saya setuju").answers == {"consent": CONSENT_VERSION}


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("Bu Ani", {"sapaan": "bu", "name": "Ani"}),
        ("Pak. Budi Santoso", {"sapaan": "pak", "name": "Budi Santoso"}),
        ("2", {"sapaan": "mbak", "name": "Siti"}),
    ],
)
def test_how_to_address_her_may_be_typed(typed: str, person: dict[str, str]) -> None:
    assert opened().presses("✅ Saya setuju").says(typed).answers["person"] == person


def test_a_name_without_sapaan_asks_for_it() -> None:
    chat = opened().presses("✅ Saya setuju").presses("✏️ Nama lain").says("Ani")
    assert chat.labels[:3] == ["Bu Ani", "Pak Ani", "Mbak Ani"]
    assert chat.presses("Mbak Ani").answers["person"] == {"sapaan": "mbak", "name": "Ani"}


@pytest.mark.parametrize("none", ["belum punya nama", "Belum ada bu", "tidak ada", "lewati", "-"])
def test_no_name_yet_in_her_own_words_is_no_name(none: str) -> None:
    chat = opened().presses("✅ Saya setuju").presses("Bu Siti").says("kue").says(none)
    assert chat.answers["business_name"] is None


def test_which_of_the_two_wonorejo_is_asked() -> None:
    chat = at_area().says("wonorejo")
    assert chat.labels == [
        "Wonorejo, Kec. Rungkut",
        "Wonorejo, Kec. Tegalsari",
        "✏️ Tulis lagi",
    ]
    assert chat.presses("Wonorejo, Kec. Tegalsari").answers["area"] == "35.78.05.1005"


def test_the_kecamatan_are_paged_and_lead_to_their_kelurahan() -> None:
    chat = at_area().presses("Berikutnya ▶️")
    assert "◀️ Sebelumnya" in chat.labels
    chat.presses("Wonokromo")
    assert chat.text == "5 dari 6\nKecamatan Wonokromo. Kelurahan yang mana, Bu?"
    assert (
        chat.presses("⬆️ Semua kecamatan").presses("Rungkut").presses("Kedung Baruk").answers["area"]
        == KEDUNG_BARUK
    )


def test_the_contact_of_someone_else_is_not_taken() -> None:
    chat = at_phone().does(Contact("+6281234567890", own=False))
    assert "kontak orang lain" in chat.said[0]
    assert "phone" not in chat.answers


def test_a_photo_is_no_answer_to_any_question() -> None:
    photo = Sent(ReplyKind.PHOTO, "file", "unique")
    for chat in (opened(), at_area(), at_phone()):
        before = chat.answers
        assert chat.does(photo).answers == before
        assert chat.said == []


def test_the_last_page_shows_everything_and_the_inferred_sector() -> None:
    page = at_phone().says("081234567890").text
    for part in ("Bu Siti", "Kue Siti", "kue kering (Makanan & minuman)", "Kec. Rungkut"):
        assert part in page


def test_the_sector_is_corrected_on_the_last_page_alone() -> None:
    chat = at_phone().presses("Lewati").presses("✏️ Ubah").presses("Jenis usaha")
    chat.presses("Jasa")
    assert chat.outcome.events == (Answered("sector", "services"),)
    assert "kue kering (Jasa)" in chat.text


def test_the_kelurahan_of_a_link_can_be_corrected_on_the_last_page() -> None:
    chat = opened(area=KEDUNG_BARUK).presses("✅ Saya setuju").presses("Bu Siti").says("kue")
    chat.presses("Belum punya nama").presses("Lewati").presses("✏️ Ubah").presses("Kelurahan")
    chat.says("baratajaya")
    assert "Baratajaya, Kec. Gubeng" in chat.text


def test_a_long_telegram_name_dressed_with_emoji_is_called_by_its_first_word() -> None:
    chat = opened(first_name="✨ Siti Nurhaliza ✨").presses("✅ Saya setuju")
    assert chat.labels[:3] == ["Bu Siti", "Mbak Siti", "Pak Siti"]


@pytest.mark.parametrize("typed", ["Bu 🌸", "Pak 123", "Bu", "ibu ."])
def test_a_sapaan_without_a_name_is_not_taken_for_one(typed: str) -> None:
    chat = opened(first_name="").presses("✅ Saya setuju").says(typed)
    assert "person" not in chat.answers
    assert "nama" in chat.text
