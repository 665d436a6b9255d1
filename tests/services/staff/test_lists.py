"""Lists to page through, with what each reader may see."""

from domain.permissions import Role
from domain.reports.report import ReportState
from services.staff import lists, needs, parts
from tests.services.staff.conftest import DINAS, KADER, Town
from tests.support.city import KEDUNG_BARUK, RUNGKUT, RUNGKUT_KIDUL, SURABAYA
from tests.support.office import HERE, look
from tests.support.talk import Talk


def test_all_reports_say_where_they_stand(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        city.report(city.business("A"), 1_000_000)
        city.report(city.business("B"), 20_000_000, doubt="high_first")
        city.report(city.business("C"), 0, state=ReportState.ACCEPTED, doubt="high_first")
        city.report(city.business("D"), 5, state=ReportState.SENT_BACK)
    seen = look(rina, lists.reports, HERE, 0)
    assert seen.lines == [
        "Kedung Baruk · all reports of October 2026: 4",
        "1. ▫️ A (Bu Siti): Rp1,000,000",
        "2. ❗️ B (Bu Siti): Rp20,000,000",
        "3. ✅ C (Bu Siti): Rp0",
        "4. ↩️ D (Bu Siti): Rp5",
        "▫️ not checked · ❗️ to check · ✅ accepted · ↩️ sent back",
    ]
    assert seen.labels == ["1", "2", "3", "4", "⬅️ Back"]


def test_long_lists_are_turned_page_by_page(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        owner = city.person()
        for number in range(1, 20):
            city.report(city.business(f"Usaha {number}", owner_id=owner))
    first = look(rina, lists.reports, HERE, 0)
    assert first.labels[-2:] == ["Page 2 ▶️", "⬅️ Back"]
    assert first.lines[8].startswith("8. ▫️ Usaha 8 ")
    second = look(rina, lists.reports, HERE, 1)
    assert second.labels[-3:] == ["◀️ Page 1", "Page 3 ▶️", "⬅️ Back"]
    assert second.lines[1].startswith("9. ▫️ Usaha 9 ")
    last = look(rina, lists.reports, HERE, 99)
    assert last.labels == ["17", "18", "19", "◀️ Page 2", "⬅️ Back"]


def test_who_is_missing_is_listed_with_numbers_to_call(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        city.business("Kue", owner_id=city.person("Ani", phone="+6281234567890"))
        city.business("Jahit", owner_id=city.person("Tutik"))
    seen = look(rina, lists.not_reported, HERE, 0)
    assert seen.lines == [
        "Kedung Baruk · not yet in for October 2026: 2",
        "1. Kue (Bu Ani), +6281234567890",
        "2. Jahit (Bu Tutik)",
    ]


def test_whoever_reports_while_an_officer_turns_pages_makes_nobody_skipped(
    town: Town, rina: Talk
) -> None:
    with town.writing() as city:
        owner = city.person()
        businesses = [city.business(f"Usaha {n}", owner_id=owner) for n in range(1, 20)]
    first = look(rina, lists.not_reported, HERE, 0)
    turn = first.buttons["Page 2 ▶️"]
    assert turn == HERE.data("miss", 1, businesses[7])
    with town.writing() as city:
        for business in (businesses[0], businesses[7]):
            city.report(business)
    second = look(rina, lists.not_reported, HERE, 1, businesses[7])
    assert second.lines[1].startswith("7. Usaha 9 ")
    assert second.lines[-1].startswith("14. Usaha 16 ")
    third = look(rina, lists.not_reported, HERE, 2, businesses[15])
    assert [line[:12] for line in third.lines[1:]] == [
        "15. Usaha 17", "16. Usaha 18", "17. Usaha 19",
    ]  # fmt: skip
    assert second.buttons["◀️ Page 1"] == HERE.data("miss", 0)
    last = look(rina, lists.not_reported, HERE, 3, businesses[18])
    assert last.lines[1:] == ["17. Usaha 19 (Bu Siti)"]


def test_a_kader_sees_names_but_no_numbers_and_no_reports(town: Town) -> None:
    with town.writing() as city:
        city.business("Kue", owner_id=city.person("Ani", phone="+6281234567890"))
    kader = town.officer(KADER, Role.KADER, KEDUNG_BARUK, "Lastri")
    assert "+62" not in look(kader, lists.not_reported, HERE, 0).text
    assert "officers of that area" in look(kader, lists.reports, HERE, 0).text
    assert "officers of that area" in look(kader, needs.kinds, HERE).text


def test_when_everybody_reported_the_list_says_so(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        city.report(city.business())
    seen = look(rina, lists.not_reported, HERE, 0)
    assert seen.text == "Kedung Baruk · everybody has reported October 2026 🌸"


def test_wider_screens_name_the_kelurahan(town: Town) -> None:
    dinas = town.officer(DINAS, Role.DINAS, SURABAYA, "Hasan")
    with town.writing() as city:
        city.business("Kue", area=RUNGKUT_KIDUL)
    seen = look(dinas, lists.not_reported, HERE.at(RUNGKUT), 0)
    assert seen.lines[1] == "1. Kue (Bu Siti), Rungkut Kidul"


def test_a_name_that_holds_the_owners_stands_alone(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        city.business("Kue Kering bu Siti")
    assert look(rina, lists.not_reported, HERE, 0).lines[1] == "1. Kue Kering bu Siti"


def test_the_parts_of_an_area_stand_beside_each_other(town: Town) -> None:
    dinas = town.officer(DINAS, Role.DINAS, SURABAYA, "Hasan")
    with town.writing() as city:
        city.report(city.business())
        city.business(area=RUNGKUT_KIDUL)
    seen = look(dinas, parts.parts, HERE.at(RUNGKUT), 0)
    assert seen.lines[:3] == [
        "Kec. Rungkut · October 2026",
        "1. Kalirungkut: none registered",
        "2. Kedung Baruk: 1 of 1 (100%)",
    ]
    assert seen.buttons["2"] == HERE.data("home")
    kecamatan = look(dinas, parts.parts, HERE.at(SURABAYA), 2)
    assert "Rungkut: 1 of 2 (50%)" in kecamatan.text


def test_hostile_names_stay_names(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        city.business("<b>{owner}</b> %s \u202e", owner_id=city.person("<i>Ani</i>"))
    seen = look(rina, lists.not_reported, HERE, 0)
    assert seen.lines[1] == "1. <b>{owner}</b> %s \u202e (Bu <i>Ani</i>)"
