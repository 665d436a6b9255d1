"""A link that makes one person staff of one area, once; and how it is undone."""

from datetime import timedelta

import pytest
from sqlmodel import select

from domain.people.sapaan import Sapaan
from domain.permissions import Grant, Role
from services import arrival
from services.staff import home, inviting, joining
from storage.people import grants
from storage.tables import Consent, Person, StaffInvitation
from tests.services.staff.conftest import DINAS, NOBODY, RINA, Town
from tests.support.city import KEDUNG_BARUK, RUNGKUT, RUNGKUT_KIDUL, SURABAYA
from tests.support.office import TOUCH, look, read, said, shown, toast
from tests.support.talk import Talk, house

NEW = 8500


@pytest.fixture
def hasan(town: Town) -> Talk:
    """The dinas official."""
    return town.officer(DINAS, Role.DINAS, SURABAYA, "Hasan")


def made(talk: Talk, role: Role = Role.STAF, area: str = KEDUNG_BARUK) -> str:
    """Makes an invitation in the office; gives the /start payload of its link."""
    talk.call(inviting.make, TOUCH, role, area)
    to_pass_on = said(talk).text
    return to_pass_on.partition("?start=")[2].split()[0]


def opened(town: Town, payload: str, telegram_id: int = NEW, name: str = "Wati") -> Talk:
    """Somebody opens the link."""
    talk = town.talk(telegram_id, name)
    talk.call(arrival.start, payload)
    return talk


def roles_of(town: Town, telegram_id: int) -> tuple[Grant, ...]:
    """What a person may do, as a fresh session sees it."""
    with town.database.session() as session:
        person = session.exec(select(Person).where(Person.telegram_id == telegram_id)).first()
        return grants.of_person(session, person.id or 0) if person else ()


def test_an_officer_chooses_a_role_and_an_area(town: Town, hasan: Talk) -> None:
    roles = look(hasan, inviting.roles)
    assert roles.labels == [
        "Kader", "Business companion", "Kelurahan officer", "Camat", "🏠 Office",
    ]  # fmt: skip
    city = look(hasan, inviting.first_areas, Role.STAF)
    assert city.labels[:2] == ["Kec. Asem Rowo", "Kec. Benowo"]
    assert city.labels[-2:] == ["Page 2 ▶️", "⬅️ Back"]
    kecamatan = look(hasan, inviting.areas, Role.STAF, RUNGKUT, 0)
    assert kecamatan.buttons["Kedung Baruk"] == f"a:mk:staf:{KEDUNG_BARUK}"
    assert kecamatan.buttons["⬅️ Back"] == f"a:inv:staf:{SURABAYA}:0"


def test_a_companion_may_sit_at_any_level(hasan: Talk) -> None:
    inside = look(hasan, inviting.areas, Role.PENDAMPING, RUNGKUT, 0)
    assert inside.buttons["Kec. Rungkut"] == f"a:mk:pendamping:{RUNGKUT}"
    assert inside.buttons["Kedung Baruk"] == f"a:mk:pendamping:{KEDUNG_BARUK}"


def test_a_camat_is_invited_to_a_kecamatan_and_nothing_below_it(hasan: Talk) -> None:
    assert (
        look(hasan, inviting.first_areas, Role.CAMAT).buttons["Kec. Asem Rowo"].startswith("a:mk")
    )


def test_an_officer_of_a_kelurahan_invites_kader_only_there(town: Town, rina: Talk) -> None:
    assert look(rina, inviting.roles).labels == ["Kader", "🏠 Office"]
    assert look(rina, inviting.first_areas, Role.KADER).labels == ["Kedung Baruk", "⬅️ Back"]
    for role, area in ((Role.STAF, KEDUNG_BARUK), (Role.KADER, RUNGKUT_KIDUL)):
        rina.call(inviting.make, TOUCH, role, area)
        assert "cannot invite" in shown(rina).text
    assert "cannot invite" in look(rina, inviting.areas, Role.KADER, RUNGKUT_KIDUL, 0).text


def test_somebody_without_rights_invites_nobody(town: Town) -> None:
    assert "cannot invite" in look(town.talk(NOBODY), inviting.roles).text
    assert "cannot invite" in look(town.talk(NOBODY), inviting.first_areas, Role.STAF).text


def test_the_link_is_ready_to_pass_on_and_only_its_hash_is_kept(town: Town, hasan: Talk) -> None:
    payload = made(hasan)
    assert "works once, until Tuesday, 10 November 2026" in shown(hasan).text
    assert payload.startswith("staf-")
    assert len(payload) == len("staf-") + 22
    with town.database.session() as session:
        kept = session.exec(select(StaffInvitation)).one()
    assert payload.removeprefix("staf-") not in kept.model_dump_json()
    assert (kept.role, kept.area_code) == (Role.STAF, KEDUNG_BARUK)


