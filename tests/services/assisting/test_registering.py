"""An officer registers an owner who has no Telegram: she counts, and it is known on what ground."""

import pytest

from domain.announcements.announcement import Skipped as Unreached
from domain.businesses.assisted import Basis
from domain.businesses.business import EnteredBy
from domain.permissions import Role
from domain.reminders.left_in_peace import passed_over
from domain.reminders.nudges import Skipped
from domain.sectors.sector import Sector
from services.assisting.opening import open_assisting
from services.entering.opening import from_list
from services.staff import home, lists
from storage.announcements import audience
from storage.reminders import reminders
from tests.services.assisting.conftest import (
    business_of,
    businesses,
    owner_of,
    record_of,
    registers,
)
from tests.services.staff.conftest import Town
from tests.support.city import KEDUNG_BARUK, RUNGKUT, RUNGKUT_KIDUL, WIB
from tests.support.clocks import NOW
from tests.support.databases import Database
from tests.support.office import HERE, OCTOBER, TOUCH, look, said
from tests.support.talk import Talk

NOVEMBER = OCTOBER.next()
IN_NOVEMBER = HERE.in_month(NOVEMBER)


def test_she_is_kept_with_basis_who_and_when(database: Database, rina: Talk) -> None:
    registers(rina, phone="0812 3456 7890", rt_rw="RT 3 RW 5")
    owner, business, record = owner_of(database), business_of(database), record_of(database)
    assert (owner.telegram_id, owner.chat_id, owner.phone) == (None, None, "+6281234567890")
    assert (owner.entered_by, business.entered_by) == (EnteredBy.STAFF, EnteredBy.STAFF)
    assert (business.product, business.sector) == ("kue kering", Sector.FOOD)
    assert (business.area_code, business.rt, business.rw) == (KEDUNG_BARUK, "3", "5")
    assert (record.basis, record.entered_at_utc) == (Basis.SPOKEN, NOW)
    assert record.entered_by_id == business.entered_by_id == owner_of(database, "Rina").id
    assert record.claimed_at_utc is None
    assert said(rina).text.startswith("✅ Bu Ani is registered: kue kering, Kedung Baruk.")


def test_she_counts_like_everybody_and_her_report_is_one_press_away(
    database: Database, rina: Talk
) -> None:
    registers(rina)
    enter = said(rina).buttons["🧾 Enter the report"]
    assert enter == f"a:fill:{KEDUNG_BARUK}:2026-10:{business_of(database).id}"
    assert "Reports in: 0 of 1" in look(rina, home.home, IN_NOVEMBER).text
    assert "kue kering (Bu Ani)" in look(rina, lists.not_reported, IN_NOVEMBER, 0).text
    rina.call(from_list, TOUCH, business_of(database).id or 0, NOVEMBER)
    rina.say("800 ribu")
    rina.press("Right")
    assert "please say it to them" in said(rina).text
    assert "Reports in: 1 of 1" in look(rina, home.home, IN_NOVEMBER).text


def test_a_kader_does_it_from_the_office_and_from_the_menu(database: Database, wati: Talk) -> None:
    assert "📝 Register someone" in look(wati, home.open_office).labels
    registers(wati)
    assert record_of(database).entered_by_id == owner_of(database, "Wati").id


@pytest.mark.parametrize("role", [Role.CAMAT, Role.DINAS, Role.PENDAMPING])
def test_those_who_do_not_help_owners_there_register_nobody(town: Town, role: Role) -> None:
    other = town.officer(8030, role, RUNGKUT if role is Role.CAMAT else "35.78", "Hasan")
    other.call(open_assisting, KEDUNG_BARUK)
    assert "you cannot register anybody" in said(other).text
    assert "📝 Register someone" not in look(other, home.home, HERE).labels


def test_an_officer_of_elsewhere_and_an_owner_register_nobody_here(town: Town) -> None:
    for talk in (town.officer(8031, Role.STAF, RUNGKUT_KIDUL, "Dewi"), town.talk(7001, "Siti")):
        talk.call(open_assisting, KEDUNG_BARUK)
        assert "you cannot register anybody" in said(talk).text


def test_a_role_that_is_gone_at_the_yes_registers_nobody(
    town: Town, database: Database, rina: Talk
) -> None:
    rina.call(open_assisting)
    rina.press("Agreed by word")
    for answer in ("Bu Ani", "kue kering", "lewati", "lewati"):
        rina.say(answer)
    with database.session() as session:
        session.connection().exec_driver_sql("DELETE FROM role_grant")
    rina.press("All right")
    assert "you cannot register anybody" in said(rina).text
    assert businesses(database) == 0


