"""What she hears after a report: how it stands beside last month and last year, and what it means."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from services.own_data import own_data
from services.reports import report
from storage.tables import SizeHint
from tests.support.city import City
from tests.support.databases import Database
from tests.support.office import read
from tests.support.registering import register
from tests.support.talk import Talk


@pytest.fixture
def ibu(database: Database) -> Talk:
    """A registered owner; NOW is 3 November, so October is asked."""
    talk = Talk(database)
    register(talk)
    return talk


def before(ibu: Talk, **months: int) -> None:
    """Reports she sent in months before, as september=1_200_000."""
    with ibu.database.session() as session:
        for period, rupiah in months.items():
            City(session).report(1, rupiah, period=period.removeprefix("m").replace("_", "-"))


def reports(ibu: Talk, amount: str, more: str = "Nothing") -> str:
    """She reports October; the thanks as an English speaker called Bu Rina reads them."""
    ibu.call(report.open_report)
    ibu.say(amount)
    ibu.press("Right")
    ibu.press(more) if more == "Nothing" else ibu.say(more)
    return thanked(ibu)


def thanked(ibu: Talk) -> str:
    """The thanks of the last act; what may come after it is tested in test_extra.py."""
    return next(seen.text for seen in map(read, ibu.messages) if seen.text.startswith("Thank you"))


def test_the_first_report_is_compared_with_nothing(ibu: Talk) -> None:
    assert reports(ibu, "1,5 juta") == (
        "Thank you, Bu Rina 🌸 The report for October has arrived: Rp1,500,000."
    )


def test_a_rise_on_both_is_told_in_percent(ibu: Talk) -> None:
    before(ibu, m2026_09=1_200_000, m2025_10=1_000_000)
    assert "Rp1,500,000, up 25% on September. Against October 2025: up 50%." in reports(
        ibu, "1,5 juta"
    )


def test_a_rise_on_the_month_and_a_fall_on_the_year_tells_no_number_of_the_fall(ibu: Talk) -> None:
    before(ibu, m2026_09=1_200_000, m2025_10=9_000_000)
    heard = reports(ibu, "1,5 juta")
    assert heard.endswith("up 25% on September. Not yet as busy as October 2025.")


def test_a_fall_asks_what_was_in_the_way_and_tells_no_number(ibu: Talk) -> None:
    before(ibu, m2026_09=1_200_000, m2025_10=600_000)
    heard = reports(ibu, "900rb")
    assert "Rp900,000, quieter than September. Against October 2025: up 50%. Would you" in heard


def test_a_fall_is_not_asked_about_when_she_told_why(ibu: Talk) -> None:
    before(ibu, m2026_09=1_200_000)
    assert reports(ibu, "900rb", "oven rusak").startswith(
        "Thank you for reporting, Bu Rina. October: Rp900,000, quieter than September.\n\n"
    )


@pytest.mark.parametrize(
    ("september", "told"),
    [
        (1_495_000, ", about the same as in September."),
        (500_000, ", about 3 times September."),
        (1_000, ", far more than in September."),
        (0, "Rp1,500,000."),
    ],
)
def test_other_comparisons_are_told_in_words(ibu: Talk, september: int, told: str) -> None:
    before(ibu, m2026_09=september)
    assert told in reports(ibu, "1,5 juta")


def test_months_in_a_row_are_praised_from_three_on(ibu: Talk) -> None:
    before(ibu, m2026_09=0, m2026_08=0)
    assert reports(ibu, "1,5 juta").endswith("Rp1,500,000. 3 months in a row.")


def test_near_the_border_of_a_size_class_she_hears_it_once_a_year(ibu: Talk) -> None:
    before(ibu, m2026_09=1_500_000_000)
    heard = reports(ibu, "150 juta")
    assert "The last twelve months: Rp1,650,000,000. Up to Rp2,000,000,000 a year" in heard
    assert "micro business, above that a small business" in heard
    assert "twelve months" not in reports(ibu, "160 juta")
    ibu.now += timedelta(days=366)
    before(ibu, m2027_09=1_500_000_000)
    assert "twelve months" in reports(ibu, "170 juta")


def test_crossing_a_border_is_told_though_nearing_it_was_told_before(ibu: Talk) -> None:
    before(ibu, m2026_09=1_500_000_000)
    assert "Up to Rp2,000,000,000" in reports(ibu, "150 juta")
    assert "With more than Rp2,000,000,000 a year it counts as a small business" in reports(
        ibu, "600 juta"
    )


def test_the_month_of_ramadan_is_compared_with_last_ramadan(ibu: Talk) -> None:
    before(ibu, m2026_03=1_000_000, m2026_02=9_000_000)
    ibu.now = datetime(2027, 3, 5, 2, tzinfo=UTC)
    assert "Against last Ramadan (March 2026): up 50%." in reports(ibu, "1,5 juta")


def test_hints_given_are_erased_with_her_data(ibu: Talk) -> None:
    before(ibu, m2026_09=1_900_000_000)
    assert "twelve months" in reports(ibu, "150rb")
    ibu.call(own_data.erase, 1)
    with ibu.database.session() as session:
        assert session.exec(select(SizeHint)).all() == []


def test_with_several_businesses_the_thanks_say_which_one_it_is_about(ibu: Talk) -> None:
    reports(ibu, "1,5 juta")
    with ibu.database.session() as session:
        City(session).business("Warung Siti", owner_id=1)
    ibu.call(report.correct_report, 1)
    ibu.say("1,6 juta")
    ibu.press("Right")
    (heard,) = [
        read(message).lines for message in ibu.messages if "corrected" in read(message).text
    ]
    assert heard[0] == "🏷 Kue Siti"


def test_what_she_asked_for_is_named_and_where_to_follow_it(ibu: Talk) -> None:
    assert reports(ibu, "1,5 juta", "modal sama kemasan").endswith(
        "\n\nNoted: Capital and Packaging. How it stands is in /kebutuhan."
    )


def test_nothing_is_said_of_needs_where_there_are_none(ibu: Talk) -> None:
    assert "Noted" not in reports(ibu, "1,5 juta")


def test_a_corrected_month_says_what_it_is_now(ibu: Talk) -> None:
    reports(ibu, "1,5 juta")
    _correct(ibu, "2 juta")
    assert ibu.heard("It is corrected, {call}. The report for 2026-10 is now 2000000.")
    _correct(ibu, "2 juta")
    assert ibu.heard("Thank you")


def _correct(ibu: Talk, amount: str) -> None:
    ibu.call(report.correct_report, 1)
    ibu.say(amount)
    ibu.press("Right")
