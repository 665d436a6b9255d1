"""Draws the card of an owner: 720 pixels wide, so that the code is read from another phone's screen."""

from documents.card.content import Card
from documents.drawing.canvas import Canvas, Colour, fitting, fitting_size, wrapped
from documents.drawing.code import draw_code

_TEAL: Colour = (11, 87, 82)
_PALE: Colour = (205, 232, 226)
_AMBER: Colour = (245, 178, 66)
_INK: Colour = (28, 38, 40)
_GREY: Colour = (92, 104, 106)
_WHITE: Colour = (255, 255, 255)

_WIDTH, _HEIGHT, _EDGE = 720, 1000, 36
_INNER = _WIDTH - 2 * _EDGE
_BAND = 214
_CODE = 540
_CODE_TOP = _BAND + 24


def draw_card(card: Card) -> bytes:
    """The picture as a PNG, 720 pixels wide. The same card gives the same bytes."""
    canvas = Canvas(_WIDTH, _HEIGHT, _WHITE)
    _head(canvas, card)
    draw_code(canvas, card.link, _CODE_TOP, _CODE)
    _foot(canvas, card)
    return canvas.png()


def _head(canvas: Canvas, card: Card) -> None:
    canvas.box((0, 0, _WIDTH, _BAND), _TEAL)
    _centred(canvas, 56, card.title, _AMBER, 28)
    _centred(canvas, 118, card.owner, _WHITE, 54)
    _centred(canvas, 160, card.business, _PALE, 30, bold=False)
    _centred(canvas, 196, card.place, _PALE, 24, bold=False)


def _foot(canvas: Canvas, card: Card) -> None:
    y = _CODE_TOP + _CODE + 48
    for line in wrapped(card.scan, _INNER, 32, bold=True):
        canvas.text((_WIDTH / 2, y), line, _INK, 32, bold=True, anchor="ms")
        y += 42
    for line in wrapped(card.note, _INNER, 24):
        canvas.text((_WIDTH / 2, y + 10), line, _GREY, 24, anchor="ms")
        y += 32


def _centred(
    canvas: Canvas, y: float, text: str, colour: Colour, largest: float, *, bold: bool = True
) -> None:
    """One line in the middle, smaller where it is long, cut only where nothing else helps."""
    size = fitting_size(text, _INNER, largest=largest, smallest=22, bold=bold)
    shown = fitting(text, _INNER, size, bold=bold)
    canvas.text((_WIDTH / 2, y), shown, colour, size, bold=bold, anchor="ms")
