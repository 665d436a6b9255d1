"""The card of a business: small enough for any phone plan, and drawn whatever stands on it."""

from dataclasses import replace
from io import BytesIO

import pytest
import segno
from PIL import Image

from documents.shop_card.content import Offer, ShopCard
from documents.shop_card.picture import draw_shop_card
from tests.documents.test_rapor import HOSTILE, MOST_BYTES

CARD = ShopCard(
    business="Kue Kering Bu Siti",
    place="Kedung Baruk, Kec. Rungkut",
    offers=(Offer("Nastar Keju", "Rp65.000"), Offer("Kastengel", "Rp70.000 sampai Rp90.000")),
    more="dan 3 lagi",
    scan="Arahkan kamera HP ke kotak ini",
    ask="Lihat dan tanya lewat Telegram",
    link="https://t.me/KabarUsahaBot?start=toko-17",
)

SITUATIONS = {
    "two products": CARD,
    "nothing any more": replace(CARD, business="", place="", offers=(), more=""),
    "many": replace(CARD, offers=CARD.offers * 2),
    "a long name": replace(CARD, business="Warung Sumber Rejeki Barokah " * 6, offers=()),
    "hostile words": replace(CARD, business=HOSTILE, offers=(Offer(HOSTILE, HOSTILE),)),
    "emoji alone": replace(CARD, business="🍪🍪"),
    "a long link": replace(CARD, link="https://t.me/" + "b" * 32 + "?start=" + "x" * 64),
}


@pytest.mark.parametrize("name", SITUATIONS)
def test_it_is_a_small_picture_of_the_usual_width(name: str) -> None:
    drawn = draw_shop_card(SITUATIONS[name])
    assert len(drawn) < MOST_BYTES
    assert Image.open(BytesIO(drawn)).width == 720


def test_the_same_card_gives_the_same_bytes() -> None:
    assert draw_shop_card(CARD) == draw_shop_card(CARD)


def test_the_code_on_it_is_the_links_and_sharp() -> None:
    """Read back module by module, at the middle of each; only the code is black."""
    picture = Image.open(BytesIO(draw_shop_card(CARD))).convert("L")
    black = picture.point(lambda grey: 255 if grey == 0 else 0).getbbox()
    assert black is not None
    left, top, right, bottom = black
    expected = [list(map(bool, row)) for row in segno.make_qr(CARD.link, error="m").matrix]
    side = len(expected)
    module = (right - left) // side
    assert (right - left, bottom - top) == (module * side, module * side)
    middles = [module * n + module // 2 for n in range(side)]
    assert expected == [
        [picture.getpixel((left + x, top + y)) == 0 for x in middles] for y in middles
    ]
