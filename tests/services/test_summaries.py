"""The summary for a bank: what is frozen when it is given out, and what its code answers to whom."""

from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import update
from sqlmodel import select

from domain.businesses.business import EnteredBy
from domain.messages import DocumentToMake
from domain.permissions import Role
from domain.reports.report import ReportState
from services import arrival
from services.documents import makers
from services.history import history
from services.own_data import own_data
from services.summaries import checking, issuing
from storage.outbox.table import OUTBOX
from storage.tables import Person, Report, SalesSummary
from tests.support.city import City
from tests.support.databases import Database, everything
from tests.support.office import TOUCH, catalogs, look, said, toast
from tests.support.registering import register
from tests.support.talk import Talk, house


@pytest.fixture
def ibu(database: Database) -> Talk:
    """An owner with October (accepted), September (an estimate) and a report of two years ago."""
    talk = Talk(database)
    register(talk)
    with database.session() as session:
        city = City(session)
        city.report(1, 1_500_000, state=ReportState.ACCEPTED)
        city.report(1, 500_000, period="2026-09", approximate=True)
        city.report(1, 9_000_000, period="2024-12")
    return talk


def issued(ibu: Talk, months: int = 12) -> str:
    """Asks for a summary; gives its code."""
    ibu.call(issuing.issue, TOUCH, 1, months)
    (document,) = [m.attachment for m in ibu.messages]
    assert isinstance(document, DocumentToMake)
    return str(document.params["code"])


def stranger(ibu: Talk) -> Talk:
    """A clerk of a bank: nobody we know."""
    return Talk(ibu.database, telegram_id=7055, first_name="Budi")


def officer(ibu: Talk, role: Role = Role.STAF, area: str = "35.78.08.1003") -> Talk:
    """Staff of another kelurahan."""
    with ibu.database.session() as session:
        City(session).staff(8001, role, area)
    return Talk(ibu.database, telegram_id=8001, first_name="Rina")


def answer(talk: Talk, typed: str) -> str:
    talk.call(checking.check, typed)
    return said(talk).text


def change_october(ibu: Talk, rupiah: int) -> None:
    with ibu.database.session() as session:
        report = session.get(Report, 1)
        assert report is not None
        report.revenue_rupiah = rupiah


def test_it_is_two_taps_from_her_reports(ibu: Talk) -> None:
    ibu.call(history.show)
    assert said(ibu).buttons["📄 Summary (PDF)"] == "f:sum:1"
    asked = look(ibu, issuing.how_long, 1)
    assert asked.buttons == {
        "12 months": "f:pdf:1:12",
        "24 months": "f:pdf:1:24",
        "⬅️ Back": "f:h:1:0",
    }
    code = issued(ibu)
    assert "on its way" in toast(ibu)
    assert f"by its code {code[:3]}-{code[3:6]}-{code[6:]}." in said(ibu).text
    (document,) = [m.attachment for m in ibu.messages]
    assert document == DocumentToMake(
        "sales_summary", {"code": code}, "ringkasan-penjualan-2025-11-2026-10.pdf"
    )


def test_the_paper_says_whose_figures_they_are_and_which_were_checked(ibu: Talk) -> None:
    found = drawn(ibu, issued(ibu))
    for text in (
        "Ringkasan Laporan Penjualan", "Kue Siti", "kue kering", "Pemilik Siti",
        "Kelurahan Kedung Baruk, Kecamatan Rungkut, Kota Surabaya",
        "November 2025 – Oktober 2026", "Selasa, 3 November 2026, 09.00 WIB",
        "dilaporkan sendiri oleh pemilik usaha dan bukan hasil audit",
        "Oktober 2026 Rp1.500.000 diperiksa kelurahan",
        "September 2026 Rp500.000 dilaporkan sendiri, perkiraan",
        "Agustus 2026 – belum dilaporkan",
        "Jumlah Rp2.000.000", "dari 2 bulan yang dilaporkan Rp1.000.000", "dua juta rupiah",
    ):  # fmt: skip
        assert text in found


