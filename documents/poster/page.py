"""The poster of a kelurahan: A4, for the wall of a balai RW, with a QR code that opens the bot.

It is read from two metres by people who have never heard of the bot: whose it is, what it gives,
one large code, three short steps, and the name to search for where a camera does not read codes.
All texts arrive as they shall be printed; this module knows no language.
"""

from datetime import datetime

from fpdf import FPDF
from fpdf.enums import Align, XPos, YPos

from documents.drawing.qr import draw_qr
from documents.drawing.typeface import add_typeface, balanced_width, printable, use, use_fitting
from documents.poster.content import Poster

Colour = tuple[int, int, int]

_TEAL: Colour = (11, 87, 82)
_PALE: Colour = (205, 232, 226)
_AMBER: Colour = (245, 178, 66)
_INK: Colour = (28, 38, 40)
_GREY: Colour = (96, 108, 110)
_LINE: Colour = (214, 222, 221)
_WHITE: Colour = (255, 255, 255)

_PAGE_MM = (210.0, 297.0)
_MARGIN_MM = 18.0
_WIDTH_MM = _PAGE_MM[0] - 2 * _MARGIN_MM
_BAND_MM = 118.0
_CARD_MM = 104.0
_CARD_TOP_MM = 88.0
_STEPS_TOP_MM = 211.0
_FOOT_TOP_MM = 265.0


def draw_poster(poster: Poster, made_at_utc: datetime) -> bytes:
    """The poster as a one-page PDF. The same poster and time give the same bytes."""
    pdf = FPDF(format="A4", unit="mm")
    pdf.set_creation_date(made_at_utc)
    pdf.set_title(f"{poster.place} – @{poster.bot_username}")
    pdf.set_lang(poster.language)
    pdf.set_margin(0)
    pdf.set_auto_page_break(False)
    add_typeface(pdf)
    pdf.add_page()
    _draw_band(pdf, poster)
    _draw_card(pdf, poster)
    _draw_steps(pdf, poster.steps)
    _draw_foot(pdf, poster)
    return bytes(pdf.output())


def _draw_band(pdf: FPDF, poster: Poster) -> None:
    pdf.set_fill_color(*_TEAL)
    pdf.rect(0, 0, _PAGE_MM[0], _BAND_MM, style="F")
    pdf.set_y(15)
    _line(pdf, poster.place, _AMBER, largest_pt=22, bold=True)
    _line(pdf, poster.around, _PALE, largest_pt=13)
    pdf.set_y(pdf.get_y() + 6)
    _paragraph(pdf, poster.headline, _WHITE, 33, bold=True)
    pdf.set_y(pdf.get_y() + 2)
    _paragraph(pdf, poster.promise, _PALE, 14)


def _draw_card(pdf: FPDF, poster: Poster) -> None:
    left = (_PAGE_MM[0] - _CARD_MM) / 2
    pdf.set_fill_color(*_WHITE)
    pdf.set_draw_color(*_LINE)
    pdf.set_line_width(0.4)
    pdf.rect(
        left, _CARD_TOP_MM, _CARD_MM, _CARD_MM + 10, style="DF", round_corners=True, corner_radius=7
    )
    draw_qr(pdf, poster.link, left + 3, _CARD_TOP_MM + 2, _CARD_MM - 6)
    pdf.set_y(_CARD_TOP_MM + _CARD_MM - 4)
    _line(pdf, poster.scan, _INK, largest_pt=14, bold=True, width_mm=_CARD_MM - 10)


def _draw_steps(pdf: FPDF, steps: tuple[str, ...]) -> None:
    column_mm = _WIDTH_MM / len(steps)
    for number, step in enumerate(steps, start=1):
        _draw_step(pdf, number, step, _MARGIN_MM + (number - 1) * column_mm, column_mm)


def _draw_step(pdf: FPDF, number: int, step: str, left_mm: float, column_mm: float) -> None:
    radius = 6.5
    centre = left_mm + column_mm / 2
    pdf.set_fill_color(*_AMBER)
    pdf.circle(centre, _STEPS_TOP_MM + radius, radius, style="F")
    use(pdf, 17, bold=True)
    pdf.set_text_color(*_INK)
    pdf.set_xy(left_mm, _STEPS_TOP_MM)
    pdf.cell(column_mm, 2 * radius, str(number), align=Align.C)
    pdf.set_xy(left_mm + 3, _STEPS_TOP_MM + 2 * radius + 3)
    use(pdf, 14)
    pdf.multi_cell(column_mm - 6, 6.2, printable(pdf, step), align=Align.C)


def _draw_foot(pdf: FPDF, poster: Poster) -> None:
    pdf.set_draw_color(*_LINE)
    pdf.line(_MARGIN_MM, _FOOT_TOP_MM, _PAGE_MM[0] - _MARGIN_MM, _FOOT_TOP_MM)
    pdf.set_y(_FOOT_TOP_MM + 4)
    _line(pdf, f"{poster.search} @{poster.bot_username}", _TEAL, largest_pt=16, bold=True)
    pdf.set_y(pdf.get_y() + 1)
    _paragraph(pdf, poster.note, _GREY, 10.5)


def _line(
    pdf: FPDF,
    text: str,
    colour: Colour,
    *,
    largest_pt: float,
    bold: bool = False,
    width_mm: float = _WIDTH_MM,
) -> None:
    """One centred line, as large as fits; very long names get small, never cut."""
    use(pdf, largest_pt, bold=bold)
    drawn = printable(pdf, text)
    use_fitting(pdf, drawn, width_mm, largest_pt=largest_pt, smallest_pt=7, bold=bold)
    pdf.set_text_color(*colour)
    pdf.set_x((_PAGE_MM[0] - width_mm) / 2)
    height_mm = largest_pt * 0.46
    pdf.cell(width_mm, height_mm, drawn, align=Align.C, new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _paragraph(pdf: FPDF, text: str, colour: Colour, size_pt: float, *, bold: bool = False) -> None:
    """Centred lines in one size, of about equal length."""
    use(pdf, size_pt, bold=bold)
    pdf.set_text_color(*colour)
    drawn = printable(pdf, text)
    width_mm = balanced_width(pdf, drawn, _WIDTH_MM)
    pdf.set_x((_PAGE_MM[0] - width_mm) / 2)
    pdf.multi_cell(
        width_mm, size_pt * 0.43, drawn, align=Align.C, new_x=XPos.LMARGIN, new_y=YPos.NEXT
    )