def test_a_second_tap_makes_no_second_link(town: Town, hasan: Talk) -> None:
    made(hasan)
    hasan.call(inviting.make, TOUCH, Role.STAF, KEDUNG_BARUK)
    assert toast(hasan) == "The invitation is ready already, Bu."
    with town.database.session() as session:
        assert len(session.exec(select(StaffInvitation)).all()) == 1


def test_opening_it_makes_staff_who_see_who_made_them_what_and_where(
    town: Town, hasan: Talk
) -> None:
    wati = opened(town, made(hasan))
    welcome = said(wati).text
    assert "Bu Hasan made you kelurahan officer of Kedung Baruk" in welcome
    assert roles_of(town, NEW) == (Grant(Role.STAF, KEDUNG_BARUK),)
    assert "Kedung Baruk · October 2026" in look(wati, home.open_office).text


def test_the_command_menu_shows_the_office_as_long_as_the_role_lasts(
    town: Town, hasan: Talk
) -> None:
    wati = opened(town, made(hasan))
    assert "admin" in menu_of(wati)
    grant_id = int(said(wati).buttons["🙅 That is not me"].rpartition(":")[2])
    wati.call(joining.not_me, TOUCH, grant_id)
    assert "admin" not in menu_of(wati)


def menu_of(talk: Talk) -> list[str]:
    """The commands shown to a person since the last act."""
    (row,) = [row for row in talk.rows if row.method == "setMyCommands"]
    assert isinstance(row.body, dict)
    return [command["command"] for command in row.body["commands"]]


def test_staff_are_people_without_an_owners_consent(town: Town, hasan: Talk) -> None:
    opened(town, made(hasan))
    with town.database.session() as session:
        person = session.exec(select(Person).where(Person.telegram_id == NEW)).one()
        assert (person.first_name, person.chat_id) == ("Wati", NEW)
        assert session.exec(select(Consent)).all() == []


def test_whoever_invited_hears_who_joined_and_can_take_it_back(town: Town, hasan: Talk) -> None:
    wati = opened(town, made(hasan))
    news = said(wati, DINAS)
    assert (
        news.text == "Wati has opened your invitation and is now kelurahan officer of Kedung Baruk."
    )
    grant_id = int(news.buttons["❌ Wrong person"].rpartition(":")[2])
    hasan.call(joining.take_back, TOUCH, grant_id)
    assert roles_of(town, NEW) == ()
    assert "has ended" in said(hasan, NEW).text
    hasan.call(joining.take_back, TOUCH, grant_id)
    assert toast(hasan) == "That role is closed already, Bu."


def test_an_owner_who_is_invited_keeps_her_business(town: Town, hasan: Talk) -> None:
    with town.writing() as city:
        city.business(owner_id=city.person("Wati", telegram_id=NEW, chat_id=NEW))
    opened(town, made(hasan))
    with town.database.session() as session:
        assert len(session.exec(select(Person).where(Person.telegram_id == NEW)).all()) == 1
    assert roles_of(town, NEW) == (Grant(Role.STAF, KEDUNG_BARUK),)


def test_that_is_not_me_closes_the_role_and_tells_whoever_invited(town: Town, hasan: Talk) -> None:
    wati = opened(town, made(hasan))
    grant_id = int(said(wati).buttons["🙅 That is not me"].rpartition(":")[2])
    wati.call(joining.not_me, TOUCH, grant_id)
    assert roles_of(town, NEW) == ()
    assert "says: that is not me" in said(wati, DINAS).text


def test_nobody_closes_the_role_of_another(town: Town, hasan: Talk) -> None:
    grant_id = int(said(opened(town, made(hasan))).buttons["🙅 That is not me"].rpartition(":")[2])
    stranger = town.talk(NOBODY, "Siti")
    stranger.call(joining.not_me, TOUCH, grant_id)
    stranger.call(joining.take_back, TOUCH, grant_id)
    assert roles_of(town, NEW) == (Grant(Role.STAF, KEDUNG_BARUK),)


def test_a_link_works_once(town: Town, hasan: Talk) -> None:
    payload = made(hasan)
    opened(town, payload)
    second = opened(town, payload, NOBODY, "Siti")
    assert "has been used already" in said(second).text
    assert roles_of(town, NOBODY) == ()


def test_the_same_person_opening_it_again_is_welcome(town: Town, hasan: Talk) -> None:
    payload = made(hasan)
    opened(town, payload)
    again = said(opened(town, payload))
    assert "You belong to Kedung Baruk already" in again.text
    assert len(roles_of(town, NEW)) == 1


def test_a_link_for_what_somebody_is_already_stays_unused(town: Town, hasan: Talk) -> None:
    payload = made(hasan)
    assert "already" in said(opened(town, payload, RINA, "Rina")).text
    opened(town, payload)
    assert roles_of(town, NEW) == (Grant(Role.STAF, KEDUNG_BARUK),)


