"""Draws the card of a business: 720 pixels wide, large type, a code that a phone finds across the room."""

from __future__ import annotations

from documents.drawing.canvas import Canvas, Colour, fitting, fitting_size, printable, wrapped
from documents.drawing.code import draw_code
from documents.shop_card.content import Offer, ShopCard

_TEAL: Colour = (11, 87, 82)
_PALE: Colour = (205, 232, 226)
_INK: Colour = (28, 38, 40)
_GREY: Colour = (92, 104, 106)
_LINE: Colour = (214, 222, 221)
_WHITE: Colour = (255, 255, 255)

_WIDTH, _EDGE = 720, 40
_INNER = _WIDTH - 2 * _EDGE
_OFFER = 92
_CODE = 380
"""Pixels of the code's side, its quiet border included, at the most."""


def draw_shop_card(card: ShopCard) -> bytes:
    """The card as a PNG, 720 pixels wide and under 80 KB. The same card gives the same bytes."""
    called = printable(card.business) or card.place
    size = fitting_size(called, _INNER, largest=52, smallest=38, bold=True)
    name = wrapped(called, _INNER, size, bold=True)
    head = 86 + round(len(name) * size * 1.2)
    offers = head + 24
    code = offers + _OFFER * len(card.offers) + (48 if card.more else 0) + 12
    foot = code + _CODE
    canvas = Canvas(_WIDTH, foot + 150, _WHITE)
    _head(canvas, card, name, size, head)
    for number, offer in enumerate(card.offers):
        _offer(canvas, offer, offers + number * _OFFER)
    if card.more:
        canvas.text((_EDGE, code - 28), fitting(card.more, _INNER, 28), _GREY, 28)
    draw_code(canvas, card.link, code, _CODE)
    _foot(canvas, card, foot)
    return canvas.png()


def _head(canvas: Canvas, card: ShopCard, name: list[str], size: float, bottom: float) -> None:
    canvas.box((0, 0, _WIDTH, bottom), _TEAL)
    for number, line in enumerate(name):
        canvas.text((_EDGE, 16 + (number + 1) * size * 1.2), line, _WHITE, size, bold=True)
    place = fitting(card.place, _INNER, 29)
    canvas.text((_EDGE, bottom - 28), place, _PALE, 29)


def _offer(canvas: Canvas, offer: Offer, top: float) -> None:
    canvas.text((_EDGE, top + 36), fitting(offer.name, _INNER, 34, bold=True), _INK, 34, bold=True)
    canvas.text((_EDGE, top + 73), fitting(offer.price, _INNER, 29), _GREY, 29)
    canvas.box((_EDGE, top + _OFFER - 4, _WIDTH - _EDGE, top + _OFFER - 2), _LINE)


def _foot(canvas: Canvas, card: ShopCard, top: float) -> None:
    middle = _WIDTH / 2
    for text, y, size, bold in (
        (card.scan, 30, 32, True),
        (card.ask, 72, 28, False),
        (card.link.removeprefix("https://"), 118, 26, False),
    ):
        fits = fitting_size(text, _INNER, largest=size, smallest=18, bold=bold)
        colour = _INK if bold else _GREY
        canvas.text((middle, top + y), fitting(text, _INNER, fits, bold=bold), colour, fits,
                    bold=bold, anchor="ms")  # fmt: skip
