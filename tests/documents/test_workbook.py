"""Workbooks read back with openpyxl: values keep their kind, hostile text stays text."""

import math
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from documents.workbook.cells import Cell, Column, Kind, Writer
from documents.workbook.text import tab_name
from documents.workbook.workbook import Sheet, write_workbook

MADE_AT = datetime(2026, 11, 21, 3, 30, tzinfo=UTC)
COLUMNS = (
    Column("Nama"),
    Column("Penjualan", Kind.RUPIAH),
    Column("Diterima", Kind.DATE),
    Column("Pekerja", Kind.NUMBER),
    Column("Diperiksa", Kind.FLAG),
)
SITI = ("Siti", 1_500_000, date(2026, 11, 3), 2, True)
HEADER_ROW = 4
"""Counted from one: a title, two notes, the header."""


def made(
    rows: Sequence[Sequence[Cell]] | Iterator[Sequence[Cell]] = (SITI,),
    columns: tuple[Column, ...] = COLUMNS,
    tab: str = "Oktober 2026",
) -> bytes:
    sheet = Sheet(
        tab=tab,
        title="Kelurahan Kedung Baruk",
        notes=("Laporan Oktober 2026: 41 dari 58", "Dibuat Sabtu, 21 November 2026, 10.30 WIB"),
        columns=columns,
        rows=rows,
        yes="ya",
        no="tidak",
    )
    return write_workbook(sheet, MADE_AT)


def read(content: bytes) -> Worksheet:
    page = load_workbook(BytesIO(content)).active
    assert isinstance(page, Worksheet)
    return page


def texts(values: Sequence[str]) -> list[object]:
    page = read(made([(value,) for value in values], (Column("Nama"),)))
    return [page.cell(row, 1).value for row in range(HEADER_ROW + 1, HEADER_ROW + 1 + len(values))]


def test_title_notes_header_and_rows_come_in_this_order() -> None:
    rows = list(read(made()).iter_rows(values_only=True))
    assert [row[0] for row in rows[:3]] == [
        "Kelurahan Kedung Baruk",
        "Laporan Oktober 2026: 41 dari 58",
        "Dibuat Sabtu, 21 November 2026, 10.30 WIB",
    ]
    assert rows[3] == ("Nama", "Penjualan", "Diterima", "Pekerja", "Diperiksa")
    assert rows[4] == ("Siti", 1_500_000, datetime(2026, 11, 3), 2, "ya")  # noqa: DTZ001 - a date


@pytest.mark.parametrize(
    ("column", "kind", "number_format"),
    [(1, "s", "@"), (2, "n", '"Rp"#,##0'), (3, "d", "[$-421]d mmm yyyy"), (4, "n", "#,##0")],
)
def test_each_kind_is_stored_and_shown_as_what_it_is(
    column: int, kind: str, number_format: str
) -> None:
    cell = read(made()).cell(HEADER_ROW + 1, column)
    assert cell.data_type == kind
    assert cell.number_format == number_format


def test_nothing_known_is_an_empty_cell_and_no_is_a_word() -> None:
    page = read(made([(None, None, None, None, None), ("Ani", 0, None, 1.5, False)]))
    assert [cell.value for cell in page[HEADER_ROW + 1]] == [None] * 5
    assert [cell.value for cell in page[HEADER_ROW + 2]] == ["Ani", 0, None, 1.5, "tidak"]


def test_the_header_stays_in_sight_and_filters_all_rows() -> None:
    page = read(made([SITI, SITI]))
    assert page.freeze_panes == "A5"
    assert page.auto_filter.ref == "A4:E6"
    assert page.print_title_rows == "$4:$4"


def test_a_month_without_reports_is_still_a_workbook() -> None:
    page = read(made([]))
    assert page.max_row == HEADER_ROW
    assert page.auto_filter.ref == "A4:E4"


def test_columns_are_as_wide_as_their_texts_within_reason() -> None:
    columns = (Column("A"), Column("B"), Column("Penjualan bulan Oktober 2026", Kind.RUPIAH))
    page = read(made([("Kue kering Bu Siti", "x" * 500, 1)], columns))
    widths = [page.column_dimensions[letter].width for letter in "ABC"]
    assert widths[0] == pytest.approx(19, abs=1)
    assert widths[1] == pytest.approx(44, abs=1)
    assert widths[2] == pytest.approx(31, abs=1)


def test_rows_are_as_high_as_their_longest_text_within_reason() -> None:
    rows = [("kue",), ("x" * 100,), ("satu\ndua",), ("x" * 5_000,)]
    page = read(made(rows, (Column("Catatan"),)))
    heights = [page.row_dimensions[HEADER_ROW + number].height for number in (1, 2, 3, 4)]
    assert heights == [None, 45, 30, 300]


