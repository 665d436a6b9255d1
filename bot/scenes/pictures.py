"""Pictures for the scene, drawn: products as an owner would show them, and a page of a notebook."""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from documents.drawing.canvas import Canvas, Colour

_SIZE = (640, 480)
_INK: Colour = (38, 52, 110)
_LINES = (
    ("3/", "nasi bungkus 24", "288.000"),
    ("7/", "pesanan RT 4", "350.000"),
    ("12/", "nasi bungkus 30", "360.000"),
    ("19/", "arisan Bu Tutik", "425.000"),
    ("27/", "nasi bungkus 26", "312.000"),
)


def notebook() -> bytes:
    """A month of sales by hand, with its total."""
    paper = _sheet((250, 246, 232))
    for y in range(70, 480, 52):
        paper.box((0, y, 640, y + 2), (178, 202, 224))
    paper.box((84, 0, 87, 480), (226, 150, 150))
    paper.text((104, 62), "Penjualan bulan kemarin", _INK, 32, bold=True)
    for row, (day, what, amount) in enumerate(_LINES):
        base = 114 + 52 * row
        paper.text((22, base), day, _INK, 28)
        paper.text((104, base), what, _INK, 28)
        paper.text((600, base), amount, _INK, 28, anchor="rs")
    paper.box((420, 336, 606, 339), _INK)
    paper.text((104, 374), "Jumlah", _INK, 32, bold=True)
    paper.text((600, 374), "1.735.000", _INK, 32, bold=True, anchor="rs")
    return paper.png()


def cookies() -> bytes:
    """Round ones with a dark middle, on a plate."""
    table = _sheet((214, 180, 140))
    table.disc(320, 240, 215, (246, 246, 242))
    table.ring(320, 240, 190, (220, 222, 224), 4)
    for x, y in _around(320, 240, (0, 1), (78, 6), (148, 12)):
        table.disc(x, y + 4, 36, (170, 112, 48))
        table.disc(x, y, 36, (238, 182, 84))
        table.disc(x, y - 3, 12, (196, 112, 40))
    return table.png()


def chips() -> bytes:
    """Thin and uneven, in a heap."""
    table = _sheet((46, 92, 84))
    dice = random.Random(4)
    for _chip in range(70):
        x, y = dice.gauss(320, 105), dice.gauss(255, 66)
        radius = dice.uniform(30, 44)
        table.disc(x, y + 4, radius, (150, 104, 44))
        table.disc(x, y, radius, (228, 188, 112))
        for _bean in range(5):
            at, far = dice.uniform(0, math.tau), dice.uniform(0, radius * 0.7)
            table.disc(x + far * math.cos(at), y + far * math.sin(at), 6, (248, 226, 170))
    return table.png()


def sambal() -> bytes:
    """Three bottles with a label."""
    table = _sheet((244, 232, 214))
    table.box((0, 380, 640, 480), (198, 162, 122))
    for x in (150, 320, 490):
        table.box((x - 62, 150, x + 62, 410), (176, 40, 30), 26)
        table.box((x - 30, 96, x + 30, 160), (176, 40, 30), 8)
        table.box((x - 36, 74, x + 36, 112), (40, 44, 48), 8)
        table.box((x - 62, 226, x + 62, 336), (255, 246, 224))
        table.text((x, 272), "Sambal", (150, 30, 24), 30, bold=True, anchor="ms")
        table.text((x, 308), "bawang", (90, 60, 40), 26, anchor="ms")
    return table.png()


def batik() -> bytes:
    """Rings within rings, in indigo and brown."""
    cloth = _sheet((32, 44, 92))
    for row, y in enumerate(range(0, 560, 80)):
        for x in range(40 * (row % 2), 720, 80):
            cloth.disc(x, y, 34, (232, 214, 176))
            cloth.disc(x, y, 27, (120, 66, 30))
            cloth.ring(x, y, 18, (232, 214, 176), 4)
            cloth.disc(x, y, 7, (232, 214, 176))
    return cloth.png()


def bag() -> bytes:
    """Crochet, stitch by stitch, with a flower."""
    wall = _sheet((226, 236, 232))
    wall.ring(320, 150, 104, (150, 70, 92), 14)
    wall.box((170, 160, 470, 430), (186, 90, 116), 34)
    for y in range(186, 424, 24):
        for x in range(192, 460, 24):
            wall.ring(x, y, 10, (210, 132, 152), 3)
    for petal_x, petal_y in _around(320, 296, (46, 6)):
        wall.disc(petal_x, petal_y, 28, (250, 226, 150))
    wall.disc(320, 296, 24, (232, 150, 60))
    return wall.png()


def _sheet(colour: Colour) -> Canvas:
    from documents.drawing.canvas import (
        Canvas,  # Pillow, which a bot that draws nothing has no use for
    )

    return Canvas(*_SIZE, colour)


def _around(x: float, y: float, *rings: tuple[float, int]) -> list[tuple[float, float]]:
    """Points on rings around one: radius and how many each."""
    return [
        (x + radius * math.cos(math.tau * n / many), y + radius * math.sin(math.tau * n / many))
        for radius, many in rings
        for n in range(many)
    ]
