"""After one owner's report comes the next owner's: nobody looks for the place on the list again."""

import pytest
from sqlmodel import col, select

from domain.reports.report import Recheck, ReportState
from services.entering.agreeing import agree
from services.entering.opening import from_list
from services.staff import detail, owing
from storage.tables import Business, Person, Report
from tests.services.replies.conftest import Kampung
from tests.support.city import City
from tests.support.office import HERE, OCTOBER, TOUCH, look, said
from tests.support.talk import Talk


def visited(officer: Talk, business_id: int, amount: str = "800 ribu") -> None:
    """The officer asks at her door, and enters what she says."""
    officer.call(from_list, TOUCH, business_id, OCTOBER)
    officer.say(amount)
    officer.press("Right")


def three(kampung: Kampung) -> list[int]:
    """Businesses of three owners, the second of them not on the bot."""
    with kampung.database.session() as session:
        city = City(session)
        off = city.person("Tutik", telegram_id=None, chat_id=None)
        return [
            city.business("Kue Ani", owner_id=city.person("Ani")),
            city.business("Jahit", owner_id=off, rt="3", rw="5"),
            city.business("Bakso", owner_id=city.person("Budi Santoso Wijaya Kusuma")),
        ]


def test_the_next_owner_who_owes_the_month_is_one_press_away(kampung: Kampung, rina: Talk) -> None:
    first, second, third = three(kampung)
    visited(rina, first)
    assert said(rina).buttons == {
        "▶️ Bu Tutik": HERE.data("own", second, 0),
        "📋 Not yet in": HERE.data("miss", 0),
        "🏠 Office": "a:open",
    }
    assert "📍 RT 3 / RW 5, Kedung Baruk" in look(rina, owing.owing, HERE, second, 0).lines
    visited(rina, third)
    assert said(rina).labels[0] == "▶️ Bu Tutik"
    visited(rina, second)
    assert said(rina).labels == ["🏠 Office"]


def test_of_an_owner_with_several_businesses_the_officer_reads_which_one_it_was(
    kampung: Kampung, rina: Talk
) -> None:
    first, second, _third = three(kampung)
    with kampung.database.session() as session:
        session.get_one(Business, second).owner_id = session.get_one(Business, first).owner_id
    visited(rina, second)
    assert said(rina).lines[0] == "🏷 Jahit"
    assert "✅ Saved: Bu Ani, October, Rp800,000." in said(rina).lines[1]


def test_a_long_name_fits_its_button(kampung: Kampung, rina: Talk) -> None:
    _first, second, _third = three(kampung)
    visited(rina, second)
    assert all(len(label) <= 20 for label in said(rina).labels)
    assert said(rina).labels[0] == "▶️ Bu Budi Santoso…"


def test_what_was_sent_back_to_somebody_not_on_the_bot_is_entered_anew_by_the_office(
    kampung: Kampung, rina: Talk
) -> None:
    first, second, _third = three(kampung)
    for business in (first, second):
        visited(rina, business)
    with kampung.database.session() as session:
        reports = session.exec(select(Report).order_by(col(Report.id))).all()
        for report in reports:
            report.state = ReportState.SENT_BACK
        ids = [report.id or 0 for report in reports]
    assert "✏️ Enter it anew" not in look(rina, detail.detail, HERE, ids[0], "0").labels
    seen = look(rina, detail.detail, HERE, ids[1], "0")
    assert seen.buttons["✏️ Enter it anew"] == HERE.data("fill", second)
    visited(rina, second, "900 ribu")
    with kampung.database.session() as session:
        report = session.get_one(Report, ids[1])
        assert (report.revenue_rupiah, report.state) == (900_000, ReportState.SUBMITTED)


@pytest.mark.parametrize(
    ("before", "amount", "doubt"),
    [
        (ReportState.ACCEPTED, "900 ribu", Recheck.CORRECTED),
        (ReportState.SENT_BACK, "900 ribu", Recheck.CORRECTED),
        (ReportState.SENT_BACK, "800 ribu", Recheck.CONFIRMED),
    ],
)
def test_what_staff_had_settled_comes_back_to_them_however_it_is_entered_anew(
    kampung: Kampung, rina: Talk, before: ReportState, amount: str, doubt: Recheck
) -> None:
    first, _second, _third = three(kampung)
    visited(rina, first)
    with kampung.database.session() as session:
        session.exec(select(Report)).one().state = before
    visited(rina, first, amount)
    with kampung.database.session() as session:
        report = session.exec(select(Report)).one()
    assert (report.state, report.doubt) == (ReportState.SUBMITTED, doubt)


def test_her_yes_to_what_was_sent_back_is_an_answer_to_that(kampung: Kampung, rina: Talk) -> None:
    """An older question, whether what was entered is right, stands above the one of whoever sent it back."""
    first, _second, _third = three(kampung)
    visited(rina, first)
    with kampung.database.session() as session:
        report = session.exec(select(Report)).one()
        report.state = ReportState.SENT_BACK
        report_id, owner_id = report.id or 0, session.get_one(Business, first).owner_id
        owner = session.get_one(Person, owner_id).telegram_id or 0
    ani = Talk(kampung.database, telegram_id=owner, first_name="Ani")
    ani.call(agree, TOUCH, report_id, 800_000)
    with kampung.database.session() as session:
        kept = session.get_one(Report, report_id)
    assert (kept.state, kept.doubt) == (ReportState.SUBMITTED, Recheck.CONFIRMED)
    assert not kept.awaits_owner
