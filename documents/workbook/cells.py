"""Columns of a workbook: what kind of value each holds, how it looks, how wide it becomes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from documents.workbook.text import cell_text, looks_like_a_formula

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | float | date | bool | None

MOST_ROWS = 1_048_576
"""What a sheet holds, title and header included."""
_NARROWEST, _WIDEST = 8, 44
_FILTER_BUTTON = 3
"""Widths in characters; the filter button takes about three of the header's."""
_LINE_PT, _MOST_LINES = 15, 20


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    RUPIAH = "rupiah"
    """Whole rupiah as int."""
    DATE = "date"
    """The area's local date; a datetime is refused, for its date depends on the zone."""
    NUMBER = "number"
    FLAG = "flag"
    """True and False as the sheet's words; None where nobody knows."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column's header and the kind of its values."""

    header: str
    kind: Kind = Kind.TEXT


_LOOKS: dict[Kind, dict[str, object]] = {
    Kind.TEXT: {"num_format": "@", "text_wrap": True},
    Kind.RUPIAH: {"num_format": '"Rp"#,##0'},
    Kind.DATE: {
        "num_format": "[$-421]d mmm yyyy",
        "align": "left",
        "indent": 1,
    },  # 421: Indonesian months
    Kind.NUMBER: {"num_format": "#,##0"},
    Kind.FLAG: {"align": "center"},
}
_FRACTION: dict[str, object] = {"num_format": "#,##0.0#"}
_TYPES: dict[Kind, type | tuple[type, ...]] = {
    Kind.TEXT: str,
    Kind.RUPIAH: int,
    Kind.DATE: date,
    Kind.NUMBER: (int, float),
    Kind.FLAG: bool,
}
_USUAL_WIDTH = {
    Kind.RUPIAH: 16,
    Kind.DATE: 13,
    Kind.NUMBER: 8,
    Kind.FLAG: 8,
    Kind.TEXT: _NARROWEST,
}
_HEADER: dict[str, object] = {
    "bold": True,
    "font_color": "#FFFFFF",
    "bg_color": "#0B5752",
    "text_wrap": True,
    "valign": "vcenter",
}


class Writer:
    """Writes header and rows of one table and remembers how wide its texts are."""

    def __init__(
        self, book: Workbook, page: Worksheet, columns: Sequence[Column], words: tuple[str, str]
    ) -> None:
        self._page = page
        self._columns = tuple(columns)
        self._yes, self._no = (cell_text(word) for word in words)
        self._header = book.add_format(_HEADER)
        self._looks = {kind: _format(book, look) for kind, look in _LOOKS.items()}
        self._quoted = _format(book, {**_LOOKS[Kind.TEXT], "quote_prefix": True})
        self._fraction = _format(book, _FRACTION)
        self._widths = [_USUAL_WIDTH[column.kind] for column in columns]

    def write_header(self, row: int) -> None:
        for index, column in enumerate(self._columns):
            text = cell_text(column.header)
            self._widen(index, len(text) + _FILTER_BUTTON)
            self._page.write_string(row, index, text, self._header)

    def write_row(self, row: int, values: Sequence[Cell]) -> None:
        """Raises TypeError for a misfit, ValueError for a wrong length or a full sheet."""
        if row >= MOST_ROWS:
            raise ValueError(f"a sheet holds {MOST_ROWS} rows")
        shown = [_shown(value) for value in values]
        self._page.set_row(row, _LINE_PT * max(map(_count_lines, shown), default=1))
        for index, (column, value) in enumerate(zip(self._columns, shown, strict=True)):
            _check_fit(column, value)
            self._write(row, index, value, self._looks[column.kind])

    def set_widths(self) -> None:
        """To be called after the last row."""
        for index, width in enumerate(self._widths):
            self._page.set_column(index, index, width)

    def _write(self, row: int, index: int, value: Cell, look: Format) -> None:
        match value:
            case None:
                self._page.write_blank(row, index, "", look)
            case bool():
                self._page.write_string(row, index, self._yes if value else self._no, look)
            case str():
                self._write_text(row, index, value, look)
            case date():
                self._page.write_datetime(row, index, value, look)
            case float():
                self._page.write_number(row, index, value, self._fraction)
            case _:
                self._page.write_number(row, index, value, look)

    def _write_text(self, row: int, index: int, text: str, look: Format) -> None:
        self._widen(index, max(map(len, text.splitlines())) + 1)
        # The quote prefix keeps "=1+1" a text even after someone edits the cell.
        quoted = self._quoted if looks_like_a_formula(text) else look
        self._page.write_string(row, index, text, quoted)

    def _widen(self, index: int, characters: int) -> None:
        self._widths[index] = max(self._widths[index], min(characters, _WIDEST))


def _format(book: Workbook, look: dict[str, object]) -> Format:
    return book.add_format({"valign": "top", "bottom": 1, "bottom_color": "#D6DEDD", **look})


def _count_lines(value: Cell) -> int:
    """How many lines a text takes in the widest column; not every program works that out."""
    lines = value.splitlines() if isinstance(value, str) else [""]
    return min(sum(1 + len(line) // _WIDEST for line in lines), _MOST_LINES)


def _shown(value: Cell) -> Cell:
    """Text cleaned; a text without anything visible is an empty cell."""
    return cell_text(value) or None if isinstance(value, str) else value


def _check_fit(column: Column, value: Cell) -> None:
    fits = value is None or isinstance(value, _TYPES[column.kind])
    # bool is an int and datetime a date in Python, but neither is meant by those kinds.
    stray = isinstance(value, datetime) or (
        isinstance(value, bool) and column.kind is not Kind.FLAG
    )
    if stray or not fits:
        raise TypeError(f"{column.header!r} holds {column.kind}, not {type(value).__name__}")
