"""What comes with a report beside the figure: kept, taken over from the month before, never lost."""

from datetime import timedelta

import pytest
from sqlmodel import select

from domain.dialogs.engine import Facts
from domain.dialogs.report import REPORT
from domain.needs.need import NeedKind, NeedState
from domain.world import World
from services.reports import report
from storage.tables import Need, Report
from tests.support.city import City
from tests.support.clocks import NOW
from tests.support.databases import Database
from tests.support.registering import register
from tests.support.talk import ZONE, Talk, surabaya

NOTED, WITHDRAWN = NeedState.NOTED, NeedState.WITHDRAWN


@pytest.fixture
def ibu(database: Database) -> Talk:
    """A registered owner; NOW is 3 November, so October is asked. September was Rp1.000.000."""
    talk = Talk(database)
    register(talk)
    with database.session() as session:
        City(session).report(1, 1_000_000, period="2026-09")
    return talk


def reports(ibu: Talk, amount: str, *presses: str) -> None:
    ibu.call(report.open_report)
    ibu.say(amount)
    for label in ("Right", *presses):
        ibu.press(label)


def needs(ibu: Talk) -> list[tuple[NeedKind, NeedState]]:
    with ibu.database.session() as session:
        return [(n.kind, n.state) for n in session.exec(select(Need).order_by(Need.id))]  # type: ignore[arg-type]


def october(ibu: Talk) -> Report:
    with ibu.database.session() as session:
        return session.exec(select(Report).where(Report.period == "2026-10")).one()


def test_what_helped_is_kept_after_a_rise(ibu: Talk) -> None:
    reports(ibu, "1,5 juta", "Party orders", "Send")
    assert (october(ibu).boosts, october(ibu).obstacles) == (["orders"], [])
    assert needs(ibu) == []


def test_what_stood_in_the_way_is_kept_after_a_fall(ibu: Talk) -> None:
    reports(ibu, "700rb", "Few buyers", "Send")
    assert (october(ibu).boosts, october(ibu).obstacles) == ([], ["quiet"])


def test_a_need_still_open_is_taken_over_and_not_written_down_twice(ibu: Talk) -> None:
    with ibu.database.session() as session:
        City(session).need(1, NeedKind.PACKAGING, state=NeedState.IN_PROGRESS)
    reports(ibu, "1,5 juta", "Send")
    assert needs(ibu) == [(NeedKind.PACKAGING, NeedState.IN_PROGRESS)]


def test_a_need_she_taps_away_is_withdrawn_and_may_be_asked_anew(ibu: Talk) -> None:
    reports(ibu, "1,5 juta", "Packaging", "Capital", "Send")
    reports(ibu, "1,6 juta", "Packaging", "Send")
    assert needs(ibu) == [(NeedKind.PACKAGING, WITHDRAWN), (NeedKind.CAPITAL, NOTED)]
    reports(ibu, "1,7 juta", "Packaging", "Send")
    assert needs(ibu)[2:] == [(NeedKind.PACKAGING, NOTED)]


def test_nothing_new_withdraws_nothing(ibu: Talk) -> None:
    reports(ibu, "1,5 juta", "Packaging", "Party orders", "Send")
    reports(ibu, "1,6 juta", "Nothing new")
    assert needs(ibu) == [(NeedKind.PACKAGING, NOTED)]
    assert october(ibu).boosts == ["orders"]


def test_a_need_asked_meanwhile_is_not_withdrawn_by_a_question_that_did_not_show_it(
    ibu: Talk,
) -> None:
    reports(ibu, "1,5 juta")
    with ibu.database.session() as session:
        City(session).need(1, NeedKind.TOOLS)
    ibu.press("Nothing")
    assert needs(ibu) == [(NeedKind.TOOLS, NOTED)]


