"""Her picture: asked for by button, drawn when sent, with her own figures and nobody else's."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from PIL import Image

from documents.rapor.content import Mark
from domain.businesses.business import EnteredBy
from domain.messages import DocumentToMake, Value
from domain.needs.need import NeedKind, NeedState
from domain.reports.report import ReportState
from domain.reports.summaries import Basis
from domain.times.periods import Period
from domain.times.yearly import months_upto
from services.documents import makers
from services.history import history, rapors
from services.history.rapor_page import LOOKED_AT, Year, page
from services.reports import report
from storage import needs
from storage.reports import summaries
from tests.support.city import City
from tests.support.clocks import NOW
from tests.support.databases import Database
from tests.support.office import ENGLISH, TOUCH, catalogs, said, toast
from tests.support.registering import register
from tests.support.talk import Talk, house

OCTOBER = Period(2026, 10)
YEAR = months_upto(OCTOBER)


def say(value: Value) -> str:
    return catalogs().plain(value, ENGLISH, NOW)


@pytest.fixture
def ibu(database: Database) -> Talk:
    """A registered owner; NOW is 3 November."""
    talk = Talk(database)
    register(talk)
    return talk


def reported(ibu: Talk, period: str = "2026-10") -> None:
    with ibu.database.session() as session:
        City(session).report(1, period=period)


def test_the_button_under_the_thanks_sends_a_photo_to_be_drawn(ibu: Talk) -> None:
    ibu.call(report.open_report)
    ibu.say("1,5 juta")
    ibu.press("Right")
    ibu.press("Nothing")
    assert ibu.button("My report card").data == "f:rapor:1"
    ibu.call(rapors.send, TOUCH, 1)
    assert "on its way" in toast(ibu)
    assert "The report card of Kue Siti" in said(ibu).text
    (picture,) = [m.attachment for m in ibu.messages]
    assert picture == DocumentToMake(
        "rapor",
        {"business": 1, "label": "Kue Siti", "last": "2026-10", "made_at": NOW.isoformat()},
        "rapor-2026-10.png",
        "photo",
    )


def test_the_document_is_a_picture(ibu: Talk) -> None:
    reported(ibu)
    ibu.call(rapors.send, TOUCH, 1)
    (picture,) = [m.attachment for m in ibu.messages]
    assert isinstance(picture, DocumentToMake)
    with ibu.database.session() as session:
        drawn = makers(catalogs())["rapor"](house(session), picture.params, "id")
    assert Image.open(BytesIO(drawn)).format == "PNG"


def test_without_a_report_of_the_year_she_hears_so(ibu: Talk) -> None:
    reported(ibu, "2025-10")
    ibu.call(rapors.send, TOUCH, 1)
    assert "no report of the last twelve months" in said(ibu).text
    assert [m.attachment for m in ibu.messages] == [None]


def test_nobody_sees_the_rapor_of_another(ibu: Talk) -> None:
    reported(ibu)
    stranger = Talk(ibu.database, telegram_id=7002, first_name="Rina")
    stranger.call(rapors.send, TOUCH, 1)
    assert "cannot find that business" in said(stranger).text
    register(stranger)
    stranger.call(rapors.send, TOUCH, 1)
    assert [m.attachment for m in stranger.messages] == [None]


def test_the_page_has_the_months_the_change_and_the_season() -> None:
    year = Year(YEAR, {OCTOBER: 1_500_000, Period(2026, 9): 1_200_000, Period(2026, 3): 0})
    drawn = page("Kue Siti", "Bu Siti", year, [], NOW, say)
    assert drawn.title == "Report card · November 2025 – October 2026"
    assert (drawn.month, drawn.amount) == ("October 2026", "Rp1,500,000")
    assert (drawn.change, drawn.is_up, drawn.newest) == ("up 25% on September", True, 11)
    assert [bar.month for bar in drawn.bars][:3] == ["Nov", "Dec", "Jan"]
    assert [bar.year for bar in drawn.bars][:4] == ["2025", "", "2026", ""]
    assert [bar.amount for bar in drawn.bars if bar.rupiah is not None] == ["0", "1.2 m", "1.5 m"]
    assert [fact.value for fact in drawn.facts] == ["Rp2,700,000", "3 months"]
    (ramadan,) = drawn.bands
    assert (round(ramadan.start, 1), round(ramadan.end, 1)) == (3.6, 4.6)


def test_a_figure_is_marked_by_what_it_rests_on_and_the_legend_says_it() -> None:
    said = {
        OCTOBER: Basis.OFFICER,
        Period(2026, 9): Basis.CHECKED,
        Period(2026, 8): Basis.OWNER,
        Period(2026, 7): Basis.IN_QUESTION,
    }
    drawn = page("Kue Siti", "Bu Siti", Year(YEAR, dict.fromkeys(said, 1), said), [], NOW, say)
    assert [bar.mark for bar in drawn.bars][-5:] == [
        Mark.GAP, Mark.IN_QUESTION, None, Mark.CHECKED, Mark.ENTERED,
    ]  # fmt: skip
    assert drawn.legend == (
        (Mark.GAP, "not reported yet"),
        (Mark.CHECKED, "checked by the kelurahan"),
        (Mark.ENTERED, "entered by an officer"),
        (Mark.IN_QUESTION, "being looked into"),
    )
    assert drawn.month == "October 2026 · entered by an officer"


def test_a_year_of_her_own_words_needs_no_legend() -> None:
    drawn = page("Kue", "Bu Siti", Year(YEAR, dict.fromkeys(YEAR, 1)), [], NOW, say)
    assert (drawn.legend, drawn.month) == ((), "October 2026")


def test_the_picture_is_drawn_from_what_the_reports_rest_on(ibu: Talk) -> None:
    with ibu.database.session() as session:
        city = City(session)
        city.report(1, state=ReportState.ACCEPTED)
        city.report(1, period="2026-09", entered_by=EnteredBy.STAFF, awaits_owner=True)
    with ibu.database.session() as session:
        kept = history.of_business(house(session), 1)
        for_her = summaries.typed_for_her(session, 1)
    year = rapors.year_of(kept, OCTOBER, for_her)
    assert year.mark(OCTOBER) is Mark.CHECKED
    assert year.mark(Period(2026, 9)) is Mark.ENTERED


def test_a_fall_stands_without_a_number_and_the_newest_month_is_hers_not_the_calendars() -> None:
    year = Year(YEAR, {Period(2026, 6): 500_000, Period(2026, 5): 900_000})
    drawn = page("Kue Siti", "Bu Siti", year, [], NOW, say)
    assert (drawn.month, drawn.change, drawn.is_up) == ("June 2026", "quieter than May", False)
    assert drawn.newest == 7


def test_two_ramadans_in_a_year_are_both_marked() -> None:
    december = Period(2030, 12)
    year = Year(months_upto(december), {december: 1})
    bands = page("Kue", "Bu Siti", year, [], NOW, say).bands
    assert [(round(b.start, 1), round(b.end, 1)) for b in bands] == [(0.2, 1.1), (11.8, 12.0)]


def test_needs_are_shown_with_their_state_and_old_settled_ones_are_not(database: Database) -> None:
    long_ago = datetime(2026, 1, 5, tzinfo=UTC)
    with database.session() as session:
        city = City(session)
        kue = city.business()
        city.need(kue, NeedKind.PACKAGING, state=NeedState.IN_PROGRESS)
        city.need(kue, NeedKind.OTHER, note="oven baru")
        city.need(kue, NeedKind.CAPITAL)
        city.need(kue, NeedKind.NIB, state=NeedState.MET, changed_at_utc=NOW - timedelta(days=9))
        city.need(kue, NeedKind.PIRT, state=NeedState.MET, changed_at_utc=long_ago)
        city.need(kue, NeedKind.TOOLS, state=NeedState.WITHDRAWN)
        asked = needs.of_businesses(session, [kue], offset=0, limit=LOOKED_AT)
    drawn = page("Kue", "Bu Siti", Year(YEAR, {OCTOBER: 1}), asked, NOW, say)
    assert [(a.need, a.state) for a in drawn.asked] == [
        ("Capital", "noted"), ("oven baru", "noted"), ("Packaging", "being handled"),
    ]  # fmt: skip
    assert drawn.more == "+1 more"