def test_a_link_lasts_a_week(town: Town, hasan: Talk) -> None:
    payload = made(hasan)
    late = town.talk(NEW, "Wati")
    late.now += timedelta(days=7)
    late.call(arrival.start, payload)
    assert "older than a week" in said(late).text
    assert roles_of(town, NEW) == ()


def test_whoever_made_the_link_cannot_use_it(town: Town, hasan: Talk) -> None:
    payload = made(hasan)
    hasan.call(arrival.start, payload)
    assert "for somebody else" in said(hasan).text
    opened(town, payload)
    assert roles_of(town, NEW) == (Grant(Role.STAF, KEDUNG_BARUK),)


def test_links_of_somebody_who_lost_the_role_are_worthless(town: Town, hasan: Talk) -> None:
    payload = made(hasan)
    with town.writing() as city:
        (held,) = [g for g in grants.live(city.session, SURABAYA) if g.role is Role.DINAS]
        grants.revoke(city.session, hasan.now, held.id)
    assert "no longer valid" in said(opened(town, payload)).text
    assert roles_of(town, NEW) == ()


@pytest.mark.parametrize(
    "payload", ["staf-", "staf-kurang", "staf-" + "A" * 22, "staf-" + "A" * 60, "staf-ab cd"]
)
def test_a_broken_link_is_answered_kindly(payload: str, town: Town) -> None:
    assert "I do not know this invitation" in said(opened(town, payload)).text


def test_the_command_lines_invitation_needs_no_inviter(town: Town) -> None:
    with town.writing() as city:
        session = house(city.session)
        link, _invitation = inviting.invite(
            session, town.talk().now, role=Role.DINAS, area_code=SURABAYA, by=None
        )
    wati = opened(town, link.partition("?start=")[2])
    assert "From now on you are dinas official of Kota Surabaya" in said(wati).text
    assert {row.chat_id for row in wati.rows} == {NEW}


def test_a_link_of_another_city_is_not_known_here(town: Town) -> None:
    with town.writing() as city:
        session = house(city.session)
        link, _made = inviting.invite(
            session, town.talk().now, role=Role.DINAS, area_code="35.74", by=None
        )
    assert "I do not know" in said(opened(town, link.partition("?start=")[2])).text


def test_a_new_officer_says_with_one_tap_how_to_be_addressed(town: Town, hasan: Talk) -> None:
    wati = opened(town, made(hasan))
    assert "How may we address you?" in said(wati).text
    way = said(wati).buttons["Bu Wati"]
    assert list(said(wati).buttons)[-2:] == ["🏠 Office", "🙅 That is not me"]
    grant_id = int(way.split(":")[2])
    wati.call(joining.address_me, TOUCH, grant_id, Sapaan.BU)
    assert shown(wati).labels == ["🏠 Office", "🙅 That is not me"]
    wati.say("menu")
    assert read(wati.messages[0]).text == "What shall we do, Bu?"


def test_nobody_else_names_the_officer(town: Town, hasan: Talk) -> None:
    wati = opened(town, made(hasan))
    grant_id = int(said(wati).buttons["Bu Wati"].split(":")[2])
    hasan.call(joining.address_me, TOUCH, grant_id, Sapaan.MAS)
    assert toast(hasan) == "That role is closed already, Bu."
    with town.database.session() as session:
        assert not session.exec(select(Person).where(Person.sapaan == Sapaan.MAS)).all()


def test_whose_sapaan_is_known_is_not_asked_again(town: Town, hasan: Talk) -> None:
    wati = opened(town, made(hasan))
    grant_id = int(said(wati).buttons["Bu Wati"].split(":")[2])
    wati.call(joining.address_me, TOUCH, grant_id, Sapaan.BU)
    again = opened(town, made(hasan, Role.KADER))
    assert "How may we" not in said(again).text


def test_an_old_button_changes_no_name_she_gave_elsewhere_since(town: Town, hasan: Talk) -> None:
    wati = opened(town, made(hasan))
    grant_id = int(said(wati).buttons["Bu Wati"].split(":")[2])
    with town.database.session() as session:
        wati_here = session.exec(select(Person).where(Person.telegram_id == NEW)).one()
        wati_here.sapaan, wati_here.name = Sapaan.MBAK, "Wati Lestari"
    wati.call(joining.address_me, TOUCH, grant_id, Sapaan.PAK)
    with town.database.session() as session:
        kept = session.exec(select(Person).where(Person.telegram_id == NEW)).one()
        assert (kept.sapaan, kept.name) == (Sapaan.MBAK, "Wati Lestari")
    assert shown(wati).labels == ["🏠 Office", "🙅 That is not me"]
