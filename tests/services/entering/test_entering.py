"""An officer enters the figure: who typed it is kept, she is asked, and nothing of hers is typed over."""

import pytest
from sqlmodel import Session, select

from domain.businesses.business import EnteredBy
from domain.dialogs.engine import Sent
from domain.permissions import Role
from domain.replies import ReplyKind, ReplyState, Topic
from domain.times.periods import Period
from services.entering.agreeing import agree
from services.entering.opening import from_conversation, from_list
from services.own_data import own_data
from services.replies.closing import done
from services.replies.listing import open_ones
from services.replies.thread import thread
from services.reports.report import open_report
from services.staff import detail, home, lists
from services.staff.owing import owing
from storage.people import people
from storage.tables import Report, ReportRevision
from tests.services.replies.conftest import ANI, HASAN, RINA, SITI, Kampung, person_of
from tests.support.city import RUNGKUT, RUNGKUT_KIDUL, City
from tests.support.office import HERE, OCTOBER, TOUCH, look, said, toast
from tests.support.talk import Talk

KADER = 8020


def sends_notebook(siti: Talk) -> None:
    """In place of the amount."""
    siti.call(open_report)
    siti.send(Sent(ReplyKind.PHOTO, "file", "unique"))


def enters(officer: Talk, kampung: Kampung, amount: str = "1,5 juta") -> None:
    """From what she sent."""
    officer.call(from_conversation, TOUCH, kampung.kept[0].id or 0)
    officer.say(amount)
    officer.press("Right")


def report_of(kampung: Kampung) -> Report:
    """The only report."""
    with kampung.database.session() as session:
        return session.exec(select(Report)).one()


def business_of(session: Session) -> int:
    """The only business."""
    found: int = session.connection().exec_driver_sql("SELECT id FROM business").scalar_one()
    return found


@pytest.fixture
def business(kampung: Kampung, siti: Talk) -> int:
    """Siti's."""
    with kampung.database.session() as session:
        return business_of(session)


