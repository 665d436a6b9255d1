"""A product for the catalogue, as a conversation."""

from typing import Any

from domain.dialogs.engine import Sent, facts
from domain.dialogs.product import PRODUCT, fields_of
from domain.replies import ReplyKind
from tests.domain.dialogs.chat import Chat

SEED = {"business": 1, "label": "Kue Siti"}
PHOTO = Sent(ReplyKind.PHOTO, "file1", "unique1", "")


def opened(**known: Any) -> Chat:
    return Chat.begin(PRODUCT, language="id", seed=SEED, **known)


def fields(chat: Chat) -> dict[str, Any]:
    return dict(fields_of(facts(chat.dialog, chat.outcome.state, chat.world)))


def test_four_answers_make_a_product() -> None:
    chat = opened().says("Keripik Tempe").does(PHOTO).says("15-25 ribu").says("siap 50 parcel")
    assert chat.outcome.over
    assert chat.moves == 4
    assert fields(chat) == {
        "name": "Keripik Tempe",
        "photo_file_id": "file1",
        "low_rupiah": 15_000,
        "high_rupiah": 25_000,
        "capacity": "siap 50 parcel",
    }


def test_a_photo_with_the_name_below_it_answers_both() -> None:
    chat = opened().does(Sent(ReplyKind.PHOTO, "file1", "unique1", "Keripik Tempe"))
    assert "Harganya berapa" in chat.text
    chat.presses("Tanya dulu saja").presses("Lewati saja")
    assert chat.outcome.over
    assert fields(chat)["photo_file_id"] == "file1"
    assert fields(chat)["low_rupiah"] is None


def test_without_a_photo_is_one_press() -> None:
    chat = opened().says("Keripik Tempe").presses("Tanpa foto")
    assert "Harganya berapa" in chat.text


def test_a_doubtful_price_is_asked() -> None:
    chat = opened().says("Keripik Tempe").presses("Tanpa foto").says("15")
    assert chat.labels == ["Rp15.000", "✏️ Tulis lagi"]
    assert "sanggupnya berapa" in chat.presses("Rp15.000").text


def test_two_ways_to_read_a_price_are_both_offered() -> None:
    chat = opened().says("Permen").presses("Tanpa foto").says("500")
    assert chat.labels[:2] == ["Rp500.000", "Rp500"]


def test_a_telephone_number_in_the_name_is_sent_back_kindly() -> None:
    assert "jangan ditulis di sini" in opened().says("Keripik WA 081234567890").text


def test_a_name_too_long_or_without_letters_is_asked_again() -> None:
    assert "paling panjang 60 huruf" in opened().says("x" * 61).text
    assert "paling panjang 60 huruf" in opened().says("12345").text


def test_the_link_is_asked_only_alone() -> None:
    chat = opened(only="link").says("http://shopee.co.id/a")
    assert "https://" in chat.text
    chat.says("shopee.co.id/a")
    assert chat.outcome.over
    assert fields(chat) == {"link": "https://shopee.co.id/a"}


def test_a_link_is_taken_back_by_its_button() -> None:
    assert fields(opened(only="link").presses("Tidak ada link")) == {"link": None}
