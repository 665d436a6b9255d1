"""Draws the summary of sales: one sober A4 page that a clerk can copy, file and check."""

from __future__ import annotations

from datetime import datetime

from fpdf import FPDF
from fpdf.enums import Align, XPos, YPos

from documents.drawing.qr import draw_qr
from documents.drawing.typeface import add_typeface, printable, use, use_fitting
from documents.summary.content import Row, SummaryPage

Colour = tuple[int, int, int]

_TEAL: Colour = (11, 87, 82)
_INK: Colour = (28, 38, 40)
_GREY: Colour = (92, 104, 106)
_LINE: Colour = (205, 213, 212)
_BAND: Colour = (243, 247, 246)
_SAND: Colour = (253, 244, 224)
_BROWN: Colour = (125, 80, 10)
_GREEN: Colour = (20, 110, 65)
_WHITE: Colour = (255, 255, 255)

_PAGE_MM = (210.0, 297.0)
_EDGE_MM = 18.0
_WIDTH_MM = _PAGE_MM[0] - 2 * _EDGE_MM
_NAMES_MM = 42.0
_COLUMNS_MM = (48.0, 50.0, _WIDTH_MM - 98.0)
_TICK_MM = 6.5
"""Before every remark, whether there is a tick or not."""

_FOOT_MM = 44.0
_TABLE_ROOM_MM = 142.0
_TALLEST_ROW_MM = 7.6


def draw_summary(page: SummaryPage, issued_at_utc: datetime) -> bytes:
    """The summary as a one-page PDF. The same page and time give the same bytes."""
    pdf = FPDF(format="A4", unit="mm")
    pdf.set_creation_date(issued_at_utc)
    pdf.set_title(f"{page.title} {page.code}")
    pdf.set_lang(page.language)
    pdf.set_margins(_EDGE_MM, 0)
    pdf.set_auto_page_break(False)
    add_typeface(pdf)
    pdf.add_page()
    _head(pdf, page)
    _facts(pdf, page.facts)
    _notice(pdf, page.notice)
    _table(pdf, page)
    _totals(pdf, page)
    _foot(pdf, page)
    return bytes(pdf.output())


def _head(pdf: FPDF, page: SummaryPage) -> None:
    pdf.set_fill_color(*_TEAL)
    pdf.rect(0, 0, _PAGE_MM[0], 27, style="F")
    pdf.set_y(6.5)
    _cell(pdf, page.title, _WIDTH_MM, 9, _WHITE, 19, bold=True)
    pdf.ln(9)
    _cell(pdf, page.issuer, _WIDTH_MM, 6, _WHITE, 10.5)
    pdf.set_y(31)


def _facts(pdf: FPDF, facts: tuple[tuple[str, str], ...]) -> None:
    for name, value in facts:
        _cell(pdf, name, _NAMES_MM, 5.6, _GREY, 9.5)
        _cell(pdf, value, _WIDTH_MM - _NAMES_MM, 5.6, _INK, 10.5, bold=True)
        pdf.ln(5.6)
    pdf.ln(2)


def _notice(pdf: FPDF, text: str) -> None:
    use(pdf, 9.5, bold=True)
    pdf.set_fill_color(*_SAND)
    pdf.set_text_color(*_BROWN)
    pdf.set_draw_color(*_BROWN)
    pdf.multi_cell(
        _WIDTH_MM, 5.2, printable(pdf, text), border=1, fill=True, padding=(2, 3), align=Align.L,
        new_x=XPos.LMARGIN, new_y=YPos.NEXT,
    )  # fmt: skip
    pdf.ln(3)


def _table(pdf: FPDF, page: SummaryPage) -> None:
    height = min(_TALLEST_ROW_MM, _TABLE_ROOM_MM / (len(page.rows) + 1))
    for width, text, align in zip(_COLUMNS_MM, page.head, (Align.L, Align.R, Align.L), strict=True):
        indent = _TICK_MM if text is page.head[-1] else 0
        pdf.set_x(pdf.get_x() + indent)
        _cell(pdf, text, width - indent, height, _TEAL, 9.5, bold=True, align=align)
    pdf.ln(height)
    for number, row in enumerate(page.rows):
        _row(pdf, row, height, shaded=number % 2 == 0)