def test_the_officer_is_asked_the_reports_own_question_about_her(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    sends_notebook(siti)
    rina.call(from_conversation, TOUCH, kampung.kept[0].id or 0)
    assert said(rina).lines[0] == "🧾 For Kue Siti (Bu Siti)"
    assert "Sales in October" in said(rina).text
    rina.say("1,5 juta")
    assert said(rina).lines[0] == "🧾 For Kue Siti (Bu Siti)"
    assert "Rp1,500,000" in said(rina).text


def test_it_is_kept_with_who_typed_it_and_marked(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    sends_notebook(siti)
    enters(rina, kampung)
    kept = report_of(kampung)
    with kampung.database.session() as session:
        officer = person_of(session, rina)
    assert (kept.revenue_rupiah, kept.period) == (1_500_000, "2026-10")
    assert (kept.entered_by, kept.entered_by_id) == (EnteredBy.STAFF, officer)
    assert kept.awaits_owner
    assert "Reports in: 1 of 1" in look(rina, home.open_office).text
    assert "▫️✍️ Kue Siti" in look(rina, lists.reports, HERE, 0).text
    assert "the owner has not said yes yet" in look(rina, lists.reports, HERE, 0).text
    page = look(rina, detail.detail, HERE, kept.id or 0, "0").text
    assert "✍️ Entered by Bu Rina; the owner has not said yes yet" in page


def test_she_is_asked_under_what_she_sent_and_her_yes_makes_it_hers(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    sends_notebook(siti)
    enters(rina, kampung)
    (asked,) = [row for row in rina.rows if row.chat_id == SITI and row.method == "send"]
    assert getattr(asked.body, "reply_to", None) == 101
    assert kampung.told(SITI)[-1].endswith(
        ", Kelurahan Kedung Baruk entered the report of Kue Siti for October: Rp1,500,000 (one "
        "million, five hundred thousand rupiah). Is it right?"
    )
    report_id = report_of(kampung).id or 0
    siti.call(agree, TOUCH, report_id, 1_500_000)
    assert siti.heard("Is there anything you need help with") or siti.heard("Saved")
    assert not report_of(kampung).awaits_owner
    assert "the owner said yes" in look(rina, detail.detail, HERE, report_id, "0").text
    siti.call(agree, TOUCH, report_id, 1_500_000)
    assert "We know already" in toast(siti)


def test_her_yes_to_another_figure_is_asked_anew(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    sends_notebook(siti)
    enters(rina, kampung, "15 juta")
    report_id = report_of(kampung).id or 0
    siti.call(agree, TOUCH, report_id, 1_500_000)
    assert "Rp15,000,000" in said(siti).text
    assert report_of(kampung).awaits_owner
    assert said(siti).buttons["✅ It is right"] == f"r:yes:{report_id}:15000000"


def test_a_strangers_yes_changes_nothing(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    sends_notebook(siti)
    enters(rina, kampung)
    ani = kampung.owner(ANI, "Ani")
    ani.call(agree, TOUCH, report_of(kampung).id or 0, 1_500_000)
    assert report_of(kampung).awaits_owner


@pytest.mark.parametrize(
    ("amount", "by"), [("1,6 juta", EnteredBy.OWNER), ("1,5 juta", EnteredBy.STAFF)]
)
def test_correcting_or_repeating_it_makes_it_hers(
    kampung: Kampung, siti: Talk, rina: Talk, amount: str, by: EnteredBy
) -> None:
    sends_notebook(siti)
    enters(rina, kampung)
    siti.call(open_report, OCTOBER)
    siti.say(amount)
    siti.press("Right")
    kept = report_of(kampung)
    assert (kept.awaits_owner, kept.entered_by) == (False, by)


def test_what_she_sent_is_off_the_list_and_its_page_says_what_became_of_it(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    sends_notebook(siti)
    enters(rina, kampung)
    assert look(rina, open_ones, Topic.ENTRY, 0).text.startswith("No report waits")
    assert kampung.kept[0].state is ReplyState.CLOSED
    assert "☑️ Bu Rina: taken care of" in look(rina, thread, kampung.kept[0].id or 0, "e0").text


def test_a_figure_of_her_own_is_never_typed_over(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    sends_notebook(siti)
    rina.call(from_conversation, TOUCH, kampung.kept[0].id or 0)
    rina.say("9 juta")
    siti.say("1,5 juta")
    siti.press("Right")
    rina.rows = []
    rina.call(from_conversation, TOUCH, kampung.kept[0].id or 0)
    assert "Bu Siti has already reported October" in said(rina).text
    assert report_of(kampung).revenue_rupiah == 1_500_000


def test_she_was_quicker_than_the_officers_yes(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    sends_notebook(siti)
    rina.call(from_conversation, TOUCH, kampung.kept[0].id or 0)
    rina.say("9 juta")
    yes = rina.button("Right").data
    siti.say("1,5 juta")
    siti.press("Right")
    rina.press_data(yes)
    assert "has already reported October. Nothing was changed" in said(rina).text
    assert report_of(kampung).revenue_rupiah == 1_500_000


def test_the_officer_corrects_what_she_has_not_agreed_to(
    kampung: Kampung, business: int, siti: Talk, rina: Talk
) -> None:
    sends_notebook(siti)
    enters(rina, kampung, "15 juta")
    rina.call(from_list, TOUCH, business, OCTOBER)
    rina.say("1,5 juta")
    rina.press("Right")
    assert report_of(kampung).revenue_rupiah == 1_500_000
    with kampung.database.session() as session:
        assert session.exec(select(ReportRevision.revenue_rupiah)).one() == 15_000_000


def test_a_jump_is_compared_with_her_own_months_and_to_be_checked(
    kampung: Kampung, business: int, siti: Talk
) -> None:
    with kampung.database.session() as session:
        City(session).report(business, 1_000_000, period="2026-09")
    kader = kampung.officer(KADER, "Yuli", Role.KADER)
    kader.call(from_list, TOUCH, business, OCTOBER)
    kader.say("20 juta")
    assert "1,000,000" not in said(kader).text
    kader.press("Right")
    with kampung.database.session() as session:
        query = select(Report.doubt).where(Report.period == "2026-10")
        assert session.exec(query).one() == "far_above_usual"


def test_a_kader_enters_from_the_list_and_sees_no_figures(
    kampung: Kampung, business: int, siti: Talk
) -> None:
    with kampung.database.session() as session:
        people.set_phone(session, person_of(session, siti), "+6281234567890")
    kader = kampung.officer(KADER, "Yuli", Role.KADER)
    assert look(kader, lists.not_reported, HERE, 0).buttons["1"] == HERE.data("own", business, 0)
    page = look(kader, owing, HERE, business, 0)
    assert page.labels == ["🧾 Enter the report", "⬅️ Back"]
    assert "+628" not in page.text
    kader.call(from_list, TOUCH, business, OCTOBER)
    kader.say("1,5 juta")
    kader.press("Right")
    assert report_of(kampung).entered_by is EnteredBy.STAFF
    kader.call(from_list, TOUCH, business, Period(2026, 9))
    assert "1,500,000" not in said(kader).text


@pytest.mark.parametrize(
    ("role", "area"),
    [(Role.STAF, RUNGKUT_KIDUL), (Role.KADER, RUNGKUT_KIDUL), (Role.CAMAT, RUNGKUT)],
)
def test_whoever_may_not_enter_there_is_refused(
    kampung: Kampung, business: int, siti: Talk, role: Role, area: str
) -> None:
    sends_notebook(siti)
    other = kampung.officer(HASAN, "Hasan", role, area)
    other.call(from_list, TOUCH, business, OCTOBER)
    assert "cannot enter a report" in toast(other)
    other.call(from_conversation, TOUCH, kampung.kept[0].id or 0)
    assert toast(other)
    assert "🧾 Enter the report" not in look(other, owing, HERE, business, 0).labels


def test_whoever_lost_the_role_meanwhile_keeps_nothing(
    kampung: Kampung, business: int, rina: Talk
) -> None:
    rina.call(from_list, TOUCH, business, OCTOBER)
    rina.say("1,5 juta")
    yes = rina.button("Right").data
    kampung.dismissed(rina)
    rina.press_data(yes)
    assert "cannot enter a report" in said(rina).text
    with kampung.database.session() as session:
        assert session.exec(select(Report)).all() == []


def test_an_owner_without_telegram_counts_and_the_officer_is_told_to_call(
    kampung: Kampung, rina: Talk
) -> None:
    with kampung.database.session() as session:
        city = City(session)
        owner = city.person("Nur", telegram_id=None, chat_id=None, phone="+6281311112222")
        business = city.business("Kue Nur", owner_id=owner)
    rina.call(from_list, TOUCH, business, OCTOBER)
    rina.say("1,5 juta")
    rina.press("Right")
    assert "cannot be asked here, so please say it to them: +6281311112222" in said(rina).text
    assert {row.chat_id for row in rina.rows if row.method == "send"} == {RINA}
    assert report_of(kampung).awaits_owner


def test_a_kader_who_has_to_call_is_not_given_the_number(kampung: Kampung) -> None:
    with kampung.database.session() as session:
        city = City(session)
        owner = city.person("Nur", telegram_id=None, chat_id=None, phone="+6281311112222")
        business = city.business("Kue Nur", owner_id=owner)
    kader = kampung.officer(KADER, "Yuli", Role.KADER)
    kader.call(from_list, TOUCH, business, OCTOBER)
    kader.say("1,5 juta")
    kader.press("Right")
    assert "so please say it to them. It counts" in said(kader).text


def test_for_whoever_stopped_everything_nothing_is_entered(
    kampung: Kampung, business: int, siti: Talk, rina: Talk
) -> None:
    rina.call(from_list, TOUCH, business, OCTOBER)
    rina.say("1,5 juta")
    yes = rina.button("Right").data
    siti.call(own_data.stop, 1)
    rina.press_data(yes)
    assert "takes a break from everything" in said(rina).text
    rina.call(from_list, TOUCH, business, OCTOBER)
    assert "takes a break from everything" in toast(rina)
    with kampung.database.session() as session:
        assert session.exec(select(Report)).all() == []


@pytest.mark.parametrize("month", [Period(2026, 12), Period(2030, 1), Period(2025, 10)])
def test_a_month_to_come_or_long_ago_is_not_entered(
    kampung: Kampung, business: int, rina: Talk, month: Period
) -> None:
    rina.call(from_list, TOUCH, business, month)
    assert "takes no report now" in toast(rina)


def test_closed_without_a_report_she_is_told(kampung: Kampung, siti: Talk, rina: Talk) -> None:
    sends_notebook(siti)
    rina.call(done, TOUCH, kampung.kept[0].id or 0, "e0")
    assert "could not make a report of it" in kampung.told(SITI)[-1]


def test_erasing_her_drops_the_officers_question_about_her(
    kampung: Kampung, siti: Talk, rina: Talk
) -> None:
    sends_notebook(siti)
    rina.call(from_conversation, TOUCH, kampung.kept[0].id or 0)
    siti.call(own_data.erase, 1)
    rina.say("1,5 juta")
    with kampung.database.session() as session:
        assert session.exec(select(Report)).all() == []
