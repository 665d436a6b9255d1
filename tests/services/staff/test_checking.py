"""Reports to check come one by one; a decision holds for what was seen, and is made once."""

from datetime import timedelta

from sqlmodel import select

from domain.permissions import Role
from domain.reports.report import Recheck, ReportState
from domain.reports.review import Seen
from services.reports import report, sent_back
from services.staff import checking, deciding, detail
from services.staff.deciding import Case
from storage.erasing import own_data
from storage.people import grants, people
from storage.tables import OutboxRow, Person, Report, ReportRevision
from tests.services.staff.conftest import DEWI, DINAS, Town
from tests.support.city import KEDUNG_BARUK, RUNGKUT_KIDUL, SURABAYA
from tests.support.clocks import NOW
from tests.support.office import HERE, TOUCH, look, said, shown, toast
from tests.support.talk import Talk

OWNER = 7001


def doubtful(town: Town, rupiah: int = 15_000_000, **owner_facts: object) -> int:
    """A report of Bu Siti's that looks odd; gives its id."""
    with town.writing() as city:
        reached = {"telegram_id": OWNER, "chat_id": OWNER, "phone": "+6281234567890"}
        owner = city.person("Siti", **reached, **owner_facts)
        business = city.business("Kue Siti", owner_id=owner)
        city.report(business, 1_000_000, period="2026-09")
        city.report(business, 2_000_000, period="2026-08")
        return city.report(business, rupiah, doubt="far_above_usual")


def case(report_id: int, rupiah: int = 15_000_000, back: str = "c") -> Case:
    return Case(HERE, report_id, Seen(rupiah, ReportState.SUBMITTED), back)


