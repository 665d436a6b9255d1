"""The card of an owner: its code is whole, and no name breaks the picture."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from documents.card.content import Card
from documents.card.picture import draw_card
from documents.drawing.qr import QUIET_MODULES, dark_runs

CARD = Card(
    title="Kartu KabarUsaha", owner="Bu Ani", business="kue kering", place="Kedung Baruk, Kec. Rungkut",
    link="https://t.me/KabarUsahaBot?start=milik-AbCdEfGhIjKlMnOpQrStUv",
    scan="Arahkan kamera HP sendiri ke kotak ini, lalu tekan START",
    note="Berlaku sekali, sampai Kamis, 3 Desember 2026. Hanya untuk Bu Ani.",
)  # fmt: skip


def picture(card: Card) -> Image.Image:
    return Image.open(BytesIO(draw_card(card))).convert("L")


def test_every_square_of_the_code_stands_on_the_picture() -> None:
    shades, rows = picture(CARD).tobytes(), list(dark_runs(CARD.link))
    size = 540 // (len(rows) + 2 * QUIET_MODULES)
    left, top = (720 - size * len(rows)) // 2, 238 + (540 - size * len(rows)) // 2
    for down, runs in enumerate(rows):
        dark = {start + n for start, length in runs for n in range(length)}
        for across in range(len(rows)):
            x, y = left + across * size + size // 2, top + down * size + size // 2
            assert (shades[y * 720 + x] < 64) is (across in dark)


def test_it_is_light_on_data_and_always_the_same() -> None:
    assert draw_card(CARD) == draw_card(CARD)
    assert len(draw_card(CARD)) < 80_000


@pytest.mark.parametrize("name", ["", "x" * 100, "مرحبا", "🌸🌸", "Bu " + "Siti " * 20])
def test_no_name_breaks_it(name: str) -> None:
    card = replace(CARD, owner=name, business=name, note=f"Hanya untuk {name}.")
    assert picture(card).size == (720, 1000)
