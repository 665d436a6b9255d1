"""What a report keeps, and when."""

from dataclasses import replace
from datetime import timedelta

from sqlmodel import select

from domain.needs.need import NeedKind
from domain.reports.report import ReportState
from services.reports import report
from storage.tables import Need, Report, ReportRevision
from tests.support.databases import Database
from tests.support.registering import register
from tests.support.talk import Talk, home


def owner(database: Database) -> Talk:
    """A registered owner, before the first report."""
    talk = Talk(database)
    register(talk)
    return talk


def open_report(talk: Talk) -> None:
    talk.call(report.open_report)


def test_her_yes_saves_the_report_and_nothing_before_it_does(database: Database) -> None:
    talk = owner(database)
    open_report(talk)
    talk.say("1,5 juta")
    assert reports(database) == []
    talk.press("Right")
    (kept,) = reports(database)
    assert (kept.period, kept.revenue_rupiah, kept.approximate) == ("2026-10", 1_500_000, False)
    assert (kept.state, kept.doubt, kept.live) == (ReportState.SUBMITTED, None, True)


def test_a_report_in_four_actions_costs_seven_calls_and_a_question_once_a_month(
    database: Database,
) -> None:
    talk, methods = owner(database), []
    open_report(talk)
    methods.append([row.method for row in talk.rows])
    talk.say("1,5 juta")
    methods.append([row.method for row in talk.rows])
    talk.press("Right")
    methods.append([row.method for row in talk.rows])
    talk.press("Nothing")
    methods.append([row.method for row in talk.rows])
    assert methods == [
        ["send"],
        ["send", "unbutton"],  # the echo; the question above it needs its buttons no more
        ["unbutton", "send"],
        ["edit", "send", "send"],  # the thanks, and once a month a short question
    ]


def test_how_long_a_month_is_open_is_the_citys(database: Database) -> None:
    talk = owner(database)
    talk.home = replace(home(), months_open=4)
    open_report(talk)
    talk.press("Another month")
    talk.press("2026-07")
    talk.say("1,5 juta")
    talk.press("Right")
    assert [kept.period for kept in reports(database)] == ["2026-07"]


def test_an_estimate_is_kept_as_one(database: Database) -> None:
    talk = owner(database)
    open_report(talk)
    talk.say("sekitar 2 jutaan")
    talk.press("Right")
    (kept,) = reports(database)
    assert (kept.revenue_rupiah, kept.approximate) == (2_000_000, True)


def test_what_she_counted_with_help_is_kept_as_an_estimate(database: Database) -> None:
    talk = owner(database)
    open_report(talk)
    for button, words in (
        ("Help me count", None),
        ("usual day", "150rb"),
        ("Every day (31)", None),
    ):
        talk.press(button)
        if words:
            talk.say(words)
    talk.press("Right")
    (kept,) = reports(database)
    assert (kept.revenue_rupiah, kept.approximate) == (4_650_000, True)


def test_needs_obstacles_and_her_own_words_come_with_the_report(database: Database) -> None:
    talk = owner(database)
    open_report(talk)
    talk.say("800rb")
    talk.press("Right")
    talk.press("Packaging")
    talk.press("Few buyers")
    talk.say("oven saya rusak")
    (kept,) = reports(database)
    with database.session() as session:
        needs = {(n.kind, n.note) for n in session.exec(select(Need))}
    assert (kept.obstacles, kept.note) == (["quiet"], "oven saya rusak")
    assert needs == {(NeedKind.PACKAGING, None), (NeedKind.OTHER, "oven saya rusak")}


def test_a_need_still_open_is_not_written_down_twice(database: Database) -> None:
    talk = owner(database)
    for amount in ("1 juta", "1,2 juta"):
        open_report(talk)
        talk.say(amount)
        talk.press("Right")
        talk.press("Packaging")
        talk.press("Send")
    with database.session() as session:
        assert [need.kind for need in session.exec(select(Need))] == [NeedKind.PACKAGING]


def test_a_second_figure_revises_the_first_and_keeps_it(database: Database) -> None:
    talk = owner(database)
    for amount in ("1 juta", "1,2 juta"):
        open_report(talk)
        talk.say(amount)
        talk.press("Right")
        talk.press("Nothing")
    (kept,) = reports(database)
    with database.session() as session:
        (before,) = session.exec(select(ReportRevision)).all()
    assert kept.revenue_rupiah == 1_200_000
    assert (before.report_id, before.revenue_rupiah) == (kept.id, 1_000_000)