def test_a_report_to_check_is_shown_with_what_is_usual_and_why(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    seen = look(rina, checking.checks, HERE, 0)
    assert seen.lines == [
        "Check 1 of 1",
        "Kue Siti (Bu Siti): Rp15,000,000 (usually Rp1,000,000 to Rp2,000,000)",
        "Ten times the usual amount, or more.",
    ]
    assert seen.labels == ["✅ Correct", "↩️ Send back", "🔎 Details", "Later ▶️", "⬅️ Back"]
    assert seen.buttons["Later ▶️"] == HERE.data("chk", report_id)


def test_later_goes_on_and_the_end_offers_to_look_again(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    end = look(rina, checking.checks, HERE, report_id)
    assert "Put off for later: 1" in end.text
    assert end.buttons["🔁 Look again"] == HERE.data("chk", 0)


def test_accepting_goes_on_to_the_next_and_is_kept(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    rina.call(deciding.accept, TOUCH, case(report_id))
    assert toast(rina) == "✅ Accepted"
    assert "Nothing left to check" in shown(rina).text
    kept = report_of(town, report_id)
    assert (kept.state, kept.reviewed_at_utc) == (ReportState.ACCEPTED, rina.now)


def test_accepting_twice_is_harmless(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    rina.call(deciding.accept, TOUCH, case(report_id))
    rina.call(deciding.accept, TOUCH, case(report_id))
    assert toast(rina) == "You have accepted it already, Bu."


def test_of_two_officers_the_second_learns_who_was_quicker(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    dewi = town.officer(DEWI, Role.STAF, KEDUNG_BARUK, "Dewi")
    rina.call(deciding.accept, TOUCH, case(report_id))
    dewi.call(deciding.accept, TOUCH, case(report_id))
    assert toast(dewi) == "Bu Rina has accepted it already."
    dewi.call(deciding.ask_why, TOUCH, case(report_id))
    assert toast(dewi) == "Bu Rina has accepted it already."
    assert "Accepted by Bu Rina" in shown(dewi).text


def test_a_figure_changed_meanwhile_is_shown_and_not_accepted(town: Town, rina: Talk) -> None:
    report_id = doubtful(town, 1_500_000)
    rina.call(deciding.accept, TOUCH, case(report_id, 15_000_000))
    assert toast(rina) == "The owner has just changed this report. This is what it says now."
    assert "Rp1,500,000" in shown(rina).text
    assert report_of(town, report_id).state is ReportState.SUBMITTED


def test_sending_back_asks_why_and_tells_the_owner_at_once(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    rina.call(deciding.ask_why, TOUCH, case(report_id))
    assert "What shall Bu Siti look at again?" in said(rina).text
    rina.press("A zero off?")
    told = said(rina, OWNER)
    assert "We noted Rp15,000,000" in told.text
    assert "perhaps there is a zero too many or too few" in told.text
    assert told.buttons == {
        "✏️ Correct it": f"r:fix:{report_id}",
        "✅ It is right": f"r:same:{report_id}:15000000",
    }
    kept = report_of(town, report_id)
    assert (kept.state, kept.reason) == (ReportState.SENT_BACK, "zeros")


def test_the_officer_may_write_the_reason(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    rina.call(deciding.ask_why, TOUCH, case(report_id))
    rina.say("Maaf Bu, <b>bulan</b> apa ini?")
    assert "“Maaf Bu, <b>bulan</b> apa ini?”" in said(rina, OWNER).text
    assert report_of(town, report_id).reason == "Maaf Bu, <b>bulan</b> apa ini?"


def test_an_officer_hears_when_the_owner_cannot_be_told(town: Town, rina: Talk) -> None:
    report_id = doubtful(town, unreachable_since_utc=rina.now)
    send_back(rina, report_id)
    assert (
        "Bu Siti does not read here at the moment; please call: +6281234567890" in said(rina).text
    )
    assert [row.chat_id for row in rina.rows if row.method == "send"] == [rina.telegram_id]


def test_sent_back_at_night_she_reads_it_in_the_morning(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    rina.now = NOW + timedelta(hours=12)
    rina.call(deciding.ask_why, TOUCH, case(report_id))
    rina.press("Too high")
    assert "I tell Bu Siti at 08:00 WIB." in said(rina).text
    with town.database.session() as session:
        to_her = session.exec(select(OutboxRow).where(OutboxRow.chat_id == OWNER)).one()
    assert to_her.due_at_utc == NOW + timedelta(hours=23)


def test_whoever_stopped_everything_is_left_in_peace(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    with town.writing() as city:
        owner = city.session.exec(select(Person).where(Person.telegram_id == OWNER)).one()
        people.agree(city.session, owner.id or 0, "1", NOW)
        own_data.pause(city.session, owner.id or 0, NOW)
    rina.call(deciding.ask_why, TOUCH, case(report_id))
    rina.press("Too high")
    assert "please call: +6281234567890" in said(rina).text
    assert [row for row in rina.rows if row.chat_id == OWNER] == []


def test_an_owner_of_several_reads_which_business_is_asked_about(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    with town.writing() as city:
        owner = city.session.exec(select(Person.id).where(Person.telegram_id == OWNER)).one()
        city.business("Jahit Siti", owner_id=owner)
    send_back(rina, report_id)
    assert said(rina, OWNER).lines[0] == "🏷 Kue Siti"
    siti = town.talk(OWNER, "Siti")
    siti.call(report.correct_report, report_id)
    assert said(siti).lines[0] == "🏷 Kue Siti"
    siti.call(sent_back.stand_by, TOUCH, report_id, 15_000_000)
    assert said(siti).lines[0] == "🏷 Kue Siti"


def test_she_corrects_that_one_figure_and_it_comes_back_to_check(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    send_back(rina, report_id)
    siti = town.talk(OWNER, "Siti")
    siti.call(report.correct_report, report_id)
    siti.say("1,5 juta")
    siti.press("Right")
    kept = report_of(town, report_id)
    assert (kept.revenue_rupiah, kept.state) == (1_500_000, ReportState.SUBMITTED)
    assert kept.doubt == Recheck.CORRECTED
    assert "changed it after it was checked" in look(rina, checking.checks, HERE, 0).text
    with town.database.session() as session:
        before = session.exec(select(ReportRevision)).one()
    assert (before.revenue_rupiah, before.state) == (15_000_000, ReportState.SENT_BACK)


def test_she_may_say_that_it_is_right(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    send_back(rina, report_id)
    siti = town.talk(OWNER, "Siti")
    siti.call(sent_back.stand_by, TOUCH, report_id, 15_000_000)
    assert "stays at Rp15,000,000" in said(siti).text
    assert report_of(town, report_id).doubt == Recheck.CONFIRMED
    assert "the owner says that it is right" in look(rina, checking.checks, HERE, 0).text
    siti.call(sent_back.stand_by, TOUCH, report_id, 15_000_000)
    assert "We know already" in toast(siti)


def test_an_old_it_is_right_is_not_said_to_another_figure(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    send_back(rina, report_id)
    siti = town.talk(OWNER, "Siti")
    siti.call(sent_back.stand_by, TOUCH, report_id, 1_500_000)
    assert "We noted Rp15,000,000" in said(siti).text
    assert said(siti).buttons["✅ It is right"] == f"r:same:{report_id}:15000000"
    assert report_of(town, report_id).state is ReportState.SENT_BACK


def test_nobody_stands_by_the_report_of_another(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    send_back(rina, report_id)
    stranger = town.talk(7999, "Ani")
    stranger.call(sent_back.stand_by, TOUCH, report_id, 15_000_000)
    assert report_of(town, report_id).state is ReportState.SENT_BACK


def test_what_was_accepted_can_still_be_sent_back_from_its_page(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    rina.call(deciding.accept, TOUCH, case(report_id))
    page = look(rina, detail.detail, HERE, report_id, "0")
    assert "✅ Correct" not in page.labels
    assert page.buttons["↩️ Send back"] == HERE.data("bk", report_id, "15000000y", 0)


def test_a_correction_after_acceptance_is_to_be_checked(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    rina.call(deciding.accept, TOUCH, case(report_id))
    siti = town.talk(OWNER, "Siti")
    siti.call(report.correct_report, report_id)
    siti.say("1,6 juta")
    siti.press("Right")
    assert report_of(town, report_id).doubt == Recheck.CORRECTED


def test_only_officers_of_the_kelurahan_decide(town: Town) -> None:
    report_id = doubtful(town)
    dinas = town.officer(DINAS, Role.DINAS, SURABAYA, "Hasan")
    neighbour = town.officer(8006, Role.STAF, RUNGKUT_KIDUL, "Nur")
    assert "✅ Correct" not in look(dinas, checking.checks, HERE, 0).labels
    for other in (dinas, neighbour):
        other.call(deciding.accept, TOUCH, case(report_id))
        assert "not there any more" in shown(other).text
        other.call(deciding.ask_why, TOUCH, case(report_id))
        assert "not there any more" in shown(other).text
    assert report_of(town, report_id).state is ReportState.SUBMITTED


def test_an_officer_who_lost_the_role_half_way_sends_nothing_back(town: Town, rina: Talk) -> None:
    report_id = doubtful(town)
    rina.call(deciding.ask_why, TOUCH, case(report_id))
    too_high = rina.button("Too high?").data
    with town.writing() as city:
        (held,) = grants.live(city.session, KEDUNG_BARUK)
        grants.revoke(city.session, rina.now, held.id)
    rina.press_data(too_high)
    assert report_of(town, report_id).state is ReportState.SUBMITTED


def send_back(officer: Talk, report_id: int) -> None:
    officer.call(deciding.ask_why, TOUCH, case(report_id))
    officer.press("Too high?")


def report_of(town: Town, report_id: int) -> Report:
    """The report as a fresh session sees it."""
    with town.database.session() as session:
        return session.get_one(Report, report_id)
