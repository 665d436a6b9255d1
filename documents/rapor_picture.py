"""Draws the rapor of a business: 720 pixels wide, large type, few colours."""

from __future__ import annotations

from documents.canvas import (
    Canvas,
    Colour,
    fitting,
    fitting_size,
    printable,
    text_width,
    wrapped,
)
from documents.rapor import Asked, Band, Bar, Fact, Rapor, Tone

_TEAL: Colour = (11, 87, 82)
_PALE: Colour = (205, 232, 226)
_BAR: Colour = (150, 200, 192)
_SAND: Colour = (253, 240, 214)
_BROWN: Colour = (140, 90, 10)
_INK: Colour = (28, 38, 40)
_GREY: Colour = (92, 104, 106)
_LINE: Colour = (214, 222, 221)
_WHITE: Colour = (255, 255, 255)
_GREEN: Colour = (20, 120, 70)

_TONES: dict[Tone, tuple[Colour, Colour]] = {
    Tone.WAITING: ((233, 237, 236), _GREY),
    Tone.MOVING: (_SAND, _BROWN),
    Tone.DONE: ((216, 240, 225), _GREEN),
    Tone.REFUSED: ((250, 225, 220), (150, 50, 35)),
}

_WIDTH, _EDGE = 720, 36
_RIGHT = _WIDTH - _EDGE
_INNER = _WIDTH - 2 * _EDGE
_LARGEST_NAME, _SMALLEST_NAME = 44, 32
_ROOM_FOR_AN_AMOUNT = 2
"""Columns: an amount is wider than its own bar."""
_NEWEST = 196
_CHART, _BARS = 266, 200
_UNDER_CHART = 78
_LEGEND, _FACTS, _ASKED, _ROW, _NOTE = 40, 92, 58, 54, 52
"""Heights, top to bottom. All in all the picture stays about 3:4: a chat shows taller ones smaller."""


