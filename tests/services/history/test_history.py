"""/riwayat: what is there, what is missing, and every month within reach of a correction."""

import pytest

from domain.businesses.business import BusinessState
from domain.messages import DocumentToMake
from domain.reports.report import ReportState
from domain.times.periods import Period
from services.history import history, rapors
from services.reports import past_months, report
from services.summaries import issuing
from storage.businesses import businesses
from storage.tables import Business, Report, ReportRevision
from tests.support.city import City
from tests.support.databases import Database
from tests.support.office import TOUCH, Seen, look, said
from tests.support.registering import register
from tests.support.talk import Talk

OLD = Period(2025, 3)
AUGUST = Period(2026, 8)


@pytest.fixture
def ibu(database: Database) -> Talk:
    """A registered owner with one business (id 1); NOW is 3 November."""
    talk = Talk(database)
    register(talk)
    return talk


def reported(ibu: Talk, *periods: str, state: ReportState = ReportState.SUBMITTED) -> None:
    with ibu.database.session() as session:
        for period in periods:
            City(session).report(1, period=period, state=state)


def opened(ibu: Talk) -> Seen:
    ibu.call(history.show)
    return said(ibu)


def test_without_reports_she_hears_how_to_begin(ibu: Talk) -> None:
    assert "No report has arrived yet" in opened(ibu).text


def test_months_are_listed_from_the_newest_with_gaps_and_marks(ibu: Talk) -> None:
    reported(ibu, "2026-09", state=ReportState.ACCEPTED)
    reported(ibu, "2026-07", state=ReportState.SENT_BACK)
    assert opened(ibu).lines == [
        "The reports of Kue Siti",
        "October 2026: not reported yet",
        "September 2026: Rp1,500,000 ✅",
        "August 2026: not reported yet",
        "July 2026: Rp1,500,000 ↩️",
        "",
        "✅ checked by the kelurahan",
    ]
    assert opened(ibu).labels == ["📊 My report card", "📄 Summary (PDF)", "✏️ Correct or add"]


def test_years_are_turned_like_pages_and_a_page_beyond_shows_the_last(ibu: Talk) -> None:
    reported(ibu, "2026-10", str(OLD))
    assert "Older ▶️" in opened(ibu).labels
    second = look(ibu, history.page, 1, 1)
    assert second.lines[1] == "October 2025: not reported yet"
    assert second.lines[-1] == "March 2025: Rp1,500,000"
    assert second.labels[-1] == "◀️ Newer"
    assert look(ibu, history.page, 1, 999_999) == second


def test_an_owner_of_two_businesses_is_asked_which(ibu: Talk) -> None:
    with ibu.database.session() as session:
        second = City(session).business("Warung Siti", owner_id=1)
        City(session).report(second, 700_000)
    assert opened(ibu).buttons == {"Kue Siti": "f:h:1:0", "Warung Siti": "f:h:2:0"}
    assert (
        "The reports of Warung Siti\nOctober 2026: Rp700,000" in look(ibu, history.page, 2, 0).text
    )


def test_the_reports_of_others_are_nobodys_business(ibu: Talk) -> None:
    reported(ibu, "2026-10")
    stranger = Talk(ibu.database, telegram_id=7002, first_name="Rina")
    register(stranger)
    assert "cannot find that business" in look(stranger, history.page, 1, 0).text
    assert "cannot find that business" in look(stranger, past_months.choose, 1, 0).text
    stranger.call(past_months.fill, 1, AUGUST)
    assert stranger.heard("cannot find that report")


def test_every_month_of_the_year_can_be_corrected_or_filled_in(ibu: Talk) -> None:
    reported(ibu, "2026-10")
    chosen = look(ibu, past_months.choose, 1, 0)
    assert list(chosen.buttons.items())[:2] == [
        ("✏️ October 2026", "r:fix:1"),
        ("➕ September 2026", "f:fill:1:2026-09"),
    ]
    assert chosen.labels[-2:] == ["➕ November 2025", "⬅️ Back"]


def test_of_earlier_years_only_what_was_reported_can_be_corrected(ibu: Talk) -> None:
    reported(ibu, "2026-10", str(OLD))
    older = look(ibu, past_months.choose, 1, 1)
    assert older.labels == ["✏️ March 2025", "◀️ Newer", "⬅️ Back"]


