"""A QR code on a picture, in the middle of the sheet: sharp enough to be read from another phone's screen."""

from documents.drawing.canvas import Canvas, Colour
from documents.drawing.qr import QUIET_MODULES, dark_runs

_BLACK: Colour = (0, 0, 0)


def draw_code(canvas: Canvas, link: str, top: float, side: int) -> None:
    """In a square of at most `side` pixels, quiet border included. Whole pixels to a module: an edge between
    two shades is where a camera stumbles."""
    rows = list(dark_runs(link))
    module = side // (len(rows) + 2 * QUIET_MODULES)
    left = (canvas.width - module * len(rows)) // 2
    first = top + (side - module * len(rows)) // 2
    for row, runs in enumerate(rows):
        y = first + row * module
        for start, length in runs:
            x = left + start * module
            canvas.box((x, y, x + length * module, y + module), _BLACK)