FORMULAS = [
    "=1+1",
    '=HYPERLINK("https://example.org","klik")',
    "+62812",
    "-2",
    "@SUM(A1)",
    "=cmd|'/c calc'!A1",
    "{=1+1}",
    "https://example.org",
    "mailto:a@example.org",
    "internal:Sheet1!A1",
    "0812",
    "1e6",
    "TRUE",
    "#REF!",
    "<b>&amp;</b>",
    "Kue 🌸 “Bu Siti”",
]


def test_what_people_type_stays_the_text_they_typed() -> None:
    assert texts(FORMULAS) == FORMULAS


def test_hostile_text_makes_neither_formula_nor_link() -> None:
    content = made([(text,) for text in FORMULAS], (Column("Nama"),))
    with ZipFile(BytesIO(content)) as parts:
        page = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in page
    assert "hyperlink" not in page


def test_text_that_looks_like_an_escape_is_not_read_as_one() -> None:
    with ZipFile(BytesIO(made([("_x0041_",)], (Column("Nama"),)))) as parts:
        assert b">_x005F_x0041_<" in parts.read("xl/worksheets/sheet1.xml")


def test_text_like_a_formula_stays_text_when_someone_edits_it() -> None:
    page = read(made([("=1+1",), ("Siti",)], (Column("Nama"),)))
    assert page.cell(HEADER_ROW + 1, 1).quotePrefix == 1
    assert page.cell(HEADER_ROW + 2, 1).quotePrefix == 0


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Si\0ti", "Siti"),
        ("Si\x07ti\x1b", "Siti"),
        ("\t=1+1", "=1+1"),
        ("Siti\u202egnuraW", "SitignuraW"),
        ("Si\u200bti", "Siti"),
        ("Siti\ufffe", "Siti"),
        ("Si\ud800ti", "Siti"),
        ("baris satu\r\nbaris dua", "baris satu\nbaris dua"),
        ("\u200b\0", None),
        ("", None),
        ("x" * 40_000, "x" * 8_000),
    ],
    ids=repr,
)
def test_invisible_and_endless_text_is_cut_to_what_a_cell_can_show(
    typed: str, kept: str | None
) -> None:
    assert texts([typed]) == [kept]


@settings(max_examples=40)
@given(st.lists(st.text(st.characters()), max_size=5))
def test_no_text_breaks_the_file(values: list[str]) -> None:
    assert len(texts(values)) == len(values)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Kind.TEXT, 5),
        (Kind.RUPIAH, "1.500.000"),
        (Kind.RUPIAH, 1.5),
        (Kind.RUPIAH, True),
        (Kind.NUMBER, "2"),
        (Kind.NUMBER, math.nan),
        (Kind.NUMBER, math.inf),
        (Kind.DATE, MADE_AT),
        (Kind.DATE, "2026-11-03"),
        (Kind.FLAG, 1),
        (Kind.FLAG, "ya"),
    ],
)
def test_a_value_of_another_kind_is_refused(kind: Kind, value: Cell) -> None:
    with pytest.raises(TypeError):
        made([(value,)], (Column("X", kind),))


def test_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        made([("Siti", 1)])


def test_rows_beyond_what_a_sheet_holds_are_refused_and_not_dropped() -> None:
    class Page:
        """Never reached."""

    class Book:
        def add_format(self, look: dict[str, object]) -> None:
            """Formats do not matter here."""

    writer = Writer(Book(), Page(), COLUMNS, ("ya", "tidak"))
    with pytest.raises(ValueError, match="1048576"):
        writer.write_row(1_048_576, SITI)


@pytest.mark.parametrize(
    ("name", "tab"),
    [
        ("Oktober 2026", "Oktober 2026"),
        ("Laporan [10/2026]: *?\\", "Laporan 10 2026"),
        ("'kutip'", "kutip"),
        ("x" * 40, "x" * 31),
        ("", "-"),
        ("///", "-"),
        ("History", "-"),
        ("a\0b", "ab"),
    ],
)
def test_a_tab_gets_a_name_that_excel_accepts(name: str, tab: str) -> None:
    assert tab_name(name) == tab
    assert read(made(tab=name)).title == tab


def test_the_file_says_when_it_was_made() -> None:
    properties = load_workbook(BytesIO(made())).properties
    assert properties.title == "Kelurahan Kedung Baruk"
    assert properties.created == MADE_AT.replace(tzinfo=None)
