"""Draws the rapor of a business: 720 pixels wide, large type, few colours."""

from __future__ import annotations

from documents.drawing.canvas import (
    Canvas,
    Colour,
    fitting,
    fitting_size,
    printable,
    text_width,
    wrapped,
)
from documents.rapor.chart import chart_height, draw_chart
from documents.rapor.content import Asked, Fact, Rapor, Tone
from documents.rapor.sheet import (
    BROWN,
    EDGE,
    GREEN,
    GREY,
    INK,
    INNER,
    LINE,
    PALE,
    RIGHT,
    SAND,
    TEAL,
    WHITE,
    WIDTH,
)

_TONES: dict[Tone, tuple[Colour, Colour]] = {
    Tone.WAITING: ((233, 237, 236), GREY),
    Tone.MOVING: (SAND, BROWN),
    Tone.DONE: ((216, 240, 225), GREEN),
    Tone.REFUSED: ((250, 225, 220), (150, 50, 35)),
}

_LARGEST_NAME, _SMALLEST_NAME = 44, 32
_LARGEST_FACT, _SMALLEST_FACT = 38, 24
_NEWEST = 196
_FACTS, _ASKED, _ROW, _NOTE = 92, 58, 54, 52
"""Heights, top to bottom. All in all the picture stays about 3:4: a chat shows taller ones smaller."""


def draw_rapor(rapor: Rapor) -> bytes:
    """The picture as a PNG, 720 pixels wide and under 80 KB. The same rapor gives the same bytes."""
    called = printable(rapor.business) or rapor.owner
    size = fitting_size(called, INNER, largest=_LARGEST_NAME, smallest=_SMALLEST_NAME, bold=True)
    name = wrapped(called, INNER, size, bold=True)
    head = 72 + round(len(name) * size * 1.2)
    chart = head + _NEWEST
    facts = chart + chart_height(rapor)
    asked = facts + _FACTS * -(-len(rapor.facts) // _facts_in_a_row(rapor.facts))
    note = asked + (_ASKED + _ROW * len(rapor.asked) if rapor.asked else 0)
    canvas = Canvas(WIDTH, note + _NOTE, WHITE)
    _head(canvas, rapor, name, size, head)
    _newest(canvas, rapor, head)
    draw_chart(canvas, rapor, chart)
    _facts(canvas, rapor.facts, facts)
    if rapor.asked:
        _needs(canvas, rapor, asked)
    canvas.text((EDGE, note + 28), fitting(rapor.note, INNER, 24), GREY, 24)
    return canvas.png()


def _head(canvas: Canvas, rapor: Rapor, name: list[str], size: float, bottom: float) -> None:
    canvas.box((0, 0, WIDTH, bottom), TEAL)
    canvas.text((EDGE, 46), fitting(rapor.title, INNER, 27), PALE, 27)
    for number, line in enumerate(name):
        canvas.text((EDGE, 48 + (number + 1) * size * 1.2), line, WHITE, size, bold=True)


def _newest(canvas: Canvas, rapor: Rapor, top: float) -> None:
    canvas.text((EDGE, top + 44), fitting(rapor.month, INNER, 28), GREY, 28)
    size = fitting_size(rapor.amount, INNER, largest=68, smallest=36, bold=True)
    canvas.text((EDGE, top + 110), rapor.amount, INK, size, bold=True)
    if rapor.change and rapor.is_up:
        canvas.triangle(EDGE, top + 154, 24, GREEN)
        size = fitting_size(rapor.change, INNER - 36, largest=31, smallest=20, bold=True)
        canvas.text((EDGE + 36, top + 156), rapor.change, GREEN, size, bold=True)
    elif rapor.change:
        canvas.text((EDGE, top + 156), rapor.change, GREY, 29)


def _facts_in_a_row(facts: tuple[Fact, ...]) -> int:
    """Two, unless a figure has more digits than half the sheet holds."""
    room = INNER / 2 - 12
    fit = all(text_width(fact.value, _SMALLEST_FACT, bold=True) <= room for fact in facts)
    return 2 if fit else 1


def _facts(canvas: Canvas, facts: tuple[Fact, ...], top: float) -> None:
    in_a_row = _facts_in_a_row(facts)
    width = INNER / in_a_row
    for number, fact in enumerate(facts):
        left, base = EDGE + (number % in_a_row) * width, top + _FACTS * (number // in_a_row)
        canvas.text((left, base + 30), fitting(fact.name, width - 12, 26), GREY, 26)
        size = fitting_size(
            fact.value, width - 12, largest=_LARGEST_FACT, smallest=_SMALLEST_FACT, bold=True
        )
        canvas.text((left, base + 70), fact.value, INK, size, bold=True)


def _needs(canvas: Canvas, rapor: Rapor, top: float) -> None:
    canvas.box((EDGE, top, RIGHT, top + 2), LINE)
    canvas.text((EDGE, top + 42), rapor.asked_title, GREY, 26)
    canvas.text((RIGHT, top + 42), rapor.more, GREY, 26, anchor="rs")
    for number, asked in enumerate(rapor.asked):
        _need(canvas, asked, top + _ASKED + number * _ROW)


def _need(canvas: Canvas, asked: Asked, top: float) -> None:
    ground, ink = _TONES[asked.tone]
    width = text_width(asked.state, 25, bold=True) + 32
    canvas.box((RIGHT - width, top, RIGHT, top + 44), ground, 22)
    canvas.text((RIGHT - width / 2, top + 31), asked.state, ink, 25, bold=True, anchor="ms")
    room = INNER - width - 24
    canvas.text((EDGE, top + 33), fitting(printable(asked.need), room, 30), INK, 30)
