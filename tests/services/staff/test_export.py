"""The month as a workbook, read back."""

from datetime import date, timedelta
from io import BytesIO

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from domain.businesses.business import BusinessState, Reach
from domain.licences.licence import LicenceKind
from domain.messages import DocumentToMake
from domain.needs.codes import code_of
from domain.needs.need import NeedKind, NeedState
from domain.permissions import Role
from domain.reports.extra_questions import Topic
from domain.reports.report import ReportState
from services.documents import makers
from services.staff import export
from services.staff.export import MONTH_WORKBOOK
from storage.businesses import extra_questions, licences
from tests.services.staff.conftest import KADER, Town
from tests.support.city import KEDUNG_BARUK, RUNGKUT_KIDUL
from tests.support.clocks import NOW
from tests.support.office import HERE, TOUCH, catalogs, said
from tests.support.talk import Talk, house


def test_the_button_sends_a_document_to_be_made(rina: Talk) -> None:
    rina.call(export.send_workbook, TOUCH, HERE)
    (document,) = [m.attachment for m in rina.messages if m.attachment is not None]
    assert document == DocumentToMake(
        MONTH_WORKBOOK,
        {"area": KEDUNG_BARUK, "month": "2026-10", "made_at": NOW.isoformat()},
        "laporan-kedung-baruk-2026-10.xlsx",
    )


def test_who_may_not_export_gets_no_file(town: Town) -> None:
    kader = town.officer(KADER, Role.KADER, KEDUNG_BARUK, "Lastri")
    kader.call(export.send_workbook, TOUCH, HERE)
    assert "officers of that area" in said(kader).text
    assert all(message.attachment is None for message in kader.messages)


def test_every_business_of_the_month_is_a_row(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        owner = city.person("Siti", phone="+6281234567890")
        kue = city.business("Kue Siti", owner_id=owner)
        rina_id = city.person("Dewi")
        report = city.report(
            kue, 1_500_000, approximate=True, state=ReportState.ACCEPTED, reviewed_by=rina_id,
            obstacles=["quiet"], boosts=["orders", "season"], note="hujan",
        )  # fmt: skip
        met = city.need(kue, NeedKind.PACKAGING, report_id=report, state=NeedState.MET)
        city.need(kue, NeedKind.CAPITAL, state=NeedState.WITHDRAWN)
        nib = city.need(kue, NeedKind.NIB)
        city.report(city.business("Jahit"), 20_000_000, doubt="high_first", awaits_owner=True)
        by_hand = city.person("Belum", telegram_id=None, chat_id=None)
        halal = city.need(city.business("Belum", owner_id=by_hand), NeedKind.HALAL)
        city.business("Libur", state=BusinessState.PAUSED)
        city.business("Tutup", state=BusinessState.CLOSED)
        city.report(city.business("Tetangga", area=RUNGKUT_KIDUL))
    page = drawn(town)
    assert [cell.value for cell in page["A"]][:3] == [
        "Laporan penjualan · Kedung Baruk · Oktober 2026",
        "Laporan masuk 2 dari 3 (66%) · ⏸ Berhenti dulu: 1",
        "Dibuat Selasa, 3 November 2026, 09.00 WIB. Angka menurut laporan pemilik usaha.",
    ]
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=4)]
    assert rows[1] == [
        "Rungkut", "Kedung Baruk", "Kue Siti", "Bu Siti", "+6281234567890", "kue kering",
        "Makanan & minuman", "diterima", 1_500_000, "ya", NOW_DATE, "Bu Dewi",
        f"Kemasan ({code_of(met)}, terpenuhi) dan Izin NIB ({code_of(nib)}, dicatat)",
        "Sepi pembeli", "Pesanan hajatan dan Bulan ramai", "hujan", "tidak", "tidak", *[None] * 7,
    ]  # fmt: skip
    assert [row[2] for row in rows[1:]] == ["Kue Siti", "Jahit", "Belum", "Libur"]
    assert [row[16] for row in rows[1:]] == ["tidak", "ya", None, None]
    assert [row[17] for row in rows[1:]] == ["tidak", "tidak", "ya", "tidak"]
    assert rows[3][12] == f"Label halal ({code_of(halal)}, dicatat)"
    assert [row[7] for row in rows[1:]] == [
        "diterima", "perlu dicek", "belum lapor", "berhenti dulu",
    ]  # fmt: skip


def test_workers_reach_and_licences_are_columns_to_filter_by(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        kue = city.business("Kue", workers=3, reach=Reach.BEYOND)
        jahit = city.business("Jahit", workers=1)
        city.business("Belum")
        licences.keep(city.session, NOW, kue, LicenceKind.NIB)
        for topic in (Topic.WORKERS, Topic.LICENCES):
            extra_questions.told(city.session, NOW, jahit, topic)
        extra_questions.told(city.session, NOW, kue, Topic.REACH)
        extra_questions.told(city.session, NOW - timedelta(days=31), kue, Topic.WORKERS)
    page = drawn(town)
    head, *rows = [[cell.value for cell in row][-7:] for row in page.iter_rows(min_row=4)]
    assert head == [
        "Yang bekerja", "Dijual sampai", "Data ini diisi tanggal", "NIB", "PIRT",
        "Sertifikat halal", "Merek terdaftar",
    ]  # fmt: skip
    assert rows == [
        [3, "Luar kota", date(2026, 10, 3), "ya", "tidak", "tidak", "tidak"],
        [1, None, NOW_DATE, "tidak", "tidak", "tidak", "tidak"],
        [None] * 7,
    ]


def test_a_name_that_looks_like_a_formula_stays_a_name(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        city.business("=1+1", owner_id=city.person("@Siti"))
    page = drawn(town)
    cell = page["C5"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


NOW_DATE = date(2026, 11, 3)


def drawn(town: Town) -> Worksheet:
    """The workbook as somebody opens it; dates without their time."""
    params = {"area": KEDUNG_BARUK, "month": "2026-10", "made_at": NOW.isoformat()}
    with town.database.session() as session:
        content = makers(catalogs())[MONTH_WORKBOOK](house(session), params, "id")
    page = openpyxl.load_workbook(BytesIO(content)).active
    assert isinstance(page, Worksheet)
    for row in page.iter_rows():
        for cell in row:
            if cell.is_date and cell.value is not None:
                cell.value = cell.value.date()
    return page
