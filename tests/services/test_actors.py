"""Who acts is loaded afresh with every update."""

from collections.abc import Iterator

import pytest
from sqlmodel import Session

from domain.messages import Addressee
from domain.people.sapaan import Sapaan
from domain.permissions import Grant, Role
from services import actors
from services.actors import Caller
from storage.tables import Person, RoleGrant
from tests.support.clocks import NOW
from tests.support.databases import Database
from tests.support.houses import INFO
from tests.support.people import person

SITI = Caller(telegram_id=500, chat_id=500, first_name="Siti")


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    with database.session() as session:
        session.info.update(INFO)
        yield session


def saved(session: Session, **facts: object) -> Person:
    someone = person(500, **facts)
    session.add(someone)
    session.flush()
    return someone


def test_somebody_new_has_no_person_no_rights_and_is_addressed_politely(session: Session) -> None:
    actor = actors.load(session, SITI)
    assert (actor.person_id, actor.grants) == (None, ())
    assert actor.addressee == Addressee(zone="Asia/Jakarta")
    assert (actor.telegram_id, actor.chat_id, actor.first_name) == (500, 500, "Siti")


def test_somebody_known_is_addressed_as_they_chose(session: Session) -> None:
    siti = saved(session, name="Siti", sapaan=Sapaan.BU, language="en")
    actor = actors.load(session, SITI)
    assert actor.person_id == siti.id
    assert actor.addressee == Addressee("en", Sapaan.BU, "Siti", "Asia/Jakarta")


def test_somebody_who_gave_no_name_is_called_by_telegrams(session: Session) -> None:
    saved(session, first_name="Sri")
    assert actors.load(session, SITI).addressee.name == "Sri"


def test_answers_go_to_the_chat_they_wrote_in(session: Session) -> None:
    siti = saved(session)
    in_a_group = Caller(telegram_id=500, chat_id=-100, chat_kind="group")
    private, group = actors.load(session, SITI).mailbox, actors.load(session, in_a_group).mailbox
    assert (private.chat_id, private.person_id) == (500, siti.id)
    assert (group.chat_id, group.person_id) == (-100, None)


def test_who_writes_in_a_group_is_not_reachable_in_private_again(session: Session) -> None:
    siti = saved(session, unreachable_since_utc=NOW)
    actors.load(session, Caller(telegram_id=500, chat_id=-100, chat_kind="group"))
    session.refresh(siti)
    assert siti.unreachable_since_utc == NOW
    actors.load(session, SITI)
    session.refresh(siti)
    assert siti.unreachable_since_utc is None


def test_live_grants_count_and_revoked_ones_do_not(session: Session) -> None:
    siti = saved(session)
    for role, code, revoked in (
        (Role.STAF, "35.78.03.1003", None),
        (Role.KADER, "35.78.03.1001", None),
        (Role.DINAS, "35.78", NOW),
    ):
        granted = RoleGrant(
            person_id=siti.id or 0,
            role=role,
            area_code=code,
            granted_at_utc=NOW,
            revoked_at_utc=revoked,
        )
        session.add(granted)
        session.flush()
    assert actors.load(session, SITI).grants == (
        Grant(Role.STAF, "35.78.03.1003"),
        Grant(Role.KADER, "35.78.03.1001"),
    )


def test_whoever_writes_is_reachable_again(session: Session, database: Database) -> None:
    siti = saved(session, unreachable_since_utc=NOW)
    actors.load(session, SITI)
    session.commit()
    with database.session() as fresh:
        assert fresh.get_one(Person, siti.id).unreachable_since_utc is None


def test_reloading_sees_what_the_running_service_changed(session: Session) -> None:
    before = actors.load(session, SITI)
    siti = person(500, name="Siti", sapaan=Sapaan.MBAK)
    session.add(siti)
    after = actors.reload(session, before)
    assert (after.person_id, after.addressee.sapaan) == (siti.id, Sapaan.MBAK)
    assert after.chat_id == before.chat_id
