"""An amount outside a dialog is offered as a report; her words are safe whatever she answers, or if she does
not answer at all."""

from datetime import timedelta

from sqlmodel import col, select

from domain.businesses.business import BusinessState
from domain.needs.need import OPEN as OPEN_NEEDS
from domain.needs.need import NeedKind
from domain.replies import ReplyState
from storage.tables import Need, Report
from tests.services.replies.conftest import Kampung, person_of, replies_to
from tests.support.city import City
from tests.support.clocks import NOW
from tests.support.talk import Talk

OPEN, JOINED, CLOSED = ReplyState.OPEN, ReplyState.JOINED, ReplyState.CLOSED


def reported(kampung: Kampung) -> list[tuple[str, int]]:
    with kampung.database.session() as session:
        return [(r.period, r.revenue_rupiah) for r in session.exec(select(Report))]


def needs(kampung: Kampung) -> list[NeedKind]:
    with kampung.database.session() as session:
        found = session.exec(select(Need).order_by(col(Need.id))).all()
    return [need.kind for need in found if need.state in OPEN_NEEDS]


def states(kampung: Kampung) -> list[tuple[str, ReplyState, bool]]:
    return [(r.words, r.state, r.offered) for r in kampung.kept]


def test_her_yes_saves_the_report_and_closes_her_words(kampung: Kampung, siti: Talk) -> None:
    siti.say("omset oktober 3,5 juta")
    assert reported(kampung) == []
    assert states(kampung) == [("omset oktober 3,5 juta", OPEN, True)]
    siti.press("Right")
    assert reported(kampung) == [("2026-10", 3_500_000)]
    assert states(kampung) == [("omset oktober 3,5 juta", CLOSED, True)]
    assert siti.heard("Is there anything you need help with")
    siti.press("Packaging")
    siti.press("Send")
    assert siti.heard("The report for 2026-10 has arrived: 3500000")


def test_her_no_passes_her_words_on(kampung: Kampung, siti: Talk) -> None:
    siti.say("1,5 juta")
    siti.press("Not a report")
    assert reported(kampung) == []
    assert states(kampung) == [("1,5 juta", OPEN, False)]
    assert siti.heard("I have passed your message on")
    assert siti.messages[-1].reply_to == 101


def test_without_any_answer_her_words_wait_for_an_officer(kampung: Kampung, siti: Talk) -> None:
    siti.say("1,5 juta")
    assert not siti.heard("passed your message on to")
    siti.say("itu modal oven bu")
    assert siti.heard("I have passed your message on")
    assert states(kampung) == [("1,5 juta", OPEN, True), ("itu modal oven bu", JOINED, False)]


def test_a_second_yes_saves_nothing_twice(kampung: Kampung, siti: Talk) -> None:
    siti.say("1,5 juta")
    yes = siti.button("Right").data
    siti.press_data(yes)
    siti.press_data(yes)
    assert reported(kampung) == [("2026-10", 1_500_000)]


def test_an_amount_she_corrects_is_offered_anew_and_both_lines_are_closed(
    kampung: Kampung, siti: Talk
) -> None:
    siti.say("1,5 juta")
    siti.say("1,6 juta bu")
    siti.press("Right")
    assert reported(kampung) == [("2026-10", 1_600_000)]
    assert {state for _words, state, _offered in states(kampung)} == {CLOSED}


def test_what_else_she_said_stays_open_when_the_amount_became_a_report(
    kampung: Kampung, siti: Talk
) -> None:
    siti.say("1,5 juta")
    siti.say("oven saya rusak, bu")
    siti.say("2 juta")
    siti.press("Right")
    assert states(kampung) == [
        ("1,5 juta", CLOSED, True), ("oven saya rusak, bu", OPEN, False), ("2 juta", CLOSED, True),
    ]  # fmt: skip


def test_a_line_that_says_more_is_a_report_and_is_read_by_an_officer(
    kampung: Kampung, siti: Talk
) -> None:
    siti.say("omset 3,5 juta, butuh karyawan dan kemasan")
    assert siti.heard("3500000")
    siti.press("Right")
    assert reported(kampung) == [("2026-10", 3_500_000)]
    assert states(kampung) == [("omset 3,5 juta, butuh karyawan dan kemasan", OPEN, False)]
    assert needs(kampung) == [NeedKind.PACKAGING]


