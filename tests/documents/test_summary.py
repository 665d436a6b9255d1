"""The summary as a reader of the PDF finds it: one page, all its words, and the way to check it."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from pypdf import PageObject, PdfReader

from documents.summary.content import Row, SummaryPage
from documents.summary.page import draw_summary

ISSUED = datetime(2026, 11, 3, 2, tzinfo=UTC)
HOSTILE = "<b>Kue</b> \u202e عربي 🍪 \x00 {x} ÀÉ " * 40
TWO_YEARS = tuple(
    Row(f"Bulan ke-{n}", f"Rp{n}.500.000", "diperiksa kelurahan", n % 2 == 0) for n in range(1, 25)
)
PAGE = SummaryPage(
    title="Ringkasan Laporan Penjualan",
    issuer="Dikeluarkan lewat KabarUsaha, Pemkot Surabaya",
    facts=(
        ("Usaha", "Kue Kering Bu Siti"),
        ("Pemilik", "Siti"),
        ("Dikeluarkan", "3 November 2026"),
    ),
    notice="Angka di bawah ini dilaporkan sendiri oleh pemilik usaha.",
    head=("Bulan", "Penjualan", "Keterangan"),
    rows=TWO_YEARS[:12],
    totals=(("Jumlah", "Rp18.000.000"), ("Rata-rata", "Rp1.500.000")),
    in_words="Jumlah dengan huruf: delapan belas juta rupiah",
    link="https://t.me/kabarusaha_bot?start=cek-7F3K9QWXY",
    code_name="Kode pemeriksaan",
    code="7F3-K9Q-WXY",
    how_to_check="Pindai kotak di samping.",
    note="Tanpa tanda tangan.",
)


def read(page: SummaryPage) -> PageObject:
    pages = PdfReader(BytesIO(draw_summary(page, ISSUED))).pages
    assert len(pages) == 1
    return pages[0]


def words(page: SummaryPage) -> str:
    return " ".join(read(page).extract_text().split())


def test_it_is_one_a4_page_with_all_its_words() -> None:
    box, found = read(PAGE).mediabox, words(PAGE)
    assert (round(box.width), round(box.height)) == (595, 842)
    said = [PAGE.title, PAGE.issuer, PAGE.notice, PAGE.in_words, PAGE.code, PAGE.how_to_check]
    said += [text for pair in (*PAGE.facts, *PAGE.totals) for text in pair]
    said += [text for row in PAGE.rows for text in (row.month, row.amount, row.remark)]
    assert [text for text in said if text not in found] == []


@pytest.mark.parametrize("count", [1, 12, 24])
def test_every_month_has_its_row_on_the_one_page(count: int) -> None:
    found = words(replace(PAGE, rows=TWO_YEARS[:count]))
    assert f"Bulan ke-{count}" in found
    assert PAGE.code in found


def test_a_tap_on_the_square_opens_the_check() -> None:
    links = [note.get_object()["/A"]["/URI"] for note in read(PAGE).annotations or ()]
    assert links == [PAGE.link]


def test_hostile_and_endless_words_break_nothing() -> None:
    facts = (("Usaha", HOSTILE), ("Pemilik", "W" * 500), ("Produk", "🍪"))
    found = words(replace(PAGE, facts=facts, rows=TWO_YEARS))
    assert "<b>Kue</b>" in found
    assert "🍪" not in found
    assert PAGE.code in found


def test_the_same_page_gives_the_same_light_bytes() -> None:
    drawn = draw_summary(PAGE, ISSUED)
    assert drawn == draw_summary(PAGE, ISSUED)
    assert len(drawn) < 40_000
