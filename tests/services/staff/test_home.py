"""The office's first page: true figures, and only the doors that open."""

from datetime import UTC, datetime

from domain.businesses.business import BusinessState
from domain.permissions import Role
from domain.reports.report import ReportState
from domain.times.periods import Period
from services.staff import home, lists
from tests.services.staff.conftest import DINAS, KADER, NOBODY, Town
from tests.support.city import KEDUNG_BARUK, RUNGKUT, RUNGKUT_KIDUL, SURABAYA
from tests.support.office import HERE, look
from tests.support.talk import Talk


def test_the_month_that_is_due_is_shown_with_its_figures(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        for number in range(3):
            business = city.business()
            if number:
                city.report(business)
        city.need(business)
        city.reply()
    seen = look(rina, home.open_office)
    assert seen.lines[:2] == ["Kedung Baruk · October 2026", "Reports in: 2 of 3 (66%)"]
    assert seen.labels == [
        "To check (0)", "Replies (1)", "New needs (1)", "Questions (0)", "Not yet in (1)",
        "📋 All reports", "📥 Download XLSX", "📝 Register someone", "🖨 Poster", "➕ Invite an officer",
        "◀️ Sep", "🔄", "Nov ▶️",
    ]  # fmt: skip


def test_those_outside_the_count_are_shown_apart(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        city.report(city.business(), state=ReportState.SENT_BACK)
        city.business(state=BusinessState.PAUSED)
        late = city.business(registered_at_utc=datetime(2026, 11, 2, tzinfo=UTC))
        city.report(late)
    assert look(rina, home.open_office).lines[1:] == [
        "Reports in: 1 of 1 (100%)",
        "Beside that, from businesses that joined later: 1",
        "⏸ Taking a break: 1",
        "↩️ Sent back, waiting for the owner: 1",
    ]


def test_every_report_of_the_list_is_in_one_of_the_figures(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        city.report(city.business())
        city.report(city.business(registered_at_utc=datetime(2026, 11, 2, tzinfo=UTC)))
        city.report(city.business(state=BusinessState.PAUSED))
        city.business(state=BusinessState.PAUSED)
    assert look(rina, home.open_office).lines[1:] == [
        "Reports in: 1 of 1 (100%)",
        "Beside that, from businesses that joined later: 1",
        "⏸ Taking a break: 2, of which reported all the same: 1",
    ]
    assert "all reports of October 2026: 3" in look(rina, lists.reports, HERE, 0).lines[0]


def test_where_nobody_is_registered_nothing_is_divided(rina: Talk) -> None:
    seen = look(rina, home.open_office)
    assert seen.lines[1] == "No business was registered here by the end of that month."


def test_a_share_never_reads_a_hundred_while_somebody_is_missing(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        owner = city.person()
        for number in range(300):
            business = city.business(owner_id=owner)
            if number:
                city.report(business)
    assert look(rina, home.open_office).lines[1] == "Reports in: 299 of 300 (99%)"


def test_the_running_month_is_the_last_one_to_turn_to(rina: Talk) -> None:
    november = look(rina, home.home, HERE.in_month(HERE.period.next()))
    assert november.lines[0] == "Kedung Baruk · November 2026"
    assert not any(label.endswith("▶️") for label in november.labels)


def test_a_camat_sees_the_kecamatan_and_can_go_into_its_parts(town: Town) -> None:
    with town.writing() as city:
        for area in (KEDUNG_BARUK, RUNGKUT_KIDUL):
            city.report(city.business(area=area))
    camat = town.officer(8003, Role.CAMAT, RUNGKUT, "Yuni")
    seen = look(camat, home.open_office)
    assert seen.lines[:2] == ["Kec. Rungkut · October 2026", "Reports in: 2 of 2 (100%)"]
    assert "🗺 Per kelurahan" in seen.labels
    assert "⬆️ City" not in seen.labels
    inside = look(camat, home.home, HERE)
    assert "⬆️ Kecamatan" in inside.labels


def test_a_kader_sees_who_is_missing_and_no_figures(town: Town) -> None:
    kader = town.officer(KADER, Role.KADER, KEDUNG_BARUK, "Lastri")
    with town.writing() as city:
        city.business()
    seen = look(kader, home.open_office)
    assert seen.labels == [
        "Not yet in (1)", "📝 Register someone", "🖨 Poster", "◀️ Sep", "🔄", "Nov ▶️",
    ]  # fmt: skip


def test_somebody_with_two_areas_is_asked_which(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        second = city.staff(8010, Role.STAF, KEDUNG_BARUK, "Ani")
        city.grant(second, Role.STAF, RUNGKUT_KIDUL)
        city.reply(area=RUNGKUT_KIDUL)
    ani = town.talk(8010, "Ani")
    seen = look(ani, home.open_office)
    assert "Which area shall we look at?" in seen.text
    assert seen.labels == ["Rungkut Kidul", "Kedung Baruk", "Replies (1)", "Questions (0)"]
    assert "🔁 Another area" in look(ani, home.home, HERE).labels
    assert "🔁 Another area" not in look(rina, home.home, HERE).labels


def test_nobody_else_sees_the_area(town: Town) -> None:
    stranger = town.talk(NOBODY, "Siti")
    assert "for officers" in look(stranger, home.open_office).text
    assert look(stranger, home.home, HERE).buttons == {}
    neighbour = town.officer(8006, Role.STAF, RUNGKUT_KIDUL, "Nur")
    assert "officers of that area" in look(neighbour, home.home, HERE).text


def test_a_role_without_pages_is_answered_kindly(town: Town) -> None:
    companion = town.officer(8007, Role.PENDAMPING, SURABAYA, "Budi")
    assert "no pages in the office yet" in look(companion, home.open_office).text


def test_the_dinas_sees_the_whole_city(town: Town) -> None:
    with town.writing() as city:
        city.report(city.business(area="35.78.04.1001"))
        city.business()
    dinas = town.officer(DINAS, Role.DINAS, SURABAYA, "Hasan")
    seen = look(dinas, home.open_office)
    assert seen.lines[:2] == ["Kota Surabaya · October 2026", "Reports in: 1 of 2 (50%)"]
    assert "🗺 Per kecamatan" in seen.labels


def test_an_area_outside_the_served_city_is_nobodys(rina: Talk) -> None:
    assert "officers of that area" in look(rina, home.home, HERE.at("36.74")).text


def test_the_button_of_replies_counts_what_its_list_holds(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        city.reply()
        city.reply(area=RUNGKUT_KIDUL)
    camat = town.officer(8003, Role.CAMAT, RUNGKUT, "Yuni")
    assert "Replies (1)" in look(rina, home.home, HERE).labels
    assert "Replies (2)" in look(camat, home.home, HERE.at(RUNGKUT)).labels
    inside = look(camat, home.home, HERE)
    assert not any(label.startswith("Replies") for label in inside.labels)
    assert "💬 Replies and questions that wait: 1" in inside.lines


def test_what_owners_put_right_about_other_months_leads_to_the_newest_of_them(
    town: Town, rina: Talk
) -> None:
    with town.writing() as city:
        business = city.business()
        for period in ("2026-07", "2025-03"):
            city.report(business, period=period, doubt="corrected")
    seen = look(rina, home.home, HERE)
    assert seen.buttons["Other months (2)"] == f"a:chk:{KEDUNG_BARUK}:2026-07:0"
    july = look(rina, home.home, HERE.in_month(Period(2026, 7)))
    assert july.buttons["Other months (1)"] == f"a:chk:{KEDUNG_BARUK}:2025-03:0"
    kader = town.officer(KADER, Role.KADER, KEDUNG_BARUK, "Lastri")
    assert "Other months (2)" not in look(kader, home.home, HERE).labels