def test_who_helps_in_two_kelurahan_says_where(town: Town, database: Database, wati: Talk) -> None:
    with town.writing() as city:
        city.grant(owner_of(database, "Wati").id or 0, Role.KADER, RUNGKUT_KIDUL)
    wati.call(open_assisting)
    assert said(wati).buttons == {
        "Rungkut Kidul": f"ai:new:{RUNGKUT_KIDUL}",
        "Kedung Baruk": f"ai:new:{KEDUNG_BARUK}",
    }
    wati.call(open_assisting, RUNGKUT_KIDUL)
    wati.press("Agreed on paper")
    for answer in ("Bu Ani", "kue kering", "lewati", "lewati"):
        wati.say(answer)
    wati.press("All right")
    assert business_of(database).area_code == RUNGKUT_KIDUL
    assert record_of(database).basis is Basis.WRITTEN


def test_two_presses_of_the_yes_register_her_once(database: Database, rina: Talk) -> None:
    rina.call(open_assisting)
    rina.press("Agreed by word")
    for answer in ("Bu Ani", "kue kering", "lewati", "lewati"):
        rina.say(answer)
    yes = rina.button("All right").data
    rina.press_data(yes)
    rina.press_data(yes)
    assert businesses(database) == 1


def test_somebody_like_her_is_shown_before_anybody_is_added(
    town: Town, database: Database, rina: Talk
) -> None:
    with town.writing() as city:
        city.business("Kue Ani", owner_id=city.person("Ani Rahma"))
    registers(rina, product="kue kring")
    assert "Is this the one?" in said(rina).text
    assert "Kue Ani (Bu Ani Rahma)" in said(rina).text
    assert businesses(database) == 1
    rina.press("Kue Ani")
    assert "nothing was added" in said(rina).text
    assert businesses(database) == 1


def test_somebody_else_of_the_same_name_is_added(
    town: Town, database: Database, rina: Talk
) -> None:
    registers(rina)
    registers(rina, name="Ibu Ani")
    assert businesses(database) == 1
    rina.press("somebody else")
    assert businesses(database) == 2


def test_the_same_number_is_shown_too_but_not_of_another_kelurahan(
    town: Town, database: Database, rina: Talk
) -> None:
    with town.writing() as city:
        elsewhere = city.person("Budi", phone="+6281234567890")
        city.business("Bengkel Budi", owner_id=elsewhere, area=RUNGKUT_KIDUL)
    registers(rina, phone="081234567890")
    assert businesses(database) == 2
    registers(rina, name="Pak Joko", product="bakso", phone="081234567890")
    assert "Is this the one?" in said(rina).text
    assert "Bengkel" not in said(rina).text


def test_no_reminder_is_made_for_her(database: Database, rina: Talk) -> None:
    registers(rina)
    with database.session() as session:
        ani = owner_of(database).id or 0
        owner = reminders.look_at(session, [ani], NOVEMBER, WIB)[ani]
    assert passed_over(owner, 1, NOW) is Skipped.UNOPENED


def test_no_announcement_counts_her_among_those_it_reaches(database: Database, rina: Talk) -> None:
    registers(rina)
    with database.session() as session:
        reached = audience.count(session, KEDUNG_BARUK, None)
    assert (reached.reached, reached.skipped) == (0, {Unreached.UNOPENED: 1})


HOSTILE = [
    "<b>Ani</b>", "A\u202eni", "Ani\x00", "A\u200bni", "Ani 🌸", "'; DROP TABLE person; --", "x" * 4096,
    "=cmd|' /C calc'!A0", "{call} %s", "&lt;script&gt;",
]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_kept_or_refused_and_break_nothing(
    database: Database, rina: Talk, words: str
) -> None:
    rina.call(open_assisting)
    rina.press("Agreed by word")
    rina.say(f"Bu {words}")
    rina.say(words)
    for answer in ("Bu Ani", "kue", "lewati", "lewati"):
        if "Is this right" not in rina.texts[-1]:
            rina.say(answer)
    rina.press("All right")
    assert businesses(database) == 1
    assert "1." in look(rina, lists.not_reported, IN_NOVEMBER, 0).text