def draw(rapor: Rapor) -> bytes:
    """The picture as a PNG."""
    called = printable(rapor.business) or rapor.owner
    size = fitting_size(called, _INNER, largest=_LARGEST_NAME, smallest=_SMALLEST_NAME, bold=True)
    name = wrapped(called, _INNER, size, bold=True)
    has_gaps = any(bar.rupiah is None for bar in rapor.bars)
    head = 72 + round(len(name) * size * 1.2)
    chart = head + _NEWEST
    facts = chart + _CHART + _UNDER_CHART + _LEGEND * has_gaps
    asked = facts + _FACTS * ((len(rapor.facts) + 1) // 2)
    note = asked + (_ASKED + _ROW * len(rapor.asked) if rapor.asked else 0)
    canvas = Canvas(_WIDTH, note + _NOTE, _WHITE)
    _head(canvas, rapor, name, size, head)
    _newest(canvas, rapor, head)
    _chart(canvas, rapor, chart)
    if has_gaps:
        _legend(canvas, rapor.gap, facts - _LEGEND)
    _facts(canvas, rapor.facts, facts)
    if rapor.asked:
        _needs(canvas, rapor, asked)
    canvas.text((_EDGE, note + 28), fitting(rapor.note, _INNER, 24), _GREY, 24)
    return canvas.png()


def _head(canvas: Canvas, rapor: Rapor, name: list[str], size: float, bottom: float) -> None:
    canvas.box((0, 0, _WIDTH, bottom), _TEAL)
    canvas.text((_EDGE, 46), fitting(rapor.title, _INNER, 27), _PALE, 27)
    for number, line in enumerate(name):
        canvas.text((_EDGE, 48 + (number + 1) * size * 1.2), line, _WHITE, size, bold=True)


def _newest(canvas: Canvas, rapor: Rapor, top: float) -> None:
    canvas.text((_EDGE, top + 44), rapor.month, _GREY, 28)
    size = fitting_size(rapor.amount, _INNER, largest=68, smallest=40, bold=True)
    canvas.text((_EDGE, top + 110), rapor.amount, _INK, size, bold=True)
    if rapor.change and rapor.is_up:
        canvas.triangle(_EDGE, top + 154, 24, _GREEN)
        size = fitting_size(rapor.change, _INNER - 36, largest=31, smallest=22, bold=True)
        canvas.text((_EDGE + 36, top + 156), rapor.change, _GREEN, size, bold=True)
    elif rapor.change:
        canvas.text((_EDGE, top + 156), rapor.change, _GREY, 29)


def _chart(canvas: Canvas, rapor: Rapor, top: float) -> None:
    floor = top + _CHART
    column = _INNER / len(rapor.bars)
    for band in rapor.bands:
        _season(canvas, band, column, top, floor)
    canvas.box((_EDGE, floor, _RIGHT, floor + 3), _LINE)
    highest = max((bar.rupiah or 0 for bar in rapor.bars), default=0)
    named = _named(rapor, highest)
    for number, bar in enumerate(rapor.bars):
        middle = _EDGE + (number + 0.5) * column
        is_newest = number == rapor.newest
        _bar(canvas, bar, middle, floor, highest, is_newest=is_newest, named=number in named)
        canvas.text((middle, floor + 36), bar.month, _INK if is_newest else _GREY, 24,
                    bold=is_newest, anchor="ms")  # fmt: skip
        canvas.text((middle, floor + 66), bar.year, _GREY, 22, anchor="ms")


def _named(rapor: Rapor, highest: int) -> set[int]:
    """Which bars carry their amount: the highest and the newest (not if they touch), and zeros."""
    zeros = {number for number, bar in enumerate(rapor.bars) if bar.rupiah == 0}
    if not highest:
        return zeros
    top = max(number for number, bar in enumerate(rapor.bars) if bar.rupiah == highest)
    touch = 0 < abs(rapor.newest - top) < _ROOM_FOR_AN_AMOUNT
    return {top, *zeros, *([] if touch else [rapor.newest])}


def _bar(
    canvas: Canvas,
    bar: Bar,
    middle: float,
    floor: float,
    highest: int,
    *,
    is_newest: bool,
    named: bool,
) -> None:
    if bar.rupiah is None:
        canvas.ring(middle, floor - 16, 8, _GREY, 2.5)
        return
    height = max(4.0, _BARS * bar.rupiah / highest) if bar.rupiah else 0.0
    colour = _TEAL if is_newest else _BAR
    canvas.box((middle - 19, floor - height, middle + 19, floor), colour, min(7, height / 2))
    if height > 14:
        canvas.box((middle - 19, floor - 8, middle + 19, floor), colour)
    if named and bar.amount:
        half = text_width(bar.amount, 24, bold=True) / 2
        at = min(max(middle, _EDGE + half), _RIGHT - half)
        canvas.text((at, floor - height - 10), bar.amount, _INK, 24, bold=True, anchor="ms")


def _season(canvas: Canvas, band: Band, column: float, top: float, floor: float) -> None:
    left, right = _EDGE + band.start * column, _EDGE + band.end * column
    canvas.box((left, top + 6, right, floor), _SAND, 6)
    half = text_width(band.label, 22, bold=True) / 2 + 15
    at = min(max((left + right) / 2, _EDGE + half), _RIGHT - half)
    canvas.disc(at - half + 9, top - 10, 9, _BROWN)
    canvas.disc(at - half + 13, top - 12, 7.5, _WHITE)
    canvas.text((at + 13, top - 2), band.label, _BROWN, 22, bold=True, anchor="ms")


def _legend(canvas: Canvas, gap: str, y: float) -> None:
    canvas.ring(_EDGE + 10, y + 14, 8, _GREY, 2.5)
    canvas.text((_EDGE + 32, y + 22), gap, _GREY, 24)


def _facts(canvas: Canvas, facts: tuple[Fact, ...], top: float) -> None:
    width = _INNER / 2
    for number, fact in enumerate(facts):
        left, base = _EDGE + (number % 2) * width, top + _FACTS * (number // 2)
        canvas.text((left, base + 30), fitting(fact.name, width - 12, 26), _GREY, 26)
        size = fitting_size(fact.value, width - 12, largest=38, smallest=24, bold=True)
        canvas.text((left, base + 70), fact.value, _INK, size, bold=True)


def _needs(canvas: Canvas, rapor: Rapor, top: float) -> None:
    canvas.box((_EDGE, top, _RIGHT, top + 2), _LINE)
    canvas.text((_EDGE, top + 42), rapor.asked_title, _GREY, 26)
    canvas.text((_RIGHT, top + 42), rapor.more, _GREY, 26, anchor="rs")
    for number, asked in enumerate(rapor.asked):
        _need(canvas, asked, top + _ASKED + number * _ROW)


def _need(canvas: Canvas, asked: Asked, top: float) -> None:
    ground, ink = _TONES[asked.tone]
    width = text_width(asked.state, 25, bold=True) + 32
    canvas.box((_RIGHT - width, top, _RIGHT, top + 44), ground, 22)
    canvas.text((_RIGHT - width / 2, top + 31), asked.state, ink, 25, bold=True, anchor="ms")
    room = _INNER - width - 24
    canvas.text((_EDGE, top + 33), fitting(printable(asked.need), room, 30), _INK, 30)