def test_the_same_figure_again_is_no_revision(database: Database) -> None:
    talk = owner(database)
    for _again in range(2):
        open_report(talk)
        talk.say("1 juta")
        talk.press("Right")
        talk.press("Nothing")
    with database.session() as session:
        assert session.exec(select(ReportRevision)).all() == []


def test_a_doubtful_figure_she_confirms_is_marked_for_staff(database: Database) -> None:
    talk = owner(database)
    open_report(talk)
    talk.say("250 juta")
    assert talk.heard("That is a lot for one month")
    talk.press("Right")
    assert reports(database)[0].doubt == "high_first"


def test_the_month_she_names_with_the_amount_is_the_month_that_is_kept(database: Database) -> None:
    talk = owner(database)
    open_report(talk)
    talk.say("omset september 900rb, butuh modal")
    assert talk.heard("2026-09: 900000")
    talk.press("Right")
    talk.press("Few buyers")
    talk.press("Send")
    (kept,) = reports(database)
    assert (kept.period, kept.revenue_rupiah, kept.obstacles) == ("2026-09", 900_000, ["quiet"])
    with database.session() as session:
        (need,) = session.exec(select(Need)).all()
    assert (need.kind, need.report_id) == (NeedKind.CAPITAL, kept.id)
    assert talk.heard("2026-09")


def test_another_report_said_at_the_second_question_is_offered_as_one(database: Database) -> None:
    talk = owner(database)
    open_report(talk)
    talk.say("1 juta")
    talk.press("Right")
    talk.press("Packaging")
    talk.say("omset september 900rb")
    talk.press("Right")
    assert {r.period: (r.revenue_rupiah, r.note) for r in reports(database)} == {
        "2026-10": (1_000_000, None), "2026-09": (900_000, None),
    }  # fmt: skip
    assert talk.heard("Still in need of Packaging?")


def test_selling_nothing_is_a_report_of_zero(database: Database) -> None:
    talk = owner(database)
    open_report(talk)
    talk.press("Sold nothing")
    assert reports(database)[0].revenue_rupiah == 0


def test_selling_nothing_takes_the_place_of_a_figure_only_by_a_yes(database: Database) -> None:
    talk = owner(database)
    open_report(talk)
    talk.say("1,5 juta")
    talk.press("Right")
    open_report(talk)
    talk.press("Sold nothing")
    assert talk.heard("1500000 is reported already")
    assert reports(database)[0].revenue_rupiah == 1_500_000
    talk.press("nothing")
    assert reports(database)[0].revenue_rupiah == 0


def test_a_yes_pressed_weeks_later_counts_for_the_month_it_was_asked_about(
    database: Database,
) -> None:
    talk = owner(database)
    open_report(talk)
    talk.say("1,5 juta")
    talk.now += timedelta(days=35)
    talk.press("Right")
    assert [kept.period for kept in reports(database)] == ["2026-10"]


def test_needs_sent_in_the_next_month_come_with_the_report_they_belong_to(
    database: Database,
) -> None:
    talk = owner(database)
    open_report(talk)
    talk.say("1,5 juta")
    talk.press("Right")
    talk.press("Packaging")
    talk.now += timedelta(days=35)
    talk.press("Send")
    (kept,) = reports(database)
    with database.session() as session:
        assert [need.report_id for need in session.exec(select(Need))] == [kept.id]


def test_a_newcomer_who_wants_to_report_registers_first(database: Database) -> None:
    talk = Talk(database)
    open_report(talk)
    assert talk.heard("I am KabarUsaha")


def test_nobody_corrects_the_report_of_another(database: Database) -> None:
    talk = owner(database)
    open_report(talk)
    talk.say("1 juta")
    talk.press("Right")
    stranger = Talk(database, telegram_id=7002, first_name="Rina")
    stranger.call(report.correct_report, reports(database)[0].id or 0)
    assert stranger.heard("I cannot find that report")


def reports(database: Database) -> list[Report]:
    """All reports, as a fresh session sees them."""
    with database.session() as session:
        return list(session.exec(select(Report)))
