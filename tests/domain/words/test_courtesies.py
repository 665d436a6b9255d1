"""What calls for no answer, and what only looks so."""

import pytest

from domain.words.courtesies import Courtesy, courtesy_of


@pytest.mark.parametrize(
    "text",
    [
        "terima kasih", "Terima kasih banyak ya Bu", "makasih", "Makasiiih", "matur nuwun nggih, Bu",
        "suwun pak", "Alhamdulillah", "terima kasih infonya 🙏", "🙏", "🙏🙏🏽", "❤️", "ok terima kasih",
        "Terima kasih\nBu",
    ],
)  # fmt: skip
def test_thanks_need_no_answer(text: str) -> None:
    assert courtesy_of(text) is Courtesy.THANKS


@pytest.mark.parametrize(
    "text",
    ["ok", "OKE", "okeee bu", "siap", "Siap, laksanakan"[:4], "baik Pak", "nggih", "👍", "👌🏽"],
)
def test_an_ok_is_assent(text: str) -> None:
    assert courtesy_of(text) is Courtesy.ASSENT


@pytest.mark.parametrize(
    "text",
    ["halo", "Halo bu", "p", "tes", "assalamualaikum wr wb", "Selamat pagi, Bu Admin", "pagi",
     "permisi mbak"],
)  # fmt: skip
def test_a_greeting_is_greeted_back(text: str) -> None:
    assert courtesy_of(text) is Courtesy.GREETING


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "ya", "iya bu", "tidak", "terima kasih, kapan acaranya", "ok?", "terima kasih ya?",
        "ok jam 9", "baik saya datang", "bu", "makasih tapi saya tidak bisa", "1,5 juta", "...", "🙏 tolong",
        "-7.31730, 112.78460", "+6281234567890", "kembali", "selamat", "apa kabar", "pagi atau sore", "halo?",
        "selamat pagi, oven saya rusak", "jam berapa pagi",
    ],
)  # fmt: skip
def test_everything_else_is_for_somebody_to_read(text: str) -> None:
    assert courtesy_of(text) is None
