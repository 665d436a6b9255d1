"""The sheet of a rapor: its width, its edges and its few colours, for whoever draws a part of it."""

from __future__ import annotations

from documents.drawing.canvas import Colour

TEAL: Colour = (11, 87, 82)
PALE: Colour = (205, 232, 226)
BAR: Colour = (150, 200, 192)
SAND: Colour = (253, 240, 214)
BROWN: Colour = (140, 90, 10)
INK: Colour = (28, 38, 40)
GREY: Colour = (92, 104, 106)
LINE: Colour = (214, 222, 221)
WHITE: Colour = (255, 255, 255)
GREEN: Colour = (20, 120, 70)

WIDTH, EDGE = 720, 36
RIGHT = WIDTH - EDGE
INNER = WIDTH - 2 * EDGE
