"""Text on a PDF page: our typeface, only characters it can draw, and sizes that fit.

The built-in PDF fonts know Latin-1 alone. Names of people and places bring more, so pages use a
TrueType font; what even that cannot draw (emoji, other scripts) is left out rather than printed
as empty boxes.
"""

from pathlib import Path

from fpdf import FPDF
from fpdf.enums import MethodReturnValue
from fpdf.fonts import TTFFont

FAMILY = "Plus Jakarta Sans"
_FOLDER = Path(__file__).parent / "fonts"
_FILES = {"": "PlusJakartaSans-Regular.ttf", "B": "PlusJakartaSans-Bold.ttf"}
_STEP_PT = 0.5
_STEP_MM = 2.0


def add_typeface(pdf: FPDF) -> None:
    """Make the regular and the bold face known to the document."""
    for style, name in _FILES.items():
        pdf.add_font(FAMILY, style, _FOLDER / name)


def use(pdf: FPDF, size_pt: float, *, bold: bool = False) -> None:
    """Write in this size from here on."""
    pdf.set_font(FAMILY, "B" if bold else "", size_pt)


def printable(pdf: FPDF, text: str) -> str:
    """The text without characters that our current face cannot draw, spaces folded."""
    face = pdf.current_font
    assert isinstance(face, TTFFont), "choose the face with use() first"
    return " ".join("".join(c if ord(c) in face.cmap else " " for c in text).split())


def use_fitting(
    pdf: FPDF,
    text: str,
    width_mm: float,
    *,
    largest_pt: float,
    smallest_pt: float,
    bold: bool = False,
) -> None:
    """Use the largest size in which the text fits on one line, or the smallest there is."""
    size_pt = largest_pt
    use(pdf, size_pt, bold=bold)
    while size_pt > smallest_pt and pdf.get_string_width(text) > width_mm:
        size_pt = max(smallest_pt, size_pt - _STEP_PT)
        use(pdf, size_pt, bold=bold)


def balanced_width(pdf: FPDF, text: str, widest_mm: float) -> float:
    """The narrowest column in which the text takes no more lines than in the widest."""
    fewest = _count_lines(pdf, text, widest_mm)
    width_mm = widest_mm
    while width_mm - _STEP_MM > widest_mm / 3:
        if _count_lines(pdf, text, width_mm - _STEP_MM) > fewest:
            break
        width_mm -= _STEP_MM
    return width_mm


def _count_lines(pdf: FPDF, text: str, width_mm: float) -> int:
    lines = pdf.multi_cell(width_mm, 1, text, dry_run=True, output=MethodReturnValue.LINES)
    return len(lines) if isinstance(lines, list) else 0
