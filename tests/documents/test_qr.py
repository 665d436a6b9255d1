"""QR codes: what is drawn is exactly the code, with its quiet border."""

from io import BytesIO

import pytest
import segno
from fpdf import FPDF
from PIL import Image
from pypdf import PdfReader

from documents.drawing.qr import draw_qr, qr_png

LINK = "https://t.me/kabarusaha_bot?start=kel-3578031003"
MODULE_PX = 4
QUIET = 4


def modules() -> list[list[int]]:
    return [list(row) for row in segno.make_qr(LINK, error="m").matrix]


def test_the_picture_shows_the_code_inside_a_white_border() -> None:
    picture = Image.open(BytesIO(qr_png(LINK, MODULE_PX))).convert("L")
    side = len(modules())
    assert picture.size == ((side + 2 * QUIET) * MODULE_PX,) * 2

    def dark(row: int, column: int) -> int:
        at = ((column + QUIET) * MODULE_PX + 1, (row + QUIET) * MODULE_PX + 1)
        return int(picture.getpixel(at) == 0)

    assert [[dark(row, column) for column in range(side)] for row in range(side)] == modules()
    assert not any(dark(-1, column) or dark(side, column) for column in range(-QUIET, side + QUIET))


def test_the_page_shows_the_same_code_as_rectangles() -> None:
    pdf = FPDF(unit="pt", format=(500, 500))
    pdf.set_compression(False)
    pdf.add_page()
    side = len(modules())
    size_pt = (side + 2 * QUIET) * 10.0
    draw_qr(pdf, LINK, 0, 0, size_pt)
    contents = PdfReader(BytesIO(bytes(pdf.output()))).pages[0].get_contents()
    assert contents is not None
    drawn = [[0] * side for _ in range(side)]
    for line in contents.get_data().decode("latin-1").splitlines():
        if line.endswith(" re f") and not line.startswith(f"0.00 500.00 {size_pt:.2f}"):
            left, top, width, _ = (float(part) for part in line.split()[:4])
            row = round((500 - top) / 10) - QUIET
            for column in range(round(left / 10) - QUIET, round((left + width) / 10) - QUIET):
                drawn[row][column] = 1
    assert drawn == modules()


def test_a_text_too_long_for_a_code_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        qr_png("x" * 5000)
