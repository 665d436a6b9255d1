"""What the office sees of those whom it registered, and how one of them is erased at her wish."""

from domain.permissions import Role
from services.assisting import erasing, page
from services.entering.opening import from_list
from services.staff import home, lists, owing
from tests.services.assisting.conftest import business_of, businesses, owner_of, registers
from tests.services.staff.conftest import Town
from tests.support.city import KEDUNG_BARUK, RUNGKUT_KIDUL
from tests.support.databases import Database, everything
from tests.support.office import HERE, OCTOBER, TOUCH, look, shown
from tests.support.talk import Talk

LABELS = ["🧾 Enter the report", "🪪 Card for owner", "✏️ Change", "⬅️ Back"]
IN_NOVEMBER = HERE.in_month(OCTOBER.next())


def test_her_page_says_how_she_came_here(database: Database, rina: Talk) -> None:
    registers(rina, phone="0812 3456 7890")
    business_id = business_of(database).id or 0
    seen = look(rina, owing.owing, IN_NOVEMBER, business_id, 0)
    assert seen.lines == [
        "kue kering · not yet in for November 2026",
        "👤 Bu Ani, +6281234567890",
        "📍 Kedung Baruk",
        "✋ Registered by Bu Rina, 3 Nov 2026: was present and agreed by word",
        "📵 Not on the bot yet: no reminders and no news go out.",
    ]
    assert seen.labels == LABELS


def test_a_kader_neither_sees_the_number_nor_erases(
    database: Database, rina: Talk, wati: Talk
) -> None:
    registers(rina, phone="0812 3456 7890")
    seen = look(wati, owing.owing, IN_NOVEMBER, business_of(database).id or 0, 0)
    assert "+62" not in seen.text
    assert seen.labels == LABELS


def test_what_an_officer_entered_can_be_entered_anew(
    database: Database, rina: Talk, wati: Talk
) -> None:
    registers(rina)
    business_id = business_of(database).id or 0
    rina.call(from_list, TOUCH, business_id, OCTOBER.next())
    rina.say("800 ribu")
    rina.press("Right")
    seen = look(rina, owing.owing, IN_NOVEMBER, business_id, 0)
    assert seen.lines[0] == "kue kering · November 2026: Rp800,000"
    assert seen.labels[0] == "✏️ Enter it anew"
    assert look(wati, owing.owing, IN_NOVEMBER, business_id, 0).lines[0].endswith("is in")


def test_the_lists_mark_her_and_name_all_like_her(
    town: Town, database: Database, rina: Talk
) -> None:
    with town.writing() as city:
        city.business("Kue Siti")
    assert "📵 No bot (0)" not in look(rina, home.home, HERE).labels
    registers(rina)
    assert "📵 No bot (1)" in look(rina, home.home, HERE).labels
    owed = look(rina, lists.not_reported, IN_NOVEMBER, 0)
    assert owed.lines[1:] == [
        "1. Kue Siti (Bu Siti)",
        "2. 📵 kue kering (Bu Ani)",
        "📵 not on the bot, registered by an officer",
    ]
    off = look(rina, page.off_the_bot, HERE, 0)
    assert off.lines == ["Kedung Baruk · not on the bot: 1", "1. kue kering (Bu Ani)"]
    one = look(rina, owing.off_the_bot, HERE, business_of(database).id or 0, 0)
    assert one.buttons["⬅️ Back"] == f"a:off:{KEDUNG_BARUK}:2026-10:0"


def test_erased_at_her_wish_nothing_of_her_is_left(database: Database, rina: Talk) -> None:
    registers(rina, name="Bu Zubaidah", product="rengginang", phone="0812 3456 7890")
    business_id = business_of(database, "Zubaidah").id or 0
    rina.call(from_list, TOUCH, business_id, OCTOBER.next())
    rina.say("800 ribu")
    rina.press("Right")
    with database.session() as session:
        sent = "UPDATE outbox SET state='accepted', message_id=id, settled_at_utc=created_at_utc"
        session.connection().exec_driver_sql(sent)
    assert "Zubaidah" in everything(database)
    question = look(rina, erasing.ask, HERE, business_id)
    assert question.text.startswith("Erase Bu Zubaidah (rengginang), as the owner wishes?")
    assert question.labels == ["🗑 Yes, erase", "⬅️ Back"]
    rina.call(erasing.erase, TOUCH, HERE, business_id)
    assert shown(rina).text == "Erased, Bu. Nothing about this owner is stored here any more."
    after = everything(database)
    assert [word for word in ("Zubaidah", "rengginang", "81234567890") if word in after] == []
    rina.call(erasing.erase, TOUCH, HERE, business_id)
    assert "nobody to erase" in shown(rina).text


def test_an_old_yes_never_erases_somebody_registered_later(database: Database, rina: Talk) -> None:
    registers(rina)
    first = business_of(database).id or 0
    rina.call(erasing.erase, TOUCH, HERE, first)
    registers(rina, name="Bu Dewi", product="bakso")
    rina.call(erasing.erase, TOUCH, HERE, first)
    assert "nobody to erase" in shown(rina).text
    assert business_of(database, "Dewi").id != first


def test_nobody_else_erases_her_and_nobody_erases_who_is_on_the_bot(
    town: Town, database: Database, rina: Talk, wati: Talk
) -> None:
    registers(rina)
    with town.writing() as city:
        siti = city.business("Kue Siti")
    dewi = town.officer(8031, Role.STAF, RUNGKUT_KIDUL, "Dewi")
    hasan = town.officer(8032, Role.DINAS, "35.78", "Hasan")
    for officer in (wati, dewi, hasan):
        officer.call(erasing.erase, TOUCH, HERE, business_of(database).id or 0)
        assert "nobody to erase" in shown(officer).text
    rina.call(erasing.erase, TOUCH, HERE, siti)
    assert "nobody to erase" in shown(rina).text
    assert businesses(database) == 2


def test_an_officer_asked_about_her_is_asked_no_more_once_she_is_erased(
    database: Database, rina: Talk, wati: Talk
) -> None:
    registers(rina, name="Bu Zubaidah", product="rengginang")
    registers(wati, name="Bu Zubaidah", product="rengginang")
    same = wati.button("Zubaidah").data
    rina.call(erasing.erase, TOUCH, HERE, business_of(database, "Zubaidah").id or 0)
    wati.press_data(same)
    assert businesses(database) == 0
    assert owner_of(database, "Wati").name == "Wati"