def test_a_figure_that_staff_sent_back_says_so(ibu: Talk) -> None:
    with ibu.database.session() as session:
        City(session).report(1, period="2026-08", state=ReportState.SENT_BACK)
    assert "Agustus 2026 Rp1.500.000 sedang dicek kelurahan" in drawn(ibu, issued(ibu))


def test_a_month_an_officer_typed_says_so_until_she_agrees(ibu: Talk) -> None:
    with ibu.database.session() as session:
        city = City(session)
        city.report(1, period="2026-08", entered_by=EnteredBy.STAFF, awaits_owner=True)
        city.report(1, period="2026-07", entered_by=EnteredBy.STAFF)
    found = drawn(ibu, issued(ibu))
    assert "Agustus 2026 Rp1.500.000 diisikan petugas" in found
    assert "Juli 2026 Rp1.500.000 dilaporkan sendiri" in found


def test_two_years_hold_what_one_year_does_not(ibu: Talk) -> None:
    assert "Desember 2024 Rp9.000.000" in drawn(ibu, issued(ibu, 24))


def test_months_before_her_first_report_are_no_gaps(ibu: Talk) -> None:
    found = drawn(ibu, issued(ibu, 24))
    assert "Desember 2024 – Oktober 2026" in found
    assert "November 2024" not in found


def test_one_month_is_named_once_on_the_paper_below_it_and_by_its_code(database: Database) -> None:
    talk = Talk(database)
    register(talk)
    with database.session() as session:
        City(session).report(1)
    code = issued(talk)
    assert "Kue Siti, October 2026. These" in said(talk).text
    (document,) = [m.attachment for m in talk.messages]
    assert isinstance(document, DocumentToMake)
    assert document.filename == "ringkasan-penjualan-2026-10.pdf"
    assert "Masa laporan Oktober 2026 Dikeluarkan" in drawn(talk, code)
    assert "\nOctober 2026: Rp1,500,000 in 1 reported month" in answer(stranger(talk), code)


def test_the_paper_is_indonesian_whatever_she_reads(ibu: Talk) -> None:
    ibu.call(own_data.choose_language, "en")
    assert "Jumlah Rp2.000.000" in drawn(ibu, issued(ibu))


def test_the_paper_keeps_what_it_said_when_the_figures_change(ibu: Talk) -> None:
    code = issued(ibu)
    change_october(ibu, 9_999_999)
    assert "Oktober 2026 Rp1.500.000" in drawn(ibu, code)


def test_a_second_tap_gives_the_same_code_and_other_figures_another(ibu: Talk) -> None:
    code = issued(ibu)
    assert issued(ibu) == code
    assert issued(ibu, 24) != code
    change_october(ibu, 1)
    assert issued(ibu) != code
    with ibu.database.session() as session:
        assert len(session.exec(select(SalesSummary)).all()) == 3


def test_the_next_day_it_is_a_new_paper(ibu: Talk) -> None:
    code = issued(ibu)
    ibu.now += timedelta(days=1)
    assert issued(ibu) != code


def test_nobody_gets_the_summary_of_another(ibu: Talk) -> None:
    rina = Talk(ibu.database, telegram_id=7002, first_name="Rina")
    register(rina)
    rina.call(issuing.issue, TOUCH, 1, 12)
    assert "cannot find that business" in said(rina).text
    assert [m.attachment for m in rina.messages] == [None]
    assert "cannot find that business" in look(rina, issuing.how_long, 1).text


def test_without_reports_there_is_nothing_to_sum_up(database: Database) -> None:
    talk = Talk(database)
    register(talk)
    talk.call(issuing.issue, TOUCH, 1, 12)
    assert "no report of those months" in said(talk).text


