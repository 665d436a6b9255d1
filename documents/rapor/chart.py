"""The twelve bars of a rapor: what each month brought, what its figure rests on, the season behind it."""

from __future__ import annotations

from documents.drawing.canvas import Canvas, Colour, fitting, fitting_size, text_width
from documents.rapor.content import Band, Bar, Mark, Rapor
from documents.rapor.sheet import (
    BAR,
    BROWN,
    EDGE,
    GREEN,
    GREY,
    INK,
    INNER,
    LINE,
    RIGHT,
    SAND,
    TEAL,
    WHITE,
)

_BARS_TOP, _BARS = 266, 200
_MONTHS, _MARKS, _YEARS = 44, 28, 34
"""Heights below the bars: their months, the marks where there are any, the years."""
_LEGEND_ROW, _IN_A_ROW = 34, 2
_WIDE = 19
"""Half the width of a bar."""
_HOLLOW_LINE = 4
_LEAST, _LEAST_HOLLOW = 4, 14
"""How high a bar is at least, for a month that sold anything."""
_AMOUNT = 24
_BETWEEN_AMOUNTS = 12
_COLUMNS_APART = 2
"""An amount is wider than its own bar, so those of two neighbours are not both written."""
_BELOW = frozenset({Mark.CHECKED, Mark.IN_QUESTION})


def chart_height(rapor: Rapor) -> int:
    """How much room the chart takes, with months, marks and legend."""
    rows = (len(rapor.legend) + _IN_A_ROW - 1) // _IN_A_ROW
    return _BARS_TOP + _MONTHS + _MARKS * _has_marks(rapor) + _YEARS + _LEGEND_ROW * rows


def draw_chart(canvas: Canvas, rapor: Rapor, top: float) -> None:
    """Draws it from here down."""
    floor = top + _BARS_TOP
    column = INNER / len(rapor.bars)
    for band in rapor.bands:
        _season(canvas, band, column, top, floor)
    canvas.box((EDGE, floor, RIGHT, floor + 3), LINE)
    highest = max((bar.rupiah or 0 for bar in rapor.bars), default=0)
    named = _named(rapor, highest, column)
    years = floor + _MONTHS + _MARKS * _has_marks(rapor) + 22
    for number, bar in enumerate(rapor.bars):
        middle = EDGE + (number + 0.5) * column
        is_newest = number == rapor.newest
        height = _bar(canvas, bar, middle, floor, highest, is_newest=is_newest)
        if number in named:
            _amount(canvas, bar.amount, middle, floor - height - 10)
        canvas.text((middle, floor + 36), bar.month, INK if is_newest else GREY, 24,
                    bold=is_newest, anchor="ms")  # fmt: skip
        if bar.mark in _BELOW:
            _mark(canvas, bar.mark, middle, floor + _MONTHS + 14)
        canvas.text((middle, years), bar.year, GREY, 22, anchor="ms")
    _legend(canvas, rapor, years + 12)


def _has_marks(rapor: Rapor) -> bool:
    return any(bar.mark in _BELOW for bar in rapor.bars)


def _named(rapor: Rapor, highest: int, column: float) -> set[int]:
    """Which bars carry their amount: the highest and the newest (not if they touch), and zeros."""
    zeros = {number for number, bar in enumerate(rapor.bars) if bar.rupiah == 0}
    if not highest:
        return zeros
    top = max(number for number, bar in enumerate(rapor.bars) if bar.rupiah == highest)
    apart = abs(rapor.newest - top)
    widths = [text_width(rapor.bars[n].amount, _AMOUNT, bold=True) for n in (rapor.newest, top)]
    touch = apart < _COLUMNS_APART or apart * column < sum(widths) / 2 + _BETWEEN_AMOUNTS
    return {top, *zeros, *([] if touch and apart else [rapor.newest])}


def _bar(
    canvas: Canvas, bar: Bar, middle: float, floor: float, highest: int, *, is_newest: bool
) -> float:
    """Draws it; returns its height."""
    if bar.rupiah is None:
        _mark(canvas, Mark.GAP, middle, floor - 16)
        return 0
    hollow = bar.mark in {Mark.ENTERED, Mark.IN_QUESTION}
    if not bar.rupiah and not hollow:
        return 0
    height = max(_LEAST_HOLLOW if hollow else _LEAST, _BARS * bar.rupiah / max(highest, 1))
    colour = TEAL if is_newest else BAR
    _column(canvas, middle, floor, height, colour, _WIDE)
    if hollow:
        _column(canvas, middle, floor, height - _HOLLOW_LINE, WHITE, _WIDE - _HOLLOW_LINE)
    return height


def _column(
    canvas: Canvas, middle: float, floor: float, height: float, colour: Colour, half: float
) -> None:
    """Round at the top, square at the foot."""
    box = (middle - half, floor - height, middle + half, floor)
    canvas.box(box, colour, min(7, height / 2))
    if height > 14:
        canvas.box((middle - half, floor - 8, middle + half, floor), colour)


def _amount(canvas: Canvas, amount: str, middle: float, base: float) -> None:
    """Above its bar, and never over the edge of the sheet."""
    half = text_width(amount, _AMOUNT, bold=True) / 2
    at = min(max(middle, EDGE + half), RIGHT - half)
    canvas.text((at, base), amount, INK, _AMOUNT, bold=True, anchor="ms")


def _season(canvas: Canvas, band: Band, column: float, top: float, floor: float) -> None:
    left, right = EDGE + band.start * column, EDGE + band.end * column
    canvas.box((left, top + 6, right, floor), SAND, 6)
    half = text_width(band.label, 22, bold=True) / 2 + 15
    at = min(max((left + right) / 2, EDGE + half), RIGHT - half)
    canvas.disc(at - half + 9, top - 10, 9, BROWN)
    canvas.disc(at - half + 13, top - 12, 7.5, WHITE)
    canvas.text((at + 13, top - 2), band.label, BROWN, 22, bold=True, anchor="ms")


def _mark(canvas: Canvas, mark: Mark, x: float, y: float) -> None:
    """A mark around a point, below a month or in the legend."""
    match mark:
        case Mark.GAP:
            canvas.ring(x, y, 8, GREY, 2.5)
        case Mark.CHECKED:
            canvas.tick(x, y, 24, GREEN)
        case Mark.IN_QUESTION:
            canvas.text((x, y + 10), "?", BROWN, 28, bold=True, anchor="ms")
        case Mark.ENTERED:
            canvas.box((x - 9, y - 11, x + 9, y + 11), TEAL, 4)
            canvas.box((x - 6, y - 8, x + 6, y + 11), WHITE, 1)


def _legend(canvas: Canvas, rapor: Rapor, top: float) -> None:
    width = INNER / _IN_A_ROW
    for number, (mark, words) in enumerate(rapor.legend):
        left = EDGE + (number % _IN_A_ROW) * width
        y = top + _LEGEND_ROW * (number // _IN_A_ROW) + 14
        _mark(canvas, mark, left + 12, y)
        room = width - 44
        size = fitting_size(words, room, largest=24, smallest=18)
        canvas.text((left + 32, y + 8), fitting(words, room, size), GREY, size)
