"""A small sheet to draw pictures on with Pillow: our typeface, text that fits, smooth shapes, few bytes.

Everything is drawn at twice the size and then reduced, which makes round corners smooth; the colours
are then cut down to a palette, which makes a picture of 30 KB out of one of 150.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

Colour = tuple[int, int, int]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels of the finished picture."""

_FONTS = Path(__file__).parent / "fonts"
_FINER = 2
_COLOURS = 64
_NOBODYS_LETTER = "\U0010ffff"


class Canvas:
    """A sheet of `width` × `height` pixels. Positions and sizes are in pixels of the finished picture."""

    def __init__(self, width: int, height: int, background: Colour) -> None:
        self.width, self.height = width, height
        self._image = Image.new("RGB", (width * _FINER, height * _FINER), background)
        self._draw = ImageDraw.Draw(self._image)

    def box(self, box: Box, colour: Colour, radius: float = 0) -> None:
        """A filled rectangle, round at the corners if it has a radius."""
        self._draw.rounded_rectangle(_finer(box), radius * _FINER, fill=colour)

    def ring(self, x: float, y: float, radius: float, colour: Colour, width: float) -> None:
        """A circle around a point, not filled."""
        around = _finer((x - radius, y - radius, x + radius, y + radius))
        self._draw.ellipse(around, outline=colour, width=round(width * _FINER))

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """A filled circle around a point."""
        self._draw.ellipse(_finer((x - radius, y - radius, x + radius, y + radius)), fill=colour)

    def triangle(self, x: float, y: float, size: float, colour: Colour) -> None:
        """Pointing up, its base's left end at this point."""
        corners = ((x, y), (x + size, y), (x + size / 2, y - size * 0.9))
        self._draw.polygon([(a * _FINER, b * _FINER) for a, b in corners], fill=colour)

    def text(
        self,
        at: tuple[float, float],
        text: str,
        colour: Colour,
        size: float,
        *,
        bold: bool = False,
        anchor: str = "ls",
    ) -> None:
        """One line, as it is; `anchor` as in Pillow, "ls" is left end of the base line."""
        place = (at[0] * _FINER, at[1] * _FINER)
        self._draw.text(place, printable(text), colour, _font(size, bold), anchor)

    def png(self) -> bytes:
        """The finished picture."""
        small = self._image.reduce(_FINER)
        few = small.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        out = BytesIO()
        few.save(out, "PNG")
        return out.getvalue()


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a line will be."""
    return _font(size, bold).getlength(printable(text)) / _FINER


def fitting_size(
    text: str, width: float, *, largest: float, smallest: float, bold: bool = False
) -> float:
    """The largest size in which a line fits the width, or the smallest there is."""
    size = largest
    while size > smallest and text_width(text, size, bold=bold) > width:
        size -= 1
    return size


def fitting(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """The line, or as much of it as fits before an ellipsis."""
    if text_width(text, size, bold=bold) <= width:
        return text
    while text and text_width(f"{text}…", size, bold=bold) > width:
        text = text[:-1].rstrip()
    return f"{text}…"


def wrapped(
    text: str, width: float, size: float, *, bold: bool = False, most: int = 2
) -> list[str]:
    """The text in at most so many lines; what does not fit the last one ends in an ellipsis."""
    words, lines = printable(text).split(), [""]
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or len(lines) == most or text_width(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return [fitting(line, width, size, bold=bold) for line in lines]


def printable(text: str) -> str:
    """The text without what our typeface cannot draw (emoji, other scripts), spaces folded."""
    if text.isascii() and text.isprintable():
        return text
    return " ".join("".join(c if _has(c) else " " for c in text).split())


@cache
def _font(size: float, bold: bool) -> ImageFont.FreeTypeFont:
    name = f"PlusJakartaSans-{'Bold' if bold else 'Regular'}.ttf"
    return ImageFont.truetype(
        _FONTS / name, round(size * _FINER), layout_engine=ImageFont.Layout.BASIC
    )


@cache
def _missing() -> bytes:
    return bytes(_font(24, bold=False).getmask(_NOBODYS_LETTER))


@cache
def _has(char: str) -> bool:
    return char == " " or bytes(_font(24, bold=False).getmask(char)) != _missing()


def _finer(box: Box) -> tuple[float, float, float, float]:
    left, top, right, bottom = box
    return (
        left * _FINER,
        top * _FINER,
        max(right, left) * _FINER,
        max(bottom, top) * _FINER,
    )