def test_whoever_holds_the_paper_learns_the_sum_and_no_name_or_month(ibu: Talk) -> None:
    code = issued(ibu)
    heard = answer(stranger(ibu), code.lower())
    assert "is genuine" in heard
    assert "Kue Siti, Kedung Baruk. Issued: Tuesday, 3 November 2026" in heard
    assert "Rp2,000,000 in 2 reported months, 1 of them checked by the kelurahan" in heard
    assert "not audited" in heard
    assert "1,500,000" not in heard
    assert "👤" not in heard


def test_a_change_since_is_told_to_everybody_and_its_figures_to_staff_alone(ibu: Talk) -> None:
    code = issued(ibu)
    change_october(ibu, 400_000)
    heard = answer(stranger(ibu), code)
    assert "the owner has changed some of these months" in heard
    assert "400,000" not in heard
    full = answer(officer(ibu), code)
    assert "👤 Siti" in full
    assert "October 2026: Rp1,500,000 → Rp400,000" in full


@pytest.mark.parametrize(
    ("role", "area"),
    [(Role.STAF, "35.78.08.1003"), (Role.CAMAT, "35.78.08"), (Role.DINAS, "35.78")],
)
def test_staff_of_any_area_see_it_in_full(ibu: Talk, role: Role, area: str) -> None:
    code = issued(ibu)
    assert "Nothing of it has changed since." in answer(officer(ibu, role, area), code)


def test_a_kader_sees_no_more_than_anybody(ibu: Talk) -> None:
    code = issued(ibu)
    assert "👤" not in answer(officer(ibu, Role.KADER), code)


def test_after_ninety_days_the_sum_is_for_staff_alone(ibu: Talk) -> None:
    code = issued(ibu)
    bank, rina = stranger(ibu), officer(ibu)
    bank.now += timedelta(days=91)
    rina.now = bank.now
    heard = answer(bank, code)
    assert "is genuine" in heard
    assert "more than 90 days" in heard
    assert "2,000,000" not in heard
    assert "Rp2,000,000" in answer(rina, code)


@pytest.mark.parametrize("typed", ["7F3-K9Q-WXY", "halo", "<b>", "\u202e", "x" * 4000])
def test_an_unknown_code_is_answered_kindly(ibu: Talk, typed: str) -> None:
    assert "do not know that code" in answer(stranger(ibu), typed)


def test_the_command_alone_says_how_it_works(ibu: Talk) -> None:
    assert "/cek 7F3-K9Q-WXY" in answer(stranger(ibu), "  ")


def test_the_square_on_the_paper_asks_for_no_registration_and_keeps_nobody(ibu: Talk) -> None:
    code = issued(ibu)
    bank = stranger(ibu)
    bank.call(arrival.start, f"cek-{code}")
    assert "is genuine" in said(bank).text
    with ibu.database.session() as session:
        assert len(session.exec(select(Person)).all()) == 1


def test_with_her_data_her_summaries_are_erased(ibu: Talk) -> None:
    code = issued(ibu)
    ibu.call(own_data.show)
    assert ibu.heard("Sales summaries given out: 1")
    ibu.call(own_data.erase, 1)
    assert "do not know that code" in answer(stranger(ibu), code)


def test_with_her_data_what_a_clerk_was_told_is_erased(ibu: Talk) -> None:
    bank = stranger(ibu)
    answer(bank, issued(ibu))
    with ibu.database.session() as session:
        sent = {"state": "accepted", "settled_at_utc": bank.now, "message_id": 5}
        session.execute(update(OUTBOX).values(sent))
    assert "Kue Siti" in everything(ibu.database)
    ibu.call(own_data.erase, 1)
    assert "Kue Siti" not in everything(ibu.database)


def drawn(ibu: Talk, code: str) -> str:
    """The words on the paper."""
    with ibu.database.session() as session:
        content = makers(catalogs())["sales_summary"](house(session), {"code": code}, "en")
    return " ".join(PdfReader(BytesIO(content)).pages[0].extract_text().split())
