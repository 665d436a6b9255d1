"""XLSX workbooks from plain values: one sheet, its notes, typed columns, any number of rows.

Staff open these in Excel or on a phone, sort and filter them, and send them on. So amounts are
numbers, dates are dates, and what people typed stays text: a name that begins with "=" is a name,
never a formula, and no text becomes a link. All words arrive translated.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from documents.workbook.cells import Cell, Column, Writer
from documents.workbook.text import cell_text, tab_name

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_HEADER_HEIGHT_PT = 32


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with what must be known to read it."""

    tab: str
    """The name on the sheet's tab; cut to what Excel allows."""
    title: str
    notes: tuple[str, ...]
    """Lines under the title: period, when it was made, n of m."""
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[Cell]]
    """Each as long as `columns`; None is an empty cell."""
    yes: str
    no: str
    """The words for flags."""


def write_workbook(sheet: Sheet, made_at_utc: datetime) -> bytes:
    """The workbook's bytes. Raises TypeError for a value that does not fit its column's kind.

    ValueError for a row of another length than the columns.
    """
    from xlsxwriter import Workbook  # its 40 modules are loaded by whoever exports

    target = BytesIO()
    with Workbook(target, {"constant_memory": True}) as book:
        created = made_at_utc.astimezone(UTC).replace(tzinfo=None)  # XLSX keeps naive UTC
        book.set_properties({"title": cell_text(sheet.title), "created": created})
        page = book.add_worksheet(tab_name(sheet.tab))
        _write_title(book, page, sheet)
        header_row = len(sheet.notes) + 1
        last_row = _write_table(book, page, sheet, header_row)
        _make_handy(page, header_row, last_row, len(sheet.columns))
    return target.getvalue()


def _write_title(book: Workbook, page: Worksheet, sheet: Sheet) -> None:
    title = book.add_format({"bold": True, "font_size": 14})
    note = book.add_format({"font_color": "#606C6E"})
    page.write_string(0, 0, cell_text(sheet.title), title)
    for row, text in enumerate(sheet.notes, start=1):
        page.write_string(row, 0, cell_text(text), note)


def _write_table(book: Workbook, page: Worksheet, sheet: Sheet, header_row: int) -> int:
    """Write header and rows; returns the index of the last row."""
    writer = Writer(book, page, sheet.columns, (sheet.yes, sheet.no))
    page.set_row(header_row, _HEADER_HEIGHT_PT)
    writer.write_header(header_row)
    row = header_row
    for row, values in enumerate(sheet.rows, start=header_row + 1):
        writer.write_row(row, values)
    writer.set_widths()
    return row


def _make_handy(page: Worksheet, header_row: int, last_row: int, columns: int) -> None:
    """Header in sight while scrolling, filter buttons, and pages that print on A4."""
    page.freeze_panes(header_row + 1, 0)
    page.autofilter(header_row, 0, last_row, columns - 1)
    page.repeat_rows(header_row)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.set_footer("&R&P / &N")
