"""What is known of a business beside its sales, on the pages of the office."""

from datetime import timedelta

from domain.businesses.business import Reach
from domain.licences.licence import LicenceKind
from domain.permissions import Role
from domain.reports.extra_questions import Topic
from services.staff import detail, owing
from storage.businesses import extra_questions, licences
from tests.services.staff.conftest import KADER, Town
from tests.support.city import KEDUNG_BARUK
from tests.support.clocks import NOW
from tests.support.office import HERE, look
from tests.support.talk import Talk

TOLD = [
    "👥 Workers: 3 (told 3 Oct 2026)",
    "🛒 Sold as far as: Beyond the city (told 3 Nov 2026)",
    "📜 Licences: NIB and Halal certificate",
]


def bakery(town: Town) -> int:
    """Three work there, and it sells beyond the city."""
    with town.writing() as city:
        business = city.business("Kue", workers=3, reach=Reach.BEYOND)
        for kind in (LicenceKind.HALAL, LicenceKind.NIB):
            licences.keep(city.session, NOW, business, kind)
        extra_questions.told(city.session, NOW - timedelta(days=31), business, Topic.WORKERS)
        extra_questions.told(city.session, NOW, business, Topic.REACH)
    return business


def test_the_owners_page_has_a_line_for_each(town: Town, rina: Talk) -> None:
    assert look(rina, owing.owing, HERE, bakery(town), 0).lines[-3:] == TOLD


def test_so_has_the_page_of_her_report(town: Town, rina: Talk) -> None:
    business = bakery(town)
    with town.writing() as city:
        report_id = city.report(business)
    assert set(TOLD) < set(look(rina, detail.detail, HERE, report_id, "0").lines)


def test_a_kader_is_shown_none_of_it(town: Town) -> None:
    kader = town.officer(KADER, Role.KADER, KEDUNG_BARUK, "Lastri")
    seen = look(kader, owing.owing, HERE, bakery(town), 0)
    assert "Kue" in seen.text
    assert not set(TOLD) & set(seen.lines)


def test_of_what_nobody_knows_nothing_is_said(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        business = city.business("Kue")
    assert look(rina, owing.owing, HERE, business, 0).lines[-1] == "📍 Kedung Baruk"


def test_no_licence_is_told_where_she_said_so(town: Town, rina: Talk) -> None:
    with town.writing() as city:
        business = city.business("Kue")
        extra_questions.told(city.session, NOW, business, Topic.LICENCES)
    assert look(rina, owing.owing, HERE, business, 0).lines[-1] == "📜 No licence so far"
