"""The extra question after a report: once a month, kept where it belongs, never in the way."""

from datetime import timedelta

import pytest
from sqlmodel import select

from domain.businesses.business import Reach
from domain.licences.licence import LicenceKind
from domain.reports.extra_questions import Topic
from domain.sectors.sector import Sector
from domain.times.periods import Period
from services.reports import report
from storage.businesses import licences
from storage.tables import Business, ExtraQuestion, Report
from tests.support.city import City
from tests.support.databases import Database
from tests.support.registering import register
from tests.support.talk import Talk, plain

A_MONTH = timedelta(days=31)
SHORT = "One short question"


@pytest.fixture
def ibu(database: Database) -> Talk:
    """A registered owner before the first report; NOW is 3 November."""
    talk = Talk(database)
    register(talk)
    return talk


def reports(ibu: Talk, amount: str = "1,5 juta") -> None:
    ibu.call(report.open_report)
    ibu.say(amount)
    ibu.press("Right")
    ibu.press("Nothing")


def business(ibu: Talk) -> Business:
    with ibu.database.session() as session:
        return session.get_one(Business, 1)


def asked(ibu: Talk) -> dict[Topic, bool]:
    """Whether each topic asked so far was answered."""
    with ibu.database.session() as session:
        rows = session.exec(select(ExtraQuestion)).all()
    return {row.topic: row.answered_at_utc is not None for row in rows}


def test_it_comes_after_the_thanks_and_once_a_month(ibu: Talk) -> None:
    reports(ibu)
    assert "Thank you" in ibu.texts[-2]
    assert SHORT in ibu.texts[-1]
    reports(ibu, "1,6 juta")
    assert not ibu.heard(SHORT)
    assert asked(ibu) == {Topic.RT_RW: False}


def test_a_correction_asks_nothing_more(ibu: Talk) -> None:
    reports(ibu)
    ibu.now += A_MONTH
    ibu.call(report.correct_report, 1)
    ibu.say("1,7 juta")
    ibu.press("Right")
    assert ibu.heard("It is corrected")
    assert not ibu.heard(SHORT)


def test_after_a_fall_without_a_reason_the_thanks_ask_and_nothing_else_does(ibu: Talk) -> None:
    reports(ibu)
    ibu.now += A_MONTH
    reports(ibu, "900rb")
    assert ibu.heard("what was in the way")
    assert not ibu.heard(SHORT)


def test_after_a_fall_with_a_reason_the_short_question_follows(ibu: Talk) -> None:
    reports(ibu)
    ibu.now += A_MONTH
    ibu.call(report.open_report)
    ibu.say("900rb")
    ibu.press("Right")
    ibu.say("hujan terus")
    assert not ibu.heard("what was in the way")
    assert ibu.heard(SHORT)


@pytest.mark.parametrize("word", ["tidak", "lewati", "nanti saja"])
def test_who_passes_it_over_in_words_hears_so_whatever_was_shown_meanwhile(
    ibu: Talk, word: str
) -> None:
    reports(ibu)
    ibu.say("menu")
    ibu.say(word)
    assert ibu.texts == ["All right, {sapaan}, that is fine."]


def test_rt_and_rw_are_kept_with_the_business(ibu: Talk) -> None:
    reports(ibu)
    ibu.say("RT 3 RW 5")
    assert (business(ibu).rt, business(ibu).rw) == ("3", "5")
    assert ibu.heard("noted: RT 3 / RW 5")
    assert asked(ibu) == {Topic.RT_RW: True}


def test_skipping_says_nothing_more_and_the_next_month_asks_something_else(ibu: Talk) -> None:
    reports(ibu)
    ibu.press("Skip")
    assert not ibu.heard("noted")
    ibu.now += A_MONTH
    reports(ibu)
    assert ibu.heard("how many people work")
    ibu.press("2 person")
    assert business(ibu).workers == 2
    assert asked(ibu) == {Topic.RT_RW: False, Topic.WORKERS: True}


