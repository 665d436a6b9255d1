"""The poster as a reader of the PDF finds it: one A4 page, its texts, and the link."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from pypdf import PageObject, PdfReader

from documents.poster.content import Poster
from documents.poster.page import draw_poster

MADE_AT = datetime(2026, 11, 21, 3, 30, tzinfo=UTC)
POSTER = Poster(
    place="Kelurahan Kedung Baruk",
    around="Kecamatan Rungkut, Kota Surabaya",
    headline="Punya usaha? Kabari kelurahan lewat HP",
    promise="Lapor penjualan sebulan sekali, terima undangan pelatihan dan bazar.",
    scan="Arahkan kamera HP ke kotak ini",
    steps=("Buka kamera", "Ketuk tautan, tekan MULAI", "Jawab pertanyaan singkat"),
    link="https://t.me/kabarusaha_bot?start=kel-3578031003",
    search="Atau cari di Telegram:",
    bot_username="kabarusaha_bot",
    note="Gratis dari Pemerintah Kota Surabaya.",
)


def read(poster: Poster) -> PageObject:
    pages = PdfReader(BytesIO(draw_poster(poster, MADE_AT))).pages
    assert len(pages) == 1
    return pages[0]


def words(poster: Poster) -> str:
    return " ".join(read(poster).extract_text().split())


def test_the_poster_is_one_a4_page() -> None:
    box = read(POSTER).mediabox
    assert (round(box.width), round(box.height)) == (595, 842)


def test_all_its_texts_can_be_read() -> None:
    found = words(POSTER)
    texts = (POSTER.place, POSTER.around, POSTER.headline, POSTER.promise, POSTER.scan)
    for text in (*texts, *POSTER.steps, f"{POSTER.search} @{POSTER.bot_username}", POSTER.note):
        assert text in found


def test_a_tap_on_the_code_opens_the_link() -> None:
    links = [note.get_object()["/A"]["/URI"] for note in read(POSTER).annotations or ()]
    assert links == [POSTER.link]


def test_letters_beyond_latin_1_are_printed_and_emoji_left_out() -> None:
    found = words(replace(POSTER, promise="Gratis – “mudah” 🌸 Ž ş Đ…", note="ꦏ ok \u202e"))
    assert "Gratis – “mudah” Ž ş Đ…" in found
    assert "🌸" not in found
    assert found.endswith(" ok")


@pytest.mark.parametrize("count", [2, 3, 4])
def test_it_has_a_number_for_each_step(count: int) -> None:
    steps = tuple(f"langkah ke-{number}" for number in range(1, count + 1))
    found = words(replace(POSTER, steps=steps))
    assert all(f"{number} {step}" in found for number, step in enumerate(steps, start=1))


def test_a_very_long_name_is_printed_whole() -> None:
    place = "Desa Kampuang Tanjuang Koto Mambang Sungai Durian dan Padang Kandang Pulau Air"
    assert place in words(replace(POSTER, place=place))


def test_the_same_poster_gives_the_same_bytes() -> None:
    assert draw_poster(POSTER, MADE_AT) == draw_poster(POSTER, MADE_AT)


def test_the_file_is_light_enough_for_a_phone() -> None:
    assert len(draw_poster(POSTER, MADE_AT)) < 60_000
