"""Several phones and several officers at the same moment, on databases that run them side by side."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from sqlalchemy import URL
from sqlmodel import Session

from domain.licences.licence import LicenceKind
from domain.needs.need import NeedKind, NeedState
from storage import needs
from storage.businesses import licences
from storage.work import ManagedWork, work_on
from tests.support.city import City
from tests.support.clocks import NOW
from tests.support.houses import INFO

MANY = 6


@pytest.fixture
async def work(database_url: URL) -> AsyncIterator[ManagedWork]:
    async with work_on(database_url, INFO) as work:
        yield work


@pytest.fixture
async def business(work: ManagedWork) -> int:
    return await work.run(lambda session: City(session).business())


async def test_a_need_asked_from_many_phones_at_once_is_one(
    work: ManagedWork, business: int
) -> None:
    def asks(note: str | None) -> Callable[[Session], int]:
        return lambda session: needs.ask(session, NOW, business, NeedKind.PACKAGING, note)

    notes = [None, "botol"] * (MANY // 2)
    ids = await asyncio.gather(*(work.run(asks(note)) for note in notes))
    assert len(set(ids)) == 1
    (need,) = await work.read(lambda session: needs.open_of(session, business))
    assert need.note == "botol"


async def test_of_many_steps_at_once_exactly_one_is_taken_and_kept(
    work: ManagedWork, business: int
) -> None:
    need_id = await work.run(lambda session: needs.ask(session, NOW, business, NeedKind.NIB, None))
    steps = (NeedState.IN_PROGRESS, NeedState.MET, NeedState.WITHDRAWN)

    def takes(number: int) -> Callable[[Session], bool]:
        after = steps[number % len(steps)]
        return lambda session: needs.change(
            session, NOW, need_id, NeedState.NOTED, after, number, None
        )

    taken = await asyncio.gather(*(work.run(takes(number)) for number in range(MANY)))
    assert sum(taken) == 1
    (kept,) = await work.read(lambda session: needs.changes(session, need_id))
    assert kept.by_person_id == taken.index(True)


async def test_a_licence_noted_twice_at_once_is_one(work: ManagedWork, business: int) -> None:
    def notes(session: Session) -> bool:
        return licences.keep(session, NOW, business, LicenceKind.NIB)

    new = await asyncio.gather(*(work.run(notes) for _phone in range(MANY)))
    assert sum(new) == 1