def test_what_helped_in_her_own_words_is_no_need(ibu: Talk) -> None:
    reports(ibu, "1,5 juta")
    ibu.say("banyak pesanan hajatan")
    assert (october(ibu).note, needs(ibu)) == ("banyak pesanan hajatan", [])


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("butuh kemasan", [NeedKind.PACKAGING]),
        ("minta dibantu karyawan", [NeedKind.OTHER]),
        ("laris, tapi butuh kemasan dan gudang", [NeedKind.PACKAGING, NeedKind.OTHER]),
    ],
)
def test_a_wish_in_her_own_words_is_a_need(ibu: Talk, words: str, kinds: list[NeedKind]) -> None:
    reports(ibu, "1,5 juta")
    ibu.say(words)
    assert needs(ibu) == [(kind, NOTED) for kind in kinds]


def test_what_she_says_beside_the_amount_is_kept(ibu: Talk) -> None:
    words = "700rb, sepi karena hujan, butuh modal"
    ibu.call(report.open_report)
    ibu.say(words)
    ibu.press("700000")
    assert (october(ibu).note, needs(ibu)) == (words, [(NeedKind.CAPITAL, NOTED)])
    ibu.say("hujan terus")
    assert october(ibu).note == f"{words}\n\nhujan terus"


def test_words_of_hers_are_not_replaced_by_none(ibu: Talk) -> None:
    reports(ibu, "700rb")
    ibu.say("hujan terus")
    reports(ibu, "750rb", "Nothing")
    assert october(ibu).note == "hujan terus"


def test_a_report_opened_anew_does_not_forget_what_she_ticked(ibu: Talk) -> None:
    reports(ibu, "700rb", "Packaging", "Few buyers")
    ibu.now += timedelta(days=35)
    ibu.call(report.open_report)
    assert needs(ibu) == [(NeedKind.PACKAGING, NOTED)]
    assert october(ibu).obstacles == ["quiet"]
    ibu.say("800rb")
    ibu.press("Right")
    assert ibu.heard("Still in need of Packaging?")


def test_a_line_said_meanwhile_does_not_forget_what_she_ticked(ibu: Talk) -> None:
    reports(ibu, "700rb", "Packaging")
    ibu.now += timedelta(days=1)
    ibu.say("omset september 900rb")
    ibu.press("Right")
    assert needs(ibu) == [(NeedKind.PACKAGING, NOTED)]


def test_a_correction_does_not_forget_what_she_ticked(ibu: Talk) -> None:
    reports(ibu, "700rb", "Packaging")
    ibu.call(report.correct_report, october(ibu).id or 0)
    assert needs(ibu) == [(NeedKind.PACKAGING, NOTED)]


def test_what_she_ticked_and_then_stopped_is_not_kept(ibu: Talk) -> None:
    reports(ibu, "700rb", "Packaging")
    ibu.say("batal")
    ibu.call(report.open_report)
    assert needs(ibu) == []


def test_the_officer_who_had_it_in_hand_hears_that_it_is_taken_back(ibu: Talk) -> None:
    with ibu.database.session() as session:
        city = City(session)
        rina = city.staff(8001)
        city.need(1, NeedKind.PACKAGING, state=NeedState.IN_PROGRESS, changed_by=rina)
    reports(ibu, "1,5 juta", "Packaging", "Send")
    assert needs(ibu) == [(NeedKind.PACKAGING, WITHDRAWN)]
    assert 8001 in {row.chat_id for row in ibu.rows}


def test_the_answer_to_a_question_of_its_own_is_kept_in_the_column_of_its_name(ibu: Talk) -> None:
    reports(ibu, "1,5 juta")
    answers = {"business": 1, "period": "2026-10", "revenue": {}, "note": "oven rusak"}
    facts = Facts(answers, {"businesses": [{"id": 1}]}, "", World(surabaya(), NOW, ZONE))
    ibu.call(report.answered, facts, "note")
    assert october(ibu).note == "oven rusak"


def test_every_question_after_the_amount_has_a_column_for_its_answer() -> None:
    names = [step.name for step in REPORT.steps]
    after = set(names[names.index("revenue") + 1 :]) - {"help"}  # spread over several columns
    lost = after - Report.model_fields.keys()
    assert not lost, f"`Report` in storage/tables/businesses.py needs a column of the name: {lost}"
