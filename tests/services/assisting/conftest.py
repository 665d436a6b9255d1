"""Kedung Baruk with its officer Rina and its kader Wati, and Bu Ani, who comes to them in person."""

from collections.abc import Callable

import pytest
from sqlmodel import Session, col, select

from domain.permissions import Role
from services.assisting.opening import open_assisting
from storage.tables import Assisted, Business, Person
from tests.services.staff.conftest import RINA, Town
from tests.support.databases import Database
from tests.support.talk import Talk

WATI = 8020

__all__ = ["RINA", "WATI"]


@pytest.fixture
def town(database: Database) -> Town:
    """Kedung Baruk with its officer Rina."""
    return Town(database)


@pytest.fixture
def rina(town: Town) -> Talk:
    """The officer."""
    return town.talk()


@pytest.fixture
def wati(town: Town) -> Talk:
    """The kader."""
    return town.officer(WATI, Role.KADER, "35.78.03.1003", "Wati")


def registers(
    officer: Talk,
    name: str = "Bu Ani",
    product: str = "kue kering",
    *,
    phone: str = "lewati",
    rt_rw: str = "lewati",
) -> None:
    """Bantu isikan, from the first question to the yes."""
    officer.call(open_assisting)
    officer.press("Agreed by word")
    for answer in (name, product, phone, rt_rw):
        officer.say(answer)
    officer.press("All right")


def look_up(database: Database, find: Callable[[Session], object]) -> object:
    """What a fresh session finds."""
    with database.session() as session:
        return find(session)


def owner_of(database: Database, name: str = "Ani") -> Person:
    """The person of this name."""
    with database.session() as session:
        return session.exec(select(Person).where(Person.name == name)).one()


def business_of(database: Database, name: str = "Ani") -> Business:
    """Her business."""
    with database.session() as session:
        hers = select(Business).join(Person, col(Person.id) == Business.owner_id)
        return session.exec(hers.where(Person.name == name)).one()


def record_of(database: Database, name: str = "Ani") -> Assisted:
    """On what ground it is here."""
    business = business_of(database, name)
    with database.session() as session:
        return session.get_one(Assisted, business.id)


def businesses(database: Database) -> int:
    """How many there are."""
    with database.session() as session:
        return len(session.exec(select(Business)).all())