def test_a_month_filled_in_is_a_report_of_that_month(ibu: Talk) -> None:
    reported(ibu, "2026-10")
    ibu.call(past_months.fill, 1, AUGUST)
    assert ibu.heard("Sales in 2026-08")
    ibu.say("900rb")
    ibu.press("Right")
    with ibu.database.session() as session:
        kept = session.get(Report, 2)
    assert kept is not None
    assert (kept.period, kept.revenue_rupiah) == ("2026-08", 900_000)


@pytest.mark.parametrize("period", [Period(2025, 10), Period(2026, 12), Period(2031, 1)])
def test_a_month_out_of_reach_is_not_filled_in(ibu: Talk, period: Period) -> None:
    ibu.call(past_months.fill, 1, period)
    assert ibu.heard("cannot find that report")


def test_who_stopped_is_asked_to_come_back_before_anything_is_taken(ibu: Talk) -> None:
    with ibu.database.session() as session:
        City(session).business(owner_id=1, state=BusinessState.PAUSED)
    ibu.call(past_months.fill, 2, AUGUST)
    assert ibu.heard("no reminders and no news")


def test_a_month_of_long_ago_is_named_with_its_year_and_keeps_what_it_said_before(
    ibu: Talk,
) -> None:
    reported(ibu, "2026-10")
    reported(ibu, str(OLD), state=ReportState.ACCEPTED)
    ibu.call(report.correct_report, 2)
    asked = said(ibu)
    assert asked.text.startswith("March 2025 is already reported: Rp1,500,000.")
    assert not any("month" in label for label in asked.labels)
    ibu.say("1,4 juta")
    assert "March 2025: Rp1,400,000" in said(ibu).text
    ibu.press("Right")
    with ibu.database.session() as session:
        kept, before = session.get(Report, 2), session.get(ReportRevision, 1)
    assert kept is not None
    assert before is not None
    assert (kept.state, kept.doubt) == (ReportState.SUBMITTED, "corrected")
    assert (before.revenue_rupiah, before.state) == (1_500_000, ReportState.ACCEPTED)


def closed(ibu: Talk) -> None:
    """Her only business, closed long after its last report of August."""
    reported(ibu, "2026-06", "2026-08")
    with ibu.database.session() as session:
        session.get_one(Business, 1).state = BusinessState.CLOSED


def test_a_closed_business_shows_its_months_and_misses_none_after_the_last(ibu: Talk) -> None:
    closed(ibu)
    assert opened(ibu).lines == [
        "The reports of Kue Siti (closed)",
        "August 2026: Rp1,500,000",
        "July 2026: not reported yet",
        "June 2026: Rp1,500,000",
    ]
    assert opened(ibu).labels == ["📊 My report card", "📄 Summary (PDF)"]


def test_beside_an_open_one_a_closed_business_is_told_by_its_button(ibu: Talk) -> None:
    closed(ibu)
    with ibu.database.session() as session:
        City(session).business("Warung Siti", owner_id=1)
    assert opened(ibu).labels == ["Warung Siti", "Kue Siti (closed)"]


def test_a_report_of_a_closed_business_is_corrected_after_opening_it_again(ibu: Talk) -> None:
    closed(ibu)
    assert "is closed, Bu. To correct" in look(ibu, past_months.choose, 1, 0).text
    ibu.call(past_months.fill, 1, AUGUST)
    assert (ibu.heard("To correct its reports"), ibu.heard("Sales in")) == (True, False)
    ibu.call(report.correct_report, 1)
    assert (ibu.heard("To correct its reports"), ibu.heard("Sales in")) == (True, False)


def test_picture_and_summary_of_a_closed_business_end_with_its_last_report(ibu: Talk) -> None:
    closed(ibu)
    ibu.call(rapors.send, TOUCH, 1)
    (picture,) = [m.attachment for m in ibu.messages]
    assert isinstance(picture, DocumentToMake)
    assert picture.filename == "rapor-2026-08.png"
    ibu.call(issuing.issue, TOUCH, 1, 12)
    assert "June 2026 – August 2026" in said(ibu).text


def test_of_several_businesses_every_page_names_its_own(ibu: Talk) -> None:
    with ibu.database.session() as session:
        city = City(session)
        owner = businesses.owner_of(session, 1)
        batik = city.business("Batik Siti", owner_id=owner)
        city.report(batik)
    for screen in (
        look(ibu, history.page, batik, 0),
        look(ibu, past_months.choose, batik, 0),
        look(ibu, issuing.how_long, batik),
    ):
        assert "Batik Siti" in screen.lines[0]
    assert look(ibu, history.page, 1, 0).lines[0] == "🏷 Kue Siti"
