"""One report in full."""

from datetime import timedelta

from domain.needs.need import NeedKind
from domain.reports.report import ReportState
from services.staff import detail
from storage.tables import ReportRevision
from tests.services.staff.conftest import NOBODY, Town
from tests.support.clocks import NOW
from tests.support.office import HERE, look
from tests.support.talk import Talk


def test_everything_about_a_report_stands_on_one_page(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        owner = city.person("Siti", phone="+6281234567890")
        business = city.business("Kue Siti", owner_id=owner)
        report_id = city.report(
            business, 1_500_000, approximate=True, obstacles=["quiet", "other"], boosts=["online"],
            note="hujan terus",
        )  # fmt: skip
        city.need(business, NeedKind.PACKAGING, report_id=report_id)
        city.need(business, NeedKind.CAPITAL, report_id=report_id)
        city.session.add(
            ReportRevision(
                report_id=report_id,
                revenue_rupiah=15_000_000,
                state=ReportState.SENT_BACK,
                reported_at_utc=NOW - timedelta(days=1),
                replaced_at_utc=NOW,
            )
        )
    seen = look(rina, detail.detail, HERE, report_id, "2")
    assert seen.lines == [
        "Kue Siti · October 2026",
        "about Rp1,500,000 (one million, five hundred thousand rupiah)",
        "👤 Bu Siti, +6281234567890",
        "📍 Kedung Baruk",
        "🧺 kue kering (Food and drinks)",
        "🕘 Tuesday, 3 November 2026, 09:00 WIB",
        "Before: Rp15,000,000, until 3 Nov 2026",
        "Needs: Capital and Packaging",
        "In the way: Few buyers and something else",
        "What helped: Selling online",
        "“hujan terus”",
        "▫️ Not checked yet.",
    ]
    assert seen.buttons["⬅️ Back"] == HERE.data("reps", 2)


def test_a_report_that_is_gone_leads_back(rina: Talk) -> None:
    seen = look(rina, detail.detail, HERE, 404, "c")
    assert "not there any more" in seen.text
    assert seen.labels == ["⬅️ Back"]


def test_strangers_see_nothing_of_it(town: Town) -> None:
    with town.writing() as city:
        report_id = city.report(city.business())
    seen = look(town.talk(NOBODY), detail.detail, HERE, report_id, "0")
    assert "Rp" not in seen.text
