"""/izin: the ladder, the guides, and what she says of the licences she has."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlmodel import select

from domain.licences.licence import LicenceKind
from domain.messages import Message
from domain.needs.need import NeedKind, NeedState
from domain.people.sapaan import Sapaan
from domain.sectors.sector import Sector
from locales.guidebook import built_in
from services.licences import guide, page, recording
from services.needs import withdrawing
from services.own_data import own_data
from services.profile import closing
from storage import needs
from storage.businesses import businesses, licences
from storage.tables import Licence, Need
from tests.support.city import City
from tests.support.databases import Database
from tests.support.office import TOUCH, Seen, look, read, said, shown, toast
from tests.support.talk import Talk

NIB, PIRT, HALAL, BRAND = LicenceKind


@pytest.fixture
def siti(database: Database) -> Talk:
    """An owner who reads English."""
    return Talk(database)


@pytest.fixture
def kue(database: Database, siti: Talk) -> int:
    """Her business, which bakes."""
    with database.session() as session:
        city = City(session)
        number = siti.telegram_id
        owner = city.person(
            "Siti", telegram_id=number, chat_id=number, language="en", sapaan=Sapaan.BU
        )
        return city.business("Kue Siti", owner_id=owner)


def have(talk: Talk, business: int, kind: LicenceKind, *answers: str) -> None:
    """She says she has it, and answers what is asked."""
    talk.call(recording.have, TOUCH, kind, business)
    for answer in answers:
        if answer == "Skip":
            talk.press(answer)
        else:
            talk.say(answer)


def test_the_ladder_shows_what_she_has_and_the_next_step(siti: Talk, kue: int) -> None:
    seen = look(siti, page.open_licences)
    assert seen.lines == [
        "Licences · Kue Siti",
        "👉 NIB",
        "▫️ PIRT",
        "▫️ Halal certificate",
        "▫️ Registered brand",
        "",
        f"Next useful step: NIB. {built_in().guide(NIB, 'en').why}",
    ]
    assert seen.labels == [
        "NIB", "PIRT", "Halal certificate", "Registered brand", "🏷 The business",
    ]  # fmt: skip
    have(siti, kue, NIB, "9120 1234 56789")
    assert look(siti, page.open_licences).lines[1:3] == ["✅ NIB · 9120 1234 56789", "👉 PIRT"]


def test_that_she_has_it_counts_before_its_number_is_known(
    siti: Talk, kue: int, database: Database
) -> None:
    have(siti, kue, NIB)
    with database.session() as session:
        held = licences.of_business(session, kue)
    assert (held[NIB].number, held[NIB].until_year) == (None, None)
    assert "✅ has it" in shown(siti).text


def test_pressing_twice_keeps_the_number(siti: Talk, kue: int, database: Database) -> None:
    have(siti, kue, NIB, "9120123456789")
    have(siti, kue, NIB, "Skip")
    with database.session() as session:
        assert licences.of_business(session, kue)[NIB].number == "9120123456789"


def test_a_wrong_nib_keeps_what_was_noted(siti: Talk, kue: int, database: Database) -> None:
    have(siti, kue, NIB, "12345")
    assert siti.heard("these are 5")
    with database.session() as session:
        assert licences.of_business(session, kue)[NIB].number is None


def test_a_number_for_a_business_closed_meanwhile_is_not_kept(
    siti: Talk, kue: int, database: Database
) -> None:
    siti.call(recording.have, TOUCH, NIB, kue)
    siti.call(closing.close, 1, kue)
    siti.say("9120123456789")
    assert not siti.heard("Thank you")
    with database.session() as session:
        assert licences.of_business(session, kue)[NIB].number is None


def test_what_ends_this_year_is_to_be_renewed(siti: Talk, kue: int) -> None:
    have(siti, kue, PIRT, "Skip", "2026")
    assert "✅ PIRT · ⚠️ until 2026, time to renew" in look(siti, page.open_licences).lines
    have(siti, kue, BRAND, "IDM000123456", "2030")
    assert "✅ Registered brand · IDM000123456 · until 2030" in said(siti).lines


def test_with_all_of_them_she_is_congratulated(siti: Talk, kue: int, database: Database) -> None:
    with database.session() as session:
        for kind in LicenceKind:
            licences.keep(session, siti.now, kue, kind)
    assert look(siti, page.open_licences).lines[-1].startswith("All the licences that are of use")


def test_it_can_be_taken_back(siti: Talk, kue: int) -> None:
    have(siti, kue, NIB, "Skip")
    siti.call(recording.take_back, TOUCH, NIB, kue)
    assert toast(siti) == "All right, Bu, taken off the list."
    assert "👉 NIB" in look(siti, page.open_licences).lines


def test_with_several_businesses_she_is_asked_which(
    siti: Talk, kue: int, database: Database
) -> None:
    with database.session() as session:
        city = City(session)
        city.business("Batik", owner_id=businesses.owner_of(session, kue), sector=Sector.CRAFT)
    seen = look(siti, page.open_licences)
    assert seen.labels == ["Kue Siti", "Batik"]
    batik = look(siti, page.of_business, kue + 1).buttons
    assert [*batik] == ["NIB", "Registered brand", "⬅️ Other businesses", "🏷 The business"]
    assert (batik["⬅️ Other businesses"], batik["🏷 The business"]) == ("l:open", f"p:b:{kue + 1}")


def test_nobody_sees_or_changes_the_licences_of_another(
    siti: Talk, kue: int, database: Database
) -> None:
    have(siti, kue, NIB, "9120123456789")
    stranger = Talk(database, telegram_id=99)
    for seen in (
        look(stranger, page.of_business, kue),
        look(stranger, page.licence, NIB, kue),
        look(stranger, page.open_licences),
    ):
        assert "9120" not in seen.text
    stranger.call(recording.have, TOUCH, PIRT, kue)
    stranger.call(recording.take_back, TOUCH, NIB, kue)
    stranger.call(recording.ask_for_help, TOUCH, NIB, kue)
    with database.session() as session:
        assert list(licences.of_business(session, kue)) == [NIB]
        assert session.exec(select(Need)).all() == []


def test_one_licence_says_what_it_is_good_for_and_what_to_do(siti: Talk, kue: int) -> None:
    seen = look(siti, page.licence, HALAL, kue)
    assert seen.lines[0] == "Halal certificate"
    assert seen.lines[-1] == "Kue Siti: ▫️ not yet"
    assert seen.labels == ["📖 How to get it", "✅ I have it", "🙋 Ask for help", "⬅️ Back"]
    have(siti, kue, HALAL, "Skip")
    assert look(siti, page.licence, HALAL, kue).labels == [
        "📖 How to get it", "✏️ Number", "I do not have it", "⬅️ Back",
    ]  # fmt: skip


def test_the_guide_names_its_day_and_its_sources(siti: Talk, kue: int) -> None:
    seen = look(siti, guide.guide, NIB, kue, 0)
    assert seen.lines[2].startswith("1. Have ready")
    assert seen.lines[-1] == "Checked on 21 Nov 2026."
    end = look(siti, guide.guide, NIB, kue, 9).lines[-1]
    assert end.startswith("Checked on 21 Nov 2026. Sources: oss.go.id; Government Regul")
    assert "⚠️" not in seen.text
    later = replace(siti, now=datetime(2027, 12, 1, tzinfo=UTC))
    assert "not been checked for more than a year" in look(later, guide.guide, NIB, kue, 0).text


def test_asking_for_help_is_a_need_like_any_other(siti: Talk, kue: int, database: Database) -> None:
    siti.call(recording.ask_for_help, TOUCH, BRAND, kue)
    with database.session() as session:
        (need,) = needs.open_of(session, kue)
    assert need.kind is NeedKind.TRADEMARK
    assert siti.heard(need.code)


def test_a_need_it_may_meet_is_asked_about_and_never_closed_silently(
    siti: Talk, kue: int, database: Database
) -> None:
    siti.call(recording.ask_for_help, TOUCH, NIB, kue)
    have(siti, kue, NIB, "Skip")
    ladder, question = _messages(siti)
    assert ladder.lines[0].endswith("Noted: NIB.")
    assert question.labels == ["✅ Yes, done", "Not yet"]
    need_id = int(question.buttons["✅ Yes, done"].rpartition(":")[2])
    assert _state(database, need_id) is NeedState.NOTED
    siti.call(withdrawing.keep, TOUCH)
    assert _state(database, need_id) is NeedState.NOTED
    for _press in range(2):
        siti.call(withdrawing.met, TOUCH, need_id)
    assert _state(database, need_id) is NeedState.MET


def test_her_data_name_her_licences(siti: Talk, kue: int) -> None:
    have(siti, kue, NIB, "Skip")
    have(siti, kue, PIRT, "Skip", "Skip")
    siti.call(own_data.show)
    assert siti.heard("Licences: NIB, PIRT")


def test_erasing_her_takes_them_along(siti: Talk, kue: int, database: Database) -> None:
    have(siti, kue, NIB, "9120123456789")
    siti.call(own_data.erase, 1)
    with database.session() as session:
        assert session.exec(select(Licence)).all() == []


def _messages(talk: Talk) -> list[Seen]:
    new = [row.body for row in talk.rows if row.method == "send"]
    return [read(message) for message in new if isinstance(message, Message)]


def _state(database: Database, need_id: int) -> NeedState:
    with database.session() as session:
        return session.get_one(Need, need_id).state