def _row(pdf: FPDF, row: Row, height: float, *, shaded: bool) -> None:
    if shaded:
        pdf.set_fill_color(*_BAND)
        pdf.rect(_EDGE_MM, pdf.get_y(), _WIDTH_MM, height, style="F")
    month, amount, remark = _COLUMNS_MM
    _cell(pdf, row.month, month, height, _INK, 9.5)
    _cell(pdf, row.amount, amount, height, _INK, 9.5, bold=True, align=Align.R)
    if row.is_checked:
        _tick(pdf, pdf.get_x() + 3.4, pdf.get_y() + height / 2)
    pdf.set_x(pdf.get_x() + _TICK_MM)
    _cell(pdf, row.remark, remark - _TICK_MM, height, _GREEN if row.is_checked else _GREY, 9)
    pdf.ln(height)


def _tick(pdf: FPDF, x: float, y: float) -> None:
    pdf.set_draw_color(*_GREEN)
    pdf.set_line_width(0.55)
    pdf.polyline([(x - 1.3, y), (x - 0.3, y + 1.1), (x + 1.6, y - 1.3)])
    pdf.set_line_width(0.2)


def _totals(pdf: FPDF, page: SummaryPage) -> None:
    pdf.set_draw_color(*_TEAL)
    pdf.set_line_width(0.5)
    pdf.line(_EDGE_MM, pdf.get_y() + 0.6, _EDGE_MM + _WIDTH_MM, pdf.get_y() + 0.6)
    pdf.set_line_width(0.2)
    pdf.ln(1.8)
    for name, value in page.totals:
        _cell(pdf, name, 98, 6, _INK, 9.5)
        _cell(pdf, value, _WIDTH_MM - 98, 6, _INK, 11.5, bold=True, align=Align.R)
        pdf.ln(6)
    use(pdf, 9)
    pdf.set_text_color(*_GREY)
    pdf.multi_cell(
        _WIDTH_MM, 4.4, printable(pdf, page.in_words), align=Align.L,
        new_x=XPos.LMARGIN, new_y=YPos.NEXT,
    )  # fmt: skip


def _foot(pdf: FPDF, page: SummaryPage) -> None:
    top = _PAGE_MM[1] - _FOOT_MM
    pdf.set_draw_color(*_LINE)
    pdf.line(_EDGE_MM, top, _EDGE_MM + _WIDTH_MM, top)
    draw_qr(pdf, page.link, _EDGE_MM - 2, top + 2, 36)
    left, width = _EDGE_MM + 38, _WIDTH_MM - 38
    pdf.set_xy(left, top + 4)
    _cell(pdf, page.code_name, width, 5, _GREY, 9.5)
    pdf.set_xy(left, top + 9)
    _cell(pdf, page.code, width, 9, _INK, 19, bold=True)
    _paragraph(pdf, left, top + 19, width, page.how_to_check, _INK, 9)
    _paragraph(pdf, left, pdf.get_y() + 1, width, page.note, _GREY, 8)


def _paragraph(
    pdf: FPDF, left: float, top: float, width: float, text: str, colour: Colour, size: float
) -> None:
    use(pdf, size)
    pdf.set_text_color(*colour)
    pdf.set_xy(left, top)
    pdf.multi_cell(
        width, size * 0.47, printable(pdf, text), align=Align.L,
        new_x=XPos.LMARGIN, new_y=YPos.NEXT,
    )  # fmt: skip


def _cell(
    pdf: FPDF,
    text: str,
    width: float,
    height: float,
    colour: Colour,
    size: float,
    *,
    bold: bool = False,
    align: Align = Align.L,
) -> None:
    """One line, smaller where it would not fit, cut where it never would."""
    use(pdf, size, bold=bold)
    drawn = printable(pdf, text)
    use_fitting(pdf, drawn, width - 3, largest_pt=size, smallest_pt=size * 0.6, bold=bold)
    while drawn and pdf.get_string_width(drawn) > width - 3:
        drawn = f"{drawn.rstrip('…')[:-1].rstrip()}…" if len(drawn) > 2 else ""
    pdf.set_text_color(*colour)
    pdf.cell(width, height, drawn, align=align)