def test_within_twelve_months_everything_is_known(ibu: Talk) -> None:
    for _month in range(12):
        reports(ibu)
        for answer in ("Just me", "Abroad", "It changed"):
            if any(answer in label for label in labels(ibu)):
                ibu.press(answer)
                break
        if ibu.heard("which of these"):
            ibu.press("PIRT")
            ibu.press("Send")
        if ibu.heard("RT and RW"):
            ibu.say("3/5")
        if ibu.heard("mainly sell"):
            ibu.say("batik tulis")
        ibu.now += A_MONTH
    known = business(ibu)
    assert (known.workers, known.reach, known.rw) == (1, Reach.EXPORT, "5")
    assert (known.product, known.sector) == ("batik tulis", Sector.FASHION)
    with ibu.database.session() as session:
        assert [*licences.of_business(session, 1)] == [LicenceKind.PIRT]
    assert all(asked(ibu).values())
    assert set(asked(ibu)) == set(Topic)


def labels(ibu: Talk) -> list[str]:
    return [plain(button.label) for button in ibu._buttons()]


def test_what_staff_filled_in_is_not_asked(ibu: Talk) -> None:
    with ibu.database.session() as session:
        session.get_one(Business, 1).rw = "5"
    reports(ibu)
    assert ibu.heard("how many people work")


def test_whatever_she_says_instead_goes_where_it_belongs(ibu: Talk) -> None:
    reports(ibu)
    ibu.say("omset september 900rb")
    ibu.press("Right")
    with ibu.database.session() as session:
        kept = {r.period: r.revenue_rupiah for r in session.exec(select(Report))}
    assert kept == {"2026-10": 1_500_000, "2026-09": 900_000}
    ibu.press("Nothing")
    ibu.say("oven saya rusak")
    assert ibu.heard("passed your message on")


def test_a_question_left_open_can_still_be_answered_after_the_next_report(ibu: Talk) -> None:
    with ibu.database.session() as session:
        session.get_one(Business, 1).rw = "5"
    reports(ibu)
    alone = ibu.button("Just me").data
    reports(ibu, "1,6 juta")
    ibu.press_data(alone)
    assert business(ibu).workers == 1


def test_another_business_not_reported_yet_comes_before_any_question(ibu: Talk) -> None:
    with ibu.database.session() as session:
        second = City(session).business("Warung Siti", owner_id=business(ibu).owner_id)
    ibu.call(report.open_report)
    ibu.press("Kue Siti")
    ibu.say("1,5 juta")
    ibu.press("Right")
    ibu.press("Nothing")
    assert ibu.heard("Warung Siti has no report for 2026-10 yet")
    assert not ibu.heard(SHORT)
    assert ibu.button("Report it now").data == f"r:next:{second}:2026-10"


def test_the_next_business_is_reported_in_four_actions(ibu: Talk) -> None:
    test_another_business_not_reported_yet_comes_before_any_question(ibu)
    _r, _next, second, month = ibu.button("Report it now").data.split(":")
    ibu.call(report.open_next, int(second), Period.parse(month))
    assert ibu.heard("Sales in 2026-10")
    ibu.say("800rb")
    ibu.press("Right")
    ibu.press("Nothing")
    with ibu.database.session() as session:
        kept = {r.business_id: r.revenue_rupiah for r in session.exec(select(Report))}
    assert kept == {1: 1_500_000, int(second): 800_000}
    assert ibu.heard("One short question about Warung Siti")


def test_the_button_of_a_business_that_is_not_hers_opens_her_own_report(ibu: Talk) -> None:
    with ibu.database.session() as session:
        other = City(session).business("Tetangga")
    ibu.call(report.open_next, other, Period(2026, 10))
    ibu.say("800rb")
    ibu.press("Right")
    with ibu.database.session() as session:
        assert session.exec(select(Report.business_id)).all() == [1]