def test_the_needs_in_the_line_are_kept_by_her_yes_and_may_be_taken_back(
    kampung: Kampung, siti: Talk
) -> None:
    siti.say("omset oktober 3,5 juta, butuh modal dan kemasan")
    assert siti.heard("in need of Capital, Packaging")
    assert needs(kampung) == []
    siti.press("Right")
    assert needs(kampung) == [NeedKind.CAPITAL, NeedKind.PACKAGING]
    assert states(kampung) == [("omset oktober 3,5 juta, butuh modal dan kemasan", CLOSED, True)]
    assert siti.heard("You said Packaging, Capital: it is ticked")
    siti.press("Capital")
    siti.press("Send")
    assert needs(kampung) == [NeedKind.PACKAGING]


def test_a_bare_number_below_a_reminder_is_about_the_month_it_asked_for(
    kampung: Kampung, siti: Talk
) -> None:
    kampung.reminded(siti, "2026-09", settled_at_utc=NOW - timedelta(hours=1))
    siti.say("1.5")
    siti.press("1500000")
    assert reported(kampung) == [("2026-09", 1_500_000)]


def test_without_a_reminder_a_bare_small_number_is_a_message(kampung: Kampung, siti: Talk) -> None:
    siti.say("2")
    assert states(kampung) == [("2", OPEN, False)]


def test_a_month_already_reported_is_replaced_by_her_yes_alone(
    kampung: Kampung, siti: Talk
) -> None:
    siti.say("1 juta")
    siti.press("Right")
    siti.press("Nothing")
    siti.say("1,2 juta")
    assert siti.heard("2026-10 is already reported: 1000000")
    assert reported(kampung) == [("2026-10", 1_000_000)]
    siti.press("Right")
    assert reported(kampung) == [("2026-10", 1_200_000)]


def test_with_several_businesses_the_one_she_means_gets_the_report(
    kampung: Kampung, siti: Talk
) -> None:
    with kampung.database.session() as session:
        second = City(session).business("Warung Siti", owner_id=person_of(session, siti))
    siti.say("800rb")
    siti.press("Warung Siti")
    siti.press("Right")
    with kampung.database.session() as session:
        assert session.exec(select(Report.business_id)).all() == [second]


def test_of_a_closed_business_no_report_is_offered_while_another_is_open(
    kampung: Kampung, siti: Talk
) -> None:
    with kampung.database.session() as session:
        owner = person_of(session, siti)
        City(session).business("Tutup", owner_id=owner, state=BusinessState.CLOSED)
    siti.say("omset oktober 3,5 juta")
    siti.press("Right")
    assert reported(kampung) == [("2026-10", 3_500_000)]


def test_the_wish_to_report_opens_the_report_and_is_no_message(
    kampung: Kampung, siti: Talk
) -> None:
    siti.say("mau lapor bu")
    assert siti.heard("Sales in 2026-10")
    assert kampung.kept == []


def test_an_officer_without_a_business_is_offered_no_report(kampung: Kampung, rina: Talk) -> None:
    rina.say("1,5 juta")
    assert states(kampung) == [("1,5 juta", OPEN, False)]


def test_an_amount_in_a_conversation_stays_in_it(kampung: Kampung, siti: Talk) -> None:
    siti.say("saya butuh modal")
    (told,) = kampung.sent(siti)
    replies_to(siti, told, "2 juta")
    siti.press("Not a report")
    first, second = kampung.kept
    assert second.thread_id == first.id
    assert (second.state, second.offered) == (JOINED, False)


def test_an_old_offer_does_not_replace_what_she_reported_since(
    kampung: Kampung, siti: Talk
) -> None:
    siti.say("1,5 juta")
    old = siti.button("Right").data
    siti.say("mau lapor")
    siti.say("1,7 juta")
    siti.press("Right")
    siti.press("Nothing")
    siti.press_data(old)
    assert reported(kampung) == [("2026-10", 1_700_000)]
    assert siti.heard("2026-10 is already reported: 1700000")
    siti.press("Right")
    assert reported(kampung) == [("2026-10", 1_500_000)]
