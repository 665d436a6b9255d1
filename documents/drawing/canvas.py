"""A small sheet to draw pictures on with Pillow: our typeface, text that fits, smooth shapes, few bytes.

Round shapes are cut out of masks that were drawn larger, which makes them smooth; drawing the whole sheet
larger would take 30 MB a picture, and a process with several threads never gives that back. At the end the
colours are cut down to a palette, which makes a picture of 30 KB out of one of 150.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

Colour = tuple[int, int, int]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""
Cut = Callable[[ImageDraw.ImageDraw, tuple[int, int]], None]
"""Draws on a mask, given its last pixel."""

_FONTS = Path(__file__).parent / "fonts"
_FINER = 4
_COLOURS = 64
_NOBODYS_LETTER = "\U0010ffff"


class Canvas:
    """A sheet of `width` × `height` pixels."""

    def __init__(self, width: int, height: int, background: Colour) -> None:
        self.width, self.height = width, height
        self._image = Image.new("RGB", (width, height), background)
        self._draw = ImageDraw.Draw(self._image)

    def box(self, box: Box, colour: Colour, radius: float = 0) -> None:
        """A filled rectangle, round at the corners if it has a radius."""
        left, top, right, bottom = map(round, box)
        if right <= left or bottom <= top:
            return
        if not radius:
            self._draw.rectangle((left, top, right - 1, bottom - 1), fill=colour)
            return
        corner = radius * _FINER
        self._stamp(
            (left, top, right, bottom),
            colour,
            lambda mask, size: mask.rounded_rectangle((0, 0, *size), corner, fill=255),
        )

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """A filled circle around a point."""
        self._stamp(
            _around(x, y, radius), colour, lambda mask, size: mask.ellipse((0, 0, *size), fill=255)
        )

    def ring(self, x: float, y: float, radius: float, colour: Colour, width: float) -> None:
        """A circle around a point, not filled."""
        line = round(width * _FINER)
        self._stamp(
            _around(x, y, radius),
            colour,
            lambda mask, size: mask.ellipse((0, 0, *size), outline=255, width=line),
        )

    def triangle(self, x: float, y: float, size: float, colour: Colour) -> None:
        """Pointing up, its base's left end at this point."""
        left, bottom, side = round(x), round(y), round(size)
        self._stamp(
            (left, round(y - size * 0.9), left + side, bottom),
            colour,
            lambda mask, size: mask.polygon([(0, size[1]), size, (size[0] / 2, 0)], fill=255),
        )

    def tick(self, x: float, y: float, size: float, colour: Colour) -> None:
        """A tick around a point."""
        points = ((0.08, 0.55), (0.4, 0.86), (0.92, 0.18))
        width = round(size * _FINER * 0.2)
        self._stamp(
            _around(x, y, size / 2),
            colour,
            lambda mask, last: mask.line(
                [(across * last[0], down * last[1]) for across, down in points],
                fill=255,
                width=width,
                joint="curve",
            ),
        )

    def _stamp(self, box: tuple[int, int, int, int], colour: Colour, cut: Cut) -> None:
        """Fills the part of the box that `cut` leaves open in a mask of `_FINER` times its size."""
        left, top, right, bottom = box
        size = ((right - left) * _FINER, (bottom - top) * _FINER)
        mask = Image.new("L", size)
        cut(ImageDraw.Draw(mask), (size[0] - 1, size[1] - 1))
        self._image.paste(colour, box, mask.reduce(_FINER))

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
        self._draw.text(at, printable(text), colour, _font(size, bold), anchor)

    def png(self) -> bytes:
        """The finished picture."""
        few = self._image.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        out = BytesIO()
        few.save(out, "PNG")
        return out.getvalue()


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a line will be."""
    return _font(size, bold).getlength(printable(text))


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
    return ImageFont.truetype(_FONTS / name, round(size), layout_engine=ImageFont.Layout.BASIC)


@cache
def _missing() -> bytes:
    return bytes(_font(24, bold=False).getmask(_NOBODYS_LETTER))


@cache
def _has(char: str) -> bool:
    return char == " " or bytes(_font(24, bold=False).getmask(char)) != _missing()


def _around(x: float, y: float, radius: float) -> tuple[int, int, int, int]:
    return round(x - radius), round(y - radius), round(x + radius), round(y + radius)
