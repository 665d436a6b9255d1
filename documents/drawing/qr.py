"""QR codes: as a picture to send, and as sharp rectangles on a PDF page.

Error correction is at least M: a poster gets creased, rained on and photographed from the side.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

import segno

if TYPE_CHECKING:
    from fpdf import FPDF  # takes 35 MB, and a picture needs none of it

QUIET_MODULES = 4
"""The white border that ISO 18004 asks for; phones need it to find the code."""


def qr_png(text: str, module_px: int = 12) -> bytes:
    """A black-on-white PNG with its quiet border. Raises ValueError when the text is too long."""
    picture = BytesIO()
    _make(text).save(picture, kind="png", scale=module_px, border=QUIET_MODULES)
    return picture.getvalue()


def dark_runs(text: str) -> Iterator[list[tuple[int, int]]]:
    """The code row by row, without its quiet border: (start, length) of each run of dark modules."""
    return (list(_runs(dark)) for dark in _make(text).matrix)


def draw_qr(pdf: FPDF, text: str, x_mm: float, y_mm: float, size_mm: float) -> None:
    """Draw the code in a square, quiet border included; a tap on it opens the text as a link."""
    rows = _make(text).matrix
    module_mm = size_mm / (len(rows) + 2 * QUIET_MODULES)
    pdf.set_fill_color(255)
    pdf.rect(x_mm, y_mm, size_mm, size_mm, style="F")
    pdf.set_fill_color(0)
    for row, dark in enumerate(rows):
        top = y_mm + (row + QUIET_MODULES) * module_mm
        for start, length in _runs(dark):
            left = x_mm + (start + QUIET_MODULES) * module_mm
            pdf.rect(left, top, length * module_mm, module_mm, style="F")
    pdf.link(x_mm, y_mm, size_mm, size_mm, text)


def _make(text: str) -> segno.QRCode:
    return segno.make_qr(text, error="m")


def _runs(dark: bytes | bytearray) -> Iterator[tuple[int, int]]:
    """(start, length) of each run of dark modules; whole runs leave no hairlines between."""
    start = None
    for column, module in enumerate([*dark, 0]):
        if module and start is None:
            start = column
        elif not module and start is not None:
            yield start, column - start
            start = None
